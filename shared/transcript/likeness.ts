/** How alike two things said are, by the words that carry their subject; case, order and small words say nothing. */
import { keyWordsOf, subjectKey, wordsOf } from '../advisor/words'

/** Nobody would say the same so alike twice: from here on it is one and the same. Ours. */
export const sameFrom = 0.6

/** The subjects a text speaks of; of a text without any its plain words. */
export function subjectsOf(text: string): ReadonlySet<string> {
  const keys = keyWordsOf(text).map(subjectKey)
  return new Set(keys.length > 0 ? keys : wordsOf(text))
}

/** 0 to 1: the share of both that is in both. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  return (2 * both) / (a.size + b.size)
}

/** The same for the same words whatever their case and marks; the words cannot be read back from it. */
export function fingerprint(text: string): string {
  const words = wordsOf(text).join(' ')
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193) >>> 0
    b = Math.imul(b + code, 0x85ebca6b) >>> 0
  }
  return `${a.toString(16)}${b.toString(16)}`
}
