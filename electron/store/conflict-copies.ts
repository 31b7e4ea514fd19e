/**
 * Sync tools keep two versions of a file as two files, each tool with a name of its own. A name decides nothing here:
 * a file that holds a record whose proper file is another is a copy. It is merged into the record, goes into the
 * history as it is, and only then is it taken away. One whose record has no proper file is put in its place.
 */

import type { Stats } from 'node:fs'
import { lstat, readFile, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { chainOf } from '@shared/domain/lineage'
import { type RecordRef, recordKinds } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { looksAsKnown, lstatOrNothing, stampOf, syncFolder, writeFileDurably } from './atomic-write'
import { commonPast, descentOf } from './common-past'
import { errno, errnoOf } from './errno'
import { keepVersion } from './keep-version'
import { type LoadedFile, type LoadedRecord, loadFile } from './load-file'
import { mergeVersions } from './merging'
import { noteMerge } from './outside-notices'
import { strangeFileProblem } from './problems'
import { writePrepared } from './save-record'
import { ChangedOnDisk } from './save-step'
import type { Place } from './scan'
import { keyOf, type StoreCore, summaryOf } from './store-core'
import type { Looking } from './take-in'
import { adoptFile, putAside } from './take-over'
import type { WorkspaceFolder } from './workspace-folder'

/** Returns the records that have changed by it. What cannot be settled is named and left as it is. */
export async function settleCopies(
  looking: Looking,
  places: readonly Place[],
): Promise<readonly RecordRef[]> {
  const changed = new Map<string, RecordRef>()
  for (const place of places) {
    try {
      for (const ref of await settleCopy(looking, place)) changed.set(keyOf(ref), ref)
    } catch (error) {
      if (errnoOf(error) === undefined && !(error instanceof AppError) && !(error instanceof ChangedOnDisk)) {
        throw error
      }
      // The disk does not take it, or somebody writes there now: named, and looked at again.
      looking.core.problems.add(strangeFileProblem(place.kind, place.file))
    }
  }
  return [...changed.values()]
}

async function settleCopy(looking: Looking, { kind, file }: Place): Promise<readonly RecordRef[]> {
  const { core, folder } = looking
  const path = join(folder.root, file)
  const named = refIn(file)
  const copy = await loadCopy(core, path, kind)
  if (copy === undefined || !folder.mayChange()) {
    core.problems.add(strangeFileProblem(kind, file))
    return []
  }
  const { owner, loaded, stats } = copy
  return looking.inTurn([owner, ...(named ? [named] : [])], async () => {
    const wasSettled = await settleFor(looking, owner, loaded, path, stats)
    if (!wasSettled) {
      await leave(core, folder, { kind, file }, named)
      return []
    }
    core.problems.remove(file)
    return named && keyOf(named) !== keyOf(owner) ? [owner, named] : [owner]
  })
}

type Copy = { readonly owner: RecordRef; readonly loaded: LoadedRecord; readonly stats: Stats }

/** undefined for what is no record of ours as it stands. One edited by hand is only known by its name. */
async function loadCopy(core: StoreCore, path: string, kind: RecordRef['kind']): Promise<Copy | undefined> {
  const stats = await lstatOrNothing(path)
  const seen = core.strangers.get(path)
  if (stats && seen && looksAsKnown(stats, seen)) return undefined
  const copy = await readCopy(core, path, kind, stats)
  if (copy === undefined && stats) core.strangers.set(path, stampOf(stats))
  return copy
}

async function readCopy(
  core: StoreCore,
  path: string,
  kind: RecordRef['kind'],
  stats: Stats | undefined,
): Promise<Copy | undefined> {
  // Under no id of its own a whole record tells whose it is.
  const asStranger = await loadFile(path, { kind, id: '' }, core.ladder)
  if (stats === undefined || asStranger.kind !== 'damaged' || asStranger.owner === undefined) return undefined
  const loaded = await loadFile(path, asStranger.owner, core.ladder)
  if (loaded.kind !== 'ok') return undefined
  const isWhole = loaded.asWritten || basename(path).includes(loaded.record.id)
  return isWhole ? { owner: asStranger.owner, loaded, stats } : undefined
}

/** False when the record's proper file is in a state that nothing can be merged into. */
async function settleFor(
  looking: Looking,
  owner: RecordRef,
  copy: LoadedRecord,
  path: string,
  stats: Stats,
): Promise<boolean> {
  const { core, folder, isStart } = looking
  const proper = await adoptFile(core, folder, owner, { isStart })
  if (isWayFree(proper)) {
    // What comes back at a start is a file found for the first time, and those are not kept by themselves.
    keepVersion(core, owner, descentOf(copy), 'copy')
    await putInPlace(folder, owner, copy, path, stats)
    return true
  }
  if (proper.kind !== 'ok') return false
  await mergeCopy(core, folder, owner, proper, copy)
  await removeCopy(core, owner, copy, path, stats)
  return true
}

const isWayFree = (proper: LoadedFile): boolean =>
  proper.kind === 'absent' || (proper.kind === 'damaged' && proper.owner === undefined)

async function putInPlace(
  folder: WorkspaceFolder,
  owner: RecordRef,
  copy: LoadedRecord,
  path: string,
  stats: Stats,
): Promise<void> {
  await folder.assertPresent()
  await folder.ensureFolder(owner.kind)
  const bytes = await readFile(path)
  if (bytes.toString('utf8') !== copy.text) throw new ChangedOnDisk()
  await writeFileDurably(folder.recordPath(owner.kind, owner.id), bytes, current => {
    if (current && current.size > 0) throw errno('EEXIST', 'the place is taken')
  })
  await removeIfSame(path, stats)
}

async function mergeCopy(
  core: StoreCore,
  folder: WorkspaceFolder,
  owner: RecordRef,
  proper: LoadedRecord,
  copy: LoadedRecord,
): Promise<void> {
  const [ours, theirs] = [descentOf(proper), descentOf(copy)]
  keepVersion(core, owner, ours, 'outside')
  keepVersion(core, owner, theirs, 'copy')
  if (ours.hash === theirs.hash) return
  const past = await commonPast(core, owner, chainOf(ours), theirs)
  // An older state of the same record has nothing to add.
  if (past?.hash === theirs.hash) return
  const merged = mergeVersions(past, ours, theirs)
  if (!merged.tookTheirs && merged.conflicts.length === 0) return
  // Nobody waits for this: while the history takes nothing, all stays as it is.
  if (!(await core.history.isSafe(owner, ours.hash))) throw errno('EIO', 'the record is not kept yet')
  const { record: stored, text, hash } = merged
  const known = core.catalog.get(owner)
  await writePrepared(core, { stored, text, hash, by: 'merge', known, merge: undefined }, folder)
  const { title } = summaryOf(merged.record)
  noteMerge(core, owner, title, { ...merged, from: 'in a copy that a sync tool had made' })
}

/** Only when its bytes are safe in the history. */
async function removeCopy(
  core: StoreCore,
  owner: RecordRef,
  copy: LoadedRecord,
  path: string,
  stats: Stats,
): Promise<void> {
  if (!(await core.history.isSafe(owner, copy.hash))) throw errno('EIO', 'the copy is not kept yet')
  await removeIfSame(path, stats)
}

async function removeIfSame(path: string, seen: Stats): Promise<void> {
  const current = await lstat(path)
  const isSame =
    current.ino === seen.ino &&
    current.size === seen.size &&
    current.mtimeMs === seen.mtimeMs &&
    current.ctimeMs === seen.ctimeMs
  if (!isSame) throw new ChangedOnDisk()
  await unlink(path)
  await syncFolder(dirname(path))
}

/** A file under a record's own name that holds another record, which cannot take it: kept as damage is. */
async function leave(
  core: StoreCore,
  folder: WorkspaceFolder,
  { kind, file }: Place,
  named: RecordRef | undefined,
): Promise<void> {
  const damage = named && (await loadFile(join(folder.root, file), named, core.ladder))
  if (named && damage?.kind === 'damaged') await putAside(core, folder, named, damage)
  else core.problems.add(strangeFileProblem(kind, file))
}

/** The record whose proper name this is. */
function refIn(file: string): RecordRef | undefined {
  const [folder = '', name = ''] = file.split('/')
  const kind = recordKinds.find(each => each === folder)
  const id = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/.exec(name)?.[1]
  return kind !== undefined && id !== undefined ? { kind, id } : undefined
}
