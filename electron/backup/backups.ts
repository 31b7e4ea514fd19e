/** Rolling zips of the workspace in the app's own folder, and the way back from them. */
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import type { BackupContents, BackupInfo, BackupReason, UndoAnswer } from '@shared/safety'
import type { JsonObject } from '../store/record-text'
import type { TaskHandle } from '../tasks'

export interface Backups {
  /** Where they lie; undefined while there is no workspace. */
  readonly folder: () => string | undefined
  /** Newest first. */
  readonly list: () => Promise<readonly BackupInfo[]>
  /** Resolves when the zip is on disk and has been read back. */
  readonly make: (reason: BackupReason, task?: TaskHandle) => Promise<BackupInfo>
  /**
   * Begins a backup of the state as it is now and resolves as soon as these records have been read, so that they may
   * then be changed; the rest is zipped behind it. One that fails is logged; it never rejects and never holds the user up.
   */
  readonly begin: (reason: BackupReason, changing: readonly RecordRef[]) => Promise<void>
  /** The automatic one, when its time has come and something has changed. Never rejects. */
  readonly makeDaily: () => Promise<void>
  readonly contents: (id: string) => Promise<BackupContents>
  /** `kept` in the answer counts the files that were skipped. */
  readonly restore: (id: string, task?: TaskHandle) => Promise<UndoAnswer>
  /** Called with what a restore has saved, also where not all of it could be. */
  readonly onRestored: (listener: (records: readonly AnyRecord[]) => void) => () => void
  /** The newest good state of one record in any backup, as its file held it, without the hash. */
  readonly findRecord: (ref: RecordRef) => Promise<JsonObject | undefined>
  /** Ids of the backups with a record that `matches`; those that cannot be read are not among them. */
  readonly holding: (matches: Match, task?: TaskHandle) => Promise<readonly string[]>
  /**
   * Writes each backup anew in which `change` changes something: another object takes the record's place, undefined
   * takes it out. The old zip is gone once the new one is verified. Answers how many were written anew.
   */
  readonly rewrite: (change: Change, task?: TaskHandle) => Promise<number>
  /** Resolves when those under way in the background have ended; the automatic one is given up. */
  readonly settled: () => Promise<void>
}

/** Looks at the record as its file held it, without the hash. */
export type Match = (ref: RecordRef, value: JsonObject) => boolean
/** The same object back means no change. */
export type Change = (ref: RecordRef, value: JsonObject) => JsonObject | undefined
