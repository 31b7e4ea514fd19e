/**
 * What keys and buttons of the live view do. Each reads the run as it is when its turn comes, one after the other,
 * so that two quick presses are two steps, not the same one twice.
 */
import type { MarkInput } from '@shared/contract/run-calls'
import type { AnyRecord } from '@shared/domain/records'
import { callIdOf, type Mark, type MarkForm, type Run, standingMarks } from '@shared/domain/run'
import type { ShowRow } from '@shared/domain/step'
import { editOf, isLatest, type MarkEdit } from '@shared/run/edit-mark'
import { lastStanding, redoable } from '@shared/run/marks'
import { readRun } from '@shared/run/read-run'
import type { RunEdits } from '@shared/run/run-edits'
import * as edits from '@shared/run/run-edits'
import type { RunState } from '@shared/run/run-state'
import { ask } from '../../../api'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'

const store = useStore.getState

/** The run as the store has it now; null when none is live. */
export function readState(): RunState | null {
  const { run, records } = store()
  if (run === null) return null
  const script = kindOf('script', records[run.scriptId ?? ''])
  const call = kindOf('call', records[callIdOf(run)])
  const copy = kindOf('script-copy', records[run.scriptCopyId ?? ''])
  const deal = kindOf('deal', records[call?.dealId ?? ''])
  return readRun(run, { call, copy, script, deal, titleOf: id => kindOf('gap', records[id])?.title }, now())
}

function kindOf<K extends AnyRecord['kind']>(
  kind: K,
  record: AnyRecord | undefined,
): Extract<AnyRecord, { readonly kind: K }> | undefined {
  const isKind = (one: AnyRecord): one is Extract<AnyRecord, { readonly kind: K }> => one.kind === kind
  return record !== undefined && isKind(record) ? record : undefined
}

let turn: Promise<unknown> = Promise.resolve()

export function inTurn(act: (state: RunState) => Promise<void> | undefined): Promise<void> {
  const done = turn.then(() => {
    const state = readState()
    return state === null ? undefined : act(state)
  })
  turn = done.catch(() => undefined)
  return done
}

/** Carries out what was decided on the run as it then is, one change after the other. */
async function carryOut(edits: RunEdits): Promise<void> {
  for (const edit of edits) {
    if (edit.kind === 'add') await store().addMark(edit.input)
    else if (edit.kind === 'undo') await store().undoMark(edit.markId)
    else await store().changeMark(edit.markId, edit.change)
  }
}

export const goNext = () => inTurn(state => carryOut(edits.nextStep(state)))

export const goBack = () => inTurn(state => carryOut(edits.previousStep(state)))

/** By its number, from 1; false when there is no such step. */
export function goToNumber(number: number): boolean {
  const segment = readState()?.plan.segments.find(one => one.number === number)
  if (segment === undefined) return false
  void goToSegment(segment.id)
  return true
}

export const goToSegment = (id: string) => inTurn(state => carryOut(edits.goToStep(state, id)))

export const skipStep = () => inTurn(state => carryOut(edits.skipStep(state)))

export const pauseOrResume = () => inTurn(state => carryOut(edits.pauseOrResume(state)))

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
    if (row.form === 'open' && row.value?.trim()) {
      if (!(await ask('openShowRow', { rowId: row.id }))) return
    }
    if (row.form === 'copy') await ask('copyText', { text: row.value ?? row.text })
    await inTurn(({ current }) => store().addMark({ form: 'row-done', stepId: current.id, rowId: row.id }))
  } catch (error) {
    store().say(error instanceof Error ? error.message : String(error), { tone: 'danger' })
  } finally {
    underWay.delete(row.id)
  }
}

/** Backspace: the row done last on this step is the current one again. */
export const untickLast = () =>
  inTurn(({ current }) => {
    const run = store().run
    const rows = new Set<string | undefined>(current.step?.show.map(({ id }) => id))
    const last = run && standingMarks(run).findLast(one => one.form === 'row-done' && rows.has(one.rowId))
    return last ? store().undoMark(last.id) : undefined
  })

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
    await carryOut(edits.newMarkAt(state, form, fields))
    id = store().run?.marks.findLast(one => one.form === form && !known.has(one.id))?.id
  })
  return id
}

/** A digit names a person. In turn: the second of two quick digits goes on from the first. */
export function nameWho(markId: string | undefined, attendeeId: string): Promise<void> {
  return inTurn(({ current }) => {
    const run = store().run
    return run === null ? undefined : carryOut(edits.nameWho(run, current.id, markId, attendeeId))
  })
}

/** The run once all that was asked for until now is done. */
export async function runInTurn(): Promise<Run | null> {
  await inTurn(() => undefined)
  return store().run
}

/** A note made of letters that had been keys, with the marks that they had set. */
let typed: { readonly noteId: string | undefined; readonly marks: readonly string[] } | undefined

/** Letters meant for another window: what they did since `reading` is taken back, and they become one note. */
export async function keepAsNote(word: string, reading: Promise<Run | null>): Promise<string | undefined> {
  let noteId: string | undefined
  // One turn: an undo that comes meanwhile finds the note.
  await inTurn(async () => {
    const [before, { run }] = [await reading, store()]
    const back = before && run ? edits.editsBack(before, run) : []
    await carryOut(back)
    const state = readState()
    if (state === null) return
    await carryOut(edits.newMarkAt(state, 'note', { text: word }))
    noteId = store().run?.marks.at(-1)?.id
    typed = { noteId, marks: back.flatMap(edit => (edit.kind === 'undo' ? [edit.markId] : [])) }
  })
  return noteId
}

/** Edits made from the log here, the latest last. They are of this window; undone ones are gone. */
const logEdits: MarkEdit[] = []

/** To be called when an edit is done, with the mark as it was before. */
export function rememberEdit(before: Mark): Promise<void> {
  return inTurn(async () => {
    const run = store().run
    const edit = run === null ? undefined : editOf(before, run)
    if (edit !== undefined) logEdits.push(edit)
  })
}

/** The latest edit from the log, else the mark added last; a note of typed letters gives way to the marks they had set. */
export const undoLast = () =>
  inTurn(async () => {
    const run = store().run
    const edit = run === null ? undefined : logEdits.findLast(one => isLatest(one, run))
    if (edit !== undefined) {
      logEdits.splice(logEdits.indexOf(edit), 1)
      return store().changeMark(edit.markId, edit.before)
    }
    const last = run && lastStanding(run)
    if (!last) return
    await store().undoMark(last.id)
    if (typed === undefined || typed.noteId !== last.id) return
    for (const id of typed.marks) await store().redoMark(id)
    typed = undefined
  })

export const redoLast = () =>
  inTurn(() => {
    const run = store().run
    const undone = run && redoable(run)
    return undone ? store().redoMark(undone.id) : undefined
  })
