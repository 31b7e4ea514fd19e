/** Where the caret belongs when other hands change the text around it: between the same words as before. */
import { hunksOf } from '@shared/merge/hunks'
import { wordsOf } from '@shared/merge/words'

/** The place in `after` that `at` has in `before`; inside a word that is gone, the end of what stands there now. */
export function caretAfter(before: string, after: string, at: number): number {
  const words = wordsOf(before)
  const starts = startsOf(words)
  let shift = 0
  for (const { start, end, items } of hunksOf(words, wordsOf(after))) {
    const from = starts[start] ?? before.length
    const to = starts[end] ?? before.length
    const length = items.join('').length
    // What is put in right at the caret comes after it: the caret stays at what was typed last.
    if (at <= from) break
    if (at < to) return from + shift + Math.min(length, at - from)
    shift += length - (to - from)
  }
  return Math.min(after.length, Math.max(0, at + shift))
}

function startsOf(words: readonly string[]): readonly number[] {
  let at = 0
  return words.map(word => {
    const start = at
    at += word.length
    return start
  })
}
