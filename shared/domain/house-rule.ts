import * as z from 'zod'
import type { Making } from './record'
import { day, freshId, idOf, line, type Plain, text, zone } from './schema'

export const houseRuleForms = [
  'contact',
  'hours',
  'place',
  'subject',
  'permission',
  'recording',
  'other',
] as const
export type HouseRuleForm = (typeof houseRuleForms)[number]

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A spoken or unspoken rule of the customer. Private by default: it leaves the machine only when picked. */
export const houseRuleSchema = z.looseObject({
  id: idOf('house-rule'),
  form: z.enum(houseRuleForms),
  text,
  spoken: z.boolean(),
  personId: idOf('person').optional(),
  /** Closed hours in the customer's zone; weekdays 1 (Monday) to 7. */
  hours: z
    .looseObject({ from: clockTime, to: clockTime, zone, weekdays: z.array(z.int().min(1).max(7)) })
    .optional(),
  until: day.optional(),
  source: line.optional(),
  on: day.optional(),
})
export type HouseRule = Plain<z.infer<typeof houseRuleSchema>>

export function newHouseRule(fields: Omit<HouseRule, 'id'>, { newId }: Pick<Making, 'newId'>): HouseRule {
  return { ...fields, id: freshId('house-rule', newId) }
}
