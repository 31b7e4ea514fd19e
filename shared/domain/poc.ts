import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, freshId, idOf, line, type Plain, text } from './schema'

export const exitDecisions = ['go', 'extend', 'stop'] as const
export type ExitDecision = (typeof exitDecisions)[number]

/** What must be true in the end: how much of it, how it is measured, who measures, for which need. */
export const criterionSchema = z.looseObject({
  id: idOf('criterion'),
  text,
  threshold: line.optional(),
  method: line.optional(),
  ownerPersonId: idOf('person').optional(),
  ownerColleagueId: idOf('colleague').optional(),
  needId: idOf('need').optional(),
  result: z.looseObject({ met: z.boolean(), value: line.optional(), on: day }).optional(),
})
export type Criterion = Plain<z.infer<typeof criterionSchema>>

/** A proof of concept: criteria with a threshold each, weekly checks, an exit decision and a sign-off. */
export const pocSchema = recordSchema('poc', {
  dealId: idOf('deal'),
  name: line,
  startsOn: day.optional(),
  endsOn: day.optional(),
  criteria: z.array(criterionSchema),
  /** `dueOn`: the check of the list it answers; without one its day tells. */
  weeklyChecks: z.array(z.looseObject({ on: day, note: text, dueOn: day.optional() })),
  exitDecision: z.looseObject({ is: z.enum(exitDecisions), on: day, why: text.optional() }).optional(),
  signOff: z.looseObject({ personId: idOf('person').optional(), on: day, words: text.optional() }).optional(),
})
export type Poc = RecordOfSchema<typeof pocSchema>
export type PocId = Poc['id']

export function newPoc(fields: Partial<Poc> & Pick<Poc, 'dealId' | 'name'>, making: Making): Poc {
  return { criteria: [], weeklyChecks: [], ...fields, ...newBase('poc', making) }
}

export function newCriterion(fields: Partial<Criterion>, { newId }: Pick<Making, 'newId'>): Criterion {
  return { text: '', ...fields, id: freshId('criterion', newId) }
}
