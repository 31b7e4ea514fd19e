/** Rolling zips of the workspace in the app's own folder, and the way back from them. */
import type { RecordRef } from '@shared/domain/records'
import type { BackupContents, BackupInfo, BackupReason, UndoAnswer } from '@shared/safety'

export interface Backups {
  readonly folder: () => string
  /** Newest first. */
  readonly list: () => Promise<readonly BackupInfo[]>
  /** Resolves when the zip is on disk and has been read back. */
  readonly make: (reason: BackupReason) => Promise<BackupInfo>
  /**
   * Begins a backup of the state as it is now and resolves as soon as these records have been read, so that they may
   * then be changed; the rest is zipped behind it. One that fails is logged and named; it never holds the user up.
   */
  readonly begin: (reason: BackupReason, changing: readonly RecordRef[]) => Promise<void>
  readonly contents: (id: string) => Promise<BackupContents>
  readonly restore: (id: string) => Promise<UndoAnswer>
  /** The newest good state of one record in any backup, as its file held it. */
  readonly findRecord: (ref: RecordRef) => Promise<Readonly<Record<string, unknown>> | undefined>
  /** Stops what is going on; what was changed until then is put back. */
  readonly cancel: () => void
  readonly settled: () => Promise<void>
}
