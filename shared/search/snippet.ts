/** The words around a match, and which of them matched, for a line under a title. */
import { fold, foldings, wordPattern } from './fold'

export const snippetLength = 120
const leadIn = 30

/** About 120 characters of `text` around the first matching word; undefined when none matches. */
export function snippetOf(text: string, isMatch: (folded: string) => boolean): string | undefined {
  for (const found of text.matchAll(wordPattern)) {
    if (!foldings(found[0]).some(isMatch)) continue
    return cut(text, found.index, found.index + found[0].length)
  }
  return undefined
}

function cut(text: string, from: number, to: number): string {
  const start = wordStart(text, Math.max(0, from - leadIn))
  const end = wordEnd(text, Math.min(text.length, Math.max(to, start + snippetLength)))
  const words = text
    .slice(start, end)
    .trim()
    .replace(/\s*\n\s*/g, ' · ')
    .replace(/\s+/g, ' ')
  return `${start > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`
}

/** No further on than the next word, so that the match itself is never cut off. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + leadIn).search(/\s/)
  return space === -1 ? at : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at - leadIn, at).lastIndexOf(' ')
  return space === -1 ? at : at - leadIn + space
}

export interface MarkedPart {
  readonly text: string
  readonly marked: boolean
}

/** `text` in pieces, those marked that begin with one of the typed words, whatever their case and accents. */
export function markWords(text: string, typed: readonly string[]): readonly MarkedPart[] {
  const wanted = typed.map(fold).filter(word => word !== '')
  if (wanted.length === 0) return text === '' ? [] : [{ text, marked: false }]
  const parts: MarkedPart[] = []
  let done = 0
  for (const found of text.matchAll(wordPattern)) {
    const length = markedLength(found[0], wanted)
    if (length === 0) continue
    if (found.index > done) parts.push({ text: text.slice(done, found.index), marked: false })
    parts.push({ text: text.slice(found.index, found.index + length), marked: true })
    done = found.index + length
  }
  return done < text.length ? [...parts, { text: text.slice(done), marked: false }] : parts
}

function markedLength(word: string, wanted: readonly string[]): number {
  const folded = foldings(word)
  const longest = wanted
    .filter(each => folded.some(one => one.startsWith(each)))
    .reduce((most, each) => Math.max(most, each.length), 0)
  return Math.min(longest, word.length)
}
