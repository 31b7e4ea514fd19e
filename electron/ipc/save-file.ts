/** A file where the user says, durable when it resolves. */
import { dirname } from 'node:path'
import { AppError } from '@shared/errors'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { writeFileDurably } from '../store/atomic-write'
import { asDiskError } from '../store/disk-errors'

export interface FileToSave {
  /** Of the dialog. */
  readonly title: string
  /** The name offered, with its ending. */
  readonly name: string
  readonly filter: FileFilter
  readonly bytes: Uint8Array
}

/** Null when the user left the dialog. */
export async function saveFile(
  owner: BrowserWindow,
  { title, name, filter, bytes }: FileToSave,
): Promise<{ readonly path: string } | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(owner, {
    ...{ title, defaultPath: name, filters: [filter] },
  })
  if (canceled || filePath === '') return null
  try {
    await writeFileDurably(filePath, bytes)
  } catch (error) {
    const { code } = asDiskError(error)
    throw new AppError(
      code,
      `The file could not be written to ${dirname(filePath)}. Choose another folder. Nothing was changed.`,
    )
  }
  return { path: filePath }
}
