/**
 * The one clock of the app. PRESNAP_NOW starts it at that instant, standing still; with a "+" at the end it ticks
 * from there, with "+60" sixty times as fast. Tests and pictures use it; whatever shows or stores a time asks here.
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
  const [, instant, plus, times] = /^(.*?)(?:(\+)(\d*))?$/.exec(setting) ?? []
  const start = Date.parse(instant ?? '')
  if (Number.isNaN(start)) throw new Error(`PRESNAP_NOW names no instant: ${setting}`)
  if (plus === undefined)
    return clockFrom(
      () => start,
      () => 0,
      false,
    )
  const rate = Number(times) || 1
  const begun = source.monotonicMs()
  const passed = () => (source.monotonicMs() - begun) * rate
  return clockFrom(() => start + Math.floor(passed()), passed, true, rate)
}

function clockFrom(wallMs: () => number, monotonicMs: () => number, ticking: boolean, rate = 1): Clock {
  const now = () => new Date(wallMs()).toISOString()
  const reading = () => ({ now: now(), ticking, ...(rate !== 1 && { rate }) })
  return { now, nowMs: wallMs, monotonicMs, reading }
}
