/**
 * What keys and buttons of the live view do. Each reads the run as it is when its turn comes, one after the other,
 * so that two quick presses are two steps, not the same one twice.
 */
import type { MarkInput } from '@shared/contract/run-calls'
import type { AnyRecord } from '@shared/domain/records'
import { callIdOf, type MarkForm, standingMarks } from '@shared/domain/run'
import type { ShowRow } from '@shared/domain/step'
import { lastStanding, redoable } from '@shared/run/marks'
import { gapsWithoutStep, withPlannedGaps } from '@shared/run/planned-gaps'
import { type RunState, runState } from '@shared/run/run-state'
import { scriptAlone } from '@shared/run/script-alone'
import { previousBefore } from '@shared/run/walk'
import { ask } from '../../../api'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'

const store = useStore.getState

/** The run as the store has it now; null when none is live. */
export function readState(): RunState | null {
  const { run, records } = store()
  if (run === null) return null
  const script = kindOf('script', records[run.scriptId ?? ''])
  if (script !== undefined) {
    const alone = scriptAlone(run, script)
    return runState(run, alone.copy, alone.call, now())
  }
  const call = kindOf('call', records[callIdOf(run)])
  const copy = kindOf('script-copy', records[run.scriptCopyId ?? ''])
  if (call === undefined) return runState(run, copy, call, now())
  const deal = kindOf('deal', records[call.dealId ?? ''])
  const watchful = copy && withPlannedGaps(copy, call, deal, id => kindOf('gap', records[id])?.title)
  return runState(run, watchful, call, now(), gapsWithoutStep(copy, call, deal))
}

function kindOf<K extends AnyRecord['kind']>(
  kind: K,
  record: AnyRecord | undefined,
): Extract<AnyRecord, { readonly kind: K }> | undefined {
  const isKind = (one: AnyRecord): one is Extract<AnyRecord, { readonly kind: K }> => one.kind === kind
  return record !== undefined && isKind(record) ? record : undefined
}

let turn: Promise<unknown> = Promise.resolve()

function inTurn(act: (state: RunState) => Promise<void> | undefined): Promise<void> {
  const done = turn.then(() => {
    const state = readState()
    return state === null ? undefined : act(state)
  })
  turn = done.catch(() => undefined)
  return done
}

export const goNext = () => inTurn(({ ahead: [next] }) => (next === undefined ? undefined : begin(next.id)))

export const goBack = () =>
  inTurn(({ plan, current, walk }) => {
    const before = previousBefore(plan, current.id, walk.skipped)
    return before === undefined ? undefined : begin(before.id)
  })

/** By its number, from 1; false when there is no such step. */
export function goToNumber(number: number): boolean {
  const segment = readState()?.plan.segments.find(one => one.number === number)
  if (segment === undefined) return false
  void goToSegment(segment.id)
  return true
}

export const goToSegment = (id: string) =>
  inTurn(({ current }) => (current.id === id ? undefined : begin(id)))

/** Skips the step on screen; the reserves are not skipped, only left. */
export const skipStep = () =>
  inTurn(({ current }) =>
    current.kind === 'step' ? store().addMark({ form: 'step-skipped', stepId: current.id }) : undefined,
  )

export const pauseOrResume = () =>
  inTurn(({ walk, current }) =>
    store().addMark({ form: walk.pausedSince === undefined ? 'pause' : 'resume', stepId: current.id }),
  )

const begin = (stepId: string) => store().addMark({ form: 'step-begun', stepId })

/** The first row of the step that is not done. */
export function currentRow({ current, rowsDone }: RunState): ShowRow | undefined {
  return current.step?.show.find(row => !rowsDone.has(row.id))
}

/** Rows being opened or copied: a second Enter meanwhile is for the next one. */
const underWay = new Set<string>()

/** Enter: open, copy or tick the current Show row; then the next is current. */
export async function actOnRow(): Promise<void> {
  let row: ShowRow | undefined
  await inTurn(async ({ current, rowsDone }) => {
    row = current.step?.show.find(({ id }) => !rowsDone.has(id) && !underWay.has(id))
    if (row !== undefined) underWay.add(row.id)
  })
  if (row !== undefined) await doRow(row)
}

/** A press on a row: does it, or takes its tick back. */
export async function pressRow(row: ShowRow): Promise<void> {
  await (readState()?.rowsDone.has(row.id) ? untick(row) : doRow(row))
}

/** Opening may ask the user first; nothing else waits for that. */
async function doRow(row: ShowRow): Promise<void> {
  underWay.add(row.id)
  try {
    if (row.form === 'open' && row.value) await ask('openLink', { url: row.value })
    if (row.form === 'copy') await ask('copyText', { text: row.value ?? row.text })
    await inTurn(({ current }) => store().addMark({ form: 'row-done', stepId: current.id, rowId: row.id }))
  } catch (error) {
    store().say(error instanceof Error ? error.message : String(error), { tone: 'danger' })
  } finally {
    underWay.delete(row.id)
  }
}

async function untick(row: ShowRow): Promise<void> {
  const run = store().run
  const mark = run && standingMarks(run).findLast(one => one.form === 'row-done' && one.rowId === row.id)
  if (mark) await store().undoMark(mark.id)
}

/** Stores a mark at once; resolves with its id. */
export async function mark(
  form: MarkForm,
  fields: Omit<MarkInput, 'form'> = {},
): Promise<string | undefined> {
  let id: string | undefined
  await inTurn(async state => {
    const known = new Set(store().run?.marks.map(one => one.id))
    const gapId = form === 'gap-told' ? likelyGap(state) : undefined
    await store().addMark({ form, stepId: state.current.id, gapId, ...fields })
    id = store().run?.marks.findLast(one => one.form === form && !known.has(one.id))?.id
  })
  return id
}

/** The gap of the step on screen that is not told yet, or the only one left. */
function likelyGap({ current, gapsDue, gapsTold }: RunState): string | undefined {
  const untold = gapsDue.filter(id => !gapsTold.has(id))
  const here = current.step?.watchOuts.find(one => one.gapId !== undefined && untold.includes(one.gapId))
  return here?.gapId ?? (untold.length === 1 ? untold[0] : undefined)
}

/**
 * A digit: adds a person to a mark, or takes them off. Someone present who is named after "joined" has left. In turn:
 * the second of two quick digits goes on from the first.
 */
export function nameWho(markId: string | undefined, attendeeId: string): Promise<void> {
  return inTurn(async ({ current }) => {
    const run = store().run
    const found = run?.marks.find(one => one.id === markId)
    if (run === null || found === undefined) return
    const before = { ...run, marks: run.marks.filter(one => one.id !== markId) }
    const wasHere = standingMarks(before).findLast(
      one => (one.form === 'joined' || one.form === 'left') && one.attendeeIds.some(id => id === attendeeId),
    )
    if (found.form === 'joined' && wasHere?.form === 'joined' && found.attendeeIds.length === 0) {
      await store().undoMark(found.id)
      await store().addMark({ form: 'left', stepId: current.id, attendeeIds: [attendeeId], text: found.text })
      return
    }
    const has = found.attendeeIds.some(id => id === attendeeId)
    const others = found.attendeeIds.filter(id => id !== attendeeId)
    await store().changeMark(found.id, { attendeeIds: has ? others : [...others, attendeeId] })
  })
}

/** Parks: the question or subject just marked, else a new subject. Once more is one-to-one. */
export function parkTriage(form: MarkForm, triage: string | undefined): 'parked' | 'one-to-one' | undefined {
  if (form === 'parked') return triage === undefined ? 'one-to-one' : undefined
  if (form !== 'question') return undefined
  return triage === 'parked' ? 'one-to-one' : triage === 'one-to-one' ? undefined : 'parked'
}

export const undoLast = () =>
  inTurn(() => {
    const run = store().run
    const last = run && lastStanding(run)
    return last ? store().undoMark(last.id) : undefined
  })

export const redoLast = () =>
  inTurn(() => {
    const run = store().run
    const undone = run && redoable(run)
    return undone ? store().redoMark(undone.id) : undefined
  })
