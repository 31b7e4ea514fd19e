/** Plain text, Markdown, an outline, or a table of tabs or bars, line by line. Tolerant: any line is at least text. */
import { readInline } from './inline'
import type { Block, Cell } from './sheet'

const heading = /^ {0,3}(#{1,6})\s+(.{1,2000}?)\s*#*$/
const item = /^(\s*)(?:([-*+•·▪‣◦●○■–])|(\(?(?:\d{1,3}|[a-zA-Z])[.)]))\s+(.*)$/
const fence = /^\s*(?:```|~~~)/
const separator = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/
const mostQuotedLines = 60
/** So many are read; a sheet with more is refused. */
export const mostBlocks = 4_000
/** A row with more is no row of a table. */
export const mostCells = 60

export function readTextBlocks(text: string): readonly Block[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
  const blocks: Block[] = []
  const indents: number[] = []
  let table = 0
  for (let at = 0; at < lines.length && blocks.length <= mostBlocks; at += 1) {
    const raw = lines[at] ?? ''
    if (raw.trim() === '' || separator.test(raw)) {
      if (raw.trim() === '') table += 1
      continue
    }
    const taken = takeCode(lines, at) ?? takeTabs(lines, at, table) ?? takeBars(lines, at, table)
    if (taken !== undefined) {
      blocks.push(taken.block)
      at = taken.last
      continue
    }
    if (isUnderline(raw) && markAsHeading(blocks, at, raw)) continue
    blocks.push(lineBlock(raw, at + 1, indents))
  }
  return asOutline(blocks)
}

interface Taken {
  readonly block: Block
  readonly last: number
}

function takeCode(lines: readonly string[], at: number): Taken | undefined {
  if (!fence.test(lines[at] ?? '')) return undefined
  const end = lines.findIndex((line, i) => i > at && fence.test(line))
  // A fence that is never closed is a line like others.
  if (end < 0) return undefined
  const text = lines.slice(at + 1, end).join('\n')
  if (text.trim() === '') return undefined
  return { block: { line: at + 2, kind: 'code', depth: 0, text, links: [] }, last: end }
}

function takeBars(lines: readonly string[], at: number, table: number): Taken | undefined {
  const line = (lines[at] ?? '').trim()
  const isRow = line.startsWith('|') && line.length > 2
  const isHead = separator.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('|')
  const isUnder = separator.test(lines[at - 1] ?? '') || lines[at - 1]?.trim().startsWith('|') === true
  const bars = line.split('|').length - 1
  if (!isRow && !(bars > 0 && (isHead || isUnder))) return undefined
  if (bars > mostCells) return undefined
  const cells = line.replace(/^\|/, '').replace(/\|$/, '').split('|').map(cellOf)
  return { block: cellsBlock(cells, at + 1, table, isHead), last: at }
}

/** Tabs between cells; a cell in quotes may go over several lines, as Excel copies it. */
function takeTabs(lines: readonly string[], at: number, table: number): Taken | undefined {
  let last = at
  let text = lines[at] ?? ''
  if (!text.trim().includes('\t') || item.test(text)) return undefined
  while (oddQuotes(text) && last + 1 < lines.length && last - at < mostQuotedLines) {
    last += 1
    text += `\n${lines[last]}`
  }
  if (oddQuotes(text)) {
    text = lines[at] ?? ''
    last = at
  }
  const parts = text.split('\t')
  if (parts.length > mostCells) return undefined
  const cells = parts.map(cell => cellOf(unquoted(cell)))
  return { block: cellsBlock(cells, at + 1, table, false), last }
}

const oddQuotes = (text: string): boolean => /(?:^|\t)"/.test(text) && (text.split('"').length - 1) % 2 === 1
const unquoted = (cell: string): string =>
  /^"[\s\S]*"$/.test(cell.trim()) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell

function cellOf(raw: string): Cell {
  const read = raw
    .split(/<br\s*\/?>|\n/i)
    .map(readInline)
    .filter(({ text }) => text !== '')
  return { lines: read.map(({ text }) => withoutMarker(text)), links: read.flatMap(({ links }) => links) }
}

const cellsBlock = (cells: readonly Cell[], line: number, table: number, isHead: boolean): Block => ({
  ...{ line, kind: 'cells', depth: 0, cells, isHead, table, links: [] },
  text: cells.map(cell => cell.lines.join(' ')).join(' | '),
})

const isUnderline = (line: string): boolean => /^(?:={3,}|-{3,})\s*$/.test(line)

/** "Title" over "=====": a heading. A rule alone says nothing. */
function markAsHeading(blocks: Block[], at: number, line: string): boolean {
  const last = blocks.at(-1)
  if (last?.kind === 'text' && last.line === at && last.depth === 0)
    blocks[blocks.length - 1] = { ...last, kind: 'heading', depth: line.startsWith('=') ? 1 : 2 }
  return true
}

function lineBlock(raw: string, line: number, indents: number[]): Block {
  const head = heading.exec(raw)
  if (head !== null) {
    indents.length = 0
    return { line, kind: 'heading', depth: head[1]?.length ?? 1, ...readInline(head[2] ?? '') }
  }
  const body = raw.replace(/^(\s*)>\s?/, '$1')
  const bold = /^\s*(?:\*\*|__)([^*_]{1,200})(?:\*\*|__):?\s*$/.exec(body)
  if (bold !== null) return { line, kind: 'heading', depth: 7, ...readInline(bold[1] ?? '') }
  const listed = item.exec(body)
  const indent = columnsOf(/^\s*/.exec(body)?.[0] ?? '')
  while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent + 1) indents.pop()
  if (indents.length === 0 || indent > (indents.at(-1) ?? 0)) indents.push(indent)
  const depth = indents.length - 1
  if (listed === null) return { line, kind: 'text', depth, ...readInline(body) }
  const words = (listed[4] ?? '').replace(/^\[[ xX]?\]\s/, '')
  return { line, kind: 'item', depth, ordered: listed[3] !== undefined, ...readInline(words) }
}

const columnsOf = (space: string): number => [...space].reduce((sum, one) => sum + (one === '\t' ? 4 : 1), 0)

/** A bullet or number that a program wrote as text. */
export const withoutMarker = (text: string): string =>
  text.replace(/^(?:[-*•·▪‣◦●○■§]|\d{1,3}[.)])\s+(?=\S)/, '')

/** Indented lines without any bullet are a list all the same. */
function asOutline(blocks: readonly Block[]): readonly Block[] {
  const isPlain = blocks.every(({ kind }) => kind === 'text')
  if (!isPlain || !blocks.some(({ depth }) => depth > 0)) return blocks
  return blocks.map(block => ({ ...block, kind: 'item', ordered: false }))
}
