/**
 * Which gaps touch which needs (P04). An exposure in the deal links the two; without one, shared topics, or enough
 * words that both use, only suggest it, and whoever uses the suggestion says so. Prepare and Run read the same list.
 */
import type { Deal } from '../domain/deal'
import type { Exposure } from '../domain/exposure'
import type { Gap } from '../domain/gap'
import type { Need } from '../domain/need'
import { keyWordsOf, subjectKey, wordsOf } from './words'

export type NeedTouch =
  | { readonly kind: 'linked'; readonly need: Need; readonly exposure: Exposure }
  | { readonly kind: 'suggested'; readonly need: Need; readonly shared: readonly string[] }

export interface TouchingGap {
  readonly gap: Gap
  /** Linked ones first, then by the need's priority. */
  readonly touches: readonly NeedTouch[]
}

/** Shorter topics match by accident. */
const leastTopicLetters = 3

/** A topic is chosen to say what a thing is about; of mere words one is shared by accident. The number is ours. */
export const leastSharedWords = 2

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
  const index = indexNeeds(needs)
  const exposures = exposuresByGap(deal)
  return gaps
    .filter(gap => gap.deletedAt === undefined)
    .map(gap => ({ gap, touches: touchesOf(gap, index, exposures.get(gap.id) ?? []) }))
    .filter(({ touches }) => touches.length > 0)
    .sort((a, b) => weight(b) - weight(a))
}

/** A gap, or as much of it as its summary holds. */
type GapTopics = Pick<Gap, 'topics' | 'title'> & { readonly id: string }

/** Of a library's gaps or their summaries, those that may touch a need: no other can be suggested for it. */
export function gapsThatMayTouch<G extends GapTopics>(
  gaps: readonly G[],
  needs: readonly Need[],
): readonly G[] {
  if (needs.length === 0) return []
  const index = indexNeeds(needs)
  return gaps.filter(gap => suggestionsFor(gap, index).length > 0)
}

interface IndexedNeed {
  readonly need: Need
  readonly topics: readonly (readonly string[])[]
  readonly words: ReadonlySet<string>
}

interface NeedIndex {
  /** By priority, then number. */
  readonly needs: readonly IndexedNeed[]
  /** The needs that speak of a word: most topics share none with any need, and 300 gaps cost nothing. */
  readonly byWord: ReadonlyMap<string, ReadonlySet<IndexedNeed>>
  /** The needs in whose quote or topics a subject comes up, in whatever form of the word. */
  readonly bySubject: ReadonlyMap<string, ReadonlySet<IndexedNeed>>
}

function indexNeeds(needs: readonly Need[]): NeedIndex {
  const inOrder = needs.toSorted((a, b) => b.priority - a.priority || a.number - b.number).map(indexNeed)
  const byWord = indexBy(inOrder, ({ words, topics }) => [...words, ...topics.flat()])
  const bySubject = indexBy(inOrder, ({ need }) =>
    [need.words, ...need.topics].flatMap(keyWordsOf).map(subjectKey),
  )
  return { needs: inOrder, byWord, bySubject }
}

function indexBy(
  needs: readonly IndexedNeed[],
  keysOf: (need: IndexedNeed) => readonly string[],
): ReadonlyMap<string, ReadonlySet<IndexedNeed>> {
  const index = new Map<string, Set<IndexedNeed>>()
  for (const indexed of needs) {
    for (const key of keysOf(indexed)) {
      const known = index.get(key)
      if (known === undefined) index.set(key, new Set([indexed]))
      else known.add(indexed)
    }
  }
  return index
}

const indexNeed = (need: Need): IndexedNeed => ({
  need,
  topics: need.topics.map(wordsOf).filter(isLongEnough),
  words: new Set(wordsOf(need.words)),
})

const isLongEnough = (words: readonly string[]): boolean => words.join('').length >= leastTopicLetters

function exposuresByGap(deal: Deal | undefined): ReadonlyMap<string, readonly Exposure[]> {
  const byGap = new Map<string, Exposure[]>()
  for (const exposure of deal?.exposures ?? []) {
    const known = byGap.get(exposure.gapId)
    if (known === undefined) byGap.set(exposure.gapId, [exposure])
    else known.push(exposure)
  }
  return byGap
}

function touchesOf(gap: Gap, index: NeedIndex, exposures: readonly Exposure[]): readonly NeedTouch[] {
  const linked = index.needs.flatMap(({ need }): readonly NeedTouch[] => {
    const exposure = exposures.find(candidate => candidate.needId === need.id)
    return exposure === undefined ? [] : [{ kind: 'linked', need, exposure }]
  })
  if (gap.status === 'fixed') return linked
  const isLinked = (need: Need): boolean => exposures.some(exposure => exposure.needId === need.id)
  return [...linked, ...suggestionsFor(gap, index).filter(({ need }) => !isLinked(need))]
}

function suggestionsFor(gap: GapTopics, index: NeedIndex): readonly NeedTouch[] {
  const byTopic = sharedTopics(gap, index)
  const byWords = sharedWords(gap, index)
  if (byTopic.size + byWords.size === 0) return []
  return index.needs.flatMap((indexed): readonly NeedTouch[] => {
    const shared = byTopic.get(indexed) ?? byWords.get(indexed)
    if (shared === undefined || isRuledOut(gap, indexed.need)) return []
    return [{ kind: 'suggested', need: indexed.need, shared }]
  })
}

type Shared = ReadonlyMap<IndexedNeed, readonly string[]>

function sharedTopics(gap: GapTopics, { byWord }: NeedIndex): Shared {
  const shared = new Map<IndexedNeed, readonly string[]>()
  for (const { topic, words } of toldBy(gap).topics) {
    for (const indexed of needsSpeakingOf(words, byWord)) {
      shared.set(indexed, [...(shared.get(indexed) ?? []), topic])
    }
  }
  return shared
}

/** The words of the gap's title that come up in a need, where they are enough to mean something. */
function sharedWords(gap: GapTopics, { bySubject }: NeedIndex): Shared {
  const shared = new Map<IndexedNeed, readonly string[]>()
  for (const [subject, word] of toldBy(gap).subjects) {
    for (const indexed of bySubject.get(subject) ?? []) {
      shared.set(indexed, [...(shared.get(indexed) ?? []), word])
    }
  }
  for (const [indexed, words] of shared) if (words.length < leastSharedWords) shared.delete(indexed)
  return shared
}

/** Somebody has said that it does not touch, and is not asked again. */
const isRuledOut = (gap: GapTopics, need: Need): boolean =>
  need.notTouchedBy?.some(id => id === gap.id) === true

interface TopicWords {
  readonly topic: string
  readonly words: readonly string[]
}

interface Told {
  readonly topics: readonly TopicWords[]
  /** What the title is about, each subject with the word that says it. */
  readonly subjects: ReadonlyMap<string, string>
}

/** A gap's own words, kept as long as the gap: the same 300 are asked for every call of the day. */
const told = new WeakMap<GapTopics, Told>()

function toldBy(gap: GapTopics): Told {
  const known = told.get(gap)
  if (known !== undefined) return known
  const topics = gap.topics
    .map(topic => ({ topic, words: wordsOf(topic) }))
    .filter(({ words }) => isLongEnough(words))
  const subjects = new Map(keyWordsOf(gap.title).map(word => [subjectKey(word), word]))
  const own = { topics, subjects }
  told.set(gap, own)
  return own
}

function needsSpeakingOf(words: readonly string[], byWord: NeedIndex['byWord']): ReadonlySet<IndexedNeed> {
  const speaking = new Set<IndexedNeed>()
  for (const word of words) {
    for (const indexed of byWord.get(word) ?? []) if (speaksOf(indexed, words)) speaking.add(indexed)
  }
  return speaking
}

/** The topic's words all stand in the need's quote, or in one of its topics, or hold that topic's words. */
function speaksOf({ topics, words }: IndexedNeed, topicWords: readonly string[]): boolean {
  if (topicWords.every(word => words.has(word))) return true
  return topics.some(topic => isWithin(topicWords, topic) || isWithin(topic, topicWords))
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  some.every(word => all.includes(word))

function weight({ touches }: TouchingGap): number {
  const linked = touches.some(touch => touch.kind === 'linked') ? 100 : 0
  return linked + Math.max(...touches.map(touch => touch.need.priority))
}
