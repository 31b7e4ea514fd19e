/** The keys of the live view, as handlers of shared/commands. The frame lets a held key count once. */
import type { MarkForm } from '@shared/domain/run'
import { parkTriage } from '@shared/run/run-edits'
import { whoMarkOf } from '@shared/run/run-state'
import { flushSync } from 'react-dom'
import { type Handler, type Handlers, useCommands } from '../../../app/use-commands'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { moreMarks, reactionMarks, shownMarks } from './mark-commands'
import { coverOfMark, endsWhatGoesOn } from './more/more-actions'
import * as actions from './run-actions'
import type { RunModel } from './run-model'
import type { RunUiActions } from './run-ui'
import { useTypingGuard } from './use-typing-guard'

export function useRunKeys(model: RunModel, ui: RunUiActions): void {
  useTypingGuard(ui)
  useCommands({ ...stepKeys(ui), ...markKeys(model, ui), ...endKeys(model) })
}

function stepKeys(ui: RunUiActions): Handlers {
  return {
    'run.next-step': freely(() => void actions.goNext()),
    'run.previous-step': freely(() => void actions.goBack()),
    'run.act': freely(() => void actions.actOnRow()),
    'run.undo-row': freely(() => void actions.untickLast()),
    'run.skip': freely(() => void actions.skipStep()),
    'run.pause': freely(() => void actions.pauseOrResume()),
    'run.clock': freely(ui.turnFace),
    'run.go-to-step': freely(() => flushSync(() => ui.showGoTo(true))),
    'run.end': () => void useStore.getState().endRun(),
    'run.lookup': freely(() => flushSync(() => ui.showCover({ kind: 'lookup' }))),
    'app.undo': () => void actions.undoLast(),
    'app.redo': () => void actions.redoLast(),
    'app.escape': () => {
      ui.showMore(false)
      ui.showCover(null)
      ui.backToStep()
    },
  }
}

function markKeys(model: RunModel, ui: RunUiActions): Handlers {
  const forms = [
    ...[...shownMarks, ...reactionMarks].map(form => ({ command: `mark.${form}`, form })),
    ...moreMarks.filter(({ form }) => form !== 'parked'),
  ]
  return {
    ...Object.fromEntries(forms.map(({ command, form }) => [command, freely(() => setMark(form, ui))])),
    'mark.park': freely(() => park(ui)),
    'mark.answered': freely(() => {
      const asked = markInWindow()
      if (asked?.form !== 'question') return false
      void useStore.getState().changeMark(asked.id, { triage: 'answered' })
    }),
    'mark.who': freely(event => {
      const seat = model.seats[Number(event?.key) - 1]
      const marked = markInWindow()
      if (seat === undefined || marked === undefined) return false
      void actions.nameWho(marked.id, seat.attendeeId)
    }),
  }
}

/** The end is the main action once nothing comes after. */
function endKeys({ state }: RunModel): Handlers {
  if (state.ahead.length > 0) return {}
  return { 'app.primary': () => void useStore.getState().endRun() }
}

type MarkUi = Pick<RunUiActions, 'openBox' | 'showMore' | 'showCover'>

/** Stores the mark, and opens its text box in the same moment, so that the next letter is its text. */
export function setMark(form: MarkForm, ui: MarkUi): void {
  if (endsWhatGoesOn(form, ui)) return
  const marking = actions.mark(form)
  const cover = coverOfMark(form, marking)
  flushSync(() => {
    ui.showMore(false)
    if (cover !== undefined) ui.showCover(cover)
    ui.openBox({ form, marking, text: '', isFresh: true })
  })
}

/** P: the question just asked is parked, what was just parked is for one-to-one; otherwise a new subject. */
export function park(ui: MarkUi): void {
  const marked = markInWindow()
  const triage = marked && parkTriage(marked.form, marked.triage)
  if (marked === undefined || triage === undefined) setMark('parked', ui)
  else void useStore.getState().changeMark(marked.id, { triage })
}

function markInWindow() {
  const run = useStore.getState().run
  return run === null ? undefined : whoMarkOf(run, now())
}

/** Space and Enter stay with a control that has the focus. */
function freely(handler: Handler): Handler {
  return event => (event !== undefined && belongsToControl(event) ? false : handler(event))
}

function belongsToControl({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || (key !== ' ' && key !== 'Enter') || !(target instanceof HTMLElement)) return false
  return target.closest('button, a[href], summary, [role="menuitem"], [role="option"]') !== null
}
