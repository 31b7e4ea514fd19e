/**
 * MiniSearch with a ranking of its own. Its `search` makes several objects for every record that matches and sorts them
 * all: with 10,000 calls in which a word like "backup" stands everywhere that is 15 to 40 ms a letter. Here scores add
 * up in one array, and only the best few become results. The words, prefixes and typos are found by its index, and the
 * score is its own (BM25+), so that everything else of it stays in use: this version is pinned.
 */
import { foldings, wordsIn } from '@shared/search/fold'
import type { SearchText } from '@shared/search/search-text'
import MiniSearch from 'minisearch'
import { keepBest } from './keep-best'

export interface Entered extends SearchText {
  readonly id: string
  /** Names of what the record belongs to. */
  readonly about: string
}

export interface Wanted {
  /** Folded. */
  readonly words: readonly string[]
  /** All of them have to occur, or any. */
  readonly need: 'all' | 'any'
  /** How many letters may differ in a word; 0 for none. */
  readonly editsFor: (word: string) => number
  readonly accept: (key: string) => boolean
  readonly most: number
}
export interface Ranking {
  readonly keys: readonly string[]
  readonly total: number
  /** Words of the index that matched, with a bit for each typed word they stand for. */
  readonly terms: ReadonlyMap<string, number>
}

const boosts = { title: 5, names: 3, topics: 2, about: 2, text: 1 }
const bm25 = { k: 1.2, b: 0.7, d: 0.5 }
const shortestPrefix = 2
const prefixWeight = 0.6
const fuzzyWeight = 0.3
/** A bit each; nobody types more. */
const mostWords = 30

type Places = Map<number, Map<number, number>>

export class WordIndex extends MiniSearch<Entered> {
  constructor() {
    super({
      fields: Object.keys(boosts),
      tokenize: text => [...wordsIn(text)],
      processTerm: word => [...foldings(word)],
      // Small batches: a batch goes over every place of its words, and windows wait meanwhile.
      autoVacuum: { minDirtCount: 200, minDirtFactor: 0.1, batchSize: 20, batchWait: 20 },
    })
  }

  /** The best matches; `total` counts all of them. */
  rank({ words, need, editsFor, accept, most }: Wanted): Ranking {
    const asked = words.slice(0, mostWords)
    const scores = new Float64Array(this._nextId)
    const hits = new Uint32Array(this._nextId)
    const terms = new Map<string, number>()
    asked.forEach((word, at) => {
      for (const [term, weight, places] of this.matching(word, editsFor(word))) {
        terms.set(term, (terms.get(term) ?? 0) | (1 << at))
        this.addScores(places, weight, 1 << at, scores, hits)
      }
    })
    return { ...this.choose(asked.length, need, accept, most, scores, hits), terms }
  }

  private choose(
    count: number,
    need: Wanted['need'],
    accept: Wanted['accept'],
    most: number,
    scores: Float64Array,
    hits: Uint32Array,
  ): Pick<Ranking, 'keys' | 'total'> {
    const all = 2 ** count - 1
    const best = keepBest<{ key: string; score: number }>(most, (one, other) => one.score > other.score)
    let total = 0
    for (let doc = 0; doc < hits.length; doc += 1) {
      const found = hits[doc] ?? 0
      if (found === 0 || (need === 'all' && found !== all)) continue
      const key: unknown = this._documentIds.get(doc)
      if (typeof key !== 'string' || !accept(key)) continue
      total += 1
      best.offer({ key, score: (scores[doc] ?? 0) * bitsIn(found) })
    }
    return { keys: best.list().map(({ key }) => key), total }
  }

  /** The word itself, words that begin with it, and words that differ by a few letters, each with its weight. */
  private *matching(word: string, edits: number): Generator<readonly [string, number, Places]> {
    const seen = new Set<string>([word])
    const exact = this._index.get(word)
    if (exact !== undefined) yield [word, 1, exact]
    if (word.length >= shortestPrefix) {
      for (const [term, places] of this._index.atPrefix(word)) {
        if (seen.has(term)) continue
        seen.add(term)
        yield [term, (prefixWeight * term.length) / (term.length + 0.3 * (term.length - word.length)), places]
      }
    }
    if (edits === 0) return
    // Two neighbours swapped are the most usual typo, and two edits to the index.
    for (const [term, [places, distance]] of this._index.fuzzyGet(word, Math.max(2, edits))) {
      if (seen.has(term) || (distance > edits && !isSwapped(word, term))) continue
      yield [term, (fuzzyWeight * term.length) / (term.length + distance), places]
    }
  }

  private addScores(
    places: Places,
    weight: number,
    bit: number,
    scores: Float64Array,
    hits: Uint32Array,
  ): void {
    for (const [field, boost] of Object.entries(boosts)) {
      const fieldId = this._fieldIds[field] ?? -1
      const docs = places.get(fieldId)
      if (docs === undefined) continue
      const idf = Math.log(1 + (this._documentCount - docs.size + 0.5) / (docs.size + 0.5))
      const average = this._avgFieldLength[fieldId] ?? 1
      for (const [doc, times] of docs) {
        const length = this._fieldLength.get(doc)?.[fieldId] ?? average
        const { k, b, d } = bm25
        const score = idf * (d + (times * (k + 1)) / (times + k * (1 - b + (b * length) / average)))
        scores[doc] = (scores[doc] ?? 0) + weight * boost * score
        hits[doc] = (hits[doc] ?? 0) | bit
      }
    }
  }
}

/** The same letters, two neighbours changed about: "backpu" and "backup". */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  const swapped = `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`
  return swapped === other
}

function bitsIn(value: number): number {
  let count = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1
  return count
}
