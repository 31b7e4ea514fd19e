import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { making, newId, now, nowMs, setClock } from '../../../renderer/state/clock'
import { testNow } from '../../helpers/builders'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2031-01-01T00:00:00Z') }))
afterEach(() => vi.useRealTimers())

describe('the clock of a page', () => {
  it('stands still at main’s time when that stands still', () => {
    setClock({ now: testNow, ticking: false })
    vi.advanceTimersByTime(60_000)
    expect(now()).toBe(testNow)
  })

  it('goes on from main’s time, whatever this computer says', () => {
    setClock({ now: testNow, ticking: true })
    vi.advanceTimersByTime(61_500)
    expect(nowMs() - Date.parse(testNow)).toBe(61_500)
  })

  it.each([
    ['back', -3_600_000],
    ['forth', 3_600_000],
  ])('does not move when this computer’s clock is set %s, and goes on from there', (_, by) => {
    setClock({ now: testNow, ticking: true })
    vi.advanceTimersByTime(1_000)
    vi.setSystemTime(Date.now() + by)
    vi.advanceTimersByTime(1_000)
    expect(nowMs() - Date.parse(testNow)).toBe(2_000)
  })

  it('follows a wall clock that is put right by a little', () => {
    setClock({ now: testNow, ticking: true })
    vi.setSystemTime(Date.now() + 1_900)
    expect(nowMs() - Date.parse(testNow)).toBe(1_900)
  })

  it('is read anew when the computer has slept', () => {
    setClock({ now: testNow, ticking: true })
    vi.setSystemTime(Date.now() + 3_600_000)
    setClock({ now: '2026-11-19T13:48:00.000Z', ticking: true })
    expect(now()).toBe('2026-11-19T13:48:00.000Z')
  })

  it('gives what constructors make with: the time and ids that differ', () => {
    setClock({ now: testNow, ticking: false })
    expect(making().now).toBe(testNow)
    expect(newId()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(making().newId()).not.toBe(making().newId())
  })
})
