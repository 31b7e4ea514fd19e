/** What restoring a backup would change, found out without changing anything. */
import type { Ladder } from '@shared/domain/migrations'
import { type AnyRecord, type RecordRef, recordKinds } from '@shared/domain/records'
import { hasSameContent } from '@shared/merge/merge-records'
import { lstatOrNothing } from '../store/atomic-write'
import { createPace } from '../store/in-slices'
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
    const how = value === undefined ? 'unreadable' : await compare(store, from.ref, value, ladder)
    if (how === 'unreadable') unreadable.push(nameOf(from.ref))
    else if (how === 'untouchable') untouchable.push(nameOf(from.ref))
    else if (how !== 'same') changes.push({ how, ref: from.ref, from })
  }
  for (const ref of madeSince(store, held)) changes.push({ how: 'newer', ref, from: undefined })
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

type Comparison = Exclude<How, 'newer'> | 'same' | 'unreadable' | 'untouchable'

async function compare(
  store: RecordStore,
  ref: RecordRef,
  { value, hash }: Content,
  ladder: Ladder,
): Promise<Comparison> {
  const entry = store.entry(ref)
  if (entry?.hash === hash) return 'same'
  const wanted = asPresentRecord(ref, value, ladder)
  if (wanted === undefined) return 'unreadable'
  if (entry?.newer === true || (await isInTheWay(store, ref))) return 'untouchable'
  const present = entry && recordIn(await store.read(ref.kind, ref.id))
  if (present === undefined) return 'missing'
  return hasSameContent(present, wanted) ? 'same' : 'changed'
}

/** A folder or a link stands where the file would go. */
async function isInTheWay(store: RecordStore, { kind, id }: RecordRef): Promise<boolean> {
  const folder = await store.folder()
  const stats = await lstatOrNothing(folder.recordPath(kind, id)).catch(() => undefined)
  return stats !== undefined && !stats.isFile()
}

export const recordIn = (read: ReadRecord): AnyRecord | undefined =>
  read.kind === 'ok' ? read.record : undefined

/** What stands in the workspace, not in the trash, and not in the backup. */
function madeSince(store: RecordStore, held: ReadonlySet<string>): readonly RecordRef[] {
  return recordKinds.flatMap(kind =>
    store
      .summaries(kind)
      .filter(({ id, deletedAt }) => deletedAt === undefined && !held.has(nameOf({ kind, id })))
      .filter(({ id }) => store.entry({ kind, id })?.newer !== true)
      .map(({ id }) => ({ kind, id })),
  )
}
