/**
 * Edits that the workspace did not take (full, gone, read-only), written to the app's own folder until it does: a
 * crash, a closed window or a restart meanwhile loses none of them.
 */
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import type { EncodedError } from '@shared/errors'
import type { Step } from '@shared/safety'

export interface JournalEntry {
  readonly record: AnyRecord
  /** The `rev` the change was made on, and the version's hash; the merge needs them when the folder comes back. */
  readonly baseRev: number
  readonly baseHash: string | undefined
  readonly step: Step | undefined
  readonly why: EncodedError
  readonly at: string
}

export interface Journal {
  /** Keeps the newest state of a record; never rejects: when this disk fails too, it stays in memory. */
  readonly put: (entry: JournalEntry) => Promise<void>
  readonly remove: (ref: RecordRef) => Promise<void>
  readonly entries: () => readonly JournalEntry[]
  /** Files of the journal that hold no whole entry; they are kept beside it. */
  readonly unreadable: () => readonly string[]
  /** Everything as one file elsewhere, for the user who leaves. */
  readonly copyTo: (path: string) => Promise<void>
  /** Whoever works on the journal's behalf ends with it. */
  readonly onClose: (end: () => void) => void
  /** Resolves when all is on disk or could not be written and was logged. */
  readonly close: () => Promise<void>
}
