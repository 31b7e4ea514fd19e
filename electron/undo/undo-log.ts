/**
 * What can be undone, across views, windows and restarts: steps that name, per record, the version before and the
 * version after. The versions themselves are in the history. A step is taken back by a three-way merge, so that what
 * somebody else changed since stays.
 */
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import type { Step, UndoAnswer, UndoStanding } from '@shared/safety'
import type { StepChange } from '@shared/undo/log'

export type { StepChange } from '@shared/undo/log'

export interface UndoLog {
  readonly standing: () => UndoStanding
  /**
   * Saves of one step may come one after the other; they stay one step. Resolves when it stands in the file, or could
   * not be written and is held in memory; never rejects.
   */
  readonly record: (step: Step, changes: readonly StepChange[]) => Promise<void>
  /**
   * The newest step, or the one named. Rejects with an `AppError` when it could not be undone; it is then still there
   * to be undone, unless a version that it needs is gone for good.
   */
  readonly undo: (stepId?: string) => Promise<UndoAnswer>
  readonly redo: () => Promise<UndoAnswer>
  /** Drops the steps that concern these records, their words too: nothing of them is left in the file. */
  readonly forget: (refs: readonly RecordRef[]) => Promise<void>
  /** Hashes of versions that steps still need, by `kind/id`. */
  readonly pins: () => ReadonlyMap<string, ReadonlySet<string>>
  readonly onChanged: (listener: (standing: UndoStanding) => void) => () => void
  /** Records that undo or redo has just saved, also when not all of a step could be. */
  readonly onSaved: (listener: (records: readonly AnyRecord[]) => void) => () => void
  readonly flush: () => Promise<void>
}
