/** The set-up of a call as its panel draws it: the schedule at this minute, and what each task says of itself. */
import type { Call } from '@shared/domain/call'
import { type Schedule, type ScheduledTask, scheduleOf } from '@shared/preflight/schedule'
import { useMemo } from 'react'
import { useNow } from '../../../state/clock'

export type Plan = Extract<Schedule, { kind: 'plan' }>

/** Undefined while nobody has said when the call is. */
export function useSchedule({ preflight, start }: Call): Schedule | undefined {
  const minute = useNow('minute')
  return useMemo(
    () => (start === undefined ? undefined : scheduleOf(preflight, start, new Date(minute).toISOString())),
    [preflight, start, minute],
  )
}

export type ClockOf = (ms: number) => string

/** "28 min, by 14:02", "runs until 14:17", "cannot finish: 28 min needed, 7 left". */
export function taskWords(
  { fit, isRunning, needed, latestStart, end }: ScheduledTask,
  clock: ClockOf,
): string {
  if (fit.kind === 'cannot-finish') return `cannot finish: ${fit.needed} min needed, ${fit.left} left`
  if (isRunning) return `runs until ${clock(end)}${fit.kind === 'late' ? `, ${fit.by} min late` : ''}`
  const takes = `${Math.ceil(needed)} min`
  return fit.kind === 'late' ? `${takes}, ${fit.by} min behind` : `${takes}, by ${clock(latestStart)}`
}

/** One place on the time axis, in percent of its width. */
export const placeOf = (ms: number, { from, callStart }: Plan): number =>
  callStart <= from ? 0 : ((ms - from) / (callStart - from)) * 100

const minuteMs = 60_000
const steps = [5, 10, 15, 30, 60, 120, 240, 480] as const
const mostTicks = 4
/** Closer than this two words on the axis would touch. */
const apart = 15

/** Round times between the begin and the call whose words touch none of those at `taken` (in percent). */
export function ticksOf(plan: Plan, taken: readonly number[]): readonly number[] {
  const span = (plan.callStart - plan.from) / minuteMs
  const step = (steps.find(one => span / one <= mostTicks) ?? 480) * minuteMs
  const first = Math.ceil(plan.from / step) * step
  const count = Math.max(0, Math.ceil((plan.callStart - first) / step))
  return Array.from({ length: count }, (_, at) => first + at * step).filter(tick =>
    taken.every(place => Math.abs(placeOf(tick, plan) - place) >= apart),
  )
}

export const isApart = (a: number, b: number): boolean => Math.abs(a - b) >= apart
