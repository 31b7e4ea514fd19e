/**
 * The same sheet for two chats. Slack's marks are single (*bold*), it knows no lists, headings or tables; Teams takes
 * a part of Markdown (**bold**, lists), wants an empty line between paragraphs, and no tables.
 */
import { withoutMarks as plain } from './chat-words'
import type { Block, Sheet } from './sheet'
import { namedCells, type StepBlock, sayer, stepBody, stepTitle, timetableLine } from './write-plain'

interface Chat {
  readonly bold: (text: string) => string
  readonly item: (text: string) => string
  readonly numbered: (text: string, at: number) => string
  readonly box: (text: string) => string
  readonly gap: string
}

const slack: Chat = {
  bold: text => `*${text}*`,
  item: text => `• ${text}`,
  numbered: (text, at) => `${at + 1}. ${text}`,
  box: text => `☐ ${text}`,
  gap: '\n',
}
const teams: Chat = {
  bold: text => `**${text}**`,
  item: text => `- ${text}`,
  numbered: (text, at) => `${at + 1}. ${text}`,
  box: text => `- ☐ ${text}`,
  gap: '\n\n',
}

export const writeSlackText = (sheet: Sheet): string => write(sheet, slack)
export const writeTeamsText = (sheet: Sheet): string => write(sheet, teams)

function write(sheet: Sheet, chat: Chat): string {
  const title = plain([sheet.title, sheet.about].filter(Boolean).join(': '))
  const head = [
    title === '' ? '' : chat.bold(title),
    sheet.head.map(fact => chat.item(plain(fact))).join('\n'),
  ]
  const sections = sheet.sections.map(({ title, blocks }) =>
    [title === undefined ? '' : chat.bold(plain(title)), ...blocks.map(block => chatBlock(block, chat))]
      .filter(Boolean)
      .join(chat.gap),
  )
  const left = sheet.leftOut.length === 0 ? '' : `Left out: ${plain(sheet.leftOut.join('; '))}.`
  const foot = sheet.foot === undefined ? '' : plain(sheet.foot)
  return `${[head.filter(Boolean).join(chat.gap), ...sections, left, foot].filter(Boolean).join('\n\n')}\n`
}

function chatBlock(block: Block, chat: Chat): string {
  switch (block.form) {
    case 'heading':
      return chat.bold(plain(block.text))
    case 'paragraph':
      return block.text.split('\n').map(plain).filter(Boolean).join(chat.gap)
    case 'quote':
      return `> ${plain(`“${block.text}”${sayer(block.who, block.when)}`)}`
    case 'list':
      return block.items.map((item, at) => listed(plain(item), at, block.look, chat)).join('\n')
    case 'facts':
      return block.rows
        .map(({ label, value }) => chat.item(`${chat.bold(plain(`${label}:`))} ${plain(value)}`))
        .join('\n')
    case 'table':
      return block.rows.map(row => chat.item(plain(namedCells(block.columns, row)))).join('\n')
    case 'timetable':
      return block.rows.map(row => chat.item(plain(timetableLine(row).slice(2)))).join('\n')
    case 'step':
      return step(block, chat)
    case 'asked':
      return block.rows
        .map(({ words, reply }, at) =>
          [chat.numbered(chat.bold(plain(words)), at), plain(reply)].filter(Boolean).join(chat.gap),
        )
        .join(chat.gap)
    case 'note':
      return `${chat.bold(plain(`${block.label}:`))} ${plain(block.text)}`
    case 'room':
      return `${plain(block.label)}${chat.gap}…`
  }
}

function listed(item: string, at: number, look: 'dots' | 'numbers' | 'boxes', chat: Chat): string {
  if (look === 'numbers') return chat.numbered(item, at)
  return look === 'boxes' ? chat.box(item) : chat.item(item)
}

function step(block: StepBlock, chat: Chat): string {
  const body = stepBody(block).map(line => chat.item(plain(line)))
  return [chat.bold(plain(stepTitle(block))), body.join('\n')].filter(Boolean).join(chat.gap)
}
