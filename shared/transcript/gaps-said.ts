/** Gaps of the library that a sentence speaks of, by the words of their titles and topics. */
import { keyWordsOf, subjectKey, wordsOf } from '../advisor/words'
import type { Gap } from '../domain/gap'

/** Of mere words one is shared by accident. The numbers are ours. */
const leastWords = 2
const leastShare = 0.5

export interface GapSaid {
  readonly gap: Gap
  /** The words that say it. */
  readonly shared: readonly string[]
  /** How much of its title; a topic counts as all of it. */
  readonly share: number
}

/** Made once for all sentences of a transcript. */
export function gapFinder(gaps: readonly Gap[]): (words: string) => readonly GapSaid[] {
  const byWord = new Map<string, Set<Gap>>()
  const titles = new Map<Gap, readonly string[]>()
  for (const gap of gaps) {
    const title = [...new Set(keyWordsOf(gap.title).map(subjectKey))]
    titles.set(gap, title)
    for (const word of [...title, ...gap.topics.flatMap(wordsOf).map(subjectKey)])
      byWord.set(word, (byWord.get(word) ?? new Set()).add(gap))
  }
  return words => {
    const said = new Map(wordsOf(words).map(word => [subjectKey(word), word]))
    const met = new Map<Gap, number>()
    for (const word of said.keys())
      for (const gap of byWord.get(word) ?? []) met.set(gap, (met.get(gap) ?? 0) + 1)
    return [...met]
      .filter(([, count]) => count >= leastWords)
      .map(([gap]) => gap)
      .flatMap(gap => {
        const found = saidOf(gap, titles.get(gap) ?? [], said)
        return found === undefined ? [] : [found]
      })
      .sort((a, b) => b.share - a.share)
  }
}

function saidOf(gap: Gap, title: readonly string[], said: ReadonlyMap<string, string>): GapSaid | undefined {
  const shared = title.filter(word => said.has(word))
  const topic = gap.topics
    .map(one => wordsOf(one).map(subjectKey))
    .find(parts => parts.length > 0 && parts.every(part => said.has(part)))
  const both = [...new Set([...shared, ...(topic ?? [])])]
  const isByTopic = topic !== undefined && both.length >= leastWords
  const share = isByTopic ? 1 : shared.length / Math.max(1, title.length)
  if (!isByTopic && (shared.length < leastWords || share < leastShare)) return undefined
  return { gap, share, shared: both.flatMap(word => said.get(word) ?? []) }
}
