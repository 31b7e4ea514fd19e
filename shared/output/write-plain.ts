/** Plain text: what any field takes. */
import { showWords } from './nodes'
import type { Block, Sheet } from './sheet'

export function writePlainText(sheet: Sheet): string {
  const head = [sheet.title, sheet.about, ...sheet.head].filter(Boolean).join('\n')
  const sections = sheet.sections.map(({ title, blocks }) =>
    [title?.toUpperCase(), ...blocks.map(plainBlock)].filter(Boolean).join('\n'),
  )
  return `${[head, ...sections, ...feet(sheet)].filter(Boolean).join('\n\n')}\n`
}

const feet = ({ leftOut, foot }: Sheet): readonly string[] => [
  leftOut.length === 0 ? '' : `Left out: ${leftOut.join('; ')}.`,
  foot ?? '',
]

function plainBlock(block: Block): string {
  switch (block.form) {
    case 'heading':
      return `\n${block.text}`
    case 'paragraph':
      return block.text
    case 'quote':
      return `“${oneLine(block.text)}”${sayer(block.who, block.when)}`
    case 'list':
      return block.items.map((item, at) => `${marks[block.look](at)} ${item}`).join('\n')
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${oneLine(value)}`).join('\n')
    case 'table':
      return block.rows.map(row => `- ${namedCells(block.columns, row)}`).join('\n')
    case 'timetable':
      return block.rows.map(timetableLine).join('\n')
    case 'step':
      return stepLines(block).join('\n')
    case 'asked':
      return block.rows
        .map(({ words, reply }, at) => `${at + 1}. ${oneLine(words)}\n   ${oneLine(reply)}`)
        .join('\n')
    case 'note':
      return `${block.label}: ${oneLine(block.text)}`
    case 'room':
      return `${block.label}\n${Array.from({ length: block.lines }, () => '....................').join('\n')}`
  }
}

const marks = {
  dots: () => '-',
  numbers: (at: number) => `${at + 1}.`,
  boxes: () => '[ ]',
} as const

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ')

export function sayer(who: string | undefined, when: string | undefined): string {
  const said = [who, when].filter(Boolean).join(', ')
  return said === '' ? '' : ` (${said})`
}

/** A cell of several lines on one. */
export const cellLine = (cell: string): string => cell.replaceAll('\n', ', ')

/** "Helen Brandt; Part: signs the check": the first cell names the row. */
export function namedCells(columns: readonly string[], row: readonly string[]): string {
  return row
    .map(cellLine)
    .map((cell, at) => (at === 0 || !columns[at] ? cell : cell === '' ? '' : `${columns[at]}: ${cell}`))
    .filter(Boolean)
    .join('; ')
}

type Row = Extract<Block, { form: 'timetable' }>['rows'][number]

export function timetableLine({ at, title, note, minutes }: Row): string {
  const when = [at, minutes].filter(Boolean).join(', ')
  return `- ${when === '' ? '' : `${when}: `}${title}${note ? ` (${note})` : ''}`
}

export type StepBlock = Extract<Block, { form: 'step' }>

export const stepTitle = ({ number, title, at, minutes, tags }: StepBlock): string => {
  const aside = [at, minutes, ...(tags ?? [])].filter(Boolean).join(', ')
  return `${number === undefined ? '' : `${number}. `}${title}${aside === '' ? '' : ` (${aside})`}`
}

/** What stands below a step's title, one line each. */
export function stepBody({ cues, show, notes }: StepBlock): readonly string[] {
  return [
    ...cues,
    ...show.map(({ form, text, value }) => {
      const what = value === undefined || value === text ? '' : `: ${oneLine(value)}`
      return `${showWords[form]} ${text}${what}`
    }),
    ...notes.map(({ label, text }) => `${label}: ${oneLine(text)}`),
  ]
}

const stepLines = (block: StepBlock): readonly string[] => [
  `\n${stepTitle(block)}`,
  ...stepBody(block).map(line => `   - ${line}`),
]
