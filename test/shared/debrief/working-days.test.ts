import { addDays, nextWorkingDay } from '@shared/debrief/working-days'
import { describe, expect, it } from 'vitest'

describe('the next working day', () => {
  it.each([
    ['Thursday', '2026-11-19', '2026-11-20'],
    ['Friday', '2026-11-20', '2026-11-23'],
    ['Saturday', '2026-11-21', '2026-11-23'],
    ['Sunday', '2026-11-22', '2026-11-23'],
    ['Monday', '2026-11-23', '2026-11-24'],
    ['the last Friday of a year', '2027-12-31', '2028-01-03'],
    ['the Wednesday before a leap day', '2028-02-28', '2028-02-29'],
  ])('after %s, %s, is %s', (_, day, next) => {
    expect(nextWorkingDay(day)).toBe(next)
  })
})

it.each([
  ['2026-11-30', 1, '2026-12-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2027-03-28', 1, '2027-03-29'],
  ['2026-11-19', 0, '2026-11-19'],
])('%s and %i days is %s', (day, days, result) => {
  expect(addDays(day, days)).toBe(result)
})
