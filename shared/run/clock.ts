/** What the clock says, from timestamps only: nothing is counted up, so nothing can be lost or reset. */
import type { RunPlan } from './plan'
import type { Walk } from './walk'

/** Milliseconds, never negative; what is over stands apart from what is left. Pauses are out of all but the call's end. */
export interface ClockReading {
  readonly elapsed: number
  readonly stepPlanned: number
  readonly stepSpent: number
  readonly leftInStep: number
  readonly overStep: number
  readonly leftInCall: number
  readonly overCall: number
  readonly pausedFor: number | undefined
}

export function readClock(walk: Walk, plan: RunPlan): ClockReading {
  const stepPlanned = walk.current.ms
  const stepSpent = walk.spent.get(walk.current.id) ?? 0
  return {
    elapsed: walk.elapsed,
    stepPlanned,
    stepSpent,
    leftInStep: Math.max(0, stepPlanned - stepSpent),
    overStep: Math.max(0, stepSpent - stepPlanned),
    leftInCall: Math.max(0, plan.end - walk.until),
    overCall: Math.max(0, walk.until - plan.end),
    pausedFor: walk.pausedSince === undefined ? undefined : walk.until - walk.pausedSince,
  }
}

/** What the user may have the big clock show (key Y). */
export const clockFaces = ['left-in-step', 'left-in-call', 'elapsed', 'wall', 'hidden'] as const
export type ClockFace = (typeof clockFaces)[number]

export function nextFace(face: ClockFace): ClockFace {
  return clockFaces[(clockFaces.indexOf(face) + 1) % clockFaces.length] ?? 'left-in-step'
}

/** "3:20", from an hour on "1:03:20". What is gone counts whole seconds. */
export const goneSpan = (ms: number): string => span(Math.floor(Math.max(0, ms) / 1000))

/** The same for what is left: 0.2 s left are still 0:01, so that gone and left add up. */
export const leftSpan = (ms: number): string => span(Math.ceil(Math.max(0, ms) / 1000))

/** "13:40 gone, 16:20 left", or how much over. */
export function goneAndLeft(clock: ClockReading): readonly [gone: string, left: string] {
  const gone = `${goneSpan(clock.elapsed)} gone`
  return [
    gone,
    clock.overCall > 0 ? `${goneSpan(clock.overCall)} over` : `${leftSpan(clock.leftInCall)} left`,
  ]
}

function span(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}
