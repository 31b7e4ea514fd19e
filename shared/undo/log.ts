/**
 * The undo log: an append-only list of lines, and the steps that they come to. Undoing a step moves it to the other
 * side, a new step clears that side. Saves of one step stay one step: a change that goes on where the step's last one
 * ended makes it longer, one that comes after somebody else's change stands beside it.
 */
import * as z from 'zod'
import type { RecordRef } from '../domain/records'
import { instant } from '../domain/schema'
import { hashInput, refInput, type Step, stepInput, type UndoStanding } from '../safety'

/** One record's part in a step: the hashes of the version before (none when the step made it) and of the one after. */
export interface StepChange {
  readonly ref: RecordRef
  readonly before: string | undefined
  readonly after: string
}
export interface LoggedStep extends Step {
  /** ISO instant of its newest change. */
  readonly at: string
  /** In the order they were made; one record may stand there more than once. */
  readonly changes: readonly StepChange[]
}
export interface UndoState {
  /** Oldest first. */
  readonly done: readonly LoggedStep[]
  /** What was undone; the last one is redone first. */
  readonly undone: readonly LoggedStep[]
}

const change = z.object({ ref: refInput, before: hashInput.optional(), after: hashInput })
const at = instant
const logLine = z.discriminatedUnion('do', [
  stepInput.extend({ do: z.literal('step'), at, changes: z.array(change).min(1) }),
  z.object({ do: z.enum(['undone', 'redone', 'dropped']), at, id: stepInput.shape.id }),
])
/** One line of the file. */
export type LogLine = z.infer<typeof logLine>

/** How many steps can be undone: more than a day's work. Ours. */
export const mostSteps = 200
/** How long a step can be undone, in days: as long as what is deleted stays in the trash. */
export const stepDays = 30
const dayMs = 86_400_000

export const emptyLog: UndoState = { done: [], undone: [] }

/** The line as it stands in the file, or undefined for one that is torn, damaged or of a later Presnap. */
export function readLogLine(text: string): LogLine | undefined {
  try {
    return logLine.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export function afterLine(state: UndoState, line: LogLine): UndoState {
  switch (line.do) {
    case 'step':
      return withStep(state, line)
    case 'undone':
      return moved(state, line.id, 'done', 'undone')
    case 'redone':
      return moved(state, line.id, 'undone', 'done')
    case 'dropped':
      return keepSteps(state, step => step.id !== line.id)
  }
}

export function standingOf({ done, undone }: UndoState): UndoStanding {
  return { undo: named(done.at(-1)), redo: named(undone.at(-1)) }
}

/** Without the steps that are too old to be undone. `now` is an ISO instant. */
export function withoutOld(state: UndoState, now: string): UndoState {
  const oldest = Date.parse(now) - stepDays * dayMs
  return keepSteps(state, step => Date.parse(step.at) >= oldest)
}

/** Without the steps that concern one of these records. */
export function withoutRecords(state: UndoState, refs: readonly RecordRef[]): UndoState {
  const gone = new Set(refs.map(keyOf))
  return keepSteps(state, step => !step.changes.some(({ ref }) => gone.has(keyOf(ref))))
}

/** The fewest lines that come to this state. */
export function linesOf({ done, undone }: UndoState): readonly LogLine[] {
  const steps = [...done, ...undone.toReversed()]
  return [
    ...steps.map(step => ({ do: 'step' as const, ...step, changes: [...step.changes] })),
    ...undone.map(({ id, at }) => ({ do: 'undone' as const, at, id })),
  ]
}

/** The hashes that steps still need, by "kind/id". */
export function pinsOf({ done, undone }: UndoState): ReadonlyMap<string, ReadonlySet<string>> {
  const pins = new Map<string, Set<string>>()
  for (const { ref, before, after } of [...done, ...undone].flatMap(step => step.changes)) {
    const hashes = pins.get(keyOf(ref)) ?? new Set()
    if (before !== undefined) hashes.add(before)
    pins.set(keyOf(ref), hashes.add(after))
  }
  return pins
}

function withStep({ done }: UndoState, line: Extract<LogLine, { do: 'step' }>): UndoState {
  const { id, label, at } = line
  const earlier = done.find(step => step.id === id)?.changes ?? []
  const step = { id, label, at, changes: joined(earlier, line.changes) }
  return { done: [...done.filter(one => one.id !== id), step].slice(-mostSteps), undone: [] }
}

function joined(earlier: readonly StepChange[], later: LaterChanges): readonly StepChange[] {
  const changes = [...earlier]
  let newest = placesIn(changes)
  for (const { ref, before, after } of later) {
    const place = newest.get(keyOf(ref)) ?? -1
    const last = changes[place]
    // A line that was written again after the disk took a part of it.
    if (last?.after === after) continue
    if (last !== undefined && last.after === before) {
      const former = changes.findLast((one, at) => at < place && keyOf(one.ref) === keyOf(ref))
      if (former?.after !== after) changes[place] = { ...last, after }
      else {
        // Back where this step had already left it: what came between is gone again, as in a line written twice.
        changes.splice(place, 1)
        newest = placesIn(changes)
      }
      continue
    }
    newest.set(keyOf(ref), changes.length)
    changes.push({ ref, before, after })
  }
  return changes
}

const placesIn = (changes: readonly StepChange[]): Map<string, number> =>
  new Map(changes.map(({ ref }, place) => [keyOf(ref), place]))

type LaterChanges = Extract<LogLine, { do: 'step' }>['changes']
type Side = keyof UndoState

function moved(state: UndoState, id: string, from: Side, to: Side): UndoState {
  const step = state[from].find(one => one.id === id)
  if (step === undefined) return state
  return { ...state, [from]: state[from].filter(one => one !== step), [to]: [...state[to], step] }
}

function keepSteps({ done, undone }: UndoState, keep: (step: LoggedStep) => boolean): UndoState {
  return { done: done.filter(keep), undone: undone.filter(keep) }
}

const named = (step: LoggedStep | undefined): Step | null =>
  step === undefined ? null : { id: step.id, label: step.label }
const keyOf = ({ kind, id }: RecordRef): string => `${kind}/${id}`
