import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, type Id, idOf, instant, line, minutes } from './schema'

/** Time spent, captured by itself or by one key. Private: never leaves the machine unless picked. */
export const effortSchema = recordSchema('effort', {
  phase: z.enum(['prepare', 'run', 'debrief', 'other']),
  minutes,
  on: day,
  /** False once it was typed or corrected by hand: then it is left as it stands. */
  byItself: z.boolean(),
  /** When this sitting began. */
  startedAt: instant.optional(),
  dealId: idOf('deal').optional(),
  prospectId: idOf('prospect').optional(),
  callId: idOf('call').optional(),
  /** The run whose time this is. */
  runId: idOf('run').optional(),
  /** Spent with them, not only for them. */
  customerFacing: z.boolean().optional(),
  /** Part of what the user typed for a whole phase of the call: what counts itself adds nothing to that. */
  isTotal: z.boolean().optional(),
  note: line.optional(),
})
export type Effort = RecordOfSchema<typeof effortSchema>
export type EffortId = Effort['id']

export const effortPhaseLabels: Readonly<Record<Effort['phase'], string>> = {
  prepare: 'Prepare',
  run: 'Run',
  debrief: 'Debrief',
  other: 'Other work',
}

export function newEffort(
  fields: Partial<Effort> & Pick<Effort, 'phase' | 'minutes' | 'on'>,
  making: Making,
): Effort {
  return { byItself: true, ...fields, ...newBase('effort', making) }
}

/** The one entry of a run, told from the run's own id: however many windows see it end, it is written once. */
export const effortIdOfRun = (runId: Id<'run'>): EffortId =>
  `${runId.slice(0, 14)}e${runId.slice(15)}` as EffortId
