import { expect, it } from 'vitest'
import { atMostEvery } from '../../electron/at-most-every'

it.each([
  [9_999, 0],
  [10_000, 1],
])('does it after %i ms of the first 10,000: %i times', (ms, times) => {
  let now = 500
  let done = 0
  const ask = atMostEvery(
    10_000,
    () => {
      done += 1
    },
    () => now,
  )
  now += ms
  ask()
  ask()
  expect(done).toBe(times)
  now += 10_000
  ask()
  expect(done).toBe(times + 1)
})
