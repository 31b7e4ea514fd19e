/**
 * A company's profile as rows: what is known, each topic with its newest fact, and what is not, shown as missing.
 * An opinion of ours is no fact and stands apart; old facts fade until somebody says that they still hold.
 */
import { type Fact, type FactTopic, isStale } from '../domain/fact'
import type { Prospect } from '../domain/prospect'
import type { Question } from '../domain/question'

/** What a profile asks for, in its order. What is not in it is shown only when known. */
export const askedTopics = [
  'business',
  'head-count',
  'industry',
  'intended-use',
  'it-maturity',
  'security-maturity',
  'risk-tolerance',
  'compliance',
  'pricing',
  'contract',
] as const satisfies readonly FactTopic[]

export const rowLabels: Readonly<Record<FactTopic, string>> = {
  business: 'Does',
  'head-count': 'People',
  industry: 'Industry',
  'intended-use': 'Would use it',
  'it-maturity': 'IT maturity',
  'security-maturity': 'Security',
  'needed-maturity': 'Maturity needed',
  compliance: 'Compliance',
  'risk-tolerance': 'Risk',
  pricing: 'Price',
  contract: 'Contract',
  other: 'Note',
}

interface RowBase {
  readonly key: string
  readonly topic: FactTopic
  readonly label: string
}
export interface KnownRow extends RowBase {
  readonly kind: 'known'
  /** What stands: one fact, or every duty of compliance. */
  readonly shown: readonly Fact[]
  /** What stood before, the newest first. */
  readonly earlier: readonly Fact[]
  readonly isStale: boolean
}
export interface UnknownRow extends RowBase {
  readonly kind: 'unknown'
  /** The question that is to be asked about it. */
  readonly question: Question | undefined
}
export type ProfileRow = KnownRow | UnknownRow

export interface Profile {
  readonly rows: readonly ProfileRow[]
  readonly opinions: readonly Fact[]
}

/** `questions` are the prospect's; `now` an ISO instant. */
export function profileOf(prospect: Prospect, questions: readonly Question[], now: string): Profile {
  const facts = prospect.facts.filter(fact => fact.confidence !== 'opinion')
  const asked = askedTopics.map(topic => rowOf(topic, facts, questions, now))
  const needed = facts.some(fact => fact.topic === 'needed-maturity')
    ? [rowOf('needed-maturity', facts, questions, now)]
    : []
  const others = facts.filter(fact => fact.topic === 'other').map(fact => noteRow(fact, now))
  return {
    rows: [...asked, ...needed, ...others],
    opinions: prospect.facts.filter(fact => fact.confidence === 'opinion'),
  }
}

function rowOf(
  topic: FactTopic,
  facts: readonly Fact[],
  questions: readonly Question[],
  now: string,
): ProfileRow {
  const base = { key: topic, topic, label: rowLabels[topic] }
  const all = facts.filter(fact => fact.topic === topic && !isBlankFact(fact))
  const found = topic === 'compliance' ? all : all.toSorted(byStanding)
  if (found.length === 0)
    return { ...base, kind: 'unknown', question: questions.find(question => isAbout(question, topic)) }
  const shown = topic === 'compliance' ? found : found.slice(0, 1)
  const earlier = topic === 'compliance' ? [] : found.slice(1)
  return { ...base, kind: 'known', shown, earlier, isStale: shown.some(fact => isStale(fact, now)) }
}

function noteRow(fact: Fact, now: string): KnownRow {
  const label = fact.label ?? rowLabels.other
  return {
    ...{ kind: 'known', key: fact.id, topic: 'other', label },
    ...{ shown: [fact], earlier: [], isStale: isStale(fact, now) },
  }
}

/** Known before suggested, then the newest first; of one day the later written. */
function byStanding(a: Fact, b: Fact): number {
  const guessed = Number(a.confidence === 'suggested') - Number(b.confidence === 'suggested')
  if (guessed !== 0) return guessed
  return (a.on ?? '') > (b.on ?? '') ? -1 : 1
}

export const isAbout = (question: Question, topic: FactTopic): boolean =>
  question.state === 'to-ask' && question.about?.topic === topic && question.deletedAt === undefined

/** Still so today: the stale ones among these are dated today, a suggested one is so from now on. */
export function renewFacts(prospect: Prospect, ids: readonly Fact['id'][], today: string): Prospect {
  return withFacts(prospect, fact => {
    if (!ids.includes(fact.id)) return fact
    return { ...fact, on: today, confidence: fact.confidence === 'suggested' ? 'told' : fact.confidence }
  })
}

export function editFact(prospect: Prospect, id: Fact['id'], fields: Partial<Fact>): Prospect {
  return withFacts(prospect, fact => (fact.id === id ? { ...fact, ...fields } : fact))
}

/** Puts a fact in the place of the one with its id, or at the end. */
export function putFact(prospect: Prospect, fact: Fact): Prospect {
  const isThere = prospect.facts.some(one => one.id === fact.id)
  return isThere ? editFact(prospect, fact.id, fact) : { ...prospect, facts: [...prospect.facts, fact] }
}

/** A line that was begun and says nothing yet. */
export const isBlankFact = (fact: Fact): boolean => fact.value.trim() === '' && fact.level === undefined

export function removeFacts(prospect: Prospect, ids: readonly Fact['id'][]): Prospect {
  return { ...prospect, facts: prospect.facts.filter(fact => !ids.includes(fact.id)) }
}

const withFacts = (prospect: Prospect, change: (fact: Fact) => Fact): Prospect => ({
  ...prospect,
  facts: prospect.facts.map(change),
})
