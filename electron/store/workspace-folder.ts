/**
 * The folder that holds a workspace, known by its marker file. Without the marker the folder counts as missing
 * (unmounted, renamed, not yet synced): nothing is written and no folder is made, because a folder made anew looks
 * like an empty workspace, and a sync tool would then carry the emptiness everywhere.
 */
import { constants } from 'node:fs'
import { access, chmod, mkdir, readdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { currentSchemaVersion } from '@shared/domain/record'
import { AppError } from '@shared/errors'
import { lstatOrNothing, syncFolder, writeFileDurably } from './atomic-write'
import { folderMissing } from './disk-errors'
import { errno, isErrno } from './errno'
import { isLockName } from './lock-file'
import { openRecordFile } from './record-file'

export const markerName = '.presnap-workspace.json'
export const quarantineName = 'quarantine'

export type FolderState =
  /** A workspace stands here. */
  | { readonly kind: 'workspace'; readonly id: string; readonly schemaVersion: number }
  /** Nothing is here, or only what a file manager leaves behind: a workspace may be created. */
  | { readonly kind: 'vacant' }
  /** Files, but no marker: not ours to write to. `damaged`: there is one, and it says nothing. */
  | { readonly kind: 'unmarked'; readonly damaged: boolean }
  | { readonly kind: 'unreachable'; readonly errno: string }

export type WorkspaceFolder = {
  readonly root: string
  readonly id: string
  readonly kindFolder: (kind: string) => string
  readonly recordPath: (kind: string, id: string) => string
  /**
   * Throws `folder-missing` unless the very same workspace stands here now, and `read-only` when it is not ours to
   * write to. Before every write.
   */
  readonly assertPresent: () => Promise<void>
  /** False while this program only reads here: then nothing in it is tidied or moved either. */
  readonly mayChange: () => boolean
  /** Makes a folder in the workspace, level by level, on its first use; refuses a link in its place. */
  readonly ensureFolder: (...names: readonly string[]) => Promise<string>
  /** Someone removed a folder: look again at the next use. */
  readonly forgetFolders: () => void
  readonly isWritable: () => Promise<boolean>
}

/** Who may write to the folder, as its holder knows; both are asked, the second at once and from memory. */
export type Guard = {
  readonly assertMine: () => Promise<void>
  readonly isMine: () => boolean
}

const aboutMarker = 'This folder is a Presnap workspace. Presnap writes here only while this file is present.'
const leftByFileManagers = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory'])

export async function inspectFolder(root: string): Promise<FolderState> {
  try {
    const marker = await readMarker(root)
    if (marker !== undefined) return { kind: 'workspace', ...marker }
    const names = await namesIn(root)
    const isVacant = names.every(name => leftByFileManagers.has(name) || isLockName(name))
    if (isVacant) return { kind: 'vacant' }
    return { kind: 'unmarked', damaged: names.includes(markerName) }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return { kind: 'unreachable', errno: String(error.code) }
  }
}

/** Creates a workspace in a vacant folder, on the user's word; refuses any other folder. */
export async function createWorkspace(
  root: string,
  making: { readonly id: string; readonly now: string; readonly schemaVersion?: number },
  guard?: Guard,
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
  const { id, now: createdAt, schemaVersion = currentSchemaVersion } = making
  const marker = openRecordFile(join(place, markerName))
  await marker.write({ presnapWorkspace: 1, id, createdAt, schemaVersion, about: aboutMarker }, current => {
    if (current) throw errno('EEXIST', 'somebody else has just made a workspace here')
  })
  await syncFolder(dirname(place)).catch(() => undefined)
  return openWorkspace(place, id, guard)
}

/** Puts a marker that says nothing aside and writes it anew; returns where the old one is kept. */
export async function mendMarker(
  root: string,
  { id, now: createdAt }: { readonly id: string; readonly now: string },
): Promise<string> {
  const path = join(root, markerName)
  const kept = `${markerName}.${createdAt.replaceAll(/[-:.]/g, '')}.unreadable`
  const marker = openRecordFile(path)
  await writeFileDurably(join(root, kept), await marker.readBytes(), current => {
    if (current) throw errno('EEXIST', 'a file is kept under this name already')
  })
  await marker.write({ presnapWorkspace: 1, id, createdAt, schemaVersion: 1, about: aboutMarker })
  return kept
}

/** Says that records of this form may stand here from now on, so that an older Presnap leaves them alone. */
export async function raiseMarker(folder: WorkspaceFolder, schemaVersion: number): Promise<void> {
  await folder.assertPresent()
  const marker = openRecordFile(join(folder.root, markerName))
  const value: unknown = JSON.parse((await marker.readBytes()).toString('utf8'))
  if (typeof value !== 'object' || value === null) throw folderMissing()
  if ('schemaVersion' in value && value.schemaVersion === schemaVersion) return
  await marker.write({ ...value, schemaVersion })
}

/** The workspace with this id at `root`; touches nothing. A link to the root itself is the user's choice and followed. */
export async function openWorkspace(root: string, id: string, guard?: Guard): Promise<WorkspaceFolder> {
  const place = await realpath(root)
  let seen: string | undefined
  const known = new Set<string>()
  const folder: WorkspaceFolder = {
    root: place,
    id,
    kindFolder: kind => join(place, kind),
    recordPath: (kind, recordId) => join(place, kind, `${recordId}.json`),
    assertPresent: async () => {
      const [stamp] = await Promise.all([markerStamp(place), guard?.assertMine()])
      if (stamp === undefined) throw folderMissing()
      if (stamp === seen) return
      if ((await readMarker(place))?.id !== id) throw folderMissing()
      seen = stamp
    },
    mayChange: () => guard?.isMine() ?? true,
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

type Marker = { readonly id: string; readonly schemaVersion: number }

async function readMarker(root: string): Promise<Marker | undefined> {
  try {
    const value: unknown = JSON.parse(
      (await openRecordFile(join(root, markerName)).readBytes()).toString('utf8'),
    )
    if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
    const { id } = value
    if (typeof id !== 'string' || id === '') return undefined
    // The first markers said nothing of it.
    const version = 'schemaVersion' in value ? value.schemaVersion : 1
    return { id, schemaVersion: typeof version === 'number' ? version : 1 }
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
