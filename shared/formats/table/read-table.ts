/** A table from a file or the clipboard: a workbook by its bytes, a text by what parts its cells. */
import { mostTableColumns, mostTableRows } from '../../domain/questionnaire'
import { decodeBytes } from '../bytes'
import { guessDelimiter, readDelimited } from './delimited'
import { readWorkbook } from './read-workbook'
import { refuseTable, type TableResult } from './table-result'

export function readTableFile(bytes: Uint8Array, name: string): TableResult {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) return readWorkbook(bytes, name)
  const decoded = decodeBytes(bytes)
  if (decoded.kind === 'text') return readTableText(decoded.text, name)
  if (/\.xls$/i.test(name) || decoded.looksLike === 'an Outlook message')
    return refuseTable(`"${name}" is an old .xls workbook. Save it as .xlsx or CSV, then drop it again.`)
  return refuseTable(
    `"${name}" is ${decoded.looksLike ?? 'no text and no workbook'}. Presnap reads .xlsx, CSV and tab-separated text here.`,
  )
}

export function readTableText(text: string, name: string): TableResult {
  const delimiter = guessDelimiter(text)
  const all = readDelimited(text, delimiter)
  const last = all.findLastIndex(row => row.some(cell => cell.trim() !== ''))
  if (last === -1) return refuseTable(`"${name}" holds no words.`)
  const rows = all.slice(0, Math.min(last + 1, mostTableRows)).map(row => row.slice(0, mostTableColumns))
  const notices = [
    ...(last >= mostTableRows
      ? [`${last + 1 - mostTableRows} rows beyond row ${mostTableRows} were not read.`]
      : []),
    ...(all.some(row => row.length > mostTableColumns)
      ? [`Cells beyond column ${mostTableColumns} were not read.`]
      : []),
  ]
  return { kind: 'table', form: 'csv', delimiter, sheets: [{ name: '', rows }], notices }
}
