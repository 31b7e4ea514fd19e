/** Rows of one table: a step each, its cells as what their columns say. No cell is lost; what no column names is said. */
import { columnsOf } from './columns'
import type { Column } from './labels'
import type { recognisePart } from './parts'
import type { Draft, RowList } from './row-list'
import { type Block, type Cell, isPart } from './sheet'
import { findTime, readTime } from './times'

export function addTable(rows: RowList, blocks: readonly Block[]): void {
  const { columns, heads, hasHead } = columnsOf(blocks)
  const width = columns.length
  let chapter = ''
  for (const [at, block] of blocks.entries()) {
    const cells = block.cells ?? []
    if (hasHead && at === 0) {
      rows.add({
        line: block.line,
        form: 'label',
        text: '',
        label: heads.join(' | '),
        links: cells.flatMap(cell => cell.links),
      })
      continue
    }
    const filled = cells.filter(cell => cell.lines.length > 0)
    const [only] = filled
    if (
      filled.length === 1 &&
      width > 2 &&
      only !== undefined &&
      only === cells[0] &&
      readTime(only.lines.join(' ')) === undefined
    ) {
      rows.add({ line: block.line, form: 'chapter', text: only.lines.join(' '), links: only.links })
      continue
    }
    const named = wordsOf(cells[columns.indexOf('chapter')])
    if (named !== '' && named !== chapter)
      rows.add({
        line: block.line,
        form: 'chapter',
        text: named,
        links: cells[columns.indexOf('chapter')]?.links ?? [],
      })
    chapter = named || chapter
    addStep(rows, { block, columns, heads })
  }
}

interface TableRow {
  readonly block: Block
  readonly columns: readonly Column[]
  readonly heads: readonly string[]
}

function addStep(rows: RowList, { block, columns, heads }: TableRow): void {
  const { line, cells = [] } = block
  const titleAt = columns.findIndex((column, at) => column === 'title' && wordsOf(cells[at]) !== '')
  const lines = cells[titleAt]?.lines ?? []
  const time = timeOf(cells, columns)
  const first = lines[0] ?? firstWords(cells, columns)
  const own = time === undefined ? findTime(first) : undefined
  rows.add({
    ...{ line, form: 'step', text: own?.rest ?? first, time: time?.text ?? own?.time },
    phrase: time?.phrase ?? own?.phrase,
    isLength: time?.isLength ?? (own?.place === 'end' ? true : undefined),
    links: cells[titleAt]?.links ?? [],
  })
  for (const rest of lines.slice(1)) rows.addPart(line, rest, [])
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] ?? 'unknown'
    if (at === titleAt || column === 'chapter' || isSpent(column, cell, time)) continue
    addCell(rows, line, cell, column, heads[at] ?? '', first)
  }
}

function addCell(rows: RowList, line: number, cell: Cell, column: Column, head: string, title: string): void {
  for (const [at, text] of cell.lines.entries()) {
    const links = at === 0 ? cell.links : []
    // It already is the title, for want of another.
    if (at === 0 && text === title && column !== 'title') {
      addLinks(rows, line, links)
      continue
    }
    const usual = isPart(column as Draft['form']) ? (column as Parameters<typeof recognisePart>[2]) : 'tell'
    const isNamed = column !== 'unknown' && column !== 'title' && column !== 'minutes' && column !== 'start'
    if (column === 'speaker') rows.add({ line, form: 'speaker', text, label: head, links })
    else if (isNamed || head === '') rows.addPart(line, text, links, usual)
    else rows.add({ line, form: 'tell', text: `${head}: ${text}`, links })
  }
}

function addLinks(rows: RowList, line: number, links: Cell['links']): void {
  for (const { text, url } of links) rows.add({ line, form: 'open', text: text || url, value: url })
}

interface CellTime {
  readonly text: string
  readonly phrase: NonNullable<ReturnType<typeof readTime>>
  readonly isLength: boolean
  readonly at: number
}

/** A length is better than a clock: it needs no other row. */
function timeOf(cells: readonly Cell[], columns: readonly Column[]): CellTime | undefined {
  const found = columns.flatMap((column, at): readonly CellTime[] => {
    if (column !== 'minutes' && column !== 'start') return []
    const text = wordsOf(cells[at])
    const phrase = readTime(text, column === 'minutes')
    return phrase === undefined ? [] : [{ text, phrase, isLength: column === 'minutes', at }]
  })
  return found.find(({ phrase }) => phrase.kind === 'length') ?? found[0]
}

/** Its figure is in the minutes, or it only counts the rows. */
function isSpent(column: Column, cell: Cell, time: CellTime | undefined): boolean {
  if (column === 'number') return true
  if (column !== 'minutes' && column !== 'start') return false
  const read = readTime(wordsOf(cell), column === 'minutes')
  return read !== undefined && (time?.text === wordsOf(cell) || read.kind !== 'length')
}

const wordsOf = (cell: Cell | undefined): string => (cell?.lines ?? []).join(' ').trim()

function firstWords(cells: readonly Cell[], columns: readonly Column[]): string {
  const at = cells.findIndex((cell, i) => {
    const column = columns[i]
    return cell.lines.length > 0 && column !== 'minutes' && column !== 'start' && column !== 'number'
  })
  return cells[at]?.lines[0] ?? wordsOf(cells.find(cell => cell.lines.length > 0))
}
