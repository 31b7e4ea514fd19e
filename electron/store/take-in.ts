/**
 * What a look at the folder has found becomes what the store knows, record by record; first it is seen that not many
 * are gone at once. Everybody is told once, of all of it.
 */
import { type AnyRecord, type RecordRef, recordKinds } from '@shared/domain/records'
import { settleCopies } from './conflict-copies'
import { eachAtOnce } from './in-slices'
import type { LoadedFile } from './load-file'
import { freeze, goneSingly, isMass, tellFrozen } from './mass-guard'
import { noteNewFiles } from './outside-notices'
import { unreadableProblem } from './problems'
import type { Place, Scan } from './scan'
import { keyOf, type StoreCore } from './store-core'
import { adoptFile } from './take-over'
import type { WorkspaceFolder } from './workspace-folder'

export type Looking = {
  readonly core: StoreCore
  readonly folder: WorkspaceFolder
  /** Nothing is known yet of what happened since the app was closed. */
  readonly isStart: boolean
  /** Waits for the saves of these records; at a start nobody saves yet. */
  readonly inTurn: <T>(refs: readonly RecordRef[], work: () => Promise<T>) => Promise<T>
}

/** Files read side by side; more does not go faster. */
const readingWidth = 8
/** Records that cross to the pages at once. */
const toldAtOnce = 200

export async function takeIn(looking: Looking, scan: Scan): Promise<void> {
  const { core } = looking
  for (const { kind, file } of scan.closed) {
    core.problems.add(unreadableProblem(kind, file, 'cannot be looked into'))
  }
  await guardMany(core, scan)
  const held = core.frozen.size
  const found: Found = { changed: [], gone: [], made: [], misnamed: [] }
  const all = [...scan.gone, ...scan.emptied, ...scan.stale]
  await eachAtOnce(all, readingWidth, ref => looking.inTurn([ref], () => takeOne(looking, ref, found)))
  const copies = [...scan.strange, ...found.misnamed]
  for (const ref of await settleCopies(looking, copies)) {
    await looking.inTurn([ref], () => takeOne(looking, ref, found, 'told'))
  }
  if (core.frozen.size !== held) tellFrozen(core)
  if (looking.isStart) return
  noteNewFiles(core, found.made)
  tell(core, found)
}

type Found = {
  readonly changed: AnyRecord[]
  readonly gone: RecordRef[]
  readonly made: RecordRef[]
  /** Whole, but under another record's name. */
  readonly misnamed: Place[]
}

/** Gone or emptied: if they are many they are frozen, and those found again are not. */
async function guardMany(core: StoreCore, scan: Scan): Promise<void> {
  const missing = [...scan.gone, ...scan.emptied]
  const fresh = missing.filter(ref => !core.frozen.has(keyOf(ref)))
  if (fresh.length === 0) return
  const singly = goneSingly(core)
  const total = recordKinds.reduce((sum, kind) => sum + core.catalog.count(kind), singly.length)
  if (core.frozen.size > 0 || isMass(fresh.length + singly.length, total)) {
    await freeze(core, [...fresh, ...singly])
  }
}

async function takeOne(looking: Looking, ref: RecordRef, found: Found, told?: 'told'): Promise<void> {
  const { core, folder, isStart } = looking
  const before = core.catalog.get(ref)
  const keep = isStart ? 'summary-only' : 'in-memory'
  const loaded = await adoptFile(core, folder, ref, { isStart, keep, mayForget: true })
  const after = core.catalog.get(ref)
  if (isMisnamed(loaded)) found.misnamed.push({ kind: ref.kind, file: `${keyOf(ref)}.json` })
  if (before && !after) found.gone.push(ref)
  if (before && loaded.kind === 'damaged' && loaded.stats.size === 0) core.emptied.set(keyOf(ref), ref)
  if (loaded.kind !== 'ok' || (before && before.hash === after?.hash && told === undefined)) return
  found.changed.push(loaded.record)
  if (!before && loaded.asWritten) found.made.push(ref)
}

function isMisnamed(loaded: LoadedFile): boolean {
  return loaded.kind === 'damaged' && loaded.owner !== undefined
}

function tell(core: StoreCore, { changed, gone }: Found): void {
  for (let at = 0; at < changed.length || (at === 0 && gone.length > 0); at += toldAtOnce) {
    const records = changed.slice(at, at + toldAtOnce)
    core.announce({ kind: 'records', by: 'disk', records, ...(at === 0 && gone.length > 0 && { gone }) })
  }
}
