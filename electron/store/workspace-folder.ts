/**
 * The folder that holds a workspace, known by its marker file. Without the marker the folder counts as missing
 * (unmounted, renamed, not yet synced): nothing is written and no folder is made, because a folder made anew looks
 * like an empty workspace, and a sync tool would then carry the emptiness everywhere.
 */
import { constants } from 'node:fs'
import { access, chmod, mkdir, readdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '@shared/errors'
import { lstatOrNothing, syncFolder } from './atomic-write'
import { folderMissing } from './disk-errors'
import { isErrno } from './errno'
import { openRecordFile } from './record-file'

export const markerName = '.presnap-workspace.json'
export const quarantineName = 'quarantine'

export type FolderState =
  /** A workspace stands here. */
  | { readonly kind: 'workspace'; readonly id: string }
  /** Nothing is here, or only what a file manager leaves behind: a workspace may be created. */
  | { readonly kind: 'vacant' }
  /** Files, but no marker: not ours to write to. */
  | { readonly kind: 'unmarked' }
  | { readonly kind: 'unreachable'; readonly errno: string }

export type WorkspaceFolder = {
  readonly root: string
  readonly id: string
  readonly kindFolder: (kind: string) => string
  readonly recordPath: (kind: string, id: string) => string
  /** Throws `folder-missing` unless the very same workspace stands here now. Before every write. */
  readonly assertPresent: () => Promise<void>
  /** Makes a folder in the workspace, level by level, on its first use; refuses a link in its place. */
  readonly ensureFolder: (...names: readonly string[]) => Promise<string>
  /** Someone removed a folder: look again at the next use. */
  readonly forgetFolders: () => void
  readonly isWritable: () => Promise<boolean>
}

const leftByFileManagers = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory'])

export async function inspectFolder(root: string): Promise<FolderState> {
  try {
    const id = await readMarker(root)
    if (id !== undefined) return { kind: 'workspace', id }
    const names = await namesIn(root)
    return names.every(name => leftByFileManagers.has(name)) ? { kind: 'vacant' } : { kind: 'unmarked' }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return { kind: 'unreachable', errno: String(error.code) }
  }
}

/** Creates a workspace in a vacant folder, on the user's word; refuses any other folder. */
export async function createWorkspace(
  root: string,
  making: { readonly id: string; readonly now: string },
): Promise<WorkspaceFolder> {
  const state = await inspectFolder(root)
  if (state.kind !== 'vacant') {
    throw new AppError(
      'folder-in-use',
      'This folder already holds files. Nothing was changed. Choose an empty folder.',
    )
  }
  await mkdir(root, { recursive: true, mode: 0o700 })
  const place = await realpath(root)
  await chmod(place, 0o700)
  const about = 'This folder is a Presnap workspace. Presnap writes here only while this file is present.'
  const marker = openRecordFile(join(place, markerName))
  await marker.write({ presnapWorkspace: 1, id: making.id, createdAt: making.now, about })
  await syncFolder(dirname(place)).catch(() => undefined)
  return openWorkspace(place, making.id)
}

/** The workspace with this id at `root`; touches nothing. A link to the root itself is the user's choice and followed. */
export async function openWorkspace(root: string, id: string): Promise<WorkspaceFolder> {
  const place = await realpath(root)
  let seen: string | undefined
  const known = new Set<string>()
  const folder: WorkspaceFolder = {
    root: place,
    id,
    kindFolder: kind => join(place, kind),
    recordPath: (kind, recordId) => join(place, kind, `${recordId}.json`),
    assertPresent: async () => {
      const stamp = await markerStamp(place)
      if (stamp === undefined) throw folderMissing()
      if (stamp === seen) return
      if ((await readMarker(place)) !== id) throw folderMissing()
      seen = stamp
    },
    ensureFolder: async (...names) => {
      const path = join(place, ...names)
      if (known.has(path)) return path
      await folder.assertPresent()
      for (let depth = 1; depth <= names.length; depth += 1) {
        await makeFolder(join(place, ...names.slice(0, depth)))
      }
      known.add(path)
      return path
    },
    forgetFolders: () => known.clear(),
    isWritable: () => mayWrite(place),
  }
  return folder
}

/** One level only: the parent must be there. Two saves may want the same folder at once. */
async function makeFolder(path: string): Promise<void> {
  const current = await lstatOrNothing(path)
  if (current?.isDirectory()) return
  if (current) {
    throw new AppError(
      'not-allowed',
      `“${path}” is not a folder, and Presnap follows no links there. Nothing was written.`,
    )
  }
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (!isErrno(error, 'EEXIST')) throw error
  })
  await syncFolder(dirname(path))
}

/** Which file the marker is, by place, size and time: cheap enough for every save. */
async function markerStamp(root: string): Promise<string | undefined> {
  const stats = await lstatOrNothing(join(root, markerName)).catch(() => undefined)
  return stats?.isFile() ? `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeMs}` : undefined
}

async function readMarker(root: string): Promise<string | undefined> {
  try {
    const value: unknown = JSON.parse(
      (await openRecordFile(join(root, markerName)).readBytes()).toString('utf8'),
    )
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    return typeof id === 'string' && id !== '' ? id : undefined
  } catch (error) {
    if (error instanceof SyntaxError || isErrno(error, 'ENOENT', 'EISDIR')) return undefined
    throw error
  }
}

async function namesIn(root: string): Promise<readonly string[]> {
  try {
    return await readdir(root)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}

async function mayWrite(root: string): Promise<boolean> {
  try {
    await access(root, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
