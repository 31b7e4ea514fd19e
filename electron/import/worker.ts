/**
 * Entry of the process that reads what comes from outside. It has no window, no workspace and no network; should a
 * file make it hang or grow, main ends it and nothing else is touched.
 */
import { type ReadContext, refuse } from '@shared/formats/draft'
import { readPastedText } from '@shared/formats/pasted-text/read-pasted-text'
import { readFile } from '@shared/formats/read-file'
import { readRunSheet } from '@shared/formats/run-sheet/read-run-sheet'
import { fillWorkbook } from '@shared/formats/table/fill-workbook'
import { readTableFile } from '@shared/formats/table/read-table'
import type { FromReader, ReadJob, ReadOutcome } from './messages'
import { readOutsideFile } from './outside-file'
import { readSheetFile } from './sheet-file'

const { parentPort } = process
const tell = (message: FromReader): void => parentPort.postMessage(message)

parentPort.on('message', async ({ data }: { readonly data: ReadJob }) => {
  tell({ kind: 'done', id: data.id, result: await read(data) })
})
tell({ kind: 'ready' })

async function read({ source, name, now, zone }: ReadJob): Promise<ReadOutcome> {
  const context: ReadContext = { name, now, zone }
  try {
    if (source.kind === 'text') return readPastedText(source.text, context)
    if (source.kind === 'sheet-text')
      return readRunSheet({ text: source.text, html: source.html, name: 'Pasted run sheet' })
    const file = await readOutsideFile(source.path, name)
    if (file.kind !== 'bytes') return file.result
    if (source.kind === 'sheet-file') return readSheetFile(file.bytes, name)
    if (source.kind === 'table') return readTableFile(file.bytes, name)
    if (source.kind === 'fill') return fillWorkbook(file.bytes, name, source.filling)
    return readFile(file.bytes, context)
  } catch (error) {
    console.error(error instanceof Error ? error.name : typeof error)
    return refuse(`"${name}" holds something Presnap cannot read.`)
  }
}
