/**
 * What a key of the run does to it, as changes that either side can carry out: the live view through its store, the
 * main process for a key that came from another program. Nothing here knows who asks.
 */
import type { MarkChange, MarkInput } from '../contract/run-calls'
import { type Mark, type MarkForm, markForms, type Run, standingMarks } from '../domain/run'
import { endOf, goingOn, isLasting } from './lasting'
import type { RunState } from './run-state'
import { previousBefore } from './walk'

export type RunEdit =
  | { readonly kind: 'add'; readonly input: MarkInput }
  | { readonly kind: 'change'; readonly markId: string; readonly change: MarkChange }
  | { readonly kind: 'undo'; readonly markId: string }

export type RunEdits = readonly RunEdit[]

const nothing: RunEdits = []
const add = (input: MarkInput): RunEdits => [{ kind: 'add', input }]
const change = (markId: string, to: MarkChange): RunEdits => [{ kind: 'change', markId, change: to }]
const begin = (stepId: string): RunEdits => add({ form: 'step-begun', stepId })

export const nextStep = ({ ahead: [next] }: RunState): RunEdits =>
  next === undefined ? nothing : begin(next.id)

export function previousStep({ plan, current, walk }: RunState): RunEdits {
  const before = previousBefore(plan, current.id, walk.skipped)
  return before === undefined ? nothing : begin(before.id)
}

export const goToStep = ({ current }: RunState, id: string): RunEdits =>
  current.id === id ? nothing : begin(id)

/** Skips the step on screen; the reserves are not skipped, only left. */
export const skipStep = ({ current }: RunState): RunEdits =>
  current.kind === 'step' ? add({ form: 'step-skipped', stepId: current.id }) : nothing

export const pauseOrResume = ({ walk, current }: RunState): RunEdits =>
  add({ form: walk.pausedSince === undefined ? 'pause' : 'resume', stepId: current.id })

/** A new mark at the step on screen; a gap told names the likely gap. */
export function newMarkAt(state: RunState, form: MarkForm, fields: Omit<MarkInput, 'form'> = {}): RunEdits {
  const gapId = form === 'gap-told' ? likelyGap(state) : undefined
  return add({ form, stepId: state.current.id, gapId, ...fields })
}

/** The gap of the step on screen that is not told yet, or the only one left. */
function likelyGap({ current, gapsDue, gapsTold }: RunState): string | undefined {
  const untold = gapsDue.filter(id => !gapsTold.has(id))
  const here = current.step?.watchOuts.find(one => one.gapId !== undefined && untold.includes(one.gapId))
  return here?.gapId ?? (untold.length === 1 ? untold[0] : undefined)
}

/** A digit: adds a person to a mark, or takes them off. Someone present who is named after "joined" has left. */
export function nameWho(run: Run, stepId: string, markId: string | undefined, attendeeId: string): RunEdits {
  const found = run.marks.find(one => one.id === markId)
  if (found === undefined) return nothing
  const before = { ...run, marks: run.marks.filter(one => one.id !== markId) }
  const wasHere = standingMarks(before).findLast(
    one => (one.form === 'joined' || one.form === 'left') && one.attendeeIds.some(id => id === attendeeId),
  )
  if (found.form === 'joined' && wasHere?.form === 'joined' && found.attendeeIds.length === 0) {
    const left: MarkInput = { form: 'left', stepId, attendeeIds: [attendeeId], text: found.text }
    return [{ kind: 'undo', markId: found.id }, ...add(left)]
  }
  const has = found.attendeeIds.some(id => id === attendeeId)
  const others = found.attendeeIds.filter(id => id !== attendeeId)
  return change(found.id, { attendeeIds: has ? others : [...others, attendeeId] })
}

/** Parks: the question or subject just marked, else a new subject (undefined). Once more is one-to-one. */
export function parkTriage(form: MarkForm, triage: string | undefined): 'parked' | 'one-to-one' | undefined {
  if (form === 'parked') return triage === undefined ? 'one-to-one' : undefined
  if (form !== 'question') return undefined
  return triage === 'parked' ? 'one-to-one' : triage === 'one-to-one' ? undefined : 'parked'
}

/** What a key may act on. */
export interface KeyTarget {
  readonly run: Run
  readonly state: RunState
  /** The attendees in the order of their digits. */
  readonly room: readonly string[]
  /** The mark a digit, A or P belongs to. */
  readonly marked: Mark | undefined
  /** ISO instant of the key: what lasts ends then. */
  readonly now: string
}

/** The changes of a run's command; undefined for one that concerns a window, not the run. */
export function editsOfCommand(command: string, key: string, target: KeyTarget): RunEdits | undefined {
  const { run, state, room, marked, now } = target
  switch (command) {
    case 'run.next-step':
      return nextStep(state)
    case 'run.previous-step':
      return previousStep(state)
    case 'run.skip':
      return skipStep(state)
    case 'run.pause':
      return pauseOrResume(state)
    case 'mark.answered':
      return marked?.form === 'question' ? change(marked.id, { triage: 'answered' }) : nothing
    case 'mark.park':
      return park(state, marked)
    case 'mark.who': {
      const attendeeId = room[Number(key) - 1]
      return attendeeId === undefined ? nothing : nameWho(run, state.current.id, marked?.id, attendeeId)
    }
    default: {
      const form = formOfCommand(command)
      if (form === undefined) return undefined
      const lasting = isLasting(form) ? goingOn(run, form) : undefined
      return lasting === undefined
        ? newMarkAt(state, form)
        : change(lasting.id, endOf(lasting, Date.parse(now)))
    }
  }
}

function park(state: RunState, marked: Mark | undefined): RunEdits {
  const triage = marked && parkTriage(marked.form, marked.triage)
  if (marked === undefined || triage === undefined) return newMarkAt(state, 'parked')
  return change(marked.id, { triage })
}

/** "mark.question" sets a question; "mark.joined-or-left" begins as joined, its digit makes it left. */
function formOfCommand(command: string): MarkForm | undefined {
  if (command === 'mark.joined-or-left') return 'joined'
  return markForms.find(form => command === `mark.${form}`)
}

/** Takes back what happened to a run between two readings of it: new marks are undone, triage is what it was. */
export function editsBack(before: Run, after: Run): RunEdits {
  const known = new Map(before.marks.map(mark => [mark.id, mark]))
  return standingMarks(after).flatMap((mark): RunEdits => {
    const was = known.get(mark.id)
    if (was === undefined) return [{ kind: 'undo', markId: mark.id }]
    if (was.triage === mark.triage) return nothing
    return change(mark.id, { triage: was.triage ?? 'open' })
  })
}
