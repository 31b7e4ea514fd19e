/** Solving a problem with files is an act of the user: what it changes in records is one step to undo. */
import { randomUUID } from 'node:crypto'
import type { ProblemAction } from '@shared/safety'
import { BackInPart } from '../store/put-back'
import type { Saved } from '../store/save-step'
import type { TaskHandle } from '../tasks'
import type { UndoLog } from '../undo/undo-log'
import { changesOf } from './save-as-step'
import type { WorkspaceRecords } from './workspace'

type Uses = Pick<WorkspaceRecords, 'store'> & { readonly undo: UndoLog }

const labels: Readonly<Record<ProblemAction, (title: string) => string>> = {
  'restore-last-good': title => `Put back ${title} as it was`,
  'keep-ours': title => `Keep your version of ${title}`,
  'keep-theirs': title => `Keep the other version of ${title}`,
  'bring-back': title => `Bring back ${title}`,
  'let-go': title => `Let ${title} go`,
  'show-file': title => title,
  dismiss: title => title,
}

/** Rejects as the solving does; what was saved by then is a step all the same. */
export async function solveAsStep(
  { store, undo }: Uses,
  problemId: string,
  action: ProblemAction,
  task?: TaskHandle,
): Promise<void> {
  const title = store.problems().find(({ id }) => id === problemId)?.title
  const keep = async (saved: readonly Saved[]) => {
    if (saved.length === 0) return
    const what = saved.length > 1 ? `${saved.length} records` : title ? `“${title}”` : 'a record'
    await undo.record({ id: randomUUID(), label: labels[action](what) }, changesOf(saved))
  }
  try {
    await keep(await store.solvers.solve(problemId, action, task))
  } catch (error) {
    if (error instanceof BackInPart) await keep(error.saved)
    throw error
  }
}
