/**
 * The clock of a run. The wall clock can be set back and forth, the monotonic one may stand still while the computer
 * sleeps. While both agree within 2 s the wall clock is followed; when they do not, the wall clock is right after a
 * resume from sleep, the monotonic one otherwise.
 */
export interface ClockPair {
  readonly nowMs: () => number
  readonly monotonicMs: () => number
}

export interface TrustedClock {
  /** ISO instant. */
  readonly now: () => string
  /** To be called when the computer has woken from sleep. */
  readonly wokeUp: () => void
}

/** Where both clocks stood when they were last taken to agree. */
export interface Anchor {
  readonly wall: number
  readonly monotonic: number
}

export const mostApartMs = 2_000

/** The time to trust, and the anchor to go on from. */
export function readTrusted(
  anchor: Anchor,
  wall: number,
  monotonic: number,
): { now: number; anchor: Anchor } {
  const expected = anchor.wall + (monotonic - anchor.monotonic)
  if (Math.abs(wall - expected) > mostApartMs) return { now: expected, anchor }
  return { now: wall, anchor: { wall, monotonic } }
}

export function createTrustedClock(clock: ClockPair): TrustedClock {
  const here = (): Anchor => ({ wall: clock.nowMs(), monotonic: clock.monotonicMs() })
  let anchor = here()
  return {
    now: () => {
      const { wall, monotonic } = here()
      const read = readTrusted(anchor, wall, monotonic)
      anchor = read.anchor
      return new Date(read.now).toISOString()
    },
    wokeUp: () => {
      anchor = here()
    },
  }
}
