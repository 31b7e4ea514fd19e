/** What the marks behind More open besides their text box, and how those that last end. */
import type { MarkForm } from '@shared/domain/run'
import { endOf, goingOn, isLasting } from '@shared/run/lasting'
import { isCued, nextPart, withNextPart } from '@shared/run/objection'
import { now, nowMs } from '../../../../state/clock'
import { useStore } from '../../../../state/store'
import { inTurn } from '../run-actions'
import type { Cover, RunUiActions } from '../run-ui'

/** What comes over the step with a mark of that form. */
export function coverOfMark(form: MarkForm, marking: Promise<string | undefined>): Cover | undefined {
  const stepId = marking.then(id => useStore.getState().run?.marks.find(mark => mark.id === id)?.stepId)
  if (isCued(form)) return { kind: 'cue', form, marking, stepId }
  return form === 'failure' ? { kind: 'fallback', stepId } : undefined
}

/** The key that began it ends it: it works again, they have ended. True when there was something to end. */
export function endsWhatGoesOn(form: MarkForm, ui: Pick<RunUiActions, 'showCover' | 'showMore'>): boolean {
  const { run, changeMark } = useStore.getState()
  const mark = run !== null && isLasting(form) ? goingOn(run, form) : undefined
  if (mark === undefined) return false
  ui.showMore(false)
  if (form === 'failure') ui.showCover(null)
  void changeMark(mark.id, endOf(mark, nowMs()))
  return true
}

/** The next of the four parts is done; two quick presses are two parts. */
export const goThroughCue = (markId: string | undefined): Promise<void> =>
  inTurn(async () => {
    const { run, changeMark } = useStore.getState()
    const mark = run?.marks.find(one => one.id === markId)
    if (mark === undefined || nextPart(mark) === undefined) return
    await changeMark(mark.id, { parts: [...withNextPart(mark, now())] })
  })
