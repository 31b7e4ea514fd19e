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
    const begins = segment.at ?? from
    from = begins + (segment.dropped === true ? 0 : segment.ms)
    return { ...segment, from: begins, to: from }
  })
}

/** As much of a walk as says what is still to come. */
export type Position = Pick<Walk, 'until' | 'current' | 'skipped' | 'spent' | 'toLose'>

/** The rest of the current segment and those to come, at the planned lengths; one left before its time has a rest too. */
export function forecastSegments(position: Position, plan: RunPlan): readonly ForecastSegment[] {
  const currentAt = plan.segments.findIndex(one => one.id === position.current.id)
  let from = position.until
  return plan.segments.slice(currentAt).flatMap((segment, index) => {
    if (position.skipped.has(segment.id)) return []
    const span = { from, to: from + restOf(segment, position) + (index === 0 ? position.toLose : 0) }
    from = span.to
    return [{ segment, ...span }]
  })
}

/** What a segment has left of its time. */
export function restOf(segment: Segment, { spent }: Pick<Position, 'spent'>): number {
  return Math.max(0, segment.ms - (spent.get(segment.id) ?? 0))
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

/** Time kept at the end of the call, and what is left of it at this pace. */
export interface Reserve {
  readonly kind: 'questions' | 'next-steps'
  readonly keepMs: number
  readonly leftMs: number
  readonly isCurrent: boolean
}

/** Their questions and the next steps, as far as the plan keeps time for them. The end of the call cuts the last first. */
export function reservesOf(walk: Walk, plan: RunPlan): readonly Reserve[] {
  const forecast = forecastSegments(walk, plan)
  return plan.segments.flatMap(({ id, kind, ms }) => {
    if (kind !== 'questions' && kind !== 'next-steps') return []
    const span = forecast.find(one => one.segment.id === id)
    const leftMs = span === undefined ? 0 : Math.min(span.to, plan.end) - Math.min(span.from, plan.end)
    return [{ kind, keepMs: ms, leftMs: Math.min(ms, leftMs), isCurrent: walk.current.id === id }]
  })
}
