import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, line, lines, text } from './schema'

export const gapStatuses = ['open', 'planned', 'fixed', 'will-not-fix'] as const

/** A known hole in our product. Told as one sequence: does, does not, workaround or plain answer, ask (P04). */
export const gapSchema = recordSchema('gap', {
  title: line,
  product: line.optional(),
  productVersion: line.optional(),
  does: text,
  doesNot: text,
  workaround: text.optional(),
  plainAnswer: text.optional(),
  proofIds: z.array(idOf('proof')),
  proof: text.optional(),
  doNotSay: lines,
  topics: lines,
  status: z.enum(gapStatuses),
  fixOn: day.optional(),
  lastCheckedOn: day.optional(),
  /** What the user has saved by name, starting at 1; absent until the first. */
  revision: z.int().min(1).optional(),
  revisedOn: day.optional(),
})
export type Gap = RecordOfSchema<typeof gapSchema>
export type GapId = Gap['id']

export function newGap(fields: Partial<Gap> & { readonly title: string }, making: Making): Gap {
  return {
    does: '',
    doesNot: '',
    proofIds: [],
    doNotSay: [],
    topics: [],
    status: 'open',
    ...fields,
    ...newBase('gap', making),
  }
}

const filled = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''

export const hasProof = (gap: Gap): boolean => gap.proofIds.length > 0 || filled(gap.proof)
export const hasWords = (gap: Gap): boolean => filled(gap.workaround) || filled(gap.plainAnswer)

/** R09: bare = no proof, or neither workaround nor plain answer. Only a gap that is not bare is ready to tell. */
export const isBare = (gap: Gap): boolean => !hasProof(gap) || !hasWords(gap)
