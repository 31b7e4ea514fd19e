/** What the parts of the store share: the folder, what is known of its records, and who is told of a change. */
import type { WorkspaceState } from '@shared/contract'
import type { Ladder } from '@shared/domain/migrations'
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import type { StoreProblem } from '@shared/safety'
import type { History } from '../history/history'
import type { FileStamp } from './atomic-write'
import type { Catalog } from './catalog'
import type { KeyedQueue } from './keyed-queue'
import type { Notices } from './notices'
import type { Solvers } from './solve'
import type { WorkspaceFolder } from './workspace-folder'

/** Saved through this store, or found changed on disk. */
export type StoreChange =
  | {
      readonly kind: 'records'
      readonly by: 'save' | 'disk'
      readonly records: readonly AnyRecord[]
      /** Their files are gone, and they have left the lists. */
      readonly gone?: readonly RecordRef[]
    }
  | {
      readonly kind: 'workspace'
      readonly workspace: WorkspaceState
      readonly problems: readonly StoreProblem[]
    }

export type StoreCore = {
  readonly history: History
  /** How older records become present ones. */
  readonly ladder: Ladder
  /** The folder to read from and write to; throws `folder-missing` while there is none. */
  readonly folder: () => Promise<WorkspaceFolder>
  readonly catalog: Catalog
  readonly cache: RecordCache
  readonly problems: Notices
  readonly solvers: Solvers
  readonly queue: KeyedQueue
  readonly now: () => Date
  /** Called after every change to the catalog, so that the index is written some time later. */
  readonly indexChanged: () => void
  /** Hashes, by key, of writes that failed half way: should one of them stand on disk after all, it is ours. */
  readonly attempts: Map<string, Set<string>>
  /** Looks whether the folder is there, some time after the present work, and tells when that has changed. */
  readonly lookAgain: () => void
  /** Looks at all files some time after the present work: something was seen that does not stand alone. */
  readonly lookSoon: () => void
  /** Gone or emptied with many others, by key: they stay in lists and index until the user has decided. */
  readonly frozen: Map<string, RecordRef>
  /** One of them was found again: the notice about them follows some time later. */
  readonly frozenChanged: () => void
  /** Found empty one by one in this session, by key. */
  readonly emptied: Map<string, RecordRef>
  /** Files of an earlier version, by key: migrated in memory, rewritten by an upgrade. */
  readonly older: Set<string>
  /** Files of no record that were looked into, with where they stood then: they are not read at every look. */
  readonly strangers: Map<string, FileStamp>
  /** The newest good state of one record in any backup, as its file held it. */
  readonly findInBackup: (ref: RecordRef) => Promise<Readonly<Record<string, unknown>> | undefined>
  readonly announce: (change: StoreChange) => void
}

export type RecordCache = {
  readonly get: (ref: RecordRef) => AnyRecord | undefined
  readonly set: (record: AnyRecord) => void
  readonly remove: (ref: RecordRef) => void
  readonly clear: () => void
}

export const keyOf = ({ kind, id }: RecordRef): string => `${kind}/${id}`
export const fileOf = ({ kind, id }: RecordRef): string => `${kind}/${id}.json`

/** The same as `summarize`, for a record whose kind is not known to the compiler. */
export const summaryOf = (record: AnyRecord): Summary => summarize(record) as Summary

export function dropEntry(core: StoreCore, ref: RecordRef): void {
  core.older.delete(keyOf(ref))
  core.cache.remove(ref)
  if (!core.catalog.get(ref)) return
  core.catalog.remove(ref)
  core.indexChanged()
}

/** Keeps the records in use; the longest unused goes first. */
export function createRecordCache(most: number): RecordCache {
  const records = new Map<string, AnyRecord>()
  const put = (key: string, record: AnyRecord) => {
    records.delete(key)
    records.set(key, record)
  }
  return {
    get: ref => {
      const key = keyOf(ref)
      const record = records.get(key)
      if (record) put(key, record)
      return record
    },
    set: record => {
      put(keyOf(record), record)
      const [oldest] = records.keys()
      if (records.size > most && oldest !== undefined) records.delete(oldest)
    },
    remove: ref => void records.delete(keyOf(ref)),
    clear: () => records.clear(),
  }
}
