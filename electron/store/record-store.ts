/**
 * The workspace's records, as the rest of the main process knows them. Opening never fails for what stands in the
 * folder: a missing folder is a state, a damaged file a problem with a name, and everything else is there.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { WorkspaceState } from '@shared/contract'
import { type Ladder, presentLadder } from '@shared/domain/migrations'
import { type RecordKind, type RecordRef, recordKinds } from '@shared/domain/records'
import type { Summary } from '@shared/domain/summary'
import type { StoreProblem } from '@shared/safety'
import { type History, openHistory } from '../history/history'
import { createCatalog, type Entry } from './catalog'
import { askBackups } from './gone'
import { createIndexKeeper } from './index-keeper'
import { createKeyedQueue } from './keyed-queue'
import type { Host } from './lock'
import { createLooker } from './look-around'
import { createNotices, type Notice } from './notices'
import { type ReadRecord, readRecord } from './read-records'
import { readVersion } from './read-version'
import { removeRecords } from './remove-records'
import { saveRecord } from './save-record'
import type { Saved, SaveRequest } from './save-step'
import { type SaveManyResult, type SaveWatch, saveRecords } from './save-together'
import { createSolvers, type Solvers } from './solve'
import { solveOutsideChanges } from './solve-outside'
import { createRecordCache, type StoreChange, type StoreCore } from './store-core'
import { takeStock } from './take-stock'
import { type UpgradeResult, type UpgradeUses, upgradeRecords } from './upgrade'
import { createWatch } from './watch'
import type { WorkspaceFolder } from './workspace-folder'
import { createWorkspaceHolder } from './workspace-holder'
import { workspaceHome } from './workspace-home'

export type RecordStoreOptions = {
  /** The folder of the workspace; it need not exist yet. */
  readonly workspace: string
  /** The app's own folder, for the index and for what is known of workspaces. */
  readonly home: string
  readonly now: () => Date
  readonly newId: () => string
  readonly log: (message: string) => void
  /** Other steps between versions, for tests. */
  readonly ladder?: Ladder
  /** Which computer this is; tests play several. */
  readonly host?: Host
}

export type RecordStore = {
  /** Of the workspace; undefined while none has been opened. */
  readonly id: () => string | undefined
  readonly folder: () => Promise<WorkspaceFolder>
  readonly history: History
  readonly state: () => WorkspaceState
  readonly counts: () => Readonly<Partial<Record<RecordKind, number>>>
  readonly summaries: (kind: RecordKind) => readonly Summary[]
  /** Where the file of a record stood when it was last seen to be whole. */
  readonly entry: (ref: RecordRef) => Entry | undefined
  readonly problems: () => readonly StoreProblem[]
  /** What was found by others: damage that a backup mends, a step of the journal that failed. */
  readonly addNotice: (notice: Notice) => void
  readonly removeNotice: (id: string) => void
  /** How notices are read and solved; whoever finds a form registers what can be done about it. */
  readonly solvers: Solvers
  /** Versions that notices still need, by `kind/id`. */
  readonly pins: () => ReadonlyMap<string, ReadonlySet<string>>
  readonly read: <K extends RecordKind>(kind: K, id: string) => Promise<ReadRecord<K>>
  /** In the order asked; each answer says whether its record could be read. */
  readonly readMany: (refs: readonly RecordRef[]) => Promise<readonly ReadRecord[]>
  /** Resolves when the record is on disk; rejects with an `AppError` and leaves the file as it was. */
  readonly save: (request: SaveRequest) => Promise<Saved>
  /** As one step: see save-together.ts. */
  readonly saveMany: (requests: readonly SaveRequest[], watch?: SaveWatch) => Promise<SaveManyResult>
  /** For good, files and all; their versions stay in the history. Those that were changed elsewhere stay. */
  readonly remove: (refs: readonly RecordRef[]) => Promise<readonly RecordRef[]>
  /** Records whose files are of an earlier version; they are migrated whenever they are read. */
  readonly olderCount: () => number
  /** Rewrites them, after a backup: see upgrade.ts. */
  readonly upgrade: (uses: UpgradeUses) => Promise<UpgradeResult>
  /** On the user's word. The first save into a vacant, never used folder does the same. */
  readonly createWorkspace: () => Promise<void>
  /** Looks whether the folder went or came back; cheap, for focus, resume and a timer of two seconds. */
  readonly checkFolder: () => Promise<WorkspaceState>
  /** Looks at every file: on focus and after sleep. */
  readonly lookAround: () => Promise<void>
  /** From now on changes on disk are noticed as they happen. */
  readonly watch: () => Promise<void>
  /** Where the last good version of a record is looked for when memory and history have none. */
  readonly useBackups: (find: FindInBackup) => void
  readonly onChanged: (listener: (change: StoreChange) => void) => () => void
  /** Waits for the saves under way and writes the index. */
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

export type FindInBackup = StoreCore['findInBackup']

/** Records held in memory at once: far more than any screen shows, 10 MB at most. */
const heldRecords = 2_000

export async function openRecordStore(options: RecordStoreOptions): Promise<RecordStore> {
  await mkdir(options.home, { recursive: true, mode: 0o700 })
  const parts = assemble(options)
  const { core, holder, index, looker } = parts
  await holder.check()
  const flush = async () => {
    await core.queue.settled()
    await core.history.settled()
    await core.problems.flush()
    await index.flush()
  }
  return {
    id: holder.id,
    folder: holder.folder,
    history: core.history,
    state: holder.state,
    counts: () => countsOf(core.catalog.count),
    summaries: core.catalog.summaries,
    entry: core.catalog.get,
    problems: core.problems.list,
    addNotice: core.problems.add,
    removeNotice: core.problems.remove,
    solvers: core.solvers,
    pins: core.problems.pins,
    read: (kind, id) => readRecord(core, { kind, id }),
    readMany: refs => Promise.all(refs.map(ref => readRecord(core, ref))),
    save: request => saveRecord(core, request),
    saveMany: async (requests, watch) => saveRecords(core, requests, watch),
    remove: async refs => {
      const removed = await removeRecords(core, refs)
      // Else a kill now would have the next start miss them.
      if (removed.length > 0) await index.flush()
      return removed
    },
    olderCount: () => core.older.size,
    upgrade: uses => upgradeRecords(core, uses),
    createWorkspace: async () => void (await holder.folder()),
    checkFolder: async () => {
      await holder.check()
      return holder.state()
    },
    lookAround: looker.lookAround,
    watch: looker.watch,
    useBackups: parts.useBackups,
    onChanged: parts.listen,
    flush,
    close: async () => {
      await looker.stop()
      await flush()
      await holder.release()
      parts.hush()
    },
  }
}

/** The parts and how they hear of one another. */
function assemble(options: RecordStoreOptions) {
  const listeners = new Set<(change: StoreChange) => void>()
  const announce = (change: StoreChange) => {
    for (const listener of listeners) listener(change)
  }
  const announceWorkspace = () => {
    announce({ kind: 'workspace', workspace: holder.state(), problems: core.problems.list() })
  }
  const catalog = createCatalog()
  const ladder = options.ladder ?? presentLadder
  const index = createIndexKeeper(options.home, catalog, options.log, {
    workspaceId: () => holder.id(),
    schemaVersion: ladder.target,
    hasOlder: () => core.older.size > 0,
  })
  const lookAgain = () =>
    void holder.check().catch(error => options.log(`The folder could not be checked: ${error}`))
  const history = openHistory({
    folder: () => join(workspaceHome(options.home, holder.id() ?? 'unknown'), 'history'),
    now: options.now,
    log: options.log,
    tell: problem => problems.add(problem),
    untell: id => problems.remove(id),
  })
  const problems = createNotices({
    onChange: announceWorkspace,
    home: () => {
      const id = holder.id()
      return id === undefined ? undefined : workspaceHome(options.home, id)
    },
    log: options.log,
  })
  const core: StoreCore = {
    history,
    problems,
    solvers: createSolvers(problems, ({ ref }, hash) => readVersion(core, ref, hash)),
    ladder,
    older: new Set(),
    folder: () => holder.folder(),
    lookAgain,
    lookSoon: () => looker.lookSoon(),
    frozen: new Map(),
    emptied: new Map(),
    strangers: new Map(),
    frozenChanged: () => looker.frozenChanged(),
    findInBackup: async ref => findInBackup?.(ref),
    attempts: new Map(),
    catalog,
    cache: createRecordCache(heldRecords),
    queue: createKeyedQueue(),
    now: options.now,
    indexChanged: index.changed,
    announce,
  }
  solveOutsideChanges(core, core.solvers)
  const looker = createLooker({
    core: () => core,
    folder: async () => (holder.id() === undefined ? undefined : holder.folder().catch(() => undefined)),
    watch: createWatch({
      changed: files => looker.lookAt(files),
      unclear: () => looker.lookSoon(),
    }),
    log: options.log,
  })
  let findInBackup: FindInBackup | undefined
  const useBackups = (find: FindInBackup) => {
    findInBackup = find
    void askBackups(core).catch(error => options.log(`The backups could not be asked: ${error}`))
  }
  const place = { ...options, schemaVersion: ladder.target }
  const holder = createWorkspaceHolder(place, {
    tell: problems.add,
    untell: problems.remove,
    isEmpty: () => recordKinds.every(kind => catalog.count(kind) === 0),
    takeStock: async (folder, isFirst) => {
      if (isFirst) {
        catalog.reset(await index.read(folder.id))
        await problems.open()
      }
      await takeStock(core, folder, isFirst)
    },
    changed: announceWorkspace,
  })
  const listen = (listener: (change: StoreChange) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    core,
    holder,
    index,

    looker,
    listen,
    useBackups,
    hush: () => listeners.clear(),
  }
}

function countsOf(count: (kind: RecordKind) => number): Readonly<Partial<Record<RecordKind, number>>> {
  return Object.fromEntries(recordKinds.map(kind => [kind, count(kind)]).filter(([, number]) => number !== 0))
}
