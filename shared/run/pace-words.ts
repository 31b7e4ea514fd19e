import { type ClockReading, goneSpan, leftSpan } from './clock'
import type { Pace } from './timeline'
import type { Walk } from './walk'

/** Within this the run is on time. */
export const onTimeMs = 30_000

export interface PaceWords {
  readonly state: 'behind' | 'on-time' | 'ahead' | 'paused'
  readonly headline: string
  /** What that means for the next steps. */
  readonly meaning: string
}

/** "Behind by 3:20" and what it leaves for the next steps. `timeOf` writes an instant as a time of day. */
export function paceWords(pace: Pace, walk: Walk, timeOf: (at: number) => string): PaceWords {
  const state = stateOf(pace, walk)
  return { state, headline: headlineOf(state, pace), meaning: meaningOf(pace, walk, timeOf) }
}

function stateOf(pace: Pace, walk: Walk): PaceWords['state'] {
  if (walk.pausedSince !== undefined) return 'paused'
  if (pace.behindMs >= onTimeMs) return 'behind'
  return pace.behindMs <= -onTimeMs ? 'ahead' : 'on-time'
}

function headlineOf(state: PaceWords['state'], { behindMs }: Pace): string {
  if (state === 'paused') return behindMs >= onTimeMs ? `Paused, behind by ${goneSpan(behindMs)}` : 'Paused'
  if (state === 'behind') return `Behind by ${goneSpan(behindMs)}`
  return state === 'ahead' ? `${goneSpan(-behindMs)} ahead` : 'On time'
}

function meaningOf(pace: Pace, walk: Walk, timeOf: (at: number) => string): string {
  if (pace.keepMs === 0) return 'No time is kept for next steps.'
  if (walk.current.kind === 'next-steps') return 'These are the next steps: agree on what, who and when.'
  const at = timeOf(pace.nextStepsForecast)
  if (pace.roomMs === 0) return 'At this pace nothing is left for the next steps.'
  if (pace.roomMs < pace.keepMs) {
    return `At this pace next steps start at ${at}, with ${leftSpan(pace.roomMs)} of their ${leftSpan(pace.keepMs)}.`
  }
  return `Next steps start at ${at} and keep their ${leftSpan(pace.keepMs)}.`
}

/** From here on a step is nearly over: a fifth of its time. */
export const endingShare = 0.2

export interface StepPaceWords {
  readonly state: 'in-time' | 'ending' | 'over' | 'losing'
  readonly words: string
}

/** How the step on screen stands, whatever the big clock shows. */
export function stepPaceWords(clock: ClockReading, toLose: number): StepPaceWords {
  if (toLose > 0) return { state: 'losing', words: `${leftSpan(toLose)} of lost time to go` }
  if (clock.overStep >= 1000) return { state: 'over', words: `Step over by ${goneSpan(clock.overStep)}` }
  const isEnding = clock.leftInStep <= clock.stepPlanned * endingShare
  return isEnding
    ? { state: 'ending', words: `Step ends in ${leftSpan(clock.leftInStep)}` }
    : { state: 'in-time', words: 'Step in its time' }
}
