/** Where the words stand beside the time line: above it what landed, below it what fell flat, as many as have room. */
import type { Reaction } from '@shared/run/to-debrief'

export const width = 388
const edge = 8
/** An average letter of the axis size. */
const letter = 5.6
const gap = 10
const mostLetters = 34

export interface PlacedWords {
  readonly markId: string
  readonly side: 'above' | 'below'
  readonly words: string
  readonly x: number
}

export const xOf = (offset: number, length: number): number =>
  edge + (Math.min(offset, length) / length) * (width - 2 * edge)

/** `wordsOf` is what is said of a reaction: who, and their words. Earlier ones come first; what has no room is left out. */
export function placeWords(
  reactions: readonly Reaction[],
  length: number,
  wordsOf: (reaction: Reaction) => string,
): readonly PlacedWords[] {
  const free = { above: 0, below: 0 }
  return reactions.flatMap(reaction => {
    const words = shortened(wordsOf(reaction))
    if (reaction.form === 'question' || words === '') return []
    const side = reaction.form === 'lands-well' ? 'above' : 'below'
    const x = xOf(reaction.offset, length)
    const size = words.length * letter
    // Below, the words begin right of the mark, where nothing crosses them; above, they stand round it, as near as they can.
    const wanted = side === 'below' ? x + edge : Math.max(0, x - size / 2)
    const isTooFar = side === 'below' && wanted + size > width
    const begins = isTooFar ? x - edge - size : Math.max(Math.min(wanted, width - size), free[side])
    const isBeside = side === 'below' || begins <= x
    if (begins < free[side] || begins + size > width || !isBeside) return []
    free[side] = begins + size + gap
    return [{ markId: reaction.markId, side, words, x: begins }]
  })
}

const shortened = (words: string): string =>
  words.length > mostLetters ? `${words.slice(0, mostLetters - 1).trimEnd()}…` : words
