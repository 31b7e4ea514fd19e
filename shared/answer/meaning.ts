/**
 * What a text is about, as search compares it: the stems of its words, and the meanings (lines of synonyms.ts) that
 * they or a phrase of them stand for. "Can we use Entra ID?" and "Do you do single sign-on?" share a meaning and not
 * one word.
 */
import { fold, wordsIn } from '../search/fold'
import { stem } from './stem'
import { synonymLines } from './synonyms'

export interface Meaning {
  /** Without stop words, in order, each once. */
  readonly stems: readonly string[]
  /** Ids of meanings, "~12". */
  readonly senses: readonly string[]
  /** The senses each stem had a part in: those are its other words. */
  readonly sensesOf: ReadonlyMap<string, readonly string[]>
}

const stopWords = new Set(
  `a about all also am an and any anyone anything are as at be been being both but by can cannot could describe did do
  does doing done each ever every for from get gets give had has have having he her here his how i if in into is it its
  just kindly let like list many may me might much must my need needs no nor not of off offer offers on once one only or
  other our ours out own per please possible provide provides required s same shall she should so some state such
  supply support supported supports t than that the their them then there these they thing things this those through to
  too under until up us use used using very via was we well were what when where whether which while who whom whose why
  will with within without would you your yours latest currently available please explain`.match(/\S+/g),
)

/** Words that say little but are all that some questions have. */
export const isStopWord = (word: string): boolean => stopWords.has(word)

/** Folded words of a text, "sign-on" as "sign" and "on". */
export const foldedWords = (text: string): readonly string[] => wordsIn(fold(text))

interface Phrases {
  /** Stemmed phrases by their first stem, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>
  /** Those of two words or more that say something, without their stop words, by the first of these. */
  readonly loose: ReadonlyMap<string, readonly Phrase[]>
  /** Words of one-word synonyms, for typing that is not done yet and for slips. */
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly byLetter: ReadonlyMap<string, readonly (readonly [string, readonly string[]])[]>
}
interface Phrase {
  readonly stems: readonly string[]
  readonly senses: readonly string[]
}

let phrases: Phrases | undefined

/** The list of synonyms, made ready when it is first needed. */
function readPhrases(): Phrases {
  if (phrases !== undefined) return phrases
  const senses = new Map<string, string[]>()
  const telling = new Map<string, string[]>()
  const words = new Map<string, string[]>()
  synonymLines
    .trim()
    .split('\n')
    .forEach((line, at) => {
      for (const term of line.split(',')) {
        const parts = foldedWords(term)
        add(senses, parts.map(stem).join(' '), `~${at}`)
        const told = parts.filter(part => !stopWords.has(part))
        if (told.length > 1) add(telling, told.map(stem).join(' '), `~${at}`)
        if (parts.length === 1 && parts[0] !== undefined) add(words, parts[0], `~${at}`)
      }
    })
  const byFirst = phrasesOf(senses)
  const loose = phrasesOf(telling)
  const byLetter = new Map<string, (readonly [string, readonly string[]])[]>()
  for (const entry of words) {
    const letter = entry[0][0] ?? ''
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry])
  }
  phrases = { byFirst, loose, words, byLetter }
  return phrases
}

/** By their first stem, the longest first. */
function phrasesOf(senses: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  for (const [key, of] of senses) {
    const stems = key.split(' ')
    const first = stems[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, senses: of }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length)
  return byFirst
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

/** Stems and senses of a text. */
export function meaningOf(text: string): Meaning {
  const words = foldedWords(text)
  const stems = words.map(stem)
  const sensesOf = new Map<string, string[]>()
  const senses = new Set<string>()
  const told = stems.filter((_, at) => !stopWords.has(words[at] ?? ''))
  const meant = [
    ...words.flatMap((_, at) => phrasesAt(stems, words, at)),
    ...told.flatMap((_, at) => loosePhrasesAt(told, at)),
  ]
  for (const phrase of meant) {
    for (const sense of phrase.senses) {
      senses.add(sense)
      for (const part of phrase.stems) add(sensesOf, part, sense)
    }
  }
  const kept = stems.filter((one, at) => !stopWords.has(words[at] ?? '') || sensesOf.has(one))
  return { stems: [...new Set(kept)], senses: [...senses], sensesOf }
}

/** The longest phrase that begins here, and what its first word means alone; a stop word means nothing alone. */
function phrasesAt(stems: readonly string[], words: readonly string[], at: number): readonly Phrase[] {
  const candidates = readPhrases().byFirst.get(stems[at] ?? '') ?? []
  const fitting = candidates.filter(
    ({ stems: wanted }) =>
      (wanted.length > 1 || !stopWords.has(words[at] ?? '')) &&
      wanted.every((one, offset) => stems[at + offset] === one),
  )
  return fitting.filter(({ stems: { length } }) => length === fitting[0]?.stems.length || length === 1)
}

/** "Get it back": a phrase is meant too where words that say nothing stand between its own. */
const loosePhrasesAt = (told: readonly string[], at: number): readonly Phrase[] =>
  (readPhrases().loose.get(told[at] ?? '') ?? []).filter(({ stems }) =>
    stems.every((one, offset) => told[at + offset] === one),
  )

/** Senses of the synonyms that begin with these letters, while the word is being typed; none when it could be anything. */
export function sensesBeginning(letters: string): readonly string[] {
  if (letters.length < 2) return []
  const found = new Set<string>()
  for (const [word, senses] of readPhrases().words) {
    if (word.startsWith(letters)) for (const sense of senses) found.add(sense)
  }
  return found.size <= mostBeginning ? [...found] : []
}
const mostBeginning = 6

/** Whether the word is one of the trade's. */
export const isSynonym = (word: string): boolean => readPhrases().words.has(word)

/** What the words of a sense's own line mean besides: "RTO" is about recovering and about time. */
export function sensesWithin(sense: string): readonly string[] {
  const line = synonymLines.trim().split('\n')[Number(sense.slice(1))] ?? ''
  const words = [...new Set(line.split(',').flatMap(foldedWords))]
  return meaningOf(words.filter(word => !stopWords.has(word)).join(' · ')).senses.filter(one => one !== sense)
}

/** Senses of the synonyms that a word is a slip of: one letter off from five letters on, two from eight. */
export function sensesNear(word: string): readonly string[] {
  if (word.length < 5) return []
  const before = near.get(word)
  if (before !== undefined) return before
  const most = word.length < 8 ? 1 : 2
  const found = new Set<string>()
  for (const [other, senses] of readPhrases().byLetter.get(word[0] ?? '') ?? []) {
    if (Math.abs(other.length - word.length) > most || !isNear(word, other, most)) continue
    for (const sense of senses) found.add(sense)
  }
  if (near.size >= mostNear) near.clear()
  near.set(word, [...found])
  return [...found]
}
/** The same question is asked again at every letter. */
const near = new Map<string, readonly string[]>()
const mostNear = 2_000

/** Whether at most so many letters are added, left out, changed or swapped. */
export function isNear(a: string, b: string, most: number): boolean {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const changed = (row[j - 1] ?? 0) + (same ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return (row[b.length] ?? most + 1) <= most
}
