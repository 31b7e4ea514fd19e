/** The gap board as it leaves: Markdown for a page, or one text per gap for an issue tracker. Only what the board shows. */
import { cleanLine } from '../output/clean'
import { type BoardGap, type GapBoard, moneyWords, saidWords, workedWords } from './gap-board'

/** Markdown's own signs in their words stay letters. */
const plain = (text: string): string => cleanLine(text).replaceAll(/[\\`*_[\]<>#|]/g, sign => `\\${sign}`)

export const boardMarkdown = (board: GapBoard, withMoney: boolean): string =>
  [
    '# Gaps that met a need',
    ...board.gaps.map(gap => `## ${plain(gap.title)}\n\n${linesOf(gap, withMoney)}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')

/** Title and body of each, parted by a rule: to be pasted one by one. */
export const boardIssues = (board: GapBoard, withMoney: boolean): string =>
  board.gaps.map(gap => `${plain(gap.title)}\n\n${linesOf(gap, withMoney)}\n`).join('\n---\n\n')

function linesOf(gap: BoardGap, withMoney: boolean): string {
  const needs = gap.needs.length === 0 ? ['Need: not on record'] : gap.needs.map(need => `> ${plain(need)}\n`)
  return [
    ...needs,
    `- Workaround: ${plain(gap.workaround) || 'none'}`,
    `- Workaround held: ${workedWords(gap)}`,
    `- Deals: ${gap.deals.map(({ name }) => plain(name)).join(', ')}`,
    `- First seen: ${gap.firstSeen}, last seen: ${gap.lastSeen}`,
    `- What they said: ${saidWords(gap)}`,
    ...(withMoney && gap.money.length > 0 ? [`- Value of the deals: ${moneyWords(gap)}`] : []),
  ].join('\n')
}
