/**
 * Entry of the process that reads what comes from outside. It has no window, no workspace and no network; should a
 * file make it hang or grow, main ends it and nothing else is touched.
 */
import { type ReadContext, type ReadResult, refuse } from '@shared/formats/draft'
import { readPastedText } from '@shared/formats/pasted-text/read-pasted-text'
import { readFile } from '@shared/formats/read-file'
import type { FromReader, ReadJob } from './messages'
import { readOutsideFile } from './outside-file'

const { parentPort } = process
const tell = (message: FromReader): void => parentPort.postMessage(message)

parentPort.on('message', async ({ data }: { readonly data: ReadJob }) => {
  tell({ kind: 'done', id: data.id, result: await read(data) })
})
tell({ kind: 'ready' })

async function read({ source, name, now, zone }: ReadJob): Promise<ReadResult> {
  const context: ReadContext = { name, now, zone }
  try {
    if (source.kind === 'text') return readPastedText(source.text, context)
    const file = await readOutsideFile(source.path, name)
    return file.kind === 'bytes' ? readFile(file.bytes, context) : file.result
  } catch (error) {
    console.error(error instanceof Error ? error.name : typeof error)
    return refuse(`"${name}" holds something Presnap cannot read.`)
  }
}
