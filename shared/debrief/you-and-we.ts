/** Whom a mail is about, in what we write ourselves: their questions are theirs (P24). A hint, never a score. */
import { marksIn } from '../lint/marks'
import type { Block, Sheet } from '../output/sheet'
import { countWords } from '../prepare/reading-time'
import type { MailLanguage } from './mail-words'

export interface YouAndWe {
  readonly you: number
  readonly we: number
  readonly words: number
}

/** Words beyond which a mail is scrolled and not read. Ours. */
export const longMail = 300

export function youAndWe(sheet: Sheet, language: MailLanguage): YouAndWe {
  const texts = sheet.sections.flatMap(({ title, blocks }) => [title ?? '', ...blocks.flatMap(ownTexts)])
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  if (language === 'de') return { ...germanCounts(texts.join('\n')), words }
  const { you, we } = marksIn(texts.join('\n'))
  return { you, we, words }
}

function ownTexts(block: Block): readonly string[] {
  switch (block.form) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'asked':
      return block.rows.map(({ reply }) => reply)
    case 'table':
      return block.rows.flat()
    default:
      return []
  }
}

/** A capital Sie or Ihr, which at the start of a sentence may also be she or they: counted as you. */
const germanCounts = (text: string) => ({
  you: count(text, /(?<![\p{L}])(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)(?![\p{L}])/gu),
  we: count(text, /(?<![\p{L}])(?:wir|uns|unser(?:e[nmrs]?)?)(?![\p{L}])/giu),
})

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0
