/** Of a letter, a digit, or a sign that belongs to one: inside a word. */
const inWord = String.raw`[\p{L}\p{N}\p{M}_]`

/** The source of a pattern that finds these words and nothing else, for the flags "u" and "g". */
export function literalPattern(words: string, isWholeWord: boolean): string {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/gu, sign => `\\${sign}`)
  return isWholeWord ? `(?<!${inWord})${literal}(?!${inWord})` : literal
}
