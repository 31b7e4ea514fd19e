/**
 * Where a text names a person: by mail address, by full name in either order, and, where the text belongs to something
 * they take part in, by first or last name alone. Case and accents make no difference, word borders do.
 */
import { foldings, wordPattern } from '../search/fold'
import type { PersonKey, SoughtNames } from './person-key'

export interface Span {
  readonly from: number
  readonly to: number
}

export interface Sought extends SoughtNames {
  readonly emails: readonly string[]
}

export const replacement = '[removed]'
/** A name that is part of the replacement itself would never end. */
const mostRounds = 5

/** `alone`: whether a first or last name by itself means this person here. */
export function mentionsIn(text: string, sought: Sought, alone: boolean): readonly Span[] {
  const spans = [...emailSpans(text, sought.emails), ...nameSpans(text, sought, alone)]
  return withoutOverlap(spans.toSorted((one, other) => one.from - other.from || other.to - one.to))
}

/** The same text when nobody is named in it. */
export function blankMentions(text: string, sought: Sought, alone: boolean, rounds = mostRounds): string {
  const spans = mentionsIn(text, sought, alone)
  if (spans.length === 0 || rounds === 0) return text
  let blanked = ''
  let done = 0
  for (const { from, to } of spans) {
    blanked += text.slice(done, from) + replacement
    done = to
  }
  // What is blanked may bring two parts of a name together.
  return blankMentions(blanked + text.slice(done), sought, alone, rounds - 1)
}

function emailSpans(text: string, emails: readonly string[]): readonly Span[] {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return []
  return emails.flatMap(email => {
    return [email, email.replace('@', '%40')].flatMap(each => occurrences(lower, each))
  })
}

function occurrences(text: string, wanted: string): readonly Span[] {
  const spans: Span[] = []
  if (wanted === '') return spans
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const to = at + wanted.length
    if (!isAddressLetter(text[at - 1]) && !/[\p{L}\p{N}-]/u.test(text[to] ?? '')) spans.push({ from: at, to })
  }
  return spans
}

const isAddressLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}._+-]/u.test(letter)

interface Word extends Span {
  readonly text: string
  readonly folded: readonly string[]
}

function nameSpans(text: string, { full, alone: names }: Sought, alone: boolean): readonly Span[] {
  if (full.length === 0 && names.size === 0) return []
  const words = [...text.matchAll(wordPattern)].map<Word>(({ 0: word, index }) => ({
    ...{ from: index, to: index + word.length, text: word, folded: foldings(word) },
  }))
  const spans: Span[] = []
  for (const [at, word] of words.entries()) {
    for (const name of full) {
      const last = words[at + name.length - 1]
      if (last !== undefined && isName(name, words, at, text)) spans.push({ from: word.from, to: last.to })
    }
    if (alone && isNameAlone(word, names)) spans.push({ from: word.from, to: word.to })
  }
  return spans
}

function isName(name: readonly string[], words: readonly Word[], at: number, text: string): boolean {
  return name.every((part, offset) => {
    const word = words[at + offset]
    const before = words[at + offset - 1]
    if (word === undefined || !word.folded.includes(part)) return false
    return offset === 0 || before === undefined || isClose(text.slice(before.to, word.from))
  })
}

/** A space, a comma, a dot in an address; not a whole sentence. */
const isClose = (between: string): boolean => between.length <= 3

function isNameAlone(word: Word, names: ReadonlySet<string>): boolean {
  if (!word.folded.some(one => names.has(one))) return false
  return !word.folded.some(one => ordinaryWords.has(one)) || word.text !== word.text.toLowerCase()
}

/** Names that are words too: taken for a name only with a capital letter. */
const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'will may mark grace rose bill art drew rob pat sue ray jack hope faith joy dawn april june august summer ' +
    'chase grant frank rich miles dean page price young long white brown black green gray king church wood hill ' +
    'field lane bush stone cook baker miller smith taylor carter power rice bell cross day fox hall hand land ' +
    'love march marsh noble park past pace pool read reed sharp short small snow strong swift wise won west north ' +
    'case best good gold silver banks waters rivers books major ward wells winter weeks'
  ).split(' '),
)

function withoutOverlap(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans) if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span)
  return kept
}

export const soughtOf = (key: PersonKey, names: SoughtNames): Sought => ({
  ...names,
  emails: key.emails.map(email => email.trim().toLowerCase()),
})
