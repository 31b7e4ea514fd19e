/** What has been written and what has been taken out, word by word; by lines first, so that long texts stay quick. */
import { hunksOf } from './hunks'
import { linesOf, wordsOf } from './words'

export interface TextPart {
  readonly how: 'same' | 'added' | 'removed'
  readonly text: string
}

/** The parts of both texts in reading order: those not added make `before`, those not removed make `after`. */
export function diffText(before: string, after: string): readonly TextPart[] {
  if (before === after) return joined([{ how: 'same', text: after }])
  const [was, is] = [brokenLines(before), brokenLines(after)]
  const parts: TextPart[] = []
  let at = 0
  for (const { start, end, items } of hunksOf(was, is)) {
    parts.push({ how: 'same', text: was.slice(at, start).join('') })
    for (const part of diffWords(was.slice(start, end).join(''), items.join(''))) parts.push(part)
    at = end
  }
  return joined([...parts, { how: 'same', text: was.slice(at).join('') }])
}

/** Lines with their breaks. */
const brokenLines = (text: string): readonly string[] =>
  linesOf(text).map((line, at, all) => (at === all.length - 1 ? line : `${line}\n`))

function diffWords(before: string, after: string): readonly TextPart[] {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const parts: TextPart[] = []
  let at = 0
  for (const { start, end, items } of hunksOf(was, is)) {
    parts.push({ how: 'same', text: was.slice(at, start).join('') })
    parts.push({ how: 'removed', text: was.slice(start, end).join('') })
    parts.push({ how: 'added', text: items.join('') })
    at = end
  }
  return [...parts, { how: 'same', text: was.slice(at).join('') }]
}

/** Neighbours of one kind become one part; empty ones go. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const all: TextPart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.text === '') continue
    if (last?.how === part.how) all.splice(-1, 1, { how: part.how, text: last.text + part.text })
    else all.push(part)
  }
  return all
}
