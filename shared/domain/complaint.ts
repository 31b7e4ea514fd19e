import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { idOf, instant, text } from './schema'

/** P17: listen, acknowledge, ask, resolve; their own ask is stored before any offer. */
export const complaintSchema = recordSchema('complaint', {
  words: text,
  prospectId: idOf('prospect').optional(),
  dealId: idOf('deal').optional(),
  callId: idOf('call').optional(),
  markId: idOf('mark').optional(),
  personId: idOf('person').optional(),
  listenedAt: instant.optional(),
  acknowledgedAt: instant.optional(),
  theirAsk: text.optional(),
  offer: text.optional(),
  /** An offer was made before they had said what they ask for. Kept as it was, so that it can be learnt from. */
  offerFirst: z.boolean().optional(),
  resolvedAt: instant.optional(),
  theirYes: z.boolean().optional(),
  ourYes: z.boolean().optional(),
  fixFirst: z.boolean().optional(),
})
export type Complaint = RecordOfSchema<typeof complaintSchema>

/** Both sides said yes to what was agreed: it is over. */
export const isResolved = ({ theirYes, ourYes }: Complaint): boolean => theirYes === true && ourYes === true

/** It goes before anything else of the deal until both sides said yes. */
export const comesFirst = (complaint: Complaint): boolean =>
  complaint.fixFirst === true && !isResolved(complaint)

export function newComplaint(
  fields: Partial<Complaint> & { readonly words: string },
  making: Making,
): Complaint {
  return { ...fields, ...newBase('complaint', making) }
}
