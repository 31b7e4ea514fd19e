import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, line, lines, text } from './schema'

/** Evidence for a claim: what kind, from where, when, with whose permission, how deep. */
export const proofSchema = recordSchema('proof', {
  title: line,
  form: z.enum(['customer', 'test', 'document', 'certificate', 'demo', 'anonymous']),
  source: line.optional(),
  url: line.optional(),
  on: day.optional(),
  permission: z.enum(['public', 'on-request', 'internal', 'unknown']),
  depth: z.enum(['headline', 'figures', 'full']),
  text: text.optional(),
  topics: lines,
})
export type Proof = RecordOfSchema<typeof proofSchema>

export function newProof(fields: Partial<Proof> & { readonly title: string }, making: Making): Proof {
  return {
    form: 'document',
    permission: 'unknown',
    depth: 'headline',
    topics: [],
    ...fields,
    ...newBase('proof', making),
  }
}
