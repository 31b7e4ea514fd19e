import * as z from 'zod'
import type { Making } from './record'
import { day, freshId, idOf, line, lines, type Plain, text } from './schema'

/** A problem or business reason in the prospect's own words; never a product name. */
export const needSchema = z.looseObject({
  id: idOf('need'),
  /** Stands as N1, N2 ... beside it; never reused within a prospect. */
  number: z.int().min(1),
  words: text,
  /** True when `words` are theirs, verbatim; false when we wrote them down in our own. */
  quoted: z.boolean(),
  personId: idOf('person').optional(),
  callId: idOf('call').optional(),
  on: day.optional(),
  /** 3 most, 1 least. */
  priority: z.int().min(1).max(3),
  topics: lines,
  reason: text.optional(),
  source: line.optional(),
  /** Gaps somebody has said do not touch it: they are not suggested for it again. */
  notTouchedBy: z.array(idOf('gap')).optional(),
})
export type Need = Plain<z.infer<typeof needSchema>>
export type NeedFields = Partial<Omit<Need, 'id' | 'number' | 'words'>> & { readonly words: string }

export function newNeed(fields: NeedFields, taken: readonly Need[], { newId }: Pick<Making, 'newId'>): Need {
  const number = taken.reduce((most, need) => Math.max(most, need.number), 0) + 1
  return { quoted: false, priority: 2, topics: [], ...fields, id: freshId('need', newId), number }
}

export const needCode = (need: Need): string => `N${need.number}`
