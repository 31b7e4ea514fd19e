/** One reading of a run for a screen: where it is, what comes, how it stands. Computed, never stored. */
import type { Attendee, Call } from '../domain/call'
import { type Mark, type MarkForm, markForms, type Run, standingMarks } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'
import { type ClockReading, readClock } from './clock'
import { type LogLine, logLines } from './log'
import { planOf, type RunPlan, type Segment } from './plan'
import { type Pace, paceOf } from './timeline'
import { nextAfter, type Walk, walkRun } from './walk'

/** How long a digit after a mark still says who (KEYS.md). */
export const whoWindowMs = 3_000

export interface RunState {
  /** As it stands now, with what the run has changed of it. */
  readonly plan: RunPlan
  readonly walk: Walk
  readonly current: Segment
  /** What comes, nearest first. */
  readonly ahead: readonly Segment[]
  readonly clock: ClockReading
  readonly pace: Pace
  readonly rowsDone: ReadonlySet<string>
  readonly counts: Readonly<Record<MarkForm, number>>
  /** Gaps the script means to tell, and those told so far. */
  readonly gapsDue: readonly string[]
  readonly gapsTold: ReadonlySet<string>
  /** Added last, of any form: what undo takes back. */
  readonly lastMark: Mark | undefined
  /** The mark a digit, A or P belongs to now. */
  readonly whoMark: Mark | undefined
  readonly log: readonly LogLine[]
  readonly parkingLot: readonly Mark[]
  readonly present: ReadonlySet<string>
  /** Who was last said to have left. */
  readonly gone: ReadonlySet<string>
}

/** `now` is an ISO instant. `alsoDue`: gaps to be told in this call besides those of the script's watch-outs. */
export function runState(
  run: Run,
  copy: ScriptCopy | undefined,
  call: Call | undefined,
  now: string,
  alsoDue: readonly string[] = [],
): RunState {
  const walk = walkRun(run, planOf(run, copy, call), Date.parse(now))
  const { plan } = walk
  const standing = standingMarks(run)
  return {
    ...{ plan, walk, current: walk.current },
    ahead: aheadOf(plan, walk),
    clock: readClock(walk, plan),
    pace: paceOf(walk, plan),
    rowsDone: idsIn(standing, 'row-done', mark => mark.rowId),
    counts: countMarks(standing),
    gapsDue: [...new Set([...gapsDue(copy), ...alsoDue])],
    gapsTold: idsIn(standing, 'gap-told', mark => mark.gapId),
    lastMark: standing.at(-1),
    whoMark: whoMarkOf(run, now),
    log: logLines(run, walk),
    parkingLot: standing.filter(isParked),
    ...whereabouts(standing),
  }
}

const whoForms: ReadonlySet<MarkForm> = new Set([
  'question',
  'parked',
  'note',
  'lands-well',
  'falls-flat',
  'gap-told',
  'commitment',
  'objection',
  'complaint',
  'on-a-roll',
  'drift',
  'joined',
  'left',
  'failure',
  'moment',
])

/** A mark about something said or felt, which takes a text and people. */
export const takesWho = (form: MarkForm): boolean => whoForms.has(form)

/** The latest such mark while it is under 3 s old, or was edited under 3 s ago. */
export function whoMarkOf(run: Run, now: string): Mark | undefined {
  const mark = standingMarks(run).findLast(one => whoForms.has(one.form))
  if (mark === undefined || run.endedAt !== undefined) return undefined
  const touched = Math.max(Date.parse(mark.at), Date.parse(mark.editedAt ?? mark.at))
  return Date.parse(now) - touched < whoWindowMs ? mark : undefined
}

/** The people of theirs in the order of their digits: those who declined come last. */
export function roomOf(call: Pick<Call, 'attendees'>): readonly Attendee[] {
  const theirs = call.attendees.filter(one => one.personId !== undefined)
  const isComing = (one: Attendee) => one.attendance !== 'declined'
  return [...theirs.filter(isComing), ...theirs.filter(one => !isComing(one))]
}

/** A question put off, or a subject parked. */
export function isParked(mark: Mark): boolean {
  if (mark.form === 'parked') return true
  return mark.form === 'question' && (mark.triage === 'parked' || mark.triage === 'one-to-one')
}

/** Gaps of the script's watch-outs, each once, in the order of the steps. */
function gapsDue(copy: ScriptCopy | undefined): readonly string[] {
  const steps = copy?.steps ?? []
  const ids = steps.flatMap(step =>
    step.watchOuts.flatMap(one => (one.gapId === undefined ? [] : [one.gapId])),
  )
  return [...new Set(ids)]
}

function aheadOf(plan: RunPlan, walk: Walk): readonly Segment[] {
  const ahead: Segment[] = []
  let next = nextAfter(plan, walk.current.id, walk.skipped)
  while (next !== undefined) {
    ahead.push(next)
    next = nextAfter(plan, next.id, walk.skipped)
  }
  return ahead
}

function countMarks(standing: readonly Mark[]): Readonly<Record<MarkForm, number>> {
  const counts = Object.fromEntries(markForms.map(form => [form, 0])) as Record<MarkForm, number>
  for (const mark of standing) counts[mark.form] += 1
  return counts
}

function idsIn(
  standing: readonly Mark[],
  form: MarkForm,
  idOfMark: (mark: Mark) => string | undefined,
): ReadonlySet<string> {
  return new Set(standing.flatMap(mark => (mark.form === form ? [idOfMark(mark) ?? mark.id] : [])))
}

function whereabouts(standing: readonly Mark[]): Pick<RunState, 'present' | 'gone'> {
  const [present, gone] = [new Set<string>(), new Set<string>()]
  for (const mark of standing.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (mark.form !== 'joined' && mark.form !== 'left') continue
    const [into, out] = mark.form === 'joined' ? [present, gone] : [gone, present]
    for (const id of mark.attendeeIds) {
      into.add(id)
      out.delete(id)
    }
  }
  return { present, gone }
}
