/**
 * Answers by meaning: a question in other words than the stored one finds its answer, from two typed letters on. Words
 * count by their stem and by what they stand for; what is rare in the library says more than what is everywhere; a
 * question or variant that is wholly meant comes before one that is touched.
 */
import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import {
  foldedWords,
  isNear,
  isStopWord,
  isSynonym,
  type Meaning,
  meaningOf,
  sensesBeginning,
  sensesNear,
  sensesWithin,
} from './meaning'
import { stem } from './stem'

/** What search reads of an answer: its summary will do. */
export interface SearchableAnswer {
  readonly id: string
  readonly question: string
  readonly variants?: readonly string[] | undefined
  readonly short?: string | undefined
  readonly topics?: readonly string[] | undefined
  readonly rival?: string | undefined
}

export interface AnswerMatch {
  readonly id: string
  readonly score: number
  /** 0 to 1: how much of what was asked, and of what is stored, means the same. */
  readonly sure: number
}

export interface AnswerSearch {
  readonly put: (answer: SearchableAnswer) => void
  readonly drop: (id: string) => void
  readonly size: () => number
  /** The best first. Fewer than two letters find nothing. `isTyping`: the last word may not be done. */
  readonly find: (
    asked: string,
    options?: { readonly most?: number; readonly isTyping?: boolean },
  ) => readonly AnswerMatch[]
}

/** What of an answer is compared with what was asked. */
interface Known {
  /** Of the question and each variant by itself. */
  readonly phrases: readonly Meaning[]
  readonly asked: ReadonlySet<string>
  readonly meant: ReadonlySet<string>
  /** Of the topics and the rival: chosen to be found by. */
  readonly named: ReadonlySet<string>
  readonly meantBy: ReadonlySet<string>
  /** Of the short form. */
  readonly said: ReadonlySet<string>
  readonly implied: ReadonlySet<string>
}

/** From here on a suggestion is called sure, or likely; below, a guess. */
export const sureFrom = 0.66
export const likelyFrom = 0.45

/** What a word of the question counts for where it is met: in the question, by its meaning there, or in the answer. */
const worth = {
  asked: 1,
  meant: 0.85,
  named: 0.7,
  meantBy: 0.6,
  said: 0.4,
  implied: 0.3,
  begun: 0.7,
  slip: 0.6,
  related: 0.35,
} as const
/** So many candidates are compared one by one. */
const mostCompared = 150

export function createAnswerSearch(): AnswerSearch {
  const known = new Map<string, Known>()
  const index = new MiniSearch<{ readonly id: string; readonly units: string }>({
    fields: ['units'],
    tokenize: text => text.split(' '),
    processTerm: term => (term === '' ? null : term),
  })
  /** In how many stored questions each stem and sense stands. */
  const spread = new Map<string, number>()
  const count = ({ asked, meant }: Known, by: 1 | -1) => {
    for (const unit of [...asked, ...meant]) spread.set(unit, (spread.get(unit) ?? 0) + by)
  }
  const weigh: Weigh = unit => Math.log(1 + (known.size + 1) / (1 + (spread.get(unit) ?? 0)))
  const drop = (id: string) => {
    const before = known.get(id)
    if (before === undefined) return
    count(before, -1)
    known.delete(id)
    index.discard(id)
  }
  return {
    put: answer => {
      drop(answer.id)
      const read = readAnswer(answer)
      known.set(answer.id, read)
      count(read, 1)
      index.add({ id: answer.id, units: [...new Set(Object.values(unitSets(read)).flat())].join(' ') })
    },
    drop,
    size: () => known.size,
    find: (words, { most = 20, isTyping = false } = {}) => {
      if (foldedWords(words).join('').length < 2) return []
      const asked = readAsked(words, isTyping, sense => (spread.get(sense) ?? 0) > 0)
      return index
        .search(queryOf(asked))
        .slice(0, mostCompared)
        .flatMap(found => judge(found, asked, known.get(found.id), weigh) ?? [])
        .toSorted((a, b) => b.score - a.score)
        .slice(0, most)
    },
  }
}

type Weigh = (unit: string) => number

const unitSets = ({ asked, meant, named, meantBy, said, implied }: Known) => ({
  asked: [...asked],
  meant: [...meant],
  named: [...named],
  meantBy: [...meantBy],
  said: [...said],
  implied: [...implied],
})

function readAnswer({
  question,
  variants = [],
  topics = [],
  rival = '',
  short = '',
}: SearchableAnswer): Known {
  const phrases = [question, ...variants].map(meaningOf)
  const named = meaningOf([...topics, rival].join(' · '))
  const said = meaningOf(short)
  return {
    phrases,
    asked: new Set(phrases.flatMap(({ stems }) => stems)),
    meant: new Set(phrases.flatMap(({ senses }) => senses)),
    named: new Set(named.stems),
    meantBy: new Set(named.senses),
    said: new Set(said.stems),
    implied: new Set(said.senses),
  }
}

/** What was asked, and what a word that nobody has stored may stand for. */
interface Asked {
  readonly meaning: Meaning
  /** The letters of a word that is not done. */
  readonly begun: string | undefined
  /** Senses guessed from letters or a slip, and from what a sense nobody stored is made of. */
  readonly guessed: ReadonlyMap<string, number>
}

function readAsked(words: string, isTyping: boolean, isStored: (sense: string) => boolean): Asked {
  const whole = meaningOf(words)
  const folded = foldedWords(words)
  const meaning = whole.stems.length > 0 ? whole : { ...whole, stems: folded.map(stem) }
  const last = folded.at(-1) ?? ''
  const begun = isTyping && last.length >= 2 && /[\p{L}\p{N}]$/u.test(words) ? last : undefined
  const beginning = begun === undefined ? [] : sensesBeginning(begun)
  const isDone = (word: string) => word !== begun || beginning.length === 0
  const slips = folded.filter(word => isDone(word) && !isStopWord(word) && !isSynonym(word))
  const guessed = new Map<string, number>()
  const guess = (senses: readonly string[], value: number) => {
    for (const sense of senses)
      if (!meaning.senses.includes(sense)) guessed.set(sense, Math.max(value, guessed.get(sense) ?? 0))
  }
  for (const sense of meaning.senses) if (!isStored(sense)) guess(sensesWithin(sense), worth.related)
  guess(slips.flatMap(sensesNear), worth.slip)
  guess(beginning, worth.begun)
  return { meaning, begun, guessed }
}

function queryOf({ meaning, begun, guessed }: Asked): Query {
  const exact = [...meaning.senses, ...guessed.keys()]
  return {
    combineWith: 'OR',
    queries: [
      ...meaning.stems.map(term => ({
        queries: [term],
        fuzzy: term.length < 5 ? false : term.length < 8 ? 1 : 2,
      })),
      ...(begun === undefined ? [] : [{ queries: [begun], prefix: true }]),
      ...(exact.length === 0 ? [] : [{ queries: exact }]),
    ],
  }
}

function judge(
  found: SearchResult,
  asked: Asked,
  known: Known | undefined,
  weigh: Weigh,
): AnswerMatch | undefined {
  if (known === undefined) return undefined
  const sure = Math.max(0, ...known.phrases.map(stored => likeness(asked.meaning, stored, weigh)))
  const met = meetings(asked, known, found.terms, weigh)
  return { id: String(found.id), score: met * (1 + sure), sure }
}

/** What each word asked counts for in this answer, added up; a meaning counts once. */
function meetings(asked: Asked, known: Known, terms: readonly string[], weigh: Weigh): number {
  const used = new Set<string>()
  let sum = 0
  for (const one of asked.meaning.stems) {
    const direct = wordWorth(one, known)
    const senses = (asked.meaning.sensesOf.get(one) ?? []).filter(sense => !used.has(sense))
    const best = bestSense(senses, known, weigh)
    if (best !== undefined) used.add(best.sense)
    const value = Math.max(direct * weigh(one), best?.value ?? 0)
    sum += value > 0 ? value : slipOrBeginning(one, asked.begun, terms, known) * weigh(one)
  }
  for (const [sense, value] of asked.guessed) {
    const at = senseWorth(sense, known)
    sum += value * at * weigh(sense)
  }
  return sum
}

function wordWorth(stem: string, { asked, named, said }: Known): number {
  if (asked.has(stem)) return worth.asked
  if (named.has(stem)) return worth.named
  return said.has(stem) ? worth.said : 0
}

function senseWorth(sense: string, { meant, meantBy, implied }: Known): number {
  if (meant.has(sense)) return worth.meant
  if (meantBy.has(sense)) return worth.meantBy
  return implied.has(sense) ? worth.implied : 0
}

function bestSense(senses: readonly string[], known: Known, weigh: Weigh) {
  let best: { readonly sense: string; readonly value: number } | undefined
  for (const sense of senses) {
    const at = senseWorth(sense, known)
    if (at > 0 && at * weigh(sense) > (best?.value ?? 0)) best = { sense, value: at * weigh(sense) }
  }
  return best
}

/** A word met only by its beginning, or with a slip of the finger. */
function slipOrBeginning(
  one: string,
  begun: string | undefined,
  terms: readonly string[],
  { asked }: Known,
): number {
  for (const term of terms) {
    if (term.startsWith('~')) continue
    const at = asked.has(term) ? 1 : worth.said
    if (begun !== undefined && stem(begun) === one && term.startsWith(begun)) return worth.begun * at
    if (one.length >= 5 && isNear(one, term, one.length < 8 ? 1 : 2)) return worth.slip * at
  }
  return 0
}

/** Of all that was asked and is stored, the weighed share that means the same, from both sides. */
function likeness(asked: Meaning, stored: Meaning, weigh: Weigh): number {
  const [there, back] = [shareOf(asked, stored, weigh), shareOf(stored, asked, weigh)]
  return there + back === 0 ? 0 : (2 * there * back) / (there + back)
}

function shareOf(of: Meaning, by: Meaning, weigh: Weigh): number {
  let [all, met] = [0, 0]
  for (const one of of.stems) {
    const senses = of.sensesOf.get(one) ?? []
    const weight = weigh(one)
    all += weight
    if (by.stems.includes(one)) met += weight
    else if (senses.some(sense => by.senses.includes(sense))) met += weight * worth.meant
  }
  return all === 0 ? 0 : met / all
}
