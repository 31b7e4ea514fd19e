/** A long text with its unchanged stretches cut short, so that what has changed is in sight. */
import type { TextPart } from '@shared/merge/diff-records'

export interface ShownPart {
  readonly how: TextPart['how'] | 'left-out'
  readonly text: string
}

/** Letters left before and behind a change; a stretch not much longer than both stays whole. */
const around = 80
/** Letters of one stretch that was written or taken out. */
const longestChange = 1_200
/** Marks in one text: beyond these it is another text. */
const mostParts = 240

export function folded(parts: readonly TextPart[]): readonly ShownPart[] {
  const shown = parts
    .slice(0, mostParts)
    .flatMap((part, at) => (part.how === 'same' ? shortenSame(part, at, parts.length) : shortenChange(part)))
  return parts.length > mostParts ? [...shown, leftOut] : shown
}

const leftOut: ShownPart = { how: 'left-out', text: ' … ' }

function shortenSame(part: TextPart, at: number, count: number): readonly ShownPart[] {
  const { text } = part
  const [head, tail] = [at === 0 ? 0 : around, at === count - 1 ? 0 : around]
  if (count === 1 || text.length <= head + tail + around) return [part]
  const start = text.slice(0, head).replace(/\S+$/u, '')
  const end = tail === 0 ? '' : text.slice(-tail).replace(/^\S+/u, '')
  const kept: readonly ShownPart[] = [{ how: 'same', text: start }, leftOut, { how: 'same', text: end }]
  return kept.filter(one => one.text !== '')
}

function shortenChange(part: TextPart): readonly ShownPart[] {
  if (part.text.length <= longestChange) return [part]
  return [{ how: part.how, text: part.text.slice(0, longestChange) }, leftOut]
}
