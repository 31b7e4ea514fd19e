/** Text cut into sentences without losing a letter, and sentences or words taken out of it. */
import type { TextRange } from './finding'

export const textAt = (text: string, { start, end }: TextRange): string => text.slice(start, end)

/** A sentence ends at its mark before a space, or at the end of its line. Together they are the text less the space between. */
export function sentencesOf(text: string): readonly TextRange[] {
  const ranges: TextRange[] = []
  let start = 0
  for (const gap of text.matchAll(/(?<=[.!?…][)"”’]?)\s+|\s*\n\s*/gu)) {
    if (gap.index > start) ranges.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  if (text.length > start && text.slice(start).trim() !== '') ranges.push({ start, end: text.length })
  return ranges
}

/** The text without those sentences, and without the space that stood between them. */
export function withoutSentences(text: string, gone: readonly TextRange[]): string {
  const starts = new Set(gone.map(({ start }) => start))
  const kept = sentencesOf(text).filter(({ start }) => !starts.has(start))
  return kept
    .map((one, index) => {
      const before = kept[index - 1]
      return `${before === undefined ? '' : gapOf(text.slice(before.end, one.start))}${textAt(text, one)}`
    })
    .join('')
}

/** Between two that are kept, whatever stood between them: a paragraph, a line or a space. */
function gapOf(between: string): string {
  if (!between.includes('\n')) return ' '
  return /\n\s*\n/u.test(between) ? '\n\n' : '\n'
}

/** The text without those words: their comma goes with them, and a sentence still begins with a capital. */
export function withoutWords(text: string, words: readonly TextRange[]): string {
  return words.toSorted((a, b) => b.start - a.start).reduce(withoutRange, text)
}

function withoutRange(text: string, { start, end }: TextRange): string {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (opensSentence.test(before)) return `${before}${capitalised(after.replace(ownMarks, ''))}`
  const isAside = /,[^\S\n]*$/u.test(before) && /^[^\S\n]*,/u.test(after)
  const head = before.replace(isAside ? /,[^\S\n]*$/u : /[^\S\n]+$/u, '')
  const tail = after.replace(isAside ? /^[^\S\n]*,[^\S\n]*/u : /^[^\S\n]+/u, '')
  const isEnd = tail === '' || /^[.,!?;:)\n”"]/u.test(tail)
  return isEnd ? `${head.replace(/,$/u, '')}${tail}` : `${head}${head === '' ? '' : ' '}${tail}`
}

const opensSentence = /(?:^|[.!?…]\s+|\n\s*)$/u
/** What belonged to the word at the start of a sentence. */
const ownMarks = /^[^\S\n]*[,.!?;:]*[^\S\n]*/u

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
