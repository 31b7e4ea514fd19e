/**
 * The plan as the run changes it: a proposal applied, another end, a step moved. What has been is left as it was
 * planned; what comes is laid out again from the moment of the change, up to the call's end and never beyond it, so that
 * from then on the pace tells how the run stands against the plan it now has.
 */
import type { Mark } from '../domain/run'
import type { RunPlan, Segment } from './plan'
import { forecastSegments, type Position, plannedSegments } from './timeline'

/** The plan after a mark; the same object when the mark changes none of it. */
export function planAfter(plan: RunPlan, mark: Mark, position: Position): RunPlan {
  if (mark.form === 'plan-applied') return laidFrom(withTreatments(plan, mark), withDropped(position, mark))
  if (mark.form === 'step-moved') return withMoved(plan, mark, position)
  if (mark.form !== 'end-moved' || mark.endsAt === undefined) return plan
  return laidFrom({ ...plan, end: Date.parse(mark.endsAt) }, position)
}

/** The steps a mark leaves out. */
export const droppedBy = ({ form, plan = [] }: Mark): readonly string[] =>
  form === 'plan-applied' ? plan.filter(one => one.dropped).map(one => one.stepId) : []

function withTreatments(plan: RunPlan, mark: Mark): RunPlan {
  const minutes = new Map(mark.plan?.flatMap(one => (one.dropped ? [] : [[one.stepId, one.minutes]])))
  const segments = plan.segments.map(segment => {
    const wanted = minutes.get(segment.id)
    return wanted === undefined ? segment : { ...segment, ms: Math.round(wanted * 60_000) }
  })
  return { ...plan, segments }
}

function withDropped(position: Position, mark: Mark): Position {
  const dropped = droppedBy(mark).filter(id => id !== position.current.id)
  return { ...position, skipped: new Set([...position.skipped, ...dropped]) }
}

/** What comes has the order of the plan, ends as it is likely to end, or with the call when that is earlier. */
function laidFrom(plan: RunPlan, position: Position): RunPlan {
  const at = plan.segments.findIndex(segment => segment.id === position.current.id)
  const ends = forecastSegments(position, plan).at(-1)?.to ?? position.until
  const marked = plan.segments.map((segment, index) =>
    index < at ? segment : laidFree(segment, index > at && position.skipped.has(segment.id)),
  )
  const toCome = marked.slice(at).reduce((sum, segment) => sum + plannedMs(segment), 0)
  return { ...plan, segments: beginningAt(marked, at, Math.min(ends, plan.end) - toCome) }
}

/** In its place after the one before it, and in the plan only when it is not left out. */
function laidFree({ at: _, dropped: __, ...segment }: Segment, dropped: boolean): Segment {
  return dropped ? { ...segment, dropped } : segment
}

const plannedMs = (segment: Segment): number => (segment.dropped === true ? 0 : segment.ms)

const beginningAt = (segments: readonly Segment[], index: number, at: number): readonly Segment[] =>
  segments.map((segment, place) => (place === index ? { ...segment, at } : segment))

/** Only steps that are still to come change places; when they begin as a whole stays. */
function withMoved(plan: RunPlan, mark: Mark, position: Position): RunPlan {
  const current = plan.segments.findIndex(segment => segment.id === position.current.id)
  const from = plan.segments.findIndex(segment => segment.id === mark.stepId)
  const step = plan.segments[from]
  if (from <= current || step?.kind !== 'step' || mark.beforeId === mark.stepId) return plan
  const others = plan.segments.filter(segment => segment !== step)
  const to = others.findIndex(segment => segment.id === mark.beforeId)
  if (to <= current || others[to - 1]?.kind === 'questions') return plan
  const begins = plannedSegments(plan)[current + 1]?.from
  const moved = [...others.slice(0, to), step, ...others.slice(to)]
  const free = moved.map((segment, place) =>
    place > current ? laidFree(segment, segment.dropped === true) : segment,
  )
  return { ...plan, segments: begins === undefined ? free : beginningAt(free, current + 1, begins) }
}
