import * as z from 'zod'
import type { Making } from './record'
import { day, freshId, type Id, idOf, line, type Plain, text } from './schema'

/** What a profile can say about a company. `other` carries its own label. */
export const factTopics = [
  'business',
  'head-count',
  'industry',
  'intended-use',
  'it-maturity',
  'security-maturity',
  'needed-maturity',
  'compliance',
  'risk-tolerance',
  'pricing',
  'contract',
  'other',
] as const
export type FactTopic = (typeof factTopics)[number]

export const factTopicLabels: Readonly<Record<FactTopic, string>> = {
  business: 'What they do',
  'head-count': 'Head count',
  industry: 'Industry',
  'intended-use': 'Intended use',
  'it-maturity': 'IT maturity',
  'security-maturity': 'Security maturity',
  'needed-maturity': 'Maturity needed',
  compliance: 'Compliance duties',
  'risk-tolerance': 'Risk tolerance',
  pricing: 'What it costs',
  contract: 'Contract',
  other: 'Note',
}

/** Told by them, seen by us, read somewhere, our opinion, or only suggested by the app. */
export const confidences = ['told', 'observed', 'read', 'opinion', 'suggested'] as const
export type Confidence = (typeof confidences)[number]

export const confidenceLabels: Readonly<Record<Confidence, string>> = {
  told: 'told by them',
  observed: 'seen by us',
  read: 'read',
  opinion: 'our opinion',
  suggested: 'suggested',
}

/** A profile value with where and when it comes from. A suggested one is never used as a fact without saying so. */
export const factSchema = z.looseObject({
  id: idOf('fact'),
  topic: z.enum(factTopics),
  label: line.optional(),
  value: text,
  source: line.optional(),
  on: day.optional(),
  personId: idOf('person').optional(),
  confidence: z.enum(confidences),
  /** Of a maturity or the risk they take: where they stand, 1 to 5, and what working with us needs. */
  level: z.int().min(1).max(5).optional(),
  needed: z.int().min(1).max(5).optional(),
})
export type Fact = Plain<z.infer<typeof factSchema>>

export function newFact(fields: Omit<Fact, 'id'>, { newId }: Pick<Making, 'newId'>): Fact {
  return { ...fields, id: freshId('fact', newId) }
}

export const staleFactDays = 90

/** A fact older than 90 days fades and asks for a check (issue of profile freshness; our threshold). */
export function isStale(fact: Fact, now: string): boolean {
  if (fact.on === undefined) return false
  return Date.parse(now) - Date.parse(fact.on) > staleFactDays * 86_400_000
}

/** Topics measured from 1 to 5. */
export const isScaled = (topic: FactTopic): boolean =>
  topic === 'it-maturity' || topic === 'security-maturity' || topic === 'risk-tolerance'

/** "2, ticket queue": the figure some wrote before there was a field for it, and the words after it. */
const writtenLevel = /^([1-5])(?:,\s*|\s+of\s+5,?\s*|$)/

/** Where they stand, 1 to 5: the field, else the figure its words begin with; undefined while nobody has said. */
export function levelOf(fact: Fact): number | undefined {
  if (!isScaled(fact.topic)) return undefined
  if (fact.level !== undefined) return fact.level
  const written = writtenLevel.exec(fact.value)?.[1]
  return written === undefined ? undefined : Number(written)
}

/** Its words, without the figure that stands beside them as a scale. */
export const wordsOf = (fact: Fact): string =>
  isScaled(fact.topic) ? fact.value.replace(writtenLevel, '') : fact.value

export type FactId = Id<'fact'>
