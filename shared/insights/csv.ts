/**
 * A figure as a table for a spreadsheet. Cells come from what customers said, so one that a sheet would take for a
 * formula gets an apostrophe in front, as sheets themselves write it; numbers stay numbers.
 */
import { type Table, writeDelimited } from '../formats/table/delimited'
import type { Cell, Figure } from './figure'

const looksLikeFormula = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

export const csvCell = (cell: Cell): string => {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  return looksLikeFormula.test(cell) ? `'${cell}` : cell
}

export const tableOf = ({ columns, rows }: Pick<Figure, 'columns' | 'rows'>): Table => [
  columns.map(({ title }) => csvCell(title)),
  ...rows.map(({ cells }) => columns.map((_, at) => csvCell(cells[at]))),
]

export const figureCsv = (figure: Pick<Figure, 'columns' | 'rows'>): string =>
  writeDelimited(tableOf(figure), ',')

/** All figures below each other: the name, the finding, n, then the table and an empty line. */
export function allCsv(figures: readonly { readonly name: string; readonly figure: Figure }[]): string {
  const rows = figures.flatMap(({ name, figure }) => [
    [csvCell(name), csvCell(figure.title), `n = ${figure.n}`],
    ...tableOf(figure),
    [''],
  ])
  return writeDelimited(rows, ',')
}
