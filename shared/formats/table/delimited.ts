/**
 * Tables as text (RFC 4180): commas, semicolons, tabs or bars; quotes round what holds one of them or a line break.
 * Written by hand because nothing else is installed for it, and lenient where people are: a quote in the middle of a
 * cell is a letter, a quote that never ends takes the rest.
 */
export const delimiters = ['\t', ',', ';', '|'] as const
export type Delimiter = (typeof delimiters)[number]

export type Table = readonly (readonly string[])[]

/** Every row with every cell, blank lines included; only the line break at the very end makes no row. */
export function readDelimited(text: string, delimiter: string): Table {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const clean = text.replace(/^\uFEFF/, '')
  while (at < clean.length) {
    const { cell, end } = readCell(clean, at, delimiter)
    row.push(cell)
    at = end
    if (clean[at] === delimiter) {
      at += 1
      // A delimiter at the very end still has an empty cell behind it.
      if (at === clean.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    at += clean.startsWith('\r\n', at) ? 2 : 1
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function readCell(
  text: string,
  from: number,
  delimiter: string,
): { readonly cell: string; readonly end: number } {
  if (text[from] === '"') return readQuoted(text, from, delimiter)
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(from, end), end }
}

function readQuoted(
  text: string,
  from: number,
  delimiter: string,
): { readonly cell: string; readonly end: number } {
  let cell = ''
  let at = from + 1
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { cell: cell + text.slice(at), end: text.length }
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      // What follows a closing quote without a delimiter belongs to the cell.
      const rest = readPlain(text, quote + 1, delimiter)
      return { cell: cell + rest.cell, end: rest.end }
    }
    cell += '"'
    at = quote + 2
  }
  return { cell, end: text.length }
}

function readPlain(
  text: string,
  from: number,
  delimiter: string,
): { readonly cell: string; readonly end: number } {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(from, end), end }
}

/** The reverse: rows end with CRLF as RFC 4180 has it. */
export const writeDelimited = (rows: Table, delimiter: string): string =>
  rows.map(row => row.map(cell => quoted(cell, delimiter, row.length === 1)).join(delimiter)).join('\r\n') +
  (rows.length === 0 ? '' : '\r\n')

/** An only cell that is empty would be no row at all. */
const quoted = (cell: string, delimiter: string, isOnly: boolean): string =>
  cell.includes('"') ||
  cell.includes(delimiter) ||
  /[\r\n]/.test(cell) ||
  cell.startsWith('\uFEFF') ||
  (isOnly && cell === '')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell

const sampleRows = 200

/**
 * What parts the cells: the sign that gives most rows the same number of them. A column of sentences with commas is
 * one column; only where every row has the comma as often is it a table.
 */
export function guessDelimiter(text: string): Delimiter {
  const scored = delimiters.map(delimiter => ({ delimiter, score: evenness(text, delimiter) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best === undefined || best.score <= 0 ? '\t' : best.delimiter
}

function evenness(text: string, delimiter: Delimiter): number {
  const rows = readDelimited(text.slice(0, 200_000), delimiter)
    .slice(0, sampleRows)
    .filter(row => row.some(cell => cell.trim() !== ''))
  if (rows.length === 0) return 0
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width, often] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  if (width < 2) return 0
  const share = often / rows.length
  // A tab is hardly ever part of a sentence.
  return delimiter === '\t' ? share + 0.5 : share < 0.9 ? 0 : share
}
