import type { WeekLoad } from '@shared/domain/week'
import { withinCapacity } from '@shared/effort/baseline'
import { capacityOf, freeHoursOf } from '@shared/effort/capacity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const booked = (hours: number): WeekLoad => ({
  ...{ calls: 3, preparedCalls: 5, debriefedCalls: 5 },
  ...{ runMinutes: hours * 20, prepareMinutes: hours * 30, debriefMinutes: hours * 10 },
})

describe('capacity from free hours', () => {
  it.each([
    [0, 40, 1.3],
    [10, 30, 1.175],
    [24, 16, 1],
    [39, 1, 0.8125],
    [40, 0, 0.8],
    [41, 0, 0.8],
    [400, 0, 0.8],
  ])('with %d of 40 h booked, %d are free and the lines stand at %d', (hours, free, capacity) => {
    const known = freeHoursOf(booked(hours), 40)
    expect(known).toEqual({ free, of: 40 })
    expect(capacityOf(known ?? expect.fail('not known'))).toBeCloseTo(capacity)
  })

  it('is not known while the load of the week is not', () => {
    expect(freeHoursOf(undefined, 40)).toBeUndefined()
    expect(freeHoursOf(booked(1), 0)).toBeUndefined()
  })

  it('never leaves its range, and more free hours never make it less', () => {
    const hours = fc.double({ min: 0, max: 200, noNaN: true })
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 1, max: 100 }), (a, b, week) => {
        const [less, more] = [Math.max(a, b), Math.min(a, b)].map(one => {
          const free = freeHoursOf(booked(one), week) ?? expect.fail('not known')
          return capacityOf(free)
        })
        expect(more).toBeGreaterThanOrEqual(less ?? 0)
        for (const one of [less ?? 0, more ?? 0]) expect(withinCapacity(one)).toBeCloseTo(one)
      }),
    )
  })
})
