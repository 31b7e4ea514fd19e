/**
 * Letters typed into the wrong window. Single keys act at once, so a word that was meant for the browser would set a
 * mark with each letter. Three letters within 0.6 s are taken for such a word (DEFINITIONS, Typing guard).
 */
export const guardLetters = 3
export const guardMs = 600

interface Letter {
  readonly letter: string
  /** Milliseconds of a clock that only grows. */
  readonly at: number
}

/** The letters that may still become a word, oldest first. */
export type TypingGuard = readonly Letter[]

export const calmGuard: TypingGuard = []

export interface Guarded {
  readonly guard: TypingGuard
  /** The letters that were one word; undefined while each is a key of its own. */
  readonly word: string | undefined
}

/** A held key repeats itself and counts once: its repeats change nothing. */
export function guardLetter(
  guard: TypingGuard,
  press: Letter & { readonly isRepeat?: boolean | undefined },
): Guarded {
  if (press.isRepeat === true) return { guard, word: undefined }
  const near = guard.filter(one => press.at - one.at <= guardMs)
  const letters = [...near, { letter: press.letter, at: press.at }]
  if (letters.length < guardLetters) return { guard: letters, word: undefined }
  return { guard: calmGuard, word: letters.map(one => one.letter).join('') }
}
