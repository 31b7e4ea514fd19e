/**
 * Every change a run can take. A mark is never removed: an undone one says since when, so a redo brings back the
 * very same. Each function returns the same object when nothing changes.
 */
import { type MarkChange, type MarkInput, markInput } from '../contract/run-calls'
import { type Mark, type MarkForm, markSchema, type Run, standingMarks } from '../domain/run'
import type { NewId } from '../domain/schema'

/** Clock and chance for a new mark: `at` is an ISO instant. */
export interface Marking {
  readonly at: string
  readonly newId: NewId
}

/** Adds a mark; a row done twice, a pause in a pause or a step begun again at once add nothing. */
export function addMark(run: Run, input: MarkInput, marking: Marking): Run {
  if (isIdle(run, input)) return run
  return { ...run, marks: [...run.marks, newMark(input, marking)], updatedAt: marking.at }
}

/** The mark an input makes; throws when an id of the input is none. */
export function newMark(input: MarkInput, { at, newId }: Marking): Mark {
  const text = input.text?.trim()
  const given = { ...markInput.parse(input), text: text === '' ? undefined : text }
  return markSchema.parse(withoutUndefined({ id: newId(), at, ...given }))
}

/**
 * Changes text, people, triage, gap, answer, time and the like of a mark. An empty text and a null take away what
 * was there; a time outside the run so far counts as its nearest edge.
 */
export function changeMark(run: Run, markId: string, change: MarkChange, now: string): Run {
  return replaceMark(run, markId, now, mark => {
    const at = change.at === undefined ? mark.at : within(change.at, run.startedAt, now)
    const fields = Object.entries(withoutUndefined(change)).map(([name, value]) => [name, fieldOf(value)])
    const wanted = withoutUndefined({ ...mark, ...Object.fromEntries(fields), at })
    if (sameFields(mark, wanted)) return mark
    return markSchema.parse({ ...wanted, editedAt: now })
  })
}

function fieldOf(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined
  return value.trim() === '' ? undefined : value.trim()
}

export function undoMark(run: Run, markId: string, now: string): Run {
  return replaceMark(run, markId, now, mark =>
    mark.undoneAt === undefined ? { ...mark, undoneAt: now } : mark,
  )
}

export function redoMark(run: Run, markId: string, now: string): Run {
  return replaceMark(run, markId, now, ({ undoneAt, ...mark }) => (undoneAt === undefined ? undefined : mark))
}

/** Ends the run, with a mark that says so. */
export function endRun(run: Run, { at, newId }: Marking): Run {
  if (run.endedAt !== undefined) return run
  const ended = newMark({ form: 'ended' }, { at, newId })
  return { ...run, marks: [...run.marks, ended], endedAt: at, updatedAt: at }
}

/** Takes an end back: the run goes on as if it had not been ended. */
export function reopenRun(run: Run, now: string): Run {
  if (run.endedAt === undefined) return run
  const { endedAt: _, ...open } = run
  const marks = run.marks.map(mark =>
    mark.form === 'ended' && mark.undoneAt === undefined ? { ...mark, undoneAt: now } : mark,
  )
  return { ...open, marks, updatedAt: now }
}

/** The mark a plain undo takes back: the one added last, of those that stand. */
export const lastStanding = (run: Run): Mark | undefined => standingMarks(run).at(-1)

/** The mark a plain redo brings back: the one undone last, unless something was marked since. */
export function redoable(run: Run): Mark | undefined {
  let latest: Mark | undefined
  for (const mark of run.marks) {
    if (mark.undoneAt === undefined || mark.form === 'ended') continue
    if (latest?.undoneAt === undefined || mark.undoneAt > latest.undoneAt) latest = mark
  }
  const since = latest?.undoneAt
  if (since === undefined || standingMarks(run).some(mark => mark.at > since)) return undefined
  return latest
}

const moves: readonly MarkForm[] = ['step-begun', 'step-ended', 'step-skipped']

function isIdle(run: Run, input: MarkInput): boolean {
  const standing = standingMarks(run)
  if (input.form === 'row-done') {
    return standing.some(mark => mark.form === 'row-done' && mark.rowId === input.rowId)
  }
  if (input.form === 'pause' || input.form === 'resume') {
    const last = standing.findLast(mark => mark.form === 'pause' || mark.form === 'resume')
    return (last?.form ?? 'resume') === input.form
  }
  if (!moves.includes(input.form)) return false
  const last = standing.findLast(mark => moves.includes(mark.form))
  return last?.form === input.form && last.stepId === input.stepId
}

function replaceMark(run: Run, markId: string, now: string, change: (mark: Mark) => Mark | undefined): Run {
  const at = run.marks.findIndex(mark => mark.id === markId)
  const mark = run.marks[at]
  if (mark === undefined) return run
  const changed = change(mark)
  if (changed === undefined || changed === mark) return run
  return { ...run, marks: run.marks.with(at, changed), updatedAt: now }
}

function within(at: string, earliest: string, latest: string): string {
  if (Date.parse(at) < Date.parse(earliest)) return earliest
  return Date.parse(at) > Date.parse(latest) ? latest : at
}

function sameFields(a: object, b: object): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

const sorted = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}
