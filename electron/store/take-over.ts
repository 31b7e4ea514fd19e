/**
 * What stands in a file becomes what the store knows: catalog, memory, notices and history then agree with the disk.
 * A record's number goes up whenever its content becomes another, also when the file was made elsewhere or put back to
 * an older state: a page that still holds the former one then sees that it does.
 */
import { currentSchemaVersion } from '@shared/domain/record'
import { parseRecord, type RecordKind, type RecordOf, type RecordRef } from '@shared/domain/records'
import type { Entry } from './catalog'
import { forgetFile, foundAgain } from './gone'
import { keepKnown, keepVersion } from './keep-version'
import { type LoadedFile, type LoadedRecord, loadFile } from './load-file'
import { mergeMarkedFile } from './marked-file'
import { noteOutside } from './outside-notices'
import { newerProblem, notMigratedProblem, quarantinedProblem, unreadableProblem } from './problems'
import { quarantineFile } from './quarantine'
import type { JsonObject } from './record-text'
import { dropEntry, fileOf, keyOf, type StoreCore, summaryOf } from './store-core'
import type { WorkspaceFolder } from './workspace-folder'

export type Adopting = {
  readonly keep?: 'in-memory' | 'summary-only'
  /** What changed while nobody looked is pointed out only when no Presnap wrote it: it may be our own last save. */
  readonly isStart?: boolean
  /** Somebody has looked that not many are gone at once; else that look is taken first. */
  readonly mayForget?: boolean
}

/** Reads the file and takes over what it says. In turn with the saves of the same record. */
export async function adoptFile(
  core: StoreCore,
  folder: WorkspaceFolder,
  ref: RecordRef,
  adopting: Adopting = {},
): Promise<LoadedFile> {
  const loaded = await loadFile(folder.recordPath(ref.kind, ref.id), ref, core.ladder)
  switch (loaded.kind) {
    case 'ok':
      return adoptRecord(core, ref, loaded, adopting)
    case 'sides':
      return adoptSides(core, folder, ref, loaded, adopting)
    case 'newer':
      await adoptNewer(core, folder, ref, loaded)
      break
    case 'damaged':
      await adoptDamaged(core, folder, ref, loaded)
      break
    case 'absent':
      await adoptAbsence(core, ref, adopting)
      break
    case 'unreadable':
      core.problems.add(unreadableProblem(ref.kind, fileOf(ref), loaded.reason))
  }
  return loaded
}

/** Moves a damaged file into quarantine and says so; false when it had to stay where it is. */
export async function putAside(
  core: StoreCore,
  folder: WorkspaceFolder,
  ref: RecordRef,
  damage: Extract<LoadedFile, { kind: 'damaged' }>,
): Promise<boolean> {
  const now = core.now().toISOString()
  const known = core.catalog.get(ref)
  if (known) await keepKnown(core, ref, known)
  const kept = await quarantineFile(folder, ref, { ...damage, now })
  if (kept) core.problems.remove(fileOf(ref))
  core.problems.add(kept ? quarantinedProblem(kept) : unreadableProblem(ref.kind, fileOf(ref), damage.reason))
  dropEntry(core, ref)
  return kept !== undefined
}

/** A record's summary and where its file stands, as the catalog wants them. */
export function entryOf({ stamp, hash, record }: Pick<LoadedRecord, 'stamp' | 'hash' | 'record'>): Entry {
  return { ...stamp, hash, rev: record.rev, newer: false }
}

/** What a newer file says, as far as the present schema understands it. */
export function asPresent<K extends RecordKind>(kind: K, raw: JsonObject): RecordOf<K> | undefined {
  const parsed = parseRecord(kind, { ...raw, schemaVersion: currentSchemaVersion })
  return parsed.kind === 'ok' ? parsed.record : undefined
}

async function adoptRecord(
  core: StoreCore,
  ref: RecordRef,
  found: LoadedRecord,
  adopting: Adopting,
): Promise<LoadedRecord> {
  const known = core.catalog.get(ref)
  const isKnown = known?.hash === found.hash && !known.newer
  if (found.isOlder) core.older.add(keyOf(ref))
  else core.older.delete(keyOf(ref))
  const loaded = numbered(found, known, isKnown)
  if (!isKnown) await noteChange(core, ref, loaded, known, adopting)
  foundAgain(core, ref)
  core.problems.remove(fileOf(ref))
  if (adopting.keep !== 'summary-only' || core.cache.get(ref)) core.cache.set(loaded.record)
  if (isKnown && isSameStamp(known, loaded)) return loaded
  core.catalog.set(ref, entryOf(loaded), summaryOf(loaded.record))
  core.indexChanged()
  return loaded
}

function numbered(found: LoadedRecord, known: Entry | undefined, isKnown: boolean): LoadedRecord {
  if (known === undefined) return found
  const rev = isKnown ? known.rev : Math.max(found.record.rev, known.rev + 1)
  return rev === found.record.rev ? found : { ...found, record: { ...found.record, rev } }
}

/** Another content than was known: both states go into the history, and the user is told when it was not our doing. */
async function noteChange(
  core: StoreCore,
  ref: RecordRef,
  loaded: LoadedRecord,
  known: Entry | undefined,
  { isStart = false }: Adopting,
): Promise<void> {
  const { hash, text, record, asWritten } = loaded
  if (core.attempts.get(keyOf(ref))?.has(hash)) {
    keepVersion(core, ref, { hash, rev: record.rev, text }, 'edit')
    return
  }
  const isNews = known ? !(isStart && asWritten) : !asWritten && !(await core.history.has(ref, hash))
  if (known) await keepKnown(core, ref, known)
  if (isNews) noteOutside(core, ref, loaded, known?.hash)
  // A start that finds thousands of files for the first time does not copy them all.
  if (known || !isStart || !asWritten) keepVersion(core, ref, { hash, rev: record.rev, text }, 'outside')
}

async function adoptSides(
  core: StoreCore,
  folder: WorkspaceFolder,
  ref: RecordRef,
  sides: Extract<LoadedFile, { kind: 'sides' }>,
  adopting: Adopting,
): Promise<LoadedFile> {
  const known = core.catalog.get(ref)
  if (known) await keepKnown(core, ref, known)
  const merged = await mergeMarkedFile(core, folder, ref, sides)
  if (merged !== undefined) return adoptRecord(core, ref, merged, adopting)
  const reason = 'holds the marks of an unfinished merge'
  core.problems.add(unreadableProblem(ref.kind, fileOf(ref), reason))
  return { kind: 'unreadable', reason }
}

async function adoptNewer(
  core: StoreCore,
  folder: WorkspaceFolder,
  ref: RecordRef,
  loaded: Extract<LoadedFile, { kind: 'newer' }>,
): Promise<void> {
  const known = core.catalog.get(ref)
  if (known && known.hash !== loaded.hash) await keepKnown(core, ref, known)
  const record = asPresent(ref.kind, loaded.raw)
  const rev = typeof loaded.raw.rev === 'number' ? loaded.raw.rev : 0
  foundAgain(core, ref)
  core.cache.remove(ref)
  const { notMigrated } = loaded
  // A workspace that is newer as a whole says so once.
  if (notMigrated !== undefined) core.problems.add(notMigratedProblem(ref.kind, fileOf(ref), notMigrated))
  else if (folder.mayChange()) core.problems.add(newerProblem(ref.kind, fileOf(ref)))
  core.catalog.set(ref, { ...loaded.stamp, hash: loaded.hash, rev, newer: true }, record && summaryOf(record))
  core.indexChanged()
}

async function adoptAbsence(core: StoreCore, ref: RecordRef, { mayForget }: Adopting): Promise<void> {
  if (core.catalog.get(ref) === undefined || core.frozen.has(keyOf(ref))) return
  if (mayForget) await forgetFile(core, ref)
  else core.lookSoon()
}

/** A file emptied together with many others stays as it is until the user has decided about them. */
async function adoptDamaged(
  core: StoreCore,
  folder: WorkspaceFolder,
  ref: RecordRef,
  damage: Extract<LoadedFile, { kind: 'damaged' }>,
): Promise<void> {
  if (core.frozen.has(keyOf(ref)) && damage.stats.size === 0) return
  // Whole, but another record's: whoever looks around puts it where it belongs.
  if (damage.owner !== undefined && folder.mayChange()) return core.lookSoon()
  await putAside(core, folder, ref, damage)
}

function isSameStamp(known: Entry, { stamp }: LoadedRecord): boolean {
  return (
    known.size === stamp.size &&
    known.mtimeMs === stamp.mtimeMs &&
    known.changed?.from === stamp.changed?.from &&
    known.changed?.until === stamp.changed?.until
  )
}
