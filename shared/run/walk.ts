/**
 * Reads the marks of a run into a walk through its plan: where it stands, how long it stood where. Every total of
 * the clock and the debrief comes from here, so that they cannot disagree. Marks count by their time, then by
 * their order; one re-timed to before the start or after the end counts at that edge.
 */
import { type Mark, type MarkForm, type Run, standingMarks } from '../domain/run'
import type { RunPlan, Segment } from './plan'
import { droppedBy, planAfter } from './plan-changes'
import { plannedSegments } from './timeline'

export interface Span {
  readonly from: number
  readonly to: number
}

/** Time spent in one segment without leaving it; `ms` has the pauses taken out. */
export interface Stretch extends Span {
  readonly id: string
  readonly ms: number
}

export interface Walk {
  /** The moment everything is told for: `now`, or the end of a run that ended. */
  readonly until: number
  readonly startedAt: number
  /** The plan as it stands now, with all the run has changed of it. */
  readonly plan: RunPlan
  readonly current: Segment
  readonly next: Segment | undefined
  readonly skipped: ReadonlySet<string>
  readonly begun: ReadonlySet<string>
  readonly stretches: readonly Stretch[]
  /** Milliseconds by segment id without pauses and without what was lost there. */
  readonly spent: ReadonlyMap<string, number>
  /** Of the time in a segment, what went to something that was not ours. */
  readonly lost: ReadonlyMap<string, number>
  /** Of the time the current segment is said to lose, what has not gone by yet. */
  readonly toLose: number
  readonly pauses: readonly Span[]
  readonly pausedSince: number | undefined
  /** Pause-free milliseconds since the start. */
  readonly elapsed: number
  /** By the id of the mark that began a segment: how much later that was than the plan had it then. */
  readonly lateness: ReadonlyMap<string, number>
}

/**
 * `plan` is the run's as prepared, or as a walk has it: what the run changes of it is read off its marks. `now` is epoch
 * milliseconds; a clock that went back holds still at the last mark until it has caught up.
 */
export function walkRun(run: Run, plan: RunPlan, now: number): Walk {
  const startedAt = Date.parse(run.startedAt)
  const timed = timedMarks(run, startedAt, now)
  const { until } = timed
  const { pauses, pausedSince } = pausesOf(timed.marks, until)
  const path = pathOf(timed.marks, plan.prepared ?? plan, startedAt, { until, pauses })
  const stretches = path.visits.map(visit => ({ ...visit, ms: withoutPauses(visit, pauses) }))
  const all = { from: startedAt, to: until }
  return {
    ...{ until, startedAt, stretches, pauses, pausedSince, plan: path.plan },
    ...timesOf(path),
    current: path.current,
    next: nextAfter(path.plan, path.current.id, path.skipped),
    skipped: path.skipped,
    begun: new Set(stretches.map(stretch => stretch.id)),
    elapsed: withoutPauses(all, pauses),
    lateness: path.lateness,
  }
}

/** The segment that follows, skipped ones passed over; nothing after the last. */
export function nextAfter(plan: RunPlan, id: string, skipped: ReadonlySet<string>): Segment | undefined {
  const at = plan.segments.findIndex(segment => segment.id === id)
  return plan.segments.find((segment, index) => index > at && !skipped.has(segment.id))
}

/** The segment before it in the plan, skipped ones passed over. */
export function previousBefore(plan: RunPlan, id: string, skipped: ReadonlySet<string>): Segment | undefined {
  const at = plan.segments.findIndex(segment => segment.id === id)
  return plan.segments.findLast((segment, index) => index < at && !skipped.has(segment.id))
}

interface TimedMark {
  readonly mark: Mark
  readonly at: number
}

function timedMarks(run: Run, startedAt: number, now: number) {
  const raw = standingMarks(run).map(mark => ({ mark, at: Date.parse(mark.at) }))
  const last = raw.reduce((latest, { at }) => Math.max(latest, at), startedAt)
  const until = run.endedAt === undefined ? Math.max(now, last) : Math.max(startedAt, Date.parse(run.endedAt))
  const marks: readonly TimedMark[] = raw
    .map(({ mark, at }) => ({ mark, at: Math.min(Math.max(at, startedAt), until) }))
    .toSorted((a, b) => a.at - b.at)
  return { marks, until }
}

function pausesOf(marks: readonly TimedMark[], until: number) {
  const pauses: Span[] = []
  let since: number | undefined
  for (const { mark, at } of marks) {
    if (mark.form === 'pause') since ??= at
    if (mark.form !== 'resume' || since === undefined) continue
    pauses.push({ from: since, to: at })
    since = undefined
  }
  if (since !== undefined) pauses.push({ from: since, to: until })
  return { pauses, pausedSince: since }
}

interface Path {
  plan: RunPlan
  current: Segment
  skipped: Set<string>
  visits: (Span & { readonly id: string })[]
  /** Pause-free milliseconds in the visits so far, and what was said to be lost, by segment id. */
  inside: Map<string, number>
  losing: Map<string, number>
  lateness: Map<string, number>
}

interface Frame {
  readonly until: number
  readonly pauses: readonly Span[]
}

function pathOf(marks: readonly TimedMark[], plan: RunPlan, startedAt: number, frame: Frame): Path {
  const path = freshPath(plan)
  let since: number | undefined = startedAt
  const countUpTo = (at: number) => {
    if (since === undefined || at <= since) return
    visit(path, { from: since, to: at }, frame.pauses)
    since = at
  }
  for (const { mark, at } of marks) {
    if (changesPlan.has(mark.form)) {
      countUpTo(at)
      changePlan(path, mark, at)
      continue
    }
    const segment = path.plan.segments.find(one => one.id === mark.stepId)
    const target = segment && targetOf(mark, segment, path)
    if (target === undefined) continue
    countUpTo(at)
    if (mark.form === 'step-begun') path.lateness.set(mark.id, at - plannedFrom(path.plan, segment?.id))
    since = target === 'nowhere' ? undefined : at
    if (target !== 'nowhere') path.current = target
  }
  countUpTo(frame.until)
  return path
}

const plannedFrom = (plan: RunPlan, id: string | undefined): number =>
  plannedSegments(plan).find(segment => segment.id === id)?.from ?? plan.start

function freshPath(prepared: RunPlan): Path {
  const [current] = prepared.segments
  if (current === undefined) throw new Error('A plan has at least one segment')
  return {
    ...{ plan: prepared, current, skipped: new Set(), visits: [] },
    ...{ inside: new Map(), losing: new Map(), lateness: new Map() },
  }
}

/** Time in the current segment; without a move in between it goes on in the same stretch. */
function visit(path: Path, span: Span, pauses: readonly Span[]): void {
  const { id } = path.current
  path.inside.set(id, (path.inside.get(id) ?? 0) + withoutPauses(span, pauses))
  const last = path.visits.at(-1)
  const goesOn = last?.id === id && last.to === span.from
  if (goesOn) path.visits.pop()
  path.visits.push({ id, from: goesOn ? last.from : span.from, to: span.to })
}

const changesPlan: ReadonlySet<MarkForm> = new Set(['plan-applied', 'end-moved', 'step-moved', 'time-lost'])

function changePlan(path: Path, mark: Mark, at: number): void {
  const { id } = path.current
  if (mark.form === 'time-lost') {
    path.losing.set(id, (path.losing.get(id) ?? 0) + (mark.secondsLost ?? 0) * 1000)
    return
  }
  const { current, skipped } = path
  const changed = planAfter(path.plan, mark, { until: at, current, skipped, ...timesOf(path) })
  if (changed !== path.plan) path.plan = { ...changed, prepared: path.plan.prepared ?? path.plan }
  path.current = path.plan.segments.find(segment => segment.id === id) ?? current
  for (const dropped of droppedBy(mark)) if (dropped !== id) path.skipped.add(dropped)
}

/** The lost time is taken first: what is left of it is still to go, whatever is more is the segment's own. */
function timesOf({ inside, losing, current }: Path): Pick<Walk, 'spent' | 'lost' | 'toLose'> {
  const lost = new Map([...losing].map(([id, ms]) => [id, Math.min(ms, inside.get(id) ?? 0)]))
  const spent = new Map([...inside].map(([id, ms]) => [id, ms - (lost.get(id) ?? 0)]))
  return { spent, lost, toLose: (losing.get(current.id) ?? 0) - (lost.get(current.id) ?? 0) }
}

/** Where a mark leads: another segment, out of the present one, or no move at all. */
function targetOf(mark: Mark, segment: Segment, path: Path): Segment | 'nowhere' | undefined {
  const isCurrent = segment.id === path.current.id
  if (mark.form === 'step-begun') {
    path.skipped.delete(segment.id)
    return segment
  }
  if (mark.form === 'step-ended') return isCurrent ? 'nowhere' : undefined
  if (mark.form !== 'step-skipped') return undefined
  path.skipped.add(segment.id)
  if (!isCurrent) return undefined
  return nextAfter(path.plan, segment.id, path.skipped)
}

const withoutPauses = (span: Span, pauses: readonly Span[]): number =>
  span.to - span.from - overlap(pauses, span)

function overlap(pauses: readonly Span[], span: Span): number {
  return pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(pause.to, span.to) - Math.max(pause.from, span.from)),
    0,
  )
}
