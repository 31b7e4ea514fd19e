/** What main saves on the user's word: all of it or none, and one step to undo. */
import { randomUUID } from 'node:crypto'
import type { AnyRecord } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { Step, UndoAnswer } from '@shared/safety'
import type { Saved, SaveRequest } from '../store/save-step'
import type { StepChange, UndoLog } from '../undo/undo-log'
import type { WorkspaceRecords } from './workspace'

type Uses = Pick<WorkspaceRecords, 'store'> & { readonly undo: UndoLog }

export interface SavedStep {
  readonly step: Step
  readonly records: readonly AnyRecord[]
}

/**
 * Rejects with the `AppError` of the first record that could not be saved. Should the disk fail in the midst of it,
 * what was saved by then is still a step that can be undone.
 */
export async function saveAsStep(
  { store, undo }: Uses,
  label: string,
  requests: readonly SaveRequest[],
): Promise<SavedStep> {
  const step = { id: randomUUID(), label }
  const { saved, failed } = await store.saveMany(requests)
  await undo.record(step, changesOf(saved))
  const [first] = failed
  if (first !== undefined) {
    throw new AppError(first.error.code, first.error.message, { ...first.error.detail })
  }
  return { step, records: saved.map(({ record }) => record) }
}

/** The same, as it is answered to a page. */
export async function answerStep(
  workspace: Uses,
  label: string,
  requests: readonly SaveRequest[],
): Promise<UndoAnswer> {
  const { step, records } = await saveAsStep(workspace, label, requests)
  return { step, standing: workspace.undo.standing(), records, kept: 0 }
}

export const changesOf = (saved: readonly Saved[]): readonly StepChange[] =>
  saved.map(({ record: { kind, id }, before, hash }) => ({ ref: { kind, id }, before, after: hash }))
