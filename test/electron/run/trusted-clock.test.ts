import { describe, expect, it } from 'vitest'
import { createTrustedClock, readTrusted } from '../../../electron/run/trusted-clock'

const base = Date.parse('2026-11-19T13:30:00.000Z')

function fakeClock() {
  const hands = { wall: base, monotonic: 5_000 }
  const trusted = createTrustedClock({ nowMs: () => hands.wall, monotonicMs: () => hands.monotonic })
  return {
    pass: (ms: number) => {
      hands.wall += ms
      hands.monotonic += ms
    },
    setWall: (ms: number) => {
      hands.wall += ms
    },
    sleep: (ms: number) => {
      hands.wall += ms
      trusted.wokeUp()
    },
    seconds: () => (Date.parse(trusted.now()) - base) / 1000,
    wokeUp: trusted.wokeUp,
  }
}

describe('the clock of a run', () => {
  it('goes with both clocks while they agree', () => {
    const clock = fakeClock()
    clock.pass(90_000)
    expect(clock.seconds()).toBe(90)
  })

  it.each([
    [2_000, 62],
    [2_001, 60],
    [-2_000, 58],
    [-2_001, 60],
    [3_600_000, 60],
    [-86_400_000, 60],
  ])('with the wall clock set by %i ms shows %i s after a minute', (set, shown) => {
    const clock = fakeClock()
    clock.pass(60_000)
    clock.setWall(set)
    expect(clock.seconds()).toBe(shown)
  })

  it('goes on by the monotonic clock as long as they disagree, and follows the wall again when set right', () => {
    const clock = fakeClock()
    clock.setWall(3_600_000)
    clock.pass(10_000)
    expect(clock.seconds()).toBe(10)
    clock.setWall(-3_599_500)
    clock.pass(10_000)
    expect(clock.seconds()).toBe(20.5)
  })

  it('trusts the wall clock after a sleep in which the monotonic one stood still', () => {
    const clock = fakeClock()
    clock.pass(60_000)
    clock.sleep(600_000)
    expect(clock.seconds()).toBe(660)
    clock.pass(1_000)
    expect(clock.seconds()).toBe(661)
  })

  it('follows a slow correction of the wall clock however far it goes', () => {
    const clock = fakeClock()
    for (let count = 0; count < 10; count += 1) {
      clock.pass(1_000)
      clock.setWall(1_000)
      clock.seconds()
    }
    expect(clock.seconds()).toBe(20)
  })

  it('keeps its anchor while it distrusts the wall', () => {
    const anchor = { wall: base, monotonic: 0 }
    expect(readTrusted(anchor, base + 10_000, 1_000)).toEqual({ now: base + 1_000, anchor })
  })
})
