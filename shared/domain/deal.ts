import * as z from 'zod'
import { cutOrGoSchema } from './cut-or-go'
import { exposureSchema } from './exposure'
import { partClaimSchema } from './person'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, freshId, idOf, line, lines, type Plain, text } from './schema'

export const sizeBands = ['small', 'medium', 'large', 'very-large'] as const
export const complexities = ['low', 'medium', 'high'] as const
export const pricingForms = ['fixed-price', 'time-and-materials', 'subscription', 'unknown'] as const
export const saleTypes = ['tactical', 'strategic'] as const
export const invitations = ['before-first-technical-call', 'later'] as const
export const dealOutcomes = ['won', 'lost', 'no-decision', 'stopped'] as const
export type DealOutcome = (typeof dealOutcomes)[number]

export const milestoneSchema = z.looseObject({ id: idOf('milestone'), name: line, reachedOn: day.optional() })
export type Milestone = Plain<z.infer<typeof milestoneSchema>>

export const competitorSchema = z.looseObject({
  /** Absent in older files: then its place in the list tells it. */
  id: idOf('competitor').optional(),
  name: line,
  source: line.optional(),
  on: day.optional(),
})
export type Competitor = Plain<z.infer<typeof competitorSchema>>

/** The eleven things to settle early (P26), in the order they are asked. */
export const reviewTopics = [
  'sale-type',
  'scope',
  'pricing',
  'it-maturity',
  'security-maturity',
  'security-duties',
  'architecture',
  'architecture-security',
  'partners',
  'hand-off',
  'documents-training',
] as const
export type ReviewTopic = (typeof reviewTopics)[number]

/** What was found out on one of them. Without an answer it is open, and open is shown as unknown. */
export const reviewEntrySchema = z.looseObject({
  topic: z.enum(reviewTopics),
  answer: text.optional(),
  evidence: text.optional(),
  ownerId: idOf('colleague').optional(),
  on: day.optional(),
  /** What is to be asked of them about it. */
  questionId: idOf('question').optional(),
})
export type ReviewEntry = Plain<z.infer<typeof reviewEntrySchema>>

const signOffSchema = z.looseObject({
  personId: idOf('person').optional(),
  theirOn: day.optional(),
  ourOn: day.optional(),
  words: text.optional(),
})

const dayOneSchema = z.looseObject({
  on: day.optional(),
  words: text.optional(),
  personId: idOf('person').optional(),
  agreedOn: day.optional(),
})

/** DEFINITIONS, Deal: the default milestones, editable per deal. */
export const defaultMilestones = [
  'Contact',
  'Need agreed',
  'Technical fit',
  'Proof',
  'Business case',
  'Signed',
] as const

/** One sale to one prospect. Parts of people are per deal; exposures live here. */
export const dealSchema = recordSchema('deal', {
  name: line,
  prospectId: idOf('prospect'),
  salespersonId: idOf('colleague').optional(),
  /** When we were invited: before the first technical call, or after it. */
  invited: z.enum(invitations).optional(),
  invitedOn: day.optional(),
  sizeBand: z.enum(sizeBands).optional(),
  value: z.looseObject({ amount: z.number().min(0), currency: z.string().length(3) }).optional(),
  decisionDate: day.optional(),
  complexity: z.enum(complexities).optional(),
  saleType: z.enum(saleTypes).optional(),
  pricingForm: z.enum(pricingForms).optional(),
  milestones: z.array(milestoneSchema),
  competitors: z.array(competitorSchema),
  people: z.array(z.looseObject({ personId: idOf('person'), parts: z.array(partClaimSchema) })),
  exposures: z.array(exposureSchema),
  effortEstimateHours: z.number().min(0).optional(),
  quotedOn: day.optional(),
  paperReady: z.boolean().optional(),
  /** What we say when they ask what it costs. */
  priceAnswer: text.optional(),
  outcome: z.looseObject({ is: z.enum(dealOutcomes), on: day, why: text.optional() }).optional(),
  /** The engagement review, one entry per topic that has been looked at. */
  review: z.array(reviewEntrySchema).optional(),
  /** The highest number given to a change order of this deal; no number is given twice. */
  lastChangeOrder: z.int().min(1).optional(),
  /** Signed off by both sides: who of theirs, and when each did. */
  signOff: signOffSchema.optional(),
  /** What they find on the first day after go-live, in plain words, and who of theirs agreed. */
  dayOne: dayOneSchema.optional(),
  /** Each time it was decided whether to go on, the oldest first. Private. */
  cutOrGo: z.array(cutOrGoSchema).optional(),
  tags: lines,
  notes: text.optional(),
})
export type Deal = RecordOfSchema<typeof dealSchema>
export type DealId = Deal['id']
export type DealPerson = Deal['people'][number]

export function newDeal(fields: Partial<Deal> & Pick<Deal, 'name' | 'prospectId'>, making: Making): Deal {
  const milestones = defaultMilestones.map(name => ({ id: freshId('milestone', making.newId), name }))
  return {
    milestones,
    competitors: [],
    people: [],
    exposures: [],
    tags: [],
    ...fields,
    ...newBase('deal', making),
  }
}

/** The last milestone reached in order, -1 when none is. */
export function reachedMilestone(deal: Deal): number {
  return deal.milestones.findLastIndex(milestone => milestone.reachedOn !== undefined)
}
