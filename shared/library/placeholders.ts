/**
 * What a script of the library says in place of a prospect's own names, and the names themselves. In a call they are
 * said by name, or in plain words while nobody knows them: "{{their tool}}" is "SharePoint", or "their tool".
 */
import type { Part } from '../domain/person'

/** Names of one prospect. Of people only those who alone hold a part: two champions have no name in common. */
export interface TheirNames {
  readonly tool?: string | undefined
  readonly company?: string | undefined
  readonly people?: Readonly<Partial<Record<Part, string>>> | undefined
}

/** Nobody is called a blocker aloud: whoever blocks is a colleague like any other. */
const peopleWords = {
  signs: 'their signer',
  champion: 'their champion',
  'technical-evaluator': 'their evaluator',
  'end-user': 'their end user',
} as const satisfies Partial<Record<Part, string>>

export const placeholderWords = [
  'their tool',
  'their company',
  ...Object.values(peopleWords),
  'their colleague',
] as const
export type PlaceholderWords = (typeof placeholderWords)[number]

export const asPlaceholder = (words: PlaceholderWords): string => `{{${words}}}`

/** The words that stand for somebody with these parts. */
export function wordsForPerson(parts: readonly Part[]): PlaceholderWords {
  for (const [part, words] of Object.entries(peopleWords)) if (parts.some(one => one === part)) return words
  return 'their colleague'
}

/** The text as it is said to them. What is between other braces stays as it is written. */
export function fillPlaceholders(text: string, names: TheirNames): string {
  if (!text.includes('{{')) return text
  return text.replace(/\{\{\s*([\p{L} ]+?)\s*\}\}/gu, (whole, inner: string) => {
    const wanted = inner.replace(/\s+/gu, ' ').toLowerCase()
    const words = placeholderWords.find(one => one === wanted)
    return words === undefined ? whole : nameFor(words, names)?.trim() || words
  })
}

function nameFor(words: PlaceholderWords, { tool, company, people = {} }: TheirNames): string | undefined {
  if (words === 'their tool') return tool
  if (words === 'their company') return company
  const part = Object.entries(peopleWords).find(([, one]) => one === words)?.[0] as Part | undefined
  return part === undefined ? undefined : people[part]
}
