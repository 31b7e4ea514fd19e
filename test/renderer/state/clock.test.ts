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

  it('gives what constructors make with: the time and ids that differ', () => {
    setClock({ now: testNow, ticking: false })
    expect(making().now).toBe(testNow)
    expect(newId()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(making().newId()).not.toBe(making().newId())
  })
})
