/** Their table of questions, in and out: chosen, read in the limited process, written where the user says. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '@shared/errors'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Services } from '../services'
import { saveFile } from '../windows/save-file'
import type { Handlers } from './handle'
import { windowOf } from './window'

type Calls = 'chooseTable' | 'readTable' | 'saveTable' | 'fillWorkbook'

const title = 'Save the answers'
const workbooks: FileFilter = { name: 'Workbooks', extensions: ['xlsx'] }
const tables: readonly FileFilter[] = [
  { name: 'Tables', extensions: ['xlsx', 'csv', 'tsv', 'txt'] },
  { name: 'All files', extensions: ['*'] },
]

export function tableCalls({ reader, givenFiles }: Services): Pick<Handlers, Calls> {
  const choose = async (owner: BrowserWindow, title: string, filters: readonly FileFilter[]) => {
    const { filePaths } = await dialog.showOpenDialog(owner, {
      ...{ title, properties: ['openFile'], filters: [...filters] },
    })
    const [path] = filePaths
    if (path !== undefined) givenFiles.allow(path)
    return path ?? null
  }
  return {
    chooseTable: (_input, from) => choose(windowOf(from), 'Choose their questions', tables),
    readTable: ({ path }) => {
      if (givenFiles.isAllowed(path)) return reader.readTable(path)
      throw new AppError('refused', 'Presnap reads only files that you choose or drop. Choose this one.')
    },
    saveTable: ({ name, text }, from) =>
      saveFile(windowOf(from), {
        ...{ title, name: `${name}.csv`, filter: { name: 'CSV', extensions: ['csv'] } },
        bytes: new TextEncoder().encode(text),
      }),
    fillWorkbook: async ({ path, name, ...filling }, from) => {
      const isHere = path !== undefined && givenFiles.isAllowed(path) && existsSync(path)
      const source = isHere
        ? path
        : await choose(windowOf(from), `Choose the workbook that “${name}” came from`, [workbooks])
      if (source === null) return null
      const filled = await reader.fillTable(source, filling)
      if (filled.kind === 'refused') throw new AppError('refused', filled.message)
      const file = { title, name: basename(source), filter: workbooks, bytes: filled.bytes }
      const saved = await saveFile(windowOf(from), file)
      return saved && { ...saved, notices: filled.notices }
    },
  }
}
