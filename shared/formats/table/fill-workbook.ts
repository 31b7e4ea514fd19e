/**
 * The customer's own workbook with cells of one sheet filled in: all else goes back as it came, byte for byte where it
 * is a part of its own. A cell with a formula is theirs and is left alone, which is said.
 */
import { strToU8, zipSync } from 'fflate/browser'
import { columnOf, openWorkbook, readWorkbook, textOfPart } from './read-workbook'
import { type CellToFill, type FilledResult, refuseTable } from './table-result'
import { attributeOf, elementsOf, escapeXml } from './xml'

export interface Filling {
  readonly sheet: string
  readonly cells: readonly CellToFill[]
  /** What stood where when it was read: a file that has changed since is not written over. */
  readonly expected: readonly CellToFill[]
}

export function fillWorkbook(bytes: Uint8Array, name: string, filling: Filling): FilledResult {
  const read = readWorkbook(bytes, name)
  if (read.kind === 'refused') return read
  const rows = read.sheets.find(sheet => sheet.name === filling.sheet)?.rows
  if (rows === undefined) return refuseTable(`"${name}" has no sheet "${filling.sheet}" any more.`)
  if (filling.expected.some(({ row, column, text }) => (rows[row]?.[column] ?? '') !== text))
    return refuseTable(`"${name}" holds other questions than when it was read. Read it again.`)
  const opened = openWorkbook(bytes, name, 'everything')
  if (opened.kind === 'refused') return opened
  const { files, sheets } = opened.parts
  const path = sheets.find(sheet => sheet.name === filling.sheet)?.path
  if (path === undefined) return refuseTable(`"${name}" has no sheet "${filling.sheet}" any more.`)
  const { xml, leftAlone } = fillSheet(textOfPart(files[path]), filling.cells)
  const notices = leftAlone.map(
    at => `Row ${at + 1} has a formula where the answer goes; it was left as it is.`,
  )
  return { kind: 'filled', bytes: zipSync({ ...files, [path]: strToU8(xml) }), notices }
}

function fillSheet(xml: string, cells: readonly CellToFill[]) {
  const byRow = new Map<number, readonly CellToFill[]>()
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const leftAlone: number[] = []
  let done = ''
  let from = 0
  let next = 0
  for (const row of elementsOf(xml, 'row')) {
    const at = Number(attributeOf(row, 'r') ?? next + 1) - 1
    next = at + 1
    const wanted = byRow.get(at)
    if (wanted === undefined) continue
    const inner = wanted.reduce((sofar, cell) => fillCell(sofar, cell, leftAlone), row.inner)
    done += `${xml.slice(from, row.start)}<row${row.attributes}>${inner}</row>`
    from = row.end
  }
  return { xml: done + xml.slice(from), leftAlone }
}

/** Cells stand in the order of their columns; a new one is put where it belongs, an old one keeps its look. */
function fillCell(inner: string, { row, column, text }: CellToFill, leftAlone: number[]): string {
  const reference = `${lettersOf(column)}${row + 1}`
  let before = 0
  let place = 0
  for (const cell of elementsOf(inner, 'c')) {
    const at = columnOf(attributeOf(cell, 'r')) ?? place
    place = at + 1
    if (at > column) break
    if (at === column) {
      if (/<(?:\w+:)?f[\s>/]/.test(cell.inner)) {
        leftAlone.push(row)
        return inner
      }
      return (
        inner.slice(0, cell.start) + cellXml(reference, text, attributeOf(cell, 's')) + inner.slice(cell.end)
      )
    }
    before = cell.end
  }
  return inner.slice(0, before) + cellXml(reference, text) + inner.slice(before)
}

const cellXml = (reference: string, text: string, style?: string): string =>
  `<c r="${reference}"${style === undefined ? '' : ` s="${escapeXml(style)}"`} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`

/** 0 -> "A", 26 -> "AA". */
export function lettersOf(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : lettersOf(Math.floor(column / 26) - 1) + rest
}
