/** Marks inside a line of Markdown: the words stay, the marks go, links are kept beside them. */
import type { SheetLink } from './sheet'

const link = /!?\[([^\][]{0,500})\]\(([^()\s]{1,2000})(?:\s"[^"]{0,200}")?\)/g

export function readInline(raw: string): { readonly text: string; readonly links: readonly SheetLink[] } {
  const links: SheetLink[] = []
  const text = raw
    .replace(link, (_whole, words: string, url: string) => {
      if (!/^(?:https?:|www\.)/i.test(url)) return words === '' ? url : `${words} ${url}`
      links.push({ text: words, url })
      return words === '' ? url : words
    })
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]{1,500})\1/g, '$2')
    .replace(/(^|[\s(])[*_](?=\S)([^*_]{1,500})[*_](?=$|[\s).,:;!?])/g, '$1$2')
  return { text: text.trim(), links }
}
