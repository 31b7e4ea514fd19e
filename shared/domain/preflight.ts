import * as z from 'zod'
import { freshId, idOf, instant, line, minutes, type NewId, type Plain, text } from './schema'

export const doers = ['me', 'colleague', 'machine'] as const
export type Doer = (typeof doers)[number]

/** Set-up before the call (P27): set-up time is finite. */
export const preflightTaskSchema = z.looseObject({
  id: idOf('preflight-task'),
  title: line,
  minutes,
  bufferMinutes: minutes,
  dependsOn: z.array(idOf('preflight-task')),
  doer: z.enum(doers),
  colleagueId: idOf('colleague').optional(),
  environmentId: idOf('environment').optional(),
  fallback: text.optional(),
  startedAt: instant.optional(),
  doneAt: instant.optional(),
})
export type PreflightTask = Plain<z.infer<typeof preflightTaskSchema>>
export type PreflightTaskId = PreflightTask['id']

export function newPreflightTask(
  fields: Partial<PreflightTask> & { readonly title: string },
  newId: NewId,
): PreflightTask {
  return {
    minutes: 5,
    bufferMinutes: 0,
    dependsOn: [],
    doer: 'me',
    ...fields,
    id: freshId('preflight-task', newId),
  }
}
