import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { idOf, instant, line, text } from './schema'

/** Something to do with owner and date (P16: one task now, small ones with a time, then the goal). */
export const taskSchema = recordSchema('task', {
  title: line,
  form: z.enum(['immediate', 'short-term']),
  ownerId: idOf('colleague').optional(),
  due: instant.optional(),
  prospectId: idOf('prospect').optional(),
  dealId: idOf('deal').optional(),
  callId: idOf('call').optional(),
  doneAt: instant.optional(),
  note: text.optional(),
})
export type Task = RecordOfSchema<typeof taskSchema>

export function newTask(fields: Partial<Task> & { readonly title: string }, making: Making): Task {
  return { form: 'short-term', ...fields, ...newBase('task', making) }
}
