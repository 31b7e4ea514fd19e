/** Text to sentences with their line numbers; nothing but white space, quote marks and bullets is dropped. */

import { monthPattern } from './calendar-words'

/** A line of the paste that is still text. */
export interface TextLine {
  readonly line: number
  readonly text: string
}

export interface Sentence {
  readonly line: number
  readonly text: string
}

const bullet = /^\s*(?:(?:[>*•·▪◦]|[-–—](?=\s))\s*)+/
const end = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s+["'“„«(¿¡]?[\p{Lu}\p{N}])/gu
const short =
  /(?:^|[\s("])(?:mr|mrs|ms|dr|prof|st|vs|ca|approx|inc|ltd|e\.g|i\.e|z\.b|d\.h|u\.a|bzw|bijv|p\.ex|\p{L})\.$/iu
/** "No. 7", "Dec. 5": an end unless a number follows; "3. Dezember": an end unless a month follows. */
const beforeNumber = /(?:^|\s)(?:no|nr|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez)\.$/iu
const beforeMonth = /(?:^|\s)\d{1,2}\.$/u
/** "2. Who signs?": the number of a list is no sentence. */
const listNumber = /^\s*\d{1,2}\.$/
const month = new RegExp(`^(?:${monthPattern})(?!\\p{L})`, 'iu')

/** Sentences of the lines. A line break ends a sentence unless the line was wrapped in its middle. */
export function splitSentences(lines: readonly TextLine[]): readonly Sentence[] {
  return joinWrapped(lines).flatMap(splitOne)
}

/** Sentences of lines that are one text, wherever they were broken: the cues of a transcript. */
export function splitTogether(lines: readonly TextLine[]): readonly Sentence[] {
  return splitOne(lines)
}

/** The line without its quote marks and bullets. */
export function withoutBullet(text: string): string {
  return text.replace(bullet, '')
}

/** "2. Who signs?" is said without its number; "3. Dezember" is a day. */
export const withoutNumber = (text: string): string => text.replace(itemNumber, '')

const itemNumber = new RegExp(`^\\d{1,2}[.)]\\s+(?!(?:${monthPattern})(?!\\p{L}))`, 'iu')

function joinWrapped(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1)
    if (last && last.line === line.line - 1 && wraps(last.text, line.text)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups
}

function wraps(before: string, after: string): boolean {
  return (
    before.trim().length >= 50 &&
    !/[.!?:;…]["'”’»)\]]*\s*$/.test(before) &&
    /^\s*(?:>\s*)*\p{Ll}/u.test(after)
  )
}

function splitOne(group: readonly TextLine[]): readonly Sentence[] {
  const out: Sentence[] = []
  let open = ''
  let openLine = group[0]?.line ?? 1
  for (const { line, text } of group) {
    const pieces = cut(withoutBullet(text).trim())
    pieces.forEach((piece, i) => {
      if (i === 0 && isWhole(open, piece)) open = flush(out, open, openLine)
      if (open === '') openLine = line
      open = open === '' ? piece : `${open} ${piece}`
      if (i < pieces.length - 1) open = flush(out, open, openLine)
    })
  }
  flush(out, open, openLine)
  return out
}

/** A line that ends as a sentence does, before one that begins as a sentence does. */
const isWhole = (before: string, after: string): boolean =>
  /[.!?…]["'”’»)\]]*$/u.test(before) &&
  /^["'“„«(¿¡]?[\p{Lu}\p{N}]/u.test(after) &&
  !(before.endsWith('.') && goesOn(before.slice(-20), after))

function flush(out: Sentence[], text: string, line: number): string {
  if (text.trim() !== '') out.push({ line, text: text.trim() })
  return ''
}

function goesOn(before: string, after: string): boolean {
  if (short.test(before) || listNumber.test(before)) return true
  return (beforeNumber.test(before) && /^\d/.test(after)) || (beforeMonth.test(before) && month.test(after))
}

function cut(text: string): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    if (match[0] === '.' && goesOn(text.slice(Math.max(from, to - 20), to), text.slice(to, to + 30).trim()))
      continue
    pieces.push(text.slice(from, to).trim())
    from = to
  }
  pieces.push(text.slice(from).trim())
  return pieces
}
