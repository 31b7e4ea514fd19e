/** What the columns of a table are: said by their heads, or seen in their cells. */
import { type Column, columnOf } from './labels'
import { isAction } from './parts'
import type { Block, Cell } from './sheet'
import { readTime } from './times'

export interface Columns {
  readonly columns: readonly Column[]
  readonly heads: readonly string[]
  /** The first row only names the columns. */
  readonly hasHead: boolean
}

const wordOf = (cell: Cell | undefined): string => (cell?.lines ?? []).join(' ').trim()

export function columnsOf(rows: readonly Block[]): Columns {
  const first = rows[0]?.cells ?? []
  const heads = first.map(wordOf)
  const named = heads.map(columnOf)
  const known = named.filter(column => column !== 'unknown').length
  const hasHead =
    rows.length > 1 &&
    (known >= 2 || (rows[0]?.isHead === true && known >= 1)) &&
    heads.every(head => head.length <= 60)
  const body = hasHead ? rows.slice(1) : rows
  const width = Math.max(0, ...rows.map(({ cells }) => cells?.length ?? 0))
  const guessed = Array.from({ length: width }, (_, at) => {
    const column = hasHead ? (named[at] ?? 'unknown') : 'unknown'
    return settled(
      column,
      body.map(({ cells }) => wordOf(cells?.[at])),
    )
  })
  return { columns: withTitle(guessed, body), heads: hasHead ? heads : [], hasHead }
}

/** A column called "Step" that only counts is a number; one full of times is a time whatever its name. */
function settled(column: Column, cells: readonly string[]): Column {
  const filled = cells.filter(cell => cell !== '')
  if (filled.length === 0) return column
  const share = (fits: (cell: string) => boolean) => filled.filter(fits).length / filled.length
  if ((column === 'title' || column === 'number') && share(cell => /^\d{1,3}[.)]?$/.test(cell)) === 1)
    return 'number'
  if (column === 'start' && share(isLength) > 0.6) return 'minutes'
  if (column !== 'unknown') return column
  if (share(isLength) > 0.6) return 'minutes'
  return share(cell => readTime(cell) !== undefined) > 0.6 ? 'start' : 'unknown'
}

const isLength = (cell: string): boolean => {
  const time = readTime(cell, true)
  return time?.kind === 'length'
}

/** Without a column of titles the first one of words has them; one that is called by what it holds comes after. */
function withTitle(columns: readonly Column[], body: readonly Block[]): readonly Column[] {
  if (columns.includes('title')) return columns
  const words = (at: number) => body.map(({ cells }) => wordOf(cells?.[at])).filter(Boolean)
  const free = columns.findIndex(
    (column, at) => column === 'unknown' && words(at).length > 0 && !words(at).every(isAction),
  )
  const at = free >= 0 ? free : columns.findIndex(column => column === 'click' || column === 'tell')
  return columns.map((column, i) => (i === at ? 'title' : column))
}
