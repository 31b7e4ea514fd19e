/** Reading: a file becomes a record once and is held; one that cannot become a record goes to quarantine, by name. */

import { currentSchemaVersion } from '@shared/domain/record'
import type { AnyRecord, RecordKind, RecordOf, RecordRef } from '@shared/domain/records'
import { parseRecord } from '@shared/domain/records'
import type { Entry } from './catalog'
import { type LoadedFile, loadFile } from './load-file'
import { newerProblem, outsideChangeProblem, quarantinedProblem, unreadableProblem } from './problems'
import { quarantineFile } from './quarantine'
import type { JsonObject } from './record-text'
import { fileOf, keyOf, type StoreCore, summaryOf } from './store-core'
import type { WorkspaceFolder } from './workspace-folder'

export type ReadRecord<K extends RecordKind = RecordKind> =
  | { readonly kind: 'ok'; readonly record: RecordOf<K> }
  /** To be shown, never written; `record` is there when the present schema fits it as well. */
  | {
      readonly kind: 'newer'
      readonly raw: JsonObject
      readonly schemaVersion: number
      readonly record: RecordOf<K> | undefined
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly reason: string }

/** One record, from memory or from its file; in turn with the saves of the same record. */
export async function readRecord<K extends RecordKind>(
  core: StoreCore,
  ref: { readonly kind: K; readonly id: string },
): Promise<ReadRecord<K>> {
  const held = heldRecord(core, ref)
  if (held) return { kind: 'ok', record: held }
  return core.queue.run([keyOf(ref)], async () => {
    const loaded = await adoptFile(core, await core.folder(), ref)
    return asRead(ref.kind, loaded)
  })
}

/** Reads the file and takes over what it says: catalog, memory and problems then agree with the disk. */
export async function adoptFile(
  core: StoreCore,
  folder: WorkspaceFolder,
  ref: RecordRef,
  keep: 'in-memory' | 'summary-only' = 'in-memory',
): Promise<LoadedFile> {
  const loaded = await loadFile(folder.recordPath(ref.kind, ref.id), ref, core.ladder)
  switch (loaded.kind) {
    case 'ok':
      adoptRecord(core, ref, loaded)
      if (keep === 'in-memory') core.cache.set(loaded.record)
      break
    case 'newer':
      adoptNewer(core, ref, loaded)
      break
    case 'damaged':
      await putAside(core, folder, ref, loaded)
      break
    case 'absent':
      forget(core, ref)
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
  const kept = await quarantineFile(folder, ref, { ...damage, now })
  core.problems.add(kept ? quarantinedProblem(kept) : unreadableProblem(ref.kind, fileOf(ref), damage.reason))
  forget(core, ref)
  return kept !== undefined
}

/** A record's summary and where its file stands, as the catalog wants them. */
export function entryOf(file: Omit<Extract<LoadedFile, { kind: 'ok' }>, 'kind' | 'asWritten'>): Entry {
  const { stamp, hash, record } = file
  return { ...stamp, hash, rev: record.rev, newer: false }
}

function adoptRecord(core: StoreCore, ref: RecordRef, loaded: Extract<LoadedFile, { kind: 'ok' }>): void {
  const known = core.catalog.get(ref)
  const summary = summaryOf(loaded.record)
  if (loaded.asWritten) core.problems.remove(fileOf(ref))
  else core.problems.add(outsideChangeProblem(ref.kind, fileOf(ref), summary.title))
  if (known && isSame(known, entryOf(loaded))) return
  core.catalog.set(ref, entryOf(loaded), summary)
  core.indexChanged()
}

function adoptNewer(core: StoreCore, ref: RecordRef, loaded: Extract<LoadedFile, { kind: 'newer' }>): void {
  const record = asPresent(ref.kind, loaded.raw)
  const rev = typeof loaded.raw.rev === 'number' ? loaded.raw.rev : 0
  const summary = record && summaryOf(record)
  core.problems.add(newerProblem(ref.kind, fileOf(ref)))
  core.catalog.set(ref, { ...loaded.stamp, hash: loaded.hash, rev, newer: true }, summary)
  core.indexChanged()
}

function forget(core: StoreCore, ref: RecordRef): void {
  core.cache.remove(ref)
  if (!core.catalog.get(ref)) return
  core.catalog.remove(ref)
  core.indexChanged()
}

function heldRecord<K extends RecordKind>(
  core: StoreCore,
  ref: { readonly kind: K; readonly id: string },
): RecordOf<K> | undefined {
  const held = core.cache.get(ref)
  return held?.kind === ref.kind ? (held as RecordOf<K>) : undefined
}

function asRead<K extends RecordKind>(kind: K, loaded: LoadedFile): ReadRecord<K> {
  switch (loaded.kind) {
    case 'ok':
      return { kind: 'ok', record: loaded.record as RecordOf<K> }
    case 'newer':
      return {
        kind: 'newer',
        raw: loaded.raw,
        schemaVersion: loaded.schemaVersion,
        record: asPresent(kind, loaded.raw),
      }
    case 'absent':
      return { kind: 'missing' }
    default:
      return { kind: 'damaged', reason: loaded.reason }
  }
}

/** A version of the history, as a record of the present schema. */
export async function readVersion(
  core: StoreCore,
  ref: RecordRef | undefined,
  hash: string,
): Promise<AnyRecord | null> {
  const value = ref && (await core.history.read(ref, hash))
  if (ref === undefined || value === undefined) return null
  const parsed = parseRecord(ref.kind, value, core.ladder)
  return parsed.kind === 'ok' ? parsed.record : null
}

/** What a newer file says, as far as the present schema understands it. */
function asPresent<K extends RecordKind>(kind: K, raw: JsonObject): RecordOf<K> | undefined {
  const parsed = parseRecord(kind, { ...raw, schemaVersion: currentSchemaVersion })
  return parsed.kind === 'ok' ? parsed.record : undefined
}

function isSame(one: Entry, other: Entry): boolean {
  return one.size === other.size && one.mtimeMs === other.mtimeMs && one.hash === other.hash && !one.newer
}
