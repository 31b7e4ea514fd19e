/**
 * The words of an .xlsx workbook, sheet by sheet. It is a zip of XML: what it unpacks to is bounded before anything is
 * unpacked, pictures and macros are never looked at, formulas are not run: their last result is text. fflate's browser build is the one without Node in it.
 */
import { unzipSync } from 'fflate/browser'
import { mostTableColumns, mostTableRows } from '../../domain/questionnaire'
import { refuseTable, type SheetRead, type TableResult } from './table-result'
import { attributeOf, elementsOf, unescapeXml } from './xml'

export const mostUnpackedBytes = 48 * 1024 * 1024

export interface Parts {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
}

export type Opened = { readonly kind: 'opened'; readonly parts: Parts } | ReturnType<typeof refuseTable>

/** The parts that hold words, or everything where it is to be put together again. */
export function openWorkbook(bytes: Uint8Array, name: string, wants: 'words' | 'everything'): Opened {
  let total = 0
  let isTooLarge = false
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: file => {
        if (wants === 'words' && !isWordPart(file.name)) return false
        total += file.originalSize
        isTooLarge ||= total > mostUnpackedBytes
        return !isTooLarge
      },
    })
  } catch {
    return refuseTable(`"${name}" is no workbook Presnap can open, or it is damaged.`)
  }
  if (isTooLarge) return refuseTable(`"${name}" unpacks to more than 48 MB, so it was not read.`)
  const sheets = sheetsIn(files)
  if (sheets.length === 0) return refuseTable(`"${name}" holds no sheet with cells. Is it an .xlsx file?`)
  return { kind: 'opened', parts: { files, sheets } }
}

const isWordPart = (path: string): boolean =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i.test(path)

export const textOfPart = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : new TextDecoder().decode(bytes)

function sheetsIn(files: Readonly<Record<string, Uint8Array>>): Parts['sheets'] {
  const targets = new Map(
    elementsOf(textOfPart(files['xl/_rels/workbook.xml.rels']), 'Relationship').map(one => [
      attributeOf(one, 'Id'),
      attributeOf(one, 'Target') ?? '',
    ]),
  )
  return elementsOf(textOfPart(files['xl/workbook.xml']), 'sheet').flatMap(sheet => {
    const target = targets.get(attributeOf(sheet, 'r:id') ?? attributeOf(sheet, 'id'))
    if (target === undefined) return []
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return files[path] === undefined ? [] : [{ name: attributeOf(sheet, 'name') ?? 'Sheet', path }]
  })
}

export function readWorkbook(bytes: Uint8Array, name: string): TableResult {
  const opened = openWorkbook(bytes, name, 'words')
  if (opened.kind === 'refused') return opened
  const { files, sheets } = opened.parts
  const shared = sharedStrings(textOfPart(files['xl/sharedStrings.xml']))
  const notices: string[] = []
  const read = sheets.map(sheet => readSheet(sheet.name, textOfPart(files[sheet.path]), shared, notices))
  const filled = read.filter(({ rows }) => rows.some(row => row.some(cell => cell.trim() !== '')))
  if (filled.length === 0) return refuseTable(`"${name}" has no words in its sheets.`)
  return { kind: 'table', form: 'xlsx', delimiter: '\t', sheets: filled, notices }
}

/** Words that several cells share. How a word is pronounced stands beside it and is no part of it. */
const sharedStrings = (xml: string): readonly string[] =>
  elementsOf(xml, 'si').map(({ inner }) => textIn(inner))

const textIn = (inner: string): string =>
  elementsOf(inner.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh\s*>/g, ''), 't')
    .map(one => unescapeXml(one.inner))
    .join('')

function readSheet(name: string, xml: string, shared: readonly string[], notices: string[]): SheetRead {
  const rows: string[][] = []
  let [leftOutRows, leftOutCells] = [0, 0]
  let next = 0
  for (const row of elementsOf(xml, 'row')) {
    const at = Number(attributeOf(row, 'r') ?? next + 1) - 1
    next = at + 1
    if (at >= mostTableRows) {
      leftOutRows += 1
      continue
    }
    const cells: string[] = []
    let column = 0
    for (const cell of elementsOf(row.inner, 'c')) {
      column = columnOf(attributeOf(cell, 'r')) ?? column
      if (column >= mostTableColumns) leftOutCells += 1
      else cells[column] = cellText(attributeOf(cell, 't'), cell.inner, shared)
      column += 1
    }
    rows[at] = Array.from(cells, cell => cell ?? '')
  }
  if (leftOutRows > 0)
    notices.push(`Sheet "${name}": ${leftOutRows} rows beyond row ${mostTableRows} were not read.`)
  if (leftOutCells > 0)
    notices.push(`Sheet "${name}": ${leftOutCells} cells beyond column ${mostTableColumns} were not read.`)
  return { name, rows: evenRows(Array.from(rows, row => row ?? [])) }
}

/** Every row as wide as the widest; empty rows at the end are none. */
function evenRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex(row => row.some(cell => cell !== ''))
  const kept = rows.slice(0, last + 1)
  const width = Math.max(0, ...kept.map(row => row.length))
  return kept.map(row => [...row, ...Array<string>(width - row.length).fill('')])
}

/** "C7" -> 2. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellText(type: string | undefined, inner: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textIn(inner)
  const value = elementsOf(inner, 'v')[0]
  const text = value === undefined ? '' : unescapeXml(value.inner)
  if (type === 's') return shared[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  return text
}
