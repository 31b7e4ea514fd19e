/** The parts of a save that one record and many records share: what is checked before, what follows after. */
import type { Stats } from 'node:fs'
import { lineageAfter } from '@shared/domain/lineage'
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { VersionSource } from '@shared/safety'
import { type FileStamp, looksAsKnown } from './atomic-write'
import type { Entry } from './catalog'
import { asDiskError } from './disk-errors'
import { foundAgain } from './gone'
import { keepVersion } from './keep-version'
import { loadFile } from './load-file'
import { mergeSent, noteMergedSave } from './merge-save'
import type { MergedVersion } from './merging'
import { openRecordFile, type RecordFile } from './record-file'
import { encodeRecord, largestRecordBytes } from './record-text'
import { fileOf, keyOf, type StoreCore, summaryOf } from './store-core'
import { adoptFile, entryOf, putAside } from './take-over'
import type { WorkspaceFolder } from './workspace-folder'

export type SaveRequest = {
  readonly record: AnyRecord
  /** The `rev` the change was made on; 0 for a new record. */
  readonly baseRev: number
  /** Which version that is, where it is known: a number may have been given out twice. */
  readonly baseHash?: string | undefined
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
  readonly merge: MergedVersion | undefined
}

/**
 * What is to be written, or the reason why not. Mostly all of it is known without the disk; a change that was made on
 * another version than the present one is merged with it.
 */
export async function prepare(core: StoreCore, request: SaveRequest): Promise<Prepared> {
  const { record, baseRev, by = 'edit' } = request
  const known = core.catalog.get(record)
  if (known?.newer) throw tooNew(record)
  if (known && !isMadeOn(request, known)) return prepareOver(core, request, undefined)
  const stored = asWritable(core, withLineage(core, record, known), baseRev + 1)
  return { ...asVersion(stored), stored, by, known, merge: undefined }
}

const isMadeOn = ({ baseRev, baseHash }: SaveRequest, known: Entry): boolean =>
  known.rev === baseRev && (baseHash === undefined || baseHash === known.hash)

/** Merged with what stands on disk now. `known` is what was thought to stand there. */
export async function prepareOver(
  core: StoreCore,
  request: SaveRequest,
  known: Entry | undefined,
): Promise<Prepared> {
  const { record, baseRev, by = 'edit' } = request
  const theirs = await adoptFile(core, await core.folder(), record)
  const present = core.catalog.get(record)
  if (theirs.kind === 'newer') throw tooNew(record)
  if (theirs.kind === 'unreadable') throw unreadableOnDisk(record)
  if (theirs.kind === 'ok') {
    const baseHash = request.baseHash ?? (known?.rev === baseRev ? known.hash : undefined)
    const merge = await mergeSent(core, { ...request, by, baseHash }, theirs)
    if (Buffer.byteLength(merge.text) > largestRecordBytes) throw tooLong(record)
    return { ...merge, stored: merge.record, by, known: present, merge }
  }
  // Nothing to merge with: no file, or a damaged one that has been put aside.
  const rev = Math.max(baseRev, present?.rev ?? 0) + 1
  const stored = asWritable(core, withLineage(core, record, present), rev)
  return { ...asVersion(stored), stored, by, known: present, merge: undefined }
}

function asVersion(stored: AnyRecord): Pick<Prepared, 'text' | 'hash'> {
  const { text, hash } = encodeRecord({ ...stored })
  if (Buffer.byteLength(text) > largestRecordBytes) throw tooLong(stored)
  return { text, hash }
}

export const fileFor = (folder: WorkspaceFolder, { stored, text }: Prepared): RecordFile =>
  openRecordFile(folder.recordPath(stored.kind, stored.id), () => text)

/** What is in memory is newer than what a page sends along. */
function withLineage(core: StoreCore, record: AnyRecord, known: Entry | undefined): AnyRecord {
  if (known === undefined) return record
  const lineage = (core.cache.get(record) ?? record).lineage ?? []
  return { ...record, lineage: lineageAfter(lineage, known.rev, known.hash) }
}

/** In schema order, and sure to be readable: what does not fit its kind would go to quarantine at the next start. */
export function asWritable(core: StoreCore, record: AnyRecord, rev: number): AnyRecord {
  const parsed = parseRecord(record.kind, { ...record, rev }, core.ladder)
  if (parsed.kind === 'ok') return parsed.record
  if (parsed.kind === 'newer') throw tooNew(record)
  throw refused(record, `This record could not be saved as it is: ${parsed.reason}. Nothing was changed.`)
}

/** What stands in the file is not what was read: to be merged, not to be replaced. */
export class ChangedOnDisk extends Error {}

/** Leaves the file alone unless it is the one that was read, our own half-finished write, or not there. */
export async function refuseOutsideChange(
  core: StoreCore,
  folder: WorkspaceFolder,
  prepared: Prepared,
  current: Stats | undefined,
): Promise<void> {
  const { stored, known, hash } = prepared
  // Emptied together with many others: there is nothing in it to be kept.
  const isEmptied = current?.size === 0 && core.frozen.has(keyOf(stored))
  if (current && !isEmptied) {
    // Of a file last seen by an earlier session it is not known when it was changed: it is read once more.
    if (known?.changed && looksAsKnown(current, known)) await keepWhatIsReplaced(core, folder, stored, known)
    else await compareContent(core, folder, prepared)
  }
  // A merge hands over both its sides.
  await core.history.kept(stored)
  attemptsAt(core, stored).add(hash)
}

/** The version in the file has to be in the history before it goes; most often it is since it was saved. */
async function keepWhatIsReplaced(
  core: StoreCore,
  folder: WorkspaceFolder,
  ref: RecordRef,
  known: Entry,
): Promise<void> {
  if (await core.history.has(ref, known.hash)) return
  const onDisk = await loadFile(folder.recordPath(ref.kind, ref.id), ref, core.ladder)
  if (onDisk.kind !== 'ok' || onDisk.hash !== known.hash) throw new ChangedOnDisk()
  keepVersion(core, ref, { ...onDisk, rev: known.rev }, 'outside')
}

async function compareContent(
  core: StoreCore,
  folder: WorkspaceFolder,
  { stored, known }: Prepared,
): Promise<void> {
  const onDisk = await loadFile(folder.recordPath(stored.kind, stored.id), stored, core.ladder)
  if (onDisk.kind === 'absent') return
  if (onDisk.kind === 'damaged' && (await putAside(core, folder, stored, onDisk))) return
  if (onDisk.kind === 'damaged' || onDisk.kind === 'unreadable') throw unreadableOnDisk(stored)
  if (onDisk.kind === 'sides') throw new ChangedOnDisk()
  if (onDisk.hash !== known?.hash && !attemptsAt(core, stored).has(onDisk.hash)) throw new ChangedOnDisk()
  keepVersion(core, stored, { ...onDisk, rev: known?.rev ?? stored.rev }, 'edit')
}

/** The write is durable: memory follows. */
export function settle(core: StoreCore, prepared: Prepared, stamp: FileStamp): Saved {
  const { stored, hash, text, by, known, merge } = prepared
  const savedAt = core.now().toISOString()
  core.attempts.delete(keyOf(stored))
  core.older.delete(keyOf(stored))
  core.catalog.set(stored, entryOf({ record: stored, hash, stamp }), summaryOf(stored))
  core.cache.set(stored)
  core.problems.remove(fileOf(stored))
  foundAgain(core, stored)
  core.indexChanged()
  const { rev } = stored
  core.history.keep(stored, { hash, rev, at: savedAt, by: merge ? 'merge' : by, text })
  const merged = merge !== undefined && (merge.tookTheirs || merge.conflicts.length > 0)
  if (merge) noteMergedSave(core, stored, merge)
  return { rev, savedAt, hash, before: known?.hash, record: stored, merged }
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
  const words =
    'Another version of Presnap wrote this record, and this one cannot change it safely. It is unchanged. Update Presnap to edit it.'
  return new AppError('too-new', words, { kind, id })
}

function refused({ kind, id }: RecordRef, words: string): AppError {
  return new AppError('refused', words, { kind, id })
}

/** Somebody writes faster than it can be merged. */
export function changedOutside({ kind, id }: RecordRef): AppError {
  return new AppError(
    'changed-outside',
    'Another program keeps changing this file. Neither version is lost: yours is still here, the other is on disk.',
    { kind, id },
  )
}

function tooLong(ref: RecordRef): AppError {
  return refused(ref, 'This record is too long to be saved. Shorten its texts. Nothing was changed.')
}

function unreadableOnDisk({ kind, id }: RecordRef): AppError {
  return new AppError(
    'damaged',
    'The file of this record cannot be read, so it is not replaced. Your change is still here.',
    { kind, id },
  )
}
