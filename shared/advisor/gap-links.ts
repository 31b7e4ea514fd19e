/**
 * Which gaps touch which needs (P04). An exposure in the deal links the two; without one, shared topic words
 * only suggest it, and whoever uses the suggestion says so. Prepare and Run read the same list.
 */
import type { Deal } from '../domain/deal'
import type { Exposure } from '../domain/exposure'
import type { Gap } from '../domain/gap'
import type { Need } from '../domain/need'
import { wordsOf } from './words'

export type NeedTouch =
  | { readonly kind: 'linked'; readonly need: Need; readonly exposure: Exposure }
  | { readonly kind: 'suggested'; readonly need: Need; readonly sharedTopics: readonly string[] }

export interface TouchingGap {
  readonly gap: Gap
  /** Linked ones first, then by the need's priority. */
  readonly touches: readonly NeedTouch[]
}

/** Shorter topics match by accident. */
const leastTopicLetters = 3

/**
 * The gaps that touch a need: linked ones whatever their state, suggested ones only while the gap is not fixed.
 * Gaps linked come first, then those that touch the needs of the highest priority.
 */
export function gapsTouchingNeeds(
  gaps: readonly Gap[],
  needs: readonly Need[],
  deal: Deal | undefined,
): readonly TouchingGap[] {
  if (needs.length === 0) return []
  const indexed = needs.map(indexNeed)
  const exposures = exposuresByGap(deal)
  return gaps
    .filter(gap => gap.deletedAt === undefined)
    .map(gap => ({ gap, touches: touchesOf(gap, indexed, exposures.get(gap.id) ?? []) }))
    .filter(({ touches }) => touches.length > 0)
    .sort((a, b) => weight(b) - weight(a))
}

interface IndexedNeed {
  readonly need: Need
  readonly topics: readonly (readonly string[])[]
  readonly words: ReadonlySet<string>
}

function indexNeed(need: Need): IndexedNeed {
  return { need, topics: need.topics.map(wordsOf), words: new Set(wordsOf(need.words)) }
}

function exposuresByGap(deal: Deal | undefined): ReadonlyMap<string, readonly Exposure[]> {
  const byGap = new Map<string, Exposure[]>()
  for (const exposure of deal?.exposures ?? []) {
    const known = byGap.get(exposure.gapId)
    if (known === undefined) byGap.set(exposure.gapId, [exposure])
    else known.push(exposure)
  }
  return byGap
}

function touchesOf(
  gap: Gap,
  needs: readonly IndexedNeed[],
  exposures: readonly Exposure[],
): readonly NeedTouch[] {
  const linked = needs.flatMap(({ need }): readonly NeedTouch[] => {
    const exposure = exposures.find(candidate => candidate.needId === need.id)
    return exposure === undefined ? [] : [{ kind: 'linked', need, exposure }]
  })
  return [
    ...byPriority(linked),
    ...byPriority(gap.status === 'fixed' ? [] : suggestionsFor(gap, needs, exposures)),
  ]
}

function suggestionsFor(
  gap: Gap,
  needs: readonly IndexedNeed[],
  exposures: readonly Exposure[],
): readonly NeedTouch[] {
  const topics = gap.topics
    .map(topic => ({ topic, words: wordsOf(topic) }))
    .filter(({ words }) => words.join('').length >= leastTopicLetters)
  return needs
    .filter(({ need }) => exposures.every(exposure => exposure.needId !== need.id))
    .flatMap((indexed): readonly NeedTouch[] => {
      const sharedTopics = topics.filter(({ words }) => speaksOf(indexed, words)).map(({ topic }) => topic)
      return sharedTopics.length === 0 ? [] : [{ kind: 'suggested', need: indexed.need, sharedTopics }]
    })
}

/** The topic's words all stand in the need's quote, or in one of its topics, or hold that topic's words. */
function speaksOf({ topics, words }: IndexedNeed, topicWords: readonly string[]): boolean {
  if (topicWords.every(word => words.has(word))) return true
  return topics.some(topic => isWithin(topicWords, topic) || isWithin(topic, topicWords))
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every(word => all.includes(word))

const byPriority = (touches: readonly NeedTouch[]): readonly NeedTouch[] =>
  touches.toSorted((a, b) => b.need.priority - a.need.priority || a.need.number - b.need.number)

function weight({ touches }: TouchingGap): number {
  const linked = touches.some(touch => touch.kind === 'linked') ? 100 : 0
  return linked + Math.max(...touches.map(touch => touch.need.priority))
}
