/** What restoring a backup would change, found out without changing anything. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Ladder } from '@shared/domain/migrations'
import { type AnyRecord, type RecordRef, recordKinds } from '@shared/domain/records'
import { hasSameContent } from '@shared/merge/merge-records'
import { looksAsKnown } from '../store/atomic-write'
import { createPace } from '../store/in-slices'
import { type LoadedFile, loadFile } from '../store/load-file'
import type { ReadRecord } from '../store/read-records'
import type { RecordStore } from '../store/record-store'
import { decodeRecord, type JsonObject } from '../store/record-text'
import type { TaskHandle } from '../tasks'
import { type EarlierBackup, onlyDamage, type RecordEntry } from './earlier-backup'
import { asPresentRecord } from './judge-record'
import { nameOf } from './workspace-files'

export type How =
  /** Is other than in the backup. */
  | 'changed'
  /** Is in the backup only. */
  | 'missing'
  /** Was made since. */
  | 'newer'

export interface PlannedChange {
  readonly how: How
  readonly ref: RecordRef
  /** Undefined for what was made since. */
  readonly from: RecordEntry | undefined
}

export interface RestorePlan {
  readonly changes: readonly PlannedChange[]
  /** Files of the backup that are no records this Presnap can read. */
  readonly unreadable: readonly string[]
  /** Records here that must stay as they are: written by a newer Presnap, or no plain files. */
  readonly untouchable: readonly string[]
}

export async function planRestore(
  backup: EarlierBackup,
  store: RecordStore,
  ladder: Ladder,
  task: TaskHandle,
): Promise<RestorePlan> {
  // What other programs have done meanwhile is taken over first, so that it is replaced and not merged with.
  await store.checkFolder()
  await store.lookAround()
  const comparing = { store, ladder, root: (await store.folder()).root }
  const changes: PlannedChange[] = []
  const unreadable: string[] = []
  const untouchable: string[] = []
  const held = new Set<string>()
  const pace = createPace()
  let done = 0
  for (const from of backup.records) {
    task.goOn()
    done += 1
    task.progress(done, backup.records.length)
    await pace()
    held.add(nameOf(from.ref))
    const value = await readValue(backup, from)
    const how = value === undefined ? 'unreadable' : await compare(comparing, from.ref, value)
    if (how === 'unreadable') unreadable.push(nameOf(from.ref))
    else if (how === 'untouchable') untouchable.push(nameOf(from.ref))
    else if (how !== 'same') changes.push({ how, ref: from.ref, from })
  }
  for (const ref of await madeSince(comparing, held)) changes.push({ how: 'newer', ref, from: undefined })
  return { changes, unreadable, untouchable }
}

/** The record as the backup holds it, brought to the present form; undefined when it cannot be read. */
export async function readFromBackup(
  backup: EarlierBackup,
  from: RecordEntry,
  ladder: Ladder,
): Promise<AnyRecord | undefined> {
  const found = await readValue(backup, from)
  return found && asPresentRecord(from.ref, found.value, ladder)
}

type Content = { readonly value: JsonObject; readonly hash: string }

async function readValue(backup: EarlierBackup, { entry }: RecordEntry): Promise<Content | undefined> {
  const bytes = await backup.read(entry).catch(onlyDamage)
  const decoded = bytes && decodeRecord(bytes)
  return decoded?.kind === 'ok' ? decoded : undefined
}

interface Comparing {
  readonly store: RecordStore
  readonly ladder: Ladder
  readonly root: string
}

type Comparison = Exclude<How, 'newer'> | 'same' | 'unreadable' | 'untouchable'

/** With the file as it stands: what is known of it may be of a moment ago. */
async function compare(
  { store, root, ladder }: Comparing,
  ref: RecordRef,
  { value, hash }: Content,
): Promise<Comparison> {
  const wanted = () => asPresentRecord(ref, value, ladder)
  const path = join(root, nameOf(ref))
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return wanted() === undefined ? 'unreadable' : 'missing'
  if (!stats.isFile()) return 'untouchable'
  const entry = store.entry(ref)
  if (entry?.hash === hash && looksAsKnown(stats, entry)) return 'same'
  const record = wanted()
  if (record === undefined) return 'unreadable'
  return compareWithFile(await loadFile(path, ref, ladder), record)
}

function compareWithFile(present: LoadedFile, wanted: AnyRecord): Comparison {
  switch (present.kind) {
    case 'ok':
      return hasSameContent(present.record, wanted) ? 'same' : 'changed'
    case 'sides':
      return 'changed'
    case 'absent':
    case 'damaged':
      return 'missing'
    case 'newer':
    case 'unreadable':
      return 'untouchable'
  }
}

export const recordIn = (read: ReadRecord): AnyRecord | undefined =>
  read.kind === 'ok' ? read.record : undefined

/** What stands in the workspace, not in the trash, and not in the backup. */
async function madeSince(
  { store, root }: Comparing,
  held: ReadonlySet<string>,
): Promise<readonly RecordRef[]> {
  const pace = createPace()
  const found: RecordRef[] = []
  for (const kind of recordKinds) {
    for (const { id, deletedAt } of store.summaries(kind)) {
      await pace()
      const ref = { kind, id }
      if (deletedAt !== undefined || held.has(nameOf(ref)) || store.entry(ref)?.newer === true) continue
      if (lstatSync(join(root, nameOf(ref)), { throwIfNoEntry: false })?.isFile()) found.push(ref)
    }
  }
  return found
}
