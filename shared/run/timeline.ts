/** The plan, what happened and what is likely to come, as spans on one time line (epoch milliseconds). */
import type { RunPlan, Segment } from './plan'
import type { Span, Walk } from './walk'

export interface PlannedSegment extends Segment, Span {}

export interface ForecastSegment extends Span {
  readonly segment: Segment
}

/** The plan laid out: each segment from the end of the one before it. */
export function plannedSegments(plan: RunPlan): readonly PlannedSegment[] {
  let from = plan.start
  return plan.segments.map(segment => {
    const span = { from, to: from + segment.ms }
    from = span.to
    return { ...segment, ...span }
  })
}

/** The rest of the current segment and those to come, at the planned lengths; one left before its time has a rest too. */
export function forecastSegments(walk: Walk, plan: RunPlan): readonly ForecastSegment[] {
  const currentAt = plan.segments.findIndex(one => one.id === walk.current.id)
  let from = walk.until
  return plan.segments.slice(currentAt).flatMap(segment => {
    if (walk.skipped.has(segment.id)) return []
    const span = { from, to: from + Math.max(0, segment.ms - (walk.spent.get(segment.id) ?? 0)) }
    from = span.to
    return [{ segment, ...span }]
  })
}

export interface Pace {
  /** How much later than planned all would end; negative = ahead. */
  readonly behindMs: number
  /** When next steps start by the plan, and at this pace. */
  readonly nextStepsAt: number
  readonly nextStepsForecast: number
  /** Kept for next steps, and what would be left of that before the call's end. */
  readonly keepMs: number
  readonly roomMs: number
}

/** How the run stands against its plan. It is constant while a segment is within its time. */
export function paceOf(walk: Walk, plan: RunPlan): Pace {
  const forecast = forecastSegments(walk, plan)
  const planned = plannedSegments(plan)
  const planEnd = planned.at(-1)?.to ?? plan.end
  const behindMs = (forecast.at(-1)?.to ?? walk.until) - planEnd
  const reserve = planned.find(segment => segment.kind === 'next-steps')
  const keepMs = reserve?.ms ?? 0
  const inReserve = walk.current.kind === 'next-steps'
  const begunAt = walk.stretches.findLast(stretch => stretch.id === 'next-steps')?.from
  const ahead = forecast.find(one => one.segment.kind === 'next-steps')
  const nextStepsForecast = (inReserve ? begunAt : ahead?.from) ?? walk.until
  const roomMs = Math.min(keepMs, Math.max(0, plan.end - nextStepsForecast))
  return { behindMs, nextStepsAt: reserve?.from ?? planEnd, nextStepsForecast, keepMs, roomMs }
}
