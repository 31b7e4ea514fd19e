/** The cue window: how much of the run it shows, and all that every window knows of it. */
import type { Capture } from './capture'

export const cueSizes = ['full', 'compact', 'strip'] as const
export type CueSize = (typeof cueSizes)[number]

/** What W turns to (KEYS.md): full, compact, strip, full. */
export const nextSize = (size: CueSize): CueSize =>
  cueSizes[(cueSizes.indexOf(size) + 1) % cueSizes.length] ?? 'full'

export interface CueState {
  readonly size: CueSize
  /** Every window shows the neutral page. */
  readonly isNeutral: boolean
  /** Of the cue window, from 0.4 to 1. */
  readonly opacity: number
  /** Whether this system can make a window fade. */
  readonly canFade: boolean
  /** Whether Presnap asks to be left out of screen capture during a run. */
  readonly keepsOut: boolean
  readonly capture: Capture
  readonly hasOtherDisplay: boolean
}

/** Before main has told: nothing is taken to be hidden. */
export const unknownCue: CueState = {
  size: 'full',
  isNeutral: false,
  opacity: 1,
  canFade: false,
  keepsOut: true,
  capture: 'none',
  hasOtherDisplay: false,
}

export const leastOpacity = 0.4
const opacityStep = 0.15

/** One press fainter (-1) or fuller (1). */
export function steppedOpacity(opacity: number, by: -1 | 1): number {
  const wanted = Math.round((opacity + by * opacityStep) * 100) / 100
  return Math.min(1, Math.max(leastOpacity, wanted))
}
