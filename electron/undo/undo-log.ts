/**
 * What can be undone, across views, windows and restarts: steps that name, per record, the version before and the
 * version after. The versions themselves are in the history. A step is taken back by a three-way merge, so that what
 * somebody else changed since stays.
 */
import type { RecordRef } from '@shared/domain/records'
import type { Step, UndoAnswer, UndoStanding } from '@shared/safety'

export interface StepChange {
  readonly ref: RecordRef
  /** Hash of the version before; undefined when the step made the record. */
  readonly before: string | undefined
  readonly after: string
}

export interface UndoLog {
  readonly standing: () => UndoStanding
  /** Saves of one step may come one after the other; they stay one step. Resolves when it stands in the file; never rejects. */
  readonly record: (step: Step, changes: readonly StepChange[]) => Promise<void>
  readonly undo: (stepId?: string) => Promise<UndoAnswer>
  readonly redo: () => Promise<UndoAnswer>
  /** Drops the steps that concern these records, their words too: nothing of them is left in the file. */
  readonly forget: (refs: readonly RecordRef[]) => Promise<void>
  /** Hashes of versions that steps still need, by `kind/id`. */
  readonly pins: () => ReadonlyMap<string, ReadonlySet<string>>
  readonly onChanged: (listener: (standing: UndoStanding) => void) => () => void
  readonly flush: () => Promise<void>
}
