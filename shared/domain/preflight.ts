import * as z from 'zod'
import { idOf, instant, line, minutes, type Plain, text } from './schema'

/** Set-up before the call (P27): set-up time is finite. */
export const preflightTaskSchema = z.looseObject({
  id: idOf('preflight-task'),
  title: line,
  minutes,
  bufferMinutes: minutes,
  dependsOn: z.array(idOf('preflight-task')),
  doer: z.enum(['me', 'colleague', 'machine']),
  colleagueId: idOf('colleague').optional(),
  environmentId: idOf('environment').optional(),
  fallback: text.optional(),
  startedAt: instant.optional(),
  doneAt: instant.optional(),
})
export type PreflightTask = Plain<z.infer<typeof preflightTaskSchema>>
