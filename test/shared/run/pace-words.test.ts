import type { ClockReading } from '@shared/run/clock'
import { stepPaceWords } from '@shared/run/pace-words'
import { describe, expect, it } from 'vitest'

const minute = 60_000
/** A step of five minutes, so much of it gone. */
const after = (spent: number): ClockReading => ({
  ...{ elapsed: spent, stepPlanned: 5 * minute, stepSpent: spent },
  leftInStep: Math.max(0, 5 * minute - spent),
  overStep: Math.max(0, spent - 5 * minute),
  ...{ leftInCall: 20 * minute, overCall: 0, pausedFor: undefined },
})

describe('how a step stands', () => {
  it.each([
    ['at its start', 0, 0, 'in-time', 'Step in its time'],
    ['just before its last fifth', 4 * minute - 1_000, 0, 'in-time', 'Step in its time'],
    ['in its last fifth', 4 * minute, 0, 'ending', 'Step ends in 1:00'],
    ['at its end', 5 * minute, 0, 'ending', 'Step ends in 0:00'],
    ['not a second over', 5 * minute + 999, 0, 'ending', 'Step ends in 0:00'],
    ['a second over', 5 * minute + 1_000, 0, 'over', 'Step over by 0:01'],
    ['far over', 67 * minute, 0, 'over', 'Step over by 1:02:00'],
    ['with lost time to go through first', 0, 90_000, 'losing', '1:30 of lost time to go'],
    ['over, with lost time all the same', 6 * minute, 1, 'losing', '0:01 of lost time to go'],
  ] as const)('%s', (_what, spent, toLose, state, words) => {
    expect(stepPaceWords(after(spent), toLose)).toEqual({ state, words })
  })
})
