import * as z from 'zod'
import { type Fact, type FactTopic, factSchema } from './fact'
import { houseRuleSchema } from './house-rule'
import { needSchema } from './need'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, line, lines, type Plain, text } from './schema'
import { situationSchema } from './situation'

/** What they use today (P18: replace what no longer gives value, not what is merely old). */
export const currentToolSchema = z.looseObject({
  name: line,
  stillDoesWell: lines,
  noLongerDoes: lines,
  valueUntil: day.optional(),
})
export type CurrentTool = Plain<z.infer<typeof currentToolSchema>>

/** Private, off until switched on: a promise of another vendor that hurt them. */
export const burnSchema = z.looseObject({
  id: idOf('burn'),
  what: text,
  vendor: line.optional(),
  when: line.optional(),
})
export type Burn = Plain<z.infer<typeof burnSchema>>

/** A rule switched off or on, or given another threshold, for this company alone (P20), with the reason. */
export const ruleChangeSchema = z.looseObject({
  rule: line,
  off: z.boolean().optional(),
  threshold: z.number().optional(),
  reason: text.optional(),
  on: day,
})
export type RuleChange = Plain<z.infer<typeof ruleChangeSchema>>

/** A company. Profile values are facts with source and date; needs and house rules live here. */
export const prospectSchema = recordSchema('prospect', {
  name: line,
  /** True while the name is only read off a mail domain. */
  nameSuggested: z.boolean().optional(),
  domains: lines,
  facts: z.array(factSchema),
  needs: z.array(needSchema),
  houseRules: z.array(houseRuleSchema),
  /** Why they would change, one card per persona or title. */
  situations: z.array(situationSchema).optional(),
  currentTool: currentToolSchema.optional(),
  burnHistory: z.array(burnSchema).optional(),
  ruleChanges: z.array(ruleChangeSchema).optional(),
  tags: lines,
  notes: text.optional(),
  archivedAt: z.iso.datetime().optional(),
})
export type Prospect = RecordOfSchema<typeof prospectSchema>
export type ProspectId = Prospect['id']

export function newProspect(fields: Partial<Prospect> & { readonly name: string }, making: Making): Prospect {
  return {
    domains: [],
    facts: [],
    needs: [],
    houseRules: [],
    tags: [],
    ...fields,
    ...newBase('prospect', making),
  }
}

/** The newest fact on a topic that is not merely suggested, else the suggested one. */
export function factOn(prospect: Prospect, topic: FactTopic): Fact | undefined {
  const facts = prospect.facts.filter(fact => fact.topic === topic)
  const known = facts.filter(fact => fact.confidence !== 'suggested')
  return newest(known) ?? newest(facts)
}

function newest(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>((best, fact) => {
    return best === undefined || (fact.on ?? '') >= (best.on ?? '') ? fact : best
  }, undefined)
}
