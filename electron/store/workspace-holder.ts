/**
 * Whether the workspace is there, whether it is ours to write to, and the way to its folder. A folder that held a
 * workspace before and does not now is missing, whatever else stands in its place; only a folder never used and vacant
 * becomes a new workspace.
 */
import { lstat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { WorkspaceState } from '@shared/contract'
import { recordKinds } from '@shared/domain/records'
import { folderMissing } from './disk-errors'
import { askKnown, rememberWorkspace } from './known-workspaces'
import { createLock, type Host, type WorkspaceLock } from './lock'
import type { Notice } from './notices'
import {
  createWorkspace,
  type FolderState,
  type Guard,
  inspectFolder,
  mendMarker,
  openWorkspace,
  type WorkspaceFolder,
} from './workspace-folder'
import {
  elsewhereNotice,
  heldWords,
  lockNotice,
  markerNotice,
  mayNotWrite,
  newerWorkspace,
  readOnlyError,
} from './workspace-words'

export type WorkspaceHolder = {
  readonly state: () => WorkspaceState
  readonly id: () => string | undefined
  /** The folder to write to, made on first use if it may be; throws `folder-missing` while it is away. */
  readonly folder: () => Promise<WorkspaceFolder>
  /** Looks at the disk; reads the records when a workspace appeared, and tells when the state changed. */
  readonly check: () => Promise<void>
  /** Lets go of the folder, so that another program may write. */
  readonly release: () => Promise<void>
}

type Options = {
  readonly workspace: string
  readonly home: string
  readonly now: () => Date
  readonly newId: () => string
  readonly host?: Host | undefined
  /** Of the records this program writes. */
  readonly schemaVersion: number
}

type Uses = {
  readonly isEmpty: () => boolean
  /** `isFirst`: nothing is known of the records yet; later, what is in memory is newer than the index. */
  readonly takeStock: (folder: WorkspaceFolder, isFirst: boolean) => Promise<void>
  readonly changed: () => void
  readonly tell: (notice: Notice) => void
  readonly untell: (id: string) => void
}

type Standing =
  /** `why` it is not to be written to; undefined when it is. */
  | { readonly kind: 'open'; readonly folder: WorkspaceFolder; readonly why: string | undefined }
  | { readonly kind: 'vacant' }
  | { readonly kind: 'away'; readonly why: string; readonly id: string | undefined }

export function createWorkspaceHolder(options: Options, uses: Uses): WorkspaceHolder {
  const root = resolve(options.workspace)
  let standing: Standing = { kind: 'vacant' }
  let hasTakenStock = false
  /** Being opened: what is read now belongs to this one already. */
  let opening: string | undefined
  let lock: WorkspaceLock | undefined
  /** Why no write may begin; permissions are not among it, since only a try shows that they were mended. */
  let refusal: string | undefined
  let toldElsewhere: ReadonlySet<string> = new Set()
  let work: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(next: () => Promise<T>): Promise<T> => {
    const result = work.then(next)
    work = result.catch(() => undefined)
    return result
  }
  const guard: Guard = {
    isMine: () => refusal === undefined,
    assertMine: async () => {
      if (refusal !== undefined) throw readOnlyError(refusal)
      if (lock === undefined) return
      if (!(await lock.isStillOurs())) {
        void inTurn(check).catch(() => undefined)
        throw readOnlyError('Another Presnap has begun to write to this folder.')
      }
      lock.used()
    },
  }

  /** Takes the lock, or learns who has it. Returns the notices that belong to it. */
  const lookAtLock = async (place: string): Promise<readonly Notice[]> => {
    lock ??= createLock(place, options)
    const held = await lock.look()
    refusal = held.kind === 'theirs' ? heldWords(held.holder, options.now()) : undefined
    const others = (await lock.elsewhere()).map(other => elsewhereNotice(other, options.now()))
    return held.kind === 'none' ? [lockNotice(held.why), ...others] : others
  }
  const tell = (notices: readonly Notice[]) => {
    for (const id of toldElsewhere) if (!notices.some(notice => notice.id === id)) uses.untell(id)
    for (const notice of notices) uses.tell(notice)
    toldElsewhere = new Set(notices.map(({ id }) => id))
  }

  const check = async () => {
    const before = standing
    const notices: Notice[] = []
    let seen = await inspectFolder(root)
    if (seen.kind === 'unmarked' && seen.damaged) {
      const kept = await mend(root, options)
      if (kept !== undefined) notices.push(markerNotice(kept))
      seen = await inspectFolder(root)
    }
    const next = await standingFrom(seen, before)
    opening = next.kind === 'open' ? next.folder.id : undefined
    if (next.kind === 'open') notices.push(...(await refuseOrLock(seen, next.folder)))
    const now: Standing =
      next.kind === 'open' ? { ...next, why: refusal ?? (await permission(next.folder)) } : next
    if (
      now.kind === 'open' &&
      (before.kind !== 'open' || (before.why !== undefined && now.why === undefined))
    ) {
      await uses.takeStock(now.folder, !hasTakenStock)
      hasTakenStock = true
      await rememberWorkspace(options.home, root, now.folder.id).catch(() => undefined)
    }
    standing = now
    tell(notices)
    if (!isSame(before, now)) uses.changed()
  }

  /** A folder that takes no writes at all needs no lock; one of a newer Presnap is not touched. */
  const refuseOrLock = async (seen: FolderState, folder: WorkspaceFolder): Promise<readonly Notice[]> => {
    if (seen.kind === 'workspace' && seen.schemaVersion > options.schemaVersion) {
      await lock?.release()
      lock = undefined
      refusal = newerWorkspace
      return []
    }
    if (await folder.isWritable()) return lookAtLock(folder.root)
    refusal = undefined
    return []
  }

  const standingFrom = async (seen: FolderState, before: Standing): Promise<Standing> => {
    const expected = idIn(before)
    switch (seen.kind) {
      case 'workspace': {
        if (expected !== undefined && seen.id !== expected) {
          return { kind: 'away', id: expected, why: 'Another workspace stands in its place.' }
        }
        const folder = before.kind === 'open' ? before.folder : await openWorkspace(root, seen.id, guard)
        return { kind: 'open', folder, why: undefined }
      }
      case 'unreachable':
        return away(expected, `It cannot be opened (${seen.errno}).`)
      case 'unmarked':
        return away(
          expected,
          seen.damaged ? damagedMarker : 'The folder holds files, but it is not a Presnap workspace.',
        )
      case 'vacant': {
        const isFirst = expected === undefined && before.kind !== 'away'
        if (isFirst && (await askKnown(options.home, root)).kind === 'never') return { kind: 'vacant' }
        return away(expected, 'The folder is not there or is empty.')
      }
    }
  }
  /** What was opened here before is what is expected to come back. */
  const away = async (expected: string | undefined, why: string): Promise<Standing> => {
    if (expected !== undefined) return { kind: 'away', id: expected, why }
    const known = await askKnown(options.home, root)
    return { kind: 'away', id: known.kind === 'before' ? known.id : undefined, why }
  }

  const create = async (): Promise<WorkspaceFolder> => {
    if (standing.kind === 'open') return standing.folder
    if (standing.kind === 'away') throw folderMissing()
    const { schemaVersion } = options
    const making = { id: options.newId(), now: options.now().toISOString(), schemaVersion }
    let folder: WorkspaceFolder
    try {
      folder = await createWorkspace(root, making, guard)
    } catch (error) {
      // Another program may have been faster: then its workspace is the one.
      await check()
      return openedFolder(standing, error)
    }
    await rememberWorkspace(options.home, root, making.id)
    hasTakenStock = true
    tell(await lookAtLock(folder.root))
    standing = { kind: 'open', folder, why: refusal }
    uses.changed()
    return folder
  }

  return {
    state: () => describe(standing, root, uses.isEmpty()),
    id: () => (standing.kind === 'vacant' ? opening : idIn(standing)),
    folder: async () => (standing.kind === 'open' ? standing.folder : inTurn(create)),
    check: () => {
      if (standing.kind === 'open') standing.folder.forgetFolders()
      return inTurn(check)
    },
    release: () => inTurn(async () => lock?.release()),
  }
}

function openedFolder(standing: Standing, error: unknown): WorkspaceFolder {
  if (standing.kind !== 'open') throw error
  return standing.folder
}

function idIn(standing: Standing): string | undefined {
  if (standing.kind === 'open') return standing.folder.id
  return standing.kind === 'away' ? standing.id : undefined
}

const damagedMarker =
  'The file that marks it as a workspace cannot be read, and this Presnap has not opened it before. Nothing was changed.'

/** A marker that says nothing in a folder that was opened before and holds records: it is written anew. */
async function mend(root: string, { home, now }: Options): Promise<string | undefined> {
  const known = await askKnown(home, root)
  if (known.kind === 'never' || known.id === undefined) return undefined
  const isThere = await Promise.all(recordKinds.map(kind => isFolder(join(root, kind))))
  if (!isThere.includes(true)) return undefined
  return mendMarker(root, { id: known.id, now: now().toISOString() }).catch(() => undefined)
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    stats => stats.isDirectory(),
    () => false,
  )
}

async function permission(folder: WorkspaceFolder): Promise<string | undefined> {
  return (await folder.isWritable()) ? undefined : mayNotWrite
}

function isSame(one: Standing, other: Standing): boolean {
  if (one.kind === 'open' && other.kind === 'open') return one.why === other.why
  return one.kind === other.kind
}

function describe(standing: Standing, root: string, empty: boolean): WorkspaceState {
  if (standing.kind === 'away') return { kind: 'missing', folder: root, why: standing.why }
  if (standing.kind === 'vacant' || standing.why === undefined) return { kind: 'ready', folder: root, empty }
  return { kind: 'read-only', folder: root, empty, why: standing.why }
}
