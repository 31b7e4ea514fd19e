/** Reading a step's words: each text once per step object, however many rules ask. */
import { keyWordsOf, subjectKey } from '../advisor/words'
import type { Step } from '../domain/step'
import { countWords, readAloudWordsPerMinute } from '../prepare/reading-time'
import type { TextRange } from './finding'
import { forbids, namesASort, phrasesByFirstWord, type WordKind } from './words'

export interface WordHit extends TextRange {
  readonly kind: WordKind
  /** As it stands in the text. */
  readonly words: string
}

/** What is said aloud, by the field it stands in. */
export const spokenFields = ['tell', 'takeaway', 'withUs'] as const
export type SpokenField = (typeof spokenFields)[number]

export interface ReadText {
  readonly text: string
  /** Outside of what is quoted: their words are theirs. */
  readonly hits: readonly WordHit[]
}

export interface ReadStep {
  readonly spoken: Readonly<Record<SpokenField, ReadText>>
  /** Of Tell, as it is read aloud. */
  readonly tellSeconds: number
  /** What the step is about: the subjects of its title, Tell and takeaway. */
  readonly subjects: ReadonlySet<string>
  /** It is set beside their tool, today, or a thing that everybody knows. */
  readonly compares: boolean
}

const known = new WeakMap<Step, ReadStep>()

export function readStep(step: Step): ReadStep {
  const before = known.get(step)
  if (before !== undefined) return before
  const read = readAll(step)
  known.set(step, read)
  return read
}

function readAll(step: Step): ReadStep {
  const { title, tell, takeaway = '', withUs = '' } = step
  const spoken = { tell: readText(tell), takeaway: readText(takeaway), withUs: readText(withUs) }
  const compares = [readText(title), spoken.tell, spoken.takeaway].some(
    text => hitsOf(text, 'compare').length > 0,
  )
  return {
    spoken,
    tellSeconds: speakingSeconds(countWords(tell)),
    subjects: new Set(keyWordsOf(`${title} ${tell} ${takeaway}`).map(subjectKey)),
    compares,
  }
}

/** Seconds that so many words take, not rounded. */
export const speakingSeconds = (words: number): number => (words / readAloudWordsPerMinute) * 60

export const hitsOf = ({ hits }: ReadText, ...kinds: readonly WordKind[]): readonly WordHit[] =>
  hits.filter(({ kind }) => kinds.includes(kind))

interface Token extends TextRange {
  readonly word: string
}

const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu
/** The same where there is nothing but plain letters, several times as fast. */
const plainWordPattern = /[a-z0-9]+(?:'[a-z]+)*/gi
const isPlain = (text: string): boolean => !/[\u0080-\uffff]/.test(text)
const hasQuotes = /[“"«„]/u
const quoted = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu
/** Figures that boast: a share, a multiple, all of it. */
const mayBoast = /%|\d\s?x|\d\s?times/i
const figures =
  /\b\d+(?:[.,]\d+)?\s?%|\b\d+(?:[.,]\d+)?\s?(?:x|times)\s(?:faster|slower|less|more|cheaper|better|fewer|quicker|higher|lower)\b/giu

export function readText(text: string): ReadText {
  if (text.trim() === '') return { text, hits: [] }
  const phrases = phraseHits(text, tokensOf(text))
  const figured = mayBoast.test(text) ? rangesOf(text, figures).map(range => hitOf(text, 'claim', range)) : []
  const hits = figured.length === 0 ? phrases : [...phrases, ...figured].sort((a, b) => a.start - b.start)
  return { text, hits: hasQuotes.test(text) ? outside(hits, rangesOf(text, quoted)) : hits }
}

function tokensOf(text: string): readonly Token[] {
  const pattern = isPlain(text) ? plainWordPattern : wordPattern
  const tokens: Token[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [word] = match
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      word: word.includes('’') ? word.toLowerCase().replace('’', "'") : word.toLowerCase(),
    })
  }
  return tokens
}

/** Those that begin in none of the ranges; both go from the start of the text to its end. */
function outside(hits: readonly WordHit[], ranges: readonly TextRange[]): readonly WordHit[] {
  let at = 0
  return hits.filter(({ start }) => {
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    return start < (ranges[at]?.start ?? Number.POSITIVE_INFINITY)
  })
}

const rangesOf = (text: string, pattern: RegExp): readonly TextRange[] =>
  [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length }))

const hitOf = (text: string, kind: WordKind, { start, end }: TextRange): WordHit => ({
  kind,
  start,
  end,
  words: text.slice(start, end),
})

function phraseHits(text: string, tokens: readonly Token[]): readonly WordHit[] {
  const hits: WordHit[] = []
  let index = 0
  while (index < tokens.length) {
    const [first, length] = phraseAt(text, tokens, index)
    const last = tokens[index + length - 1]
    const start = tokens[index]?.start
    if (first !== undefined && last !== undefined && start !== undefined) {
      hits.push(hitOf(text, first, { start, end: last.end }))
    }
    index += Math.max(1, length)
  }
  return hits
}

/** The phrase that begins at a word, and how many words it takes; "we'll" counts as "we". */
function phraseAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): readonly [kind: WordKind | undefined, length: number] {
  const word = tokens[at]?.word ?? ''
  const found = phrasesByFirstWord
    .get(word)
    ?.find(
      ({ kind, words }) =>
        words.every((part, offset) => tokens[at + offset]?.word === part) &&
        isMeant(kind, text, tokens, at, words),
    )
  if (found !== undefined) return [found.kind, found.words.length]
  return [word.includes("'") ? kindOfHead(word) : undefined, 1]
}

function kindOfHead(word: string): WordKind | undefined {
  const head = word.slice(0, word.indexOf("'"))
  const kind = phrasesByFirstWord.get(head)?.find(({ words }) => words.length === 1)?.kind
  return kind === 'we' || kind === 'you' ? kind : undefined
}

function isMeant(
  kind: WordKind,
  text: string,
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): boolean {
  const before = tokens[at - 1]?.word ?? ''
  if (kind === 'hedge')
    return !isPartOfName(text, tokens, at, words.length) && (words[1] !== 'of' || !namesASort.has(before))
  if (kind !== 'weak-verb') return true
  return !forbids.has(before) && !isAsked(text, tokens[at]?.start ?? 0)
}

/** "maybe-later" is one word. */
function isPartOfName(text: string, tokens: readonly Token[], at: number, length: number): boolean {
  const { start = 0 } = tokens[at] ?? {}
  const { end = 0 } = tokens[at + length - 1] ?? {}
  return /[-_/@]/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)
}

/** Its sentence ends in a question mark. */
function isAsked(text: string, from: number): boolean {
  const mark = /[.!?\n]/gu
  mark.lastIndex = from
  return mark.exec(text)?.[0] === '?'
}
