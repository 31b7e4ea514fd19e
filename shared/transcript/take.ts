/** Taking suggestions: the records that are new or changed, and nothing but what the suggestion says. */
import { type Commitment, newCommitment } from '../domain/commitment'
import type { Deal } from '../domain/deal'
import { newExposure } from '../domain/exposure'
import { newQuestion, type Question } from '../domain/question'
import { type Making, touched } from '../domain/record'
import type { AnyRecord } from '../domain/records'
import { beganAt, type CallFacts } from './call-facts'
import type { Suggestion } from './suggestion'

type Taking = Pick<CallFacts, 'call' | 'run' | 'deal' | 'questions' | 'commitments'>

/** All of them as one step; the deal holds every gap told. */
export function takeSuggestions(
  suggestions: readonly Suggestion[],
  facts: Taking,
  making: Making,
): readonly AnyRecord[] {
  let { deal } = facts
  const made: AnyRecord[] = []
  for (const suggestion of suggestions) {
    if (suggestion.doing.does === 'tell-gap') deal = deal && withTold(deal, suggestion, facts, making)
    else made.push(...madeOf(suggestion, facts, making))
  }
  return deal === undefined || deal === facts.deal ? made : [...made, touched(deal, making.now)]
}

function madeOf(suggestion: Suggestion, facts: Taking, making: Making): readonly (Question | Commitment)[] {
  const { doing, words, who, at } = suggestion
  const personId = who.kind === 'theirs' ? who.id : undefined
  const ownerId = who.kind === 'ours' ? who.id : undefined
  const { id: callId, prospectId, dealId } = facts.call
  const origin = { words, callId, prospectId, runId: facts.run?.id }
  switch (doing.does) {
    case 'new-question':
      return [newQuestion({ ...origin, personId, askedAt: at }, making)]
    case 'new-commitment': {
      const stages = [{ stage: 'said' as const, at: at ?? beganAt(facts) ?? making.now }]
      return [newCommitment({ ...origin, dealId, ownerId, dueOn: doing.dueOn, stages }, making)]
    }
    case 'fill-question':
      return facts.questions
        .filter(({ id }) => id === doing.id)
        .map(one => touched({ ...one, words, personId: one.personId ?? personId }, making.now))
    case 'fill-commitment':
      return facts.commitments
        .filter(({ id }) => id === doing.id)
        .map(one => touched({ ...one, words, ownerId: one.ownerId ?? ownerId }, making.now))
    default:
      return []
  }
}

function withTold(deal: Deal, { doing, who, words, at }: Suggestion, facts: Taking, making: Making): Deal {
  if (doing.does !== 'tell-gap') return deal
  const told = {
    at: at ?? beganAt(facts) ?? making.now,
    callId: facts.call.id,
    personIds: who.kind === 'theirs' ? [who.id] : [],
    words,
  }
  const { gapId, needId } = doing
  const isOpen = (one: Deal['exposures'][number]) => one.gapId === gapId && one.told === undefined
  if (deal.exposures.some(isOpen))
    return { ...deal, exposures: deal.exposures.map(one => (isOpen(one) ? { ...one, told } : one)) }
  const foundOn = told.at.slice(0, 10)
  return { ...deal, exposures: [...deal.exposures, newExposure({ gapId, needId, foundOn, told }, making)] }
}
