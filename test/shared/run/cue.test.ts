import { leastOpacity, nextSize, steppedOpacity } from '@shared/run/cue'
import { expect, it } from 'vitest'

it('W goes from full to compact, to the strip, and back', () => {
  expect(nextSize('full')).toBe('compact')
  expect(nextSize('compact')).toBe('strip')
  expect(nextSize('strip')).toBe('full')
})

it.each([
  [1, 1, 1],
  [1, -1, 0.85],
  [0.85, 1, 1],
  [0.55, -1, leastOpacity],
  [leastOpacity, -1, leastOpacity],
] as const)('%d with one press of %d is %d', (from, by, to) => {
  expect(steppedOpacity(from, by)).toBe(to)
})
