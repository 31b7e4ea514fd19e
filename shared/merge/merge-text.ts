/**
 * Two edits of one text. Line by line, and word by word where they meet in a line. Whole lines that both added at one
 * place both stay, in an order that does not depend on who merges, or two computers would never come to rest.
 */
import { hunksOf } from './hunks'
import { isSame, type Stretch, threeWay } from './three-way'
import { linesOf, wordsOf } from './words'

export interface MergedText {
  /** Both edits; where they clash, ours. */
  readonly text: string
  /** False where they clash: merging with the sides exchanged gives the text that has theirs there. */
  readonly clean: boolean
}

/** Merges two edits of `base`. Pure, bounded in time, and the same whichever side it is called from while `clean`. */
export function mergeText(base: string, ours: string, theirs: string): MergedText {
  if (ours === theirs || theirs === base) return { text: ours, clean: true }
  if (ours === base) return { text: theirs, clean: true }
  if (base === '') return continued(ours, theirs)
  const merged = threeWay(linesOf(base), linesOf(ours), linesOf(theirs), 'apart').map(mergedLines)
  return {
    text: merged.flatMap(part => part.lines).join('\n'),
    clean: merged.every(part => part.clean),
  }
}

/** Both began from nothing: one may be the other, typed on. */
function continued(ours: string, theirs: string): MergedText {
  const longer = typedOn(wordsOf(ours), wordsOf(theirs))
  return longer === undefined ? { text: ours, clean: false } : { text: longer.join(''), clean: true }
}

interface Lines {
  readonly lines: readonly string[]
  readonly clean: boolean
}

function mergedLines(stretch: Stretch): Lines {
  if (stretch.kind === 'settled') return { lines: stretch.items, clean: true }
  const { base, ours, theirs } = stretch
  if (base.length === 0) return { lines: bothAdded(ours, theirs), clean: true }
  if (ours.length === 0 || theirs.length === 0) return { lines: ours, clean: false }
  const words = threeWay(wordsIn(base), wordsIn(ours), wordsIn(theirs), 'together')
  const text = words.flatMap(one => (one.kind === 'settled' ? one.items : one.ours)).join('')
  return { lines: [withoutBreak(text)], clean: words.every(one => one.kind === 'settled') }
}

/** Each line with the break before it, the first one too, so that a word is the same word wherever its line stands. */
const wordsIn = (lines: readonly string[]): readonly string[] =>
  wordsOf(lines.map(line => `\n${line}`).join(''))

const withoutBreak = (text: string): string => text.replace(/^\n/u, '')

/** Lines both have stand once; one that goes on where the other stops stands for both. */
function bothAdded(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const longer = typedOn(wordsIn(ours), wordsIn(theirs))
  if (longer !== undefined) return [withoutBreak(longer.join(''))]
  const [first, second] = ours.join('\n') < theirs.join('\n') ? [ours, theirs] : [theirs, ours]
  const hunks = hunksOf(first, second)
  const both = hunks.map((hunk, nth) => [...first.slice(hunks[nth - 1]?.end ?? 0, hunk.end), ...hunk.items])
  return [...both, first.slice(hunks.at(-1)?.end ?? 0)].flat()
}

function typedOn(a: readonly string[], b: readonly string[]): readonly string[] | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return isSame(short, long.slice(0, short.length)) ? long : undefined
}
