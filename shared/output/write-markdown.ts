/** Markdown as GitHub reads it. Whatever would be a mark of its own in a record's text is made plain. */
import { linkOf } from './link'
import type { Block, Sheet } from './sheet'
import { cellLine, oneLine, type StepBlock, sayer, stepBody, stepTitle } from './write-plain'

export function writeMarkdown(sheet: Sheet): string {
  const head = [
    sheet.title === '' ? '' : `# ${plain(sheet.title)}`,
    sheet.about ? `**${plain(sheet.about)}**` : '',
    sheet.head.map(fact => `- ${address(fact)}`).join('\n'),
  ]
  const sections = sheet.sections.flatMap(({ title, blocks }) => [
    title === undefined ? '' : `## ${plain(title)}`,
    ...blocks.map(markdownBlock),
  ])
  const left = sheet.leftOut.length === 0 ? '' : `Left out: ${plain(sheet.leftOut.join('; '))}.`
  const foot = sheet.foot === undefined ? '' : plain(sheet.foot)
  return `${[...head, ...sections, left, foot].filter(Boolean).join('\n\n')}\n`
}

function markdownBlock(block: Block): string {
  switch (block.form) {
    case 'heading':
      return `### ${plain(block.text)}`
    case 'paragraph':
      return lines(block.text)
    case 'quote':
      return `> ${plain(block.text)}${plain(sayer(block.who, block.when))}`
    case 'list':
      return block.items.map((item, at) => `${marks[block.look](at)} ${plain(item)}`).join('\n')
    case 'facts':
      return block.rows.map(({ label, value }) => `- **${plain(label)}:** ${address(value)}`).join('\n')
    case 'table':
      return table(block.columns, block.rows)
    case 'timetable':
      return table(
        ['Time', 'What', 'Length'],
        block.rows.map(({ at, title, note, minutes }) => [
          at ?? '',
          note ? `${title} (${note})` : title,
          minutes ?? '',
        ]),
      )
    case 'step':
      return step(block)
    case 'asked':
      return block.rows
        .map(({ words, reply }, at) => `${at + 1}. **${plain(words)}**  \n   ${plain(reply)}`)
        .join('\n')
    case 'note':
      return `**${plain(block.label)}:** ${plain(block.text)}`
    case 'room':
      return `${plain(block.label)}\n\n${Array.from({ length: block.lines }, () => '\\_\\_\\_\\_\\_\\_\\_\\_').join('\n\n')}`
  }
}

const marks = {
  dots: () => '-',
  numbers: (at: number) => `${at + 1}.`,
  boxes: () => '- [ ]',
} as const

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell => plain(cellLine(cell))).join(' | ')} |`
  return [row(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n')
}

function step(block: StepBlock): string {
  const body = stepBody(block).map(line => `- ${plain(line)}`)
  return [`### ${plain(stepTitle(block))}`, body.join('\n')].filter(Boolean).join('\n\n')
}

/** An address that may be a link is one; its text is itself. */
function address(text: string): string {
  const href = linkOf(text)
  return href === undefined || /[()<>\\\s]/.test(href) ? plain(text) : `<${href}>`
}

const lines = (text: string): string => text.split('\n').map(plain).filter(Boolean).join('  \n')

/** On one line, with every sign that Markdown could read as its own made plain. */
const plain = (text: string): string =>
  oneLine(text)
    .trim()
    .replace(/[\\`*_~[\]<>|#]/g, '\\$&')
    .replace(/&(?=[#\w])/g, '\\&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    // Addresses in running text stay text, as far as a reader lets them.
    .replace(/(?<=\w)@(?=\w)/g, '\\@')
    .replace(/:(?=\/\/|[\w+-]+:)|(?<=\b(?:mailto|xmpp|javascript|data|tel)):/gi, '\\:')
    .replace(/\bwww\./gi, 'www\\.')
