import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, line, minutes } from './schema'

/** Time spent, captured by itself or by one key. Private: never leaves the machine unless picked. */
export const effortSchema = recordSchema('effort', {
  phase: z.enum(['prepare', 'run', 'debrief', 'other']),
  minutes,
  on: day,
  byItself: z.boolean(),
  dealId: idOf('deal').optional(),
  prospectId: idOf('prospect').optional(),
  callId: idOf('call').optional(),
  note: line.optional(),
})
export type Effort = RecordOfSchema<typeof effortSchema>

export function newEffort(
  fields: Partial<Effort> & Pick<Effort, 'phase' | 'minutes' | 'on'>,
  making: Making,
): Effort {
  return { byItself: true, ...fields, ...newBase('effort', making) }
}
