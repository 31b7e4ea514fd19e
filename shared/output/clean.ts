/**
 * Text from records as text on paper: no control characters, none that turn the reading direction of what follows,
 * none that are invisible and only carry something along.
 */

/** Embeddings, overrides and isolates of direction, marks of direction, tag characters, invisible joiners of no use. */
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu
const controls = /(?![\n\t])\p{Cc}/gu

/** Several lines stay several lines; at most one of them in a row is empty. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(unseen, '')
    .replace(controls, '')
    .replace(/[ \t\u00A0]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** On one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ')

export const isBlank = (text: string | undefined): boolean => text === undefined || cleanText(text) === ''

/** The lines of a text, the empty ones left out. */
export const linesOf = (text: string): readonly string[] => cleanText(text).split('\n').filter(Boolean)

/** At most `most` characters, cut at a word where there is one, with an ellipsis. */
export function shorten(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  const cut = characters.slice(0, Math.max(1, most - 1)).join('')
  const atWord = cut.replace(/\s+\S*$/u, '')
  return `${(atWord.length > cut.length * 0.6 ? atWord : cut).trimEnd()}…`
}
