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
  /** Made once the place is chosen, where making takes a while. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>)
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
  const made = typeof bytes === 'function' ? await bytes() : bytes
  try {
    await writeFileDurably(filePath, made)
  } catch (error) {
    const { code } = asDiskError(error)
    throw new AppError(
      code,
      `The file could not be written to ${dirname(filePath)}. Choose another folder. Nothing was changed.`,
    )
  }
  return { path: filePath }
}
