/** Links made and taken off in the matrix; each is one undoable step. */
import { type GapRow, type Matrix, toggleNeed } from '@shared/adapt/matrix'
import { freshId } from '@shared/domain/schema'
import type { ScriptCopy } from '@shared/domain/script-copy'
import type { StepId } from '@shared/domain/step'
import { newId } from '../../../../state/clock'
import { sayUndoable } from '../../../../state/say-undoable'
import { changeCopy, planGap } from '../actions'
import type { PrepareView } from '../use-prepare'

interface Linking {
  readonly view: PrepareView
  readonly copy: ScriptCopy
  readonly links: Matrix
}

export async function toggleLink(
  { view, copy, links }: Linking,
  rowId: string,
  columnId: string,
): Promise<void> {
  const at = links.steps.findIndex(({ id }) => id === columnId)
  const step = links.steps[at]
  if (step === undefined) return
  const need = links.needs.find(row => row.need.id === rowId)
  if (need !== undefined) {
    const isLinked = need.stepIds.has(step.id)
    changeCopy(copy.id, before => toggleNeed(before, step.id, need.need.id), 'Need linked')
    return sayUndoable(`${need.code} ${isLinked ? 'taken off' : 'linked to'} step ${at + 1}`)
  }
  const gap = links.gaps.find(row => row.gap.id === rowId)
  if (gap === undefined) return
  await toggleGap(view, copy, gap, step.id)
  sayUndoable(`${gap.gap.title}: ${gap.stepIds.has(step.id) ? 'not told at' : 'told at'} step ${at + 1}`)
}

/**
 * A gap that touches a need and is not told yet is planned for the step, as in Prepare; another one is watched for there. What
 * the script itself watches for is taken off the step.
 */
async function toggleGap(
  view: PrepareView,
  copy: ScriptCopy,
  { gap, touches, stepIds, state }: GapRow,
  stepId: StepId,
): Promise<void> {
  const isTold = stepIds.has(stepId)
  const isWatched = copy.steps.some(
    ({ id, watchOuts }) => id === stepId && watchOuts.some(one => one.gapId === gap.id),
  )
  if (touches.length > 0 && !isWatched && state !== 'told') {
    const place = isTold ? null : { callId: view.call.id, stepId }
    return planGap(view, gap.id, [], place)
  }
  const watchOut = { id: freshId('watch-out', newId), form: 'gap', gapId: gap.id, title: gap.title } as const
  const watches = (before: ScriptCopy['steps'][number]['watchOuts']) =>
    isWatched ? before.filter(one => one.gapId !== gap.id) : [...before, watchOut]
  changeCopy(
    copy.id,
    before => ({
      ...before,
      steps: before.steps.map(one =>
        one.id === stepId ? { ...one, watchOuts: watches(one.watchOuts) } : one,
      ),
    }),
    'Gap linked',
  )
}
