import { describe, expect, it } from 'vitest'
import { createClock } from '../../electron/clock'

const source = (wall: number, monotonic: number) => {
  const at = { wall, monotonic }
  return { at, wallMs: () => at.wall, monotonicMs: () => at.monotonic }
}

describe('the clock', () => {
  it('follows the computer when nothing is set', () => {
    const s = source(Date.parse('2026-01-02T03:04:05.000Z'), 0)
    const clock = createClock(undefined, s)
    expect(clock.reading()).toEqual({ now: '2026-01-02T03:04:05.000Z', ticking: true })
    s.at.wall += 1_500
    expect(clock.now()).toBe('2026-01-02T03:04:06.500Z')
  })
  it('stands still at the instant it is given, for both of its hands', () => {
    const s = source(1, 10)
    const clock = createClock('2026-11-19T12:48:00Z', s)
    s.at.wall += 60_000
    s.at.monotonic += 60_000
    expect(clock.reading()).toEqual({ now: '2026-11-19T12:48:00.000Z', ticking: false })
    expect(clock.monotonicMs()).toBe(0)
  })
  it('ticks from the given instant when it ends in a plus, whatever is done to the wall clock', () => {
    const s = source(1, 10)
    const clock = createClock('2026-11-19T12:48:00Z+', s)
    s.at.wall -= 3_600_000
    s.at.monotonic += 2_000
    expect(clock.reading()).toEqual({ now: '2026-11-19T12:48:02.000Z', ticking: true })
  })
  it('ticks as many times as fast as the number after the plus, with both hands', () => {
    const s = source(1, 10)
    const clock = createClock('2026-11-19T12:48:00Z+60', s)
    const before = clock.monotonicMs()
    s.at.monotonic += 2_000
    expect(clock.reading()).toEqual({ now: '2026-11-19T12:50:00.000Z', ticking: true, rate: 60 })
    expect(clock.monotonicMs() - before).toBe(120_000)
  })
  it('refuses a setting that names no instant', () => {
    expect(() => createClock('tomorrow')).toThrow('PRESNAP_NOW names no instant: tomorrow')
  })
})
