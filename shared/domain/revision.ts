import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordKinds, recordSchema } from './record'
import { day, isId, line, text } from './schema'

/** A named, dated state of a script, answer, checklist or gap, kept for good (P15). */
export const revisionSchema = recordSchema('revision', {
  of: z.looseObject({ kind: z.enum(recordKinds), id: z.string().refine(isId) }),
  number: z.int().min(1),
  on: day,
  author: line.optional(),
  note: text.optional(),
  /** The record as it stood, JSON text. */
  snapshot: text,
})
export type Revision = RecordOfSchema<typeof revisionSchema>

export function newRevision(
  fields: Omit<Revision, keyof ReturnType<typeof newBase>>,
  making: Making,
): Revision {
  return { ...fields, ...newBase('revision', making) }
}
