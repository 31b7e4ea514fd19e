/**
 * Texts by key. All words must occur; only where that finds little are words taken as mistyped (from five letters on),
 * and only where even that finds nothing does one word of several do. Everywhere else a typo costs four times the time
 * and finds words nobody meant.
 */
import { fold, wordsIn } from '@shared/search/fold'
import type { SearchText } from '@shared/search/search-text'
import { type Ranking, WordIndex } from './word-index'

export interface SearchEngine {
  /** Enters a text, or replaces the one under this key. `about` are names of what it belongs to. */
  readonly put: (key: string, text: SearchText, about: string) => void
  readonly drop: (key: string) => void
  readonly has: (key: string) => boolean
  readonly keys: () => Iterable<string>
  /** Title and body as entered, for comparing and for snippets. */
  readonly titleOf: (key: string) => string
  readonly textOf: (key: string) => string
  readonly find: (words: string, accept: (key: string) => boolean, most: number) => Ranking
}

const shortestFuzzy = 5
const shortestTwoEdits = 8
/** With fewer exact hits than this, mistyped words are looked for too. */
const fewHits = 5

export function createSearchEngine(): SearchEngine {
  const bodies = new Map<string, Pick<SearchText, 'title' | 'text'>>()
  const index = new WordIndex()

  function find(typed: string, accept: (key: string) => boolean, most: number): Ranking {
    const wanted = { words: wordsIn(typed).map(fold), accept, most }
    const exact = index.rank({ ...wanted, need: 'all', editsFor: none })
    if (exact.total >= fewHits) return exact
    const close = wanted.words.some(mayBeMistyped)
      ? joined(exact, index.rank({ ...wanted, need: 'all', editsFor }))
      : exact
    if (close.total > 0 || wanted.words.length < 2) return close
    return index.rank({ ...wanted, need: 'any', editsFor })
  }

  return {
    put: (key, text, about) => {
      bodies.set(key, { title: text.title, text: text.text })
      const entered = { ...text, id: key, about }
      if (index.has(key)) index.replace(entered)
      else index.add(entered)
    },
    drop: key => {
      bodies.delete(key)
      if (index.has(key)) index.discard(key)
    },
    has: key => bodies.has(key),
    keys: () => bodies.keys(),
    titleOf: key => bodies.get(key)?.title ?? '',
    textOf: key => bodies.get(key)?.text ?? '',
    find,
  }
}

/** Exact hits stand first; all of them are among the close ones too. */
function joined(exact: Ranking, close: Ranking): Ranking {
  return { ...close, keys: [...new Set([...exact.keys, ...close.keys])] }
}

const none = () => 0
const mayBeMistyped = (word: string): boolean => word.length >= shortestFuzzy
const editsFor = (word: string): number =>
  mayBeMistyped(word) ? (word.length >= shortestTwoEdits ? 2 : 1) : 0
