/**
 * Reads the marks of a run into a walk through its plan: where it stands, how long it stood where. Every total of
 * the clock and the debrief comes from here, so that they cannot disagree. Marks count by their time, then by
 * their order; one re-timed to before the start or after the end counts at that edge.
 */
import { type Mark, type Run, standingMarks } from '../domain/run'
import type { RunPlan, Segment } from './plan'

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
  readonly current: Segment
  readonly next: Segment | undefined
  readonly skipped: ReadonlySet<string>
  readonly begun: ReadonlySet<string>
  readonly stretches: readonly Stretch[]
  /** Pause-free milliseconds by segment id. */
  readonly spent: ReadonlyMap<string, number>
  readonly pauses: readonly Span[]
  readonly pausedSince: number | undefined
  /** Pause-free milliseconds since the start. */
  readonly elapsed: number
}

/** `now` is epoch milliseconds. A clock that went back holds still at the last mark until it has caught up. */
export function walkRun(run: Run, plan: RunPlan, now: number): Walk {
  const startedAt = Date.parse(run.startedAt)
  const timed = timedMarks(run, startedAt, now)
  const { until } = timed
  const { pauses, pausedSince } = pausesOf(timed.marks, until)
  const path = pathOf(timed.marks, plan, startedAt, until)
  const stretches = path.visits.map(visit => ({
    ...visit,
    ms: visit.to - visit.from - overlap(pauses, visit),
  }))
  const spent = new Map<string, number>()
  for (const { id, ms } of stretches) spent.set(id, (spent.get(id) ?? 0) + ms)
  const all = { from: startedAt, to: until }
  return {
    ...{ until, startedAt, stretches, spent, pauses, pausedSince },
    current: path.current,
    next: nextAfter(plan, path.current.id, path.skipped),
    skipped: path.skipped,
    begun: new Set(stretches.map(stretch => stretch.id)),
    elapsed: until - startedAt - overlap(pauses, all),
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
  current: Segment
  skipped: Set<string>
  visits: (Span & { readonly id: string })[]
}

function pathOf(marks: readonly TimedMark[], plan: RunPlan, startedAt: number, until: number): Path {
  const first = plan.segments[0]
  if (first === undefined) throw new Error('A plan has at least one segment')
  const path: Path = { current: first, skipped: new Set(), visits: [] }
  let since: number | undefined = startedAt
  const leave = (at: number) => {
    if (since !== undefined && at > since) path.visits.push({ id: path.current.id, from: since, to: at })
    since = undefined
  }
  for (const { mark, at } of marks) {
    const segment = plan.segments.find(one => one.id === mark.stepId)
    if (segment === undefined) continue
    const target = targetOf(mark, segment, path, plan)
    if (target === undefined) continue
    leave(at)
    if (target === 'nowhere') continue
    path.current = target
    since = at
  }
  leave(until)
  return path
}

/** Where a mark leads: another segment, out of the present one, or no move at all. */
function targetOf(mark: Mark, segment: Segment, path: Path, plan: RunPlan): Segment | 'nowhere' | undefined {
  const isCurrent = segment.id === path.current.id
  if (mark.form === 'step-begun') {
    path.skipped.delete(segment.id)
    return segment
  }
  if (mark.form === 'step-ended') return isCurrent ? 'nowhere' : undefined
  if (mark.form !== 'step-skipped') return undefined
  path.skipped.add(segment.id)
  if (!isCurrent) return undefined
  return nextAfter(plan, segment.id, path.skipped)
}

function overlap(pauses: readonly Span[], span: Span): number {
  return pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(pause.to, span.to) - Math.max(pause.from, span.from)),
    0,
  )
}
