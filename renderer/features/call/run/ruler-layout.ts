/** Where the bars of the ruler stand: the plan above, below it what happened and what is likely to come. */
import type { RunPlan, Segment } from '@shared/run/plan'
import { forecastSegments, type Pace, plannedSegments } from '@shared/run/timeline'
import type { Span, Walk } from '@shared/run/walk'

export interface Bar extends Span {
  readonly key: string
  readonly segment: Segment
}

export interface RulerLayout extends Span {
  readonly planned: readonly Bar[]
  readonly done: readonly Bar[]
  readonly current: Bar
  /** How much of the current bar has happened. */
  readonly filledTo: number
  readonly ahead: readonly Bar[]
  /** From where the plan has it to where it was begun. */
  readonly late: Span | undefined
  /** What the questions or steps take of the time kept for the next steps. */
  readonly squeezed: Span | undefined
  readonly ticks: readonly number[]
  readonly labels: readonly number[]
}

/** How much of a bar its words may have, from its start: not what lies under the squeezed time. From 0 to 1. */
export function wordsShare(bar: Span, squeezed: Span | undefined): number {
  const length = bar.to - bar.from
  if (length <= 0) return 0
  const end = squeezed === undefined || squeezed.to <= bar.from ? bar.to : Math.min(bar.to, squeezed.from)
  return Math.max(0, end - bar.from) / length
}

const minute = 60_000

export function layoutRuler(plan: RunPlan, walk: Walk, pace: Pace): RulerLayout {
  const from = Math.min(plan.slotStart, walk.startedAt)
  const to = Math.max(plan.end, walk.until)
  const planned = plannedSegments(plan).map(one => ({
    key: one.id,
    segment: one,
    from: one.from,
    to: one.to,
  }))
  const forecast = forecastSegments(walk, plan)
  const first = forecast[0]
  const since = walk.stretches.findLast(one => one.id === walk.current.id)
  const isIn = since !== undefined && since.to === walk.until
  const current = {
    ...{ key: 'current', segment: walk.current, from: isIn ? since.from : walk.until },
    to: Math.max(first?.to ?? walk.until, walk.until),
  }
  const places = { planned, done: doneBars(plan, walk, isIn), current, filledTo: walk.until }
  return {
    ...{ from, to },
    ...places,
    ...marginsOf(plan, walk, pace, planned),
    ...aheadOf(plan, forecast),
    ...ticksOf(from, to),
  }
}

/** Consecutive time in one segment is one bar; the stretch going on stands apart. */
function doneBars(plan: RunPlan, walk: Walk, isIn: boolean): readonly Bar[] {
  const past = isIn ? walk.stretches.slice(0, -1) : walk.stretches
  return past.flatMap(({ id, from, to }, index) => {
    const segment = plan.segments.find(one => one.id === id)
    return segment === undefined ? [] : [{ key: `${id} ${index}`, segment, from, to }]
  })
}

/** What comes; the next steps stand where they are kept, at the call's end, once they would start later. */
function aheadOf(plan: RunPlan, forecast: ReturnType<typeof forecastSegments>): Pick<RulerLayout, 'ahead'> {
  const ahead = forecast.slice(1).map(({ segment, from, to }) => {
    const kept = segment.kind === 'next-steps' ? Math.min(from, plan.end - segment.ms) : from
    return {
      key: segment.id,
      segment,
      from: kept,
      to: segment.kind === 'next-steps' ? kept + segment.ms : to,
    }
  })
  return { ahead }
}

function marginsOf(plan: RunPlan, walk: Walk, pace: Pace, planned: readonly Bar[]) {
  const here = planned.find(bar => bar.segment.id === walk.current.id)
  const begun = walk.stretches.findLast(one => one.id === walk.current.id)?.from ?? walk.until
  const lateTo = Math.min(walk.until, plan.end)
  const isLate = pace.behindMs > 0 && here !== undefined && here.from < begun
  const keptFrom = plan.end - pace.keepMs
  const isSqueezed =
    walk.current.kind !== 'next-steps' && pace.nextStepsForecast > keptFrom && pace.keepMs > 0
  return {
    late: isLate ? { from: Math.max(lateTo - pace.behindMs, plan.slotStart), to: lateTo } : undefined,
    squeezed: isSqueezed ? { from: keptFrom, to: Math.min(pace.nextStepsForecast, plan.end) } : undefined,
  }
}

/** A tick each minute and a label each five; sparser for long calls. */
function ticksOf(from: number, to: number): Pick<RulerLayout, 'ticks' | 'labels'> {
  const length = to - from
  const step = length > 90 * minute ? 5 * minute : minute
  const every = length > 90 * minute ? 15 * minute : length > 45 * minute ? 10 * minute : 5 * minute
  return { ticks: multiples(from, to, step), labels: multiples(from, to, every) }
}

function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step) * step
  const count = Math.max(0, Math.floor((to - first) / step) + 1)
  return Array.from({ length: Math.min(count, 600) }, (_, index) => first + index * step)
}
