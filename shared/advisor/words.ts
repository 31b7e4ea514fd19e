/** Reading text word by word, for rules that look names, verbs and topics up. */

const apart = /[^\p{L}\p{N}]+/u

/** Lower-case words without accents: "Zoë's Server-2008" -> zoe, s, server, 2008. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(apart)
    .filter(word => word !== '')
}

export const isFilled = (value: string | undefined): value is string =>
  value !== undefined && value.trim() !== ''

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Cuts at a word, to at most `most` letters, without closing marks: for titles and fill-ins. */
export function shortened(text: string, most: number): string {
  const one = text.replace(/\s+/g, ' ').trim()
  const cut =
    one.length <= most
      ? one
      : one
          .slice(0, most + 1)
          .replace(/\s+\S*$/u, '')
          .slice(0, most)
  const bare = cut.replace(/[\s.,;:!?]+$/u, '')
  return one.length <= most ? bare : `${bare} …`
}

/** Minutes as they are said: whole where they are, else one decimal. */
export const sayMinutes = (minutes: number): string => `${Math.round(minutes * 10) / 10} min`
