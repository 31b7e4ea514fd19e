/**
 * Whether the workspace is there, and the way to its folder. A folder that held a workspace before and does not now
 * is missing, whatever else stands in its place; only a folder never used and vacant becomes a new workspace.
 */
import { resolve } from 'node:path'
import type { WorkspaceState } from '@shared/contract'
import { folderMissing } from './disk-errors'
import { rememberWorkspace, wasOpenedBefore } from './known-workspaces'
import {
  createWorkspace,
  type FolderState,
  inspectFolder,
  openWorkspace,
  type WorkspaceFolder,
} from './workspace-folder'

export type WorkspaceHolder = {
  readonly state: () => WorkspaceState
  readonly id: () => string | undefined
  /** The folder to write to, made on first use if it may be; throws `folder-missing` while it is away. */
  readonly folder: () => Promise<WorkspaceFolder>
  /** Looks at the disk; reads the records when a workspace appeared, and tells when the state changed. */
  readonly check: () => Promise<void>
}

type Options = {
  readonly workspace: string
  readonly home: string
  readonly now: () => Date
  readonly newId: () => string
}

type Uses = {
  readonly isEmpty: () => boolean
  /** `isFirst`: nothing is known of the records yet; later, what is in memory is newer than the index. */
  readonly takeStock: (folder: WorkspaceFolder, isFirst: boolean) => Promise<void>
  readonly changed: () => void
}

type Standing =
  | { readonly kind: 'open'; readonly folder: WorkspaceFolder; readonly writable: boolean }
  | { readonly kind: 'vacant' }
  | { readonly kind: 'away'; readonly why: string; readonly id: string | undefined }

export function createWorkspaceHolder(options: Options, uses: Uses): WorkspaceHolder {
  const root = resolve(options.workspace)
  let standing: Standing = { kind: 'vacant' }
  let hasTakenStock = false
  let work: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(next: () => Promise<T>): Promise<T> => {
    const result = work.then(next)
    work = result.catch(() => undefined)
    return result
  }

  const check = async () => {
    const before = standing
    const next = await standingFrom(await inspectFolder(root), before, root, options.home)
    if (next.kind === 'open' && before.kind !== 'open') {
      await uses.takeStock(next.folder, !hasTakenStock)
      hasTakenStock = true
      await rememberWorkspace(options.home, root, next.folder.id).catch(() => undefined)
    }
    standing = next
    if (!isSame(before, next)) uses.changed()
  }

  const create = async (): Promise<WorkspaceFolder> => {
    if (standing.kind === 'open') return standing.folder
    if (standing.kind === 'away') throw folderMissing()
    const making = { id: options.newId(), now: options.now().toISOString() }
    const folder = await createWorkspace(root, making)
    await rememberWorkspace(options.home, root, making.id)
    hasTakenStock = true
    standing = { kind: 'open', folder, writable: true }
    uses.changed()
    return folder
  }

  return {
    state: () => describe(standing, root, uses.isEmpty()),
    id: () =>
      standing.kind === 'open' ? standing.folder.id : standing.kind === 'away' ? standing.id : undefined,
    folder: async () => (standing.kind === 'open' ? standing.folder : inTurn(create)),
    check: () => {
      if (standing.kind === 'open') standing.folder.forgetFolders()
      return inTurn(check)
    },
  }
}

/** The same workspace, seen again, keeps its folder; another one in its place is not the one the user works in. */
async function standingFrom(
  seen: FolderState,
  before: Standing,
  root: string,
  home: string,
): Promise<Standing> {
  const expected = before.kind === 'open' ? before.folder.id : before.kind === 'away' ? before.id : undefined
  switch (seen.kind) {
    case 'workspace': {
      if (expected !== undefined && seen.id !== expected) {
        return { kind: 'away', id: expected, why: 'Another workspace stands in its place.' }
      }
      const folder = before.kind === 'open' ? before.folder : await openWorkspace(root, seen.id)
      return { kind: 'open', folder, writable: await folder.isWritable() }
    }
    case 'unreachable':
      return { kind: 'away', id: expected, why: `It cannot be opened (${seen.errno}).` }
    case 'unmarked':
      return { kind: 'away', id: expected, why: 'The folder holds files, but it is not a Presnap workspace.' }
    case 'vacant': {
      const isFirst = expected === undefined && before.kind !== 'away' && !(await wasOpenedBefore(home, root))
      return isFirst
        ? { kind: 'vacant' }
        : { kind: 'away', id: expected, why: 'The folder is not there or is empty.' }
    }
  }
}

function isSame(one: Standing, other: Standing): boolean {
  if (one.kind === 'open' && other.kind === 'open') return one.writable === other.writable
  return one.kind === other.kind
}

function describe(standing: Standing, root: string, empty: boolean): WorkspaceState {
  if (standing.kind === 'away') return { kind: 'missing', folder: root, why: standing.why }
  if (standing.kind === 'vacant' || standing.writable) return { kind: 'ready', folder: root, empty }
  return { kind: 'read-only', folder: root, empty, why: 'Presnap may read this folder but not write to it.' }
}
