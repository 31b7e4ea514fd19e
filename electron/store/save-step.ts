/** The parts of a save that one record and many records share: what is checked before, what follows after. */
import type { Stats } from 'node:fs'
import { lineageAfter } from '@shared/domain/lineage'
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { VersionSource } from '@shared/safety'
import type { FileStamp } from './atomic-write'
import type { Entry } from './catalog'
import { asDiskError } from './disk-errors'
import { loadFile } from './load-file'
import { adoptFile, entryOf, putAside } from './read-records'
import { openRecordFile, type RecordFile } from './record-file'
import { encodeRecord, largestRecordBytes } from './record-text'
import { fileOf, keyOf, type StoreCore, summaryOf } from './store-core'
import type { WorkspaceFolder } from './workspace-folder'

export type SaveRequest = {
  readonly record: AnyRecord
  /** The `rev` the change was made on; 0 for a new record. */
  readonly baseRev: number
  /** What the save is part of; 'edit' when left out. */
  readonly by?: VersionSource
}
export type Saved = {
  readonly rev: number
  readonly savedAt: string
  readonly hash: string
  /** The version it replaced; undefined for a new record. */
  readonly before: string | undefined
  /** As it now stands on disk. */
  readonly record: AnyRecord
  /** It holds a change from elsewhere besides the one that was sent. */
  readonly merged: boolean
}

export type Prepared = {
  readonly stored: AnyRecord
  readonly text: string
  readonly hash: string
  readonly by: VersionSource
  readonly known: Entry | undefined
  readonly file: (folder: WorkspaceFolder) => RecordFile
}

/** What is to be written, or the reason why not: all that can be known without the disk. */
export function prepare(core: StoreCore, { record, baseRev, by = 'edit' }: SaveRequest): Prepared {
  const known = core.catalog.get(record)
  if (known?.newer) throw tooNew(record)
  if (known && known.rev !== baseRev) throw changedOutside(record, known.rev)
  const stored = asWritable(withLineage(core, record, known), baseRev + 1)
  const { text, hash } = encodeRecord({ ...stored })
  if (Buffer.byteLength(text) > largestRecordBytes) {
    throw refused(record, 'This record is too long to be saved. Shorten its texts. Nothing was changed.')
  }
  const file = (folder: WorkspaceFolder) =>
    openRecordFile(folder.recordPath(record.kind, record.id), () => text)
  return { stored, text, hash, by, known, file }
}

/** What is in memory is newer than what a page sends along. */
function withLineage(core: StoreCore, record: AnyRecord, known: Entry | undefined): AnyRecord {
  if (known === undefined) return record
  const lineage = (core.cache.get(record) ?? record).lineage ?? []
  return { ...record, lineage: lineageAfter(lineage, known.rev, known.hash) }
}

/** In schema order, and sure to be readable: what does not fit its kind would go to quarantine at the next start. */
function asWritable(record: AnyRecord, rev: number): AnyRecord {
  const parsed = parseRecord(record.kind, { ...record, rev })
  if (parsed.kind === 'ok') return parsed.record
  if (parsed.kind === 'newer') throw tooNew(record)
  throw refused(record, `This record could not be saved as it is: ${parsed.reason}. Nothing was changed.`)
}

/** The folder, seen to be the right one a moment ago, with a folder for this kind. */
export async function readyFolder(core: StoreCore, ref: RecordRef): Promise<WorkspaceFolder> {
  const folder = await core.folder()
  await folder.assertPresent()
  await folder.ensureFolder(ref.kind)
  return folder
}

/** Leaves the file alone unless it is the one that was read, our own half-finished write, or not there. */
export async function refuseOutsideChange(
  core: StoreCore,
  folder: WorkspaceFolder,
  prepared: Prepared,
  current: Stats | undefined,
): Promise<void> {
  if (current && !isAsKnown(current, prepared.known)) await compareContent(core, folder, prepared)
  if (current) await keepWhatIsReplaced(core, folder, prepared)
  attemptsAt(core, prepared.stored).add(prepared.hash)
}

/** The version in the file has to be in the history before it goes; most often it is since it was saved. */
async function keepWhatIsReplaced(
  core: StoreCore,
  folder: WorkspaceFolder,
  { stored, known }: Prepared,
): Promise<void> {
  if (known && !(await core.history.has(stored, known.hash))) {
    const bytes = await openRecordFile(folder.recordPath(stored.kind, stored.id)).readBytes()
    const at = core.now().toISOString()
    core.history.keep(stored, {
      hash: known.hash,
      rev: known.rev,
      at,
      by: 'outside',
      text: bytes.toString('utf8'),
    })
  }
  await core.history.kept(stored)
}

async function compareContent(
  core: StoreCore,
  folder: WorkspaceFolder,
  { stored, known }: Prepared,
): Promise<void> {
  const onDisk = await loadFile(folder.recordPath(stored.kind, stored.id), stored)
  if (onDisk.kind === 'absent') return
  if (onDisk.kind === 'damaged' && (await putAside(core, folder, stored, onDisk))) return
  if (onDisk.kind === 'damaged' || onDisk.kind === 'unreadable') throw unreadableOnDisk(stored)
  if (onDisk.hash === known?.hash || attemptsAt(core, stored).has(onDisk.hash)) return
  await adoptFile(core, folder, stored)
  if (onDisk.kind === 'ok') core.announce({ kind: 'records', by: 'disk', records: [onDisk.record] })
  throw changedOutside(stored, core.catalog.get(stored)?.rev ?? 0)
}

function isAsKnown(current: Stats, known: Entry | undefined): boolean {
  return known !== undefined && current.size === known.size && current.mtimeMs === known.mtimeMs
}

/** The write is durable: memory follows. */
export function settle(core: StoreCore, prepared: Prepared, stamp: FileStamp): Saved {
  const { stored, hash, text, by, known } = prepared
  const savedAt = core.now().toISOString()
  core.attempts.delete(keyOf(stored))
  core.catalog.set(stored, entryOf({ record: stored, hash, stamp }), summaryOf(stored))
  core.cache.set(stored)
  core.problems.remove(fileOf(stored))
  core.indexChanged()
  core.history.keep(stored, { hash, rev: stored.rev, at: savedAt, by, text })
  return { rev: stored.rev, savedAt, hash, before: known?.hash, record: stored, merged: false }
}

/** Any failure of a save as an `AppError` that names the record; a lost folder makes the store look again. */
export function asSaveError(core: StoreCore, { kind, id }: RecordRef, error: unknown): AppError {
  const { code, message, detail } = asDiskError(error)
  if (code === 'folder-missing') core.lookAgain()
  return new AppError(code, message, { ...detail, kind, id })
}

function attemptsAt(core: StoreCore, ref: RecordRef): Set<string> {
  const hashes = core.attempts.get(keyOf(ref)) ?? new Set<string>()
  core.attempts.set(keyOf(ref), hashes)
  return hashes
}

function tooNew({ kind, id }: RecordRef): AppError {
  const words = 'A newer Presnap wrote this record. It is unchanged. Update Presnap to edit it.'
  return new AppError('too-new', words, { kind, id })
}

function refused({ kind, id }: RecordRef, words: string): AppError {
  return new AppError('refused', words, { kind, id })
}

function changedOutside({ kind, id }: RecordRef, rev: number): AppError {
  return new AppError(
    'changed-outside',
    'This was changed elsewhere since you opened it. Neither version is lost: yours is still here, the other is on disk.',
    { kind, id, rev },
  )
}

function unreadableOnDisk({ kind, id }: RecordRef): AppError {
  return new AppError(
    'damaged',
    'The file of this record cannot be read, so it is not replaced. Your change is still here.',
    { kind, id },
  )
}
