/**
 * Words as search compares them: lower case, without marks, so that "Muller", "Müller" and "MÜLLER" are one. German
 * umlauts and the like are also known by the two letters they are written with ("Mueller").
 */

const alone: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
const aloneLetters = new RegExp(`[${Object.keys(alone).join('')}]`, 'g')
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
const umlauts = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g')
const isPlain = /^[\u0020-\u007e]*$/

/** Lower case, without accents: "Crème Brûlée" -> "creme brulee". */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (isPlain.test(lower)) return lower
  return withoutMarks(lower).replace(aloneLetters, letter => alone[letter] ?? letter)
}

/** The folded word, and how it is written without umlauts where that differs. */
export function foldings(word: string): readonly string[] {
  const lower = word.toLowerCase()
  if (isPlain.test(lower)) return [lower]
  const plain = fold(lower)
  const spelled = fold(lower.normalize('NFC').replace(umlauts, letter => spelledOut[letter] ?? letter))
  return spelled === plain ? [plain] : [plain, spelled]
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '')

/** Letters and digits in a row; addresses and URLs fall apart into theirs. */
export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

export const wordsIn = (text: string): readonly string[] => text.match(wordPattern) ?? []
