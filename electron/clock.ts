/**
 * The one clock of the app. PRESNAP_NOW starts it at that instant, standing still; with a "+" at the end it ticks
 * from there. Tests and pictures use it; whatever shows or stores a time asks here.
 */
import type { ClockReading } from '@shared/contract'

export interface Clock {
  /** ISO instant. */
  readonly now: () => string
  readonly nowMs: () => number
  /** Milliseconds that only grow, whatever is done to the wall clock; its zero means nothing. */
  readonly monotonicMs: () => number
  readonly reading: () => ClockReading
}

export interface ClockSource {
  readonly wallMs: () => number
  readonly monotonicMs: () => number
}

const systemSource: ClockSource = { wallMs: () => Date.now(), monotonicMs: () => performance.now() }

/** `setting` is PRESNAP_NOW; one that names no instant is refused aloud rather than ignored. */
export function createClock(setting: string | undefined, source: ClockSource = systemSource): Clock {
  if (!setting) return clockFrom(source.wallMs, source.monotonicMs, true)
  const ticking = setting.endsWith('+')
  const start = Date.parse(ticking ? setting.slice(0, -1) : setting)
  if (Number.isNaN(start)) throw new Error(`PRESNAP_NOW names no instant: ${setting}`)
  if (!ticking)
    return clockFrom(
      () => start,
      () => 0,
      false,
    )
  const begun = source.monotonicMs()
  return clockFrom(() => start + Math.floor(source.monotonicMs() - begun), source.monotonicMs, true)
}

function clockFrom(wallMs: () => number, monotonicMs: () => number, ticking: boolean): Clock {
  const now = () => new Date(wallMs()).toISOString()
  return { now, nowMs: wallMs, monotonicMs, reading: () => ({ now: now(), ticking }) }
}
