// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setClock, useNow } from '../../../renderer/state/clock'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

let renders = 0
function Clock({ every }: { readonly every: 'second' | 'minute' }) {
  renders += 1
  return <time>{new Date(useNow(every)).toISOString().slice(11, 19)}</time>
}
const shown = () => screen.getByText(/\d\d:\d\d:\d\d/).textContent
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

it('shows each minute within a moment of its beginning, and renders once for it', async () => {
  setClock({ now: '2026-11-19T12:48:59.000Z', ticking: true })
  render(<Clock every="minute" />)
  expect(shown()).toBe('12:48:00')
  renders = 0
  await wait(999)
  expect([shown(), renders]).toEqual(['12:48:00', 0])
  await wait(10)
  expect([shown(), renders]).toEqual(['12:49:00', 1])
  await wait(60_000)
  expect([shown(), renders]).toEqual(['12:50:00', 2])
})

it('renders never again while the clock stands', async () => {
  setClock({ now: '2026-11-19T12:48:59.500Z', ticking: false })
  render(<Clock every="second" />)
  renders = 0
  await wait(10_000)
  expect([shown(), renders]).toEqual(['12:48:59', 0])
})

it('leaves no timer behind', () => {
  setClock({ now: '2026-11-19T12:48:00.000Z', ticking: true })
  render(<Clock every="second" />).unmount()
  expect(vi.getTimerCount()).toBe(0)
})
