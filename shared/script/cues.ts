/** The words of a Tell as cues, line by line, with what the speaker keeps beside them in words of their own (P19). */
import type { Step } from '../domain/step'

export interface CueLine {
  /** The line as it is written, without its list sign. */
  readonly cue: string
  readonly from: number
  readonly to: number
}

/** The lines that say something, with where each stands in the text. */
export function cueLines(tell: string): readonly CueLine[] {
  let from = 0
  return tell.split('\n').flatMap(line => {
    const at = from
    from += line.length + 1
    const cue = line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/u, '').trim()
    return cue === '' ? [] : [{ cue, from: at, to: at + line.length }]
  })
}

/** The cue the caret stands in; undefined on an empty line. */
export const cueAt = (tell: string, caret: number): string | undefined =>
  cueLines(tell).find(({ from, to }) => caret >= from && caret <= to)?.cue

export interface OwnWords {
  readonly cue: string
  readonly words: string
  /** The cue is not written so any more. */
  readonly isAstray: boolean
}

/** In the order of the cues; those whose cue was rewritten come last, and are kept. */
export function ownWordsOf({ tell, inMyWords = [] }: Pick<Step, 'tell' | 'inMyWords'>): readonly OwnWords[] {
  const order = new Map(cueLines(tell).map(({ cue }, at) => [cue, at]))
  return inMyWords
    .map(({ cue, words }) => ({ cue, words, isAstray: !order.has(cue) }))
    .toSorted((a, b) => (order.get(a.cue) ?? Infinity) - (order.get(b.cue) ?? Infinity) || 0)
}

/** The fields with these words beside that cue; undefined takes them away. */
export function writeOwnWords(
  { inMyWords = [] }: Pick<Step, 'inMyWords'>,
  cue: string,
  words: string | undefined,
): Pick<Step, 'inMyWords'> {
  const others = inMyWords.filter(one => one.cue !== cue)
  if (words === undefined) return { inMyWords: others.length === 0 ? undefined : others }
  const isKnown = others.length < inMyWords.length
  return {
    inMyWords: isKnown
      ? inMyWords.map(one => (one.cue === cue ? { ...one, words } : one))
      : [...inMyWords, { cue, words }],
  }
}
