import { hoursWords, readClock, toggleWeekday } from '@shared/prospect/hours'
import { describe, expect, it } from 'vitest'

describe('closed hours', () => {
  it.each([
    ['6', '06:00'],
    ['6:30', '06:30'],
    ['0630', '06:30'],
    ['18.15', '18:15'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['12:60', undefined],
    ['noon', undefined],
    ['', undefined],
  ])('"%s" is read as %s', (typed, time) => {
    expect(readClock(typed)).toBe(time)
  })

  it.each([
    [[1, 2, 3, 4, 5], 'Mon to Fri'],
    [[5, 1, 3], 'Mon, Wed, Fri'],
    [[6, 7], 'Sat, Sun'],
    [[1, 2, 3, 4, 5, 6, 7], 'every day'],
    [[], 'no day'],
  ])('on %j are said as "%s"', (weekdays, words) => {
    const hours = { from: '06:00', to: '08:00', zone: 'America/New_York', weekdays }
    expect(hoursWords(hours)).toBe(`${words} 06:00 to 08:00, New York`)
  })

  it('take a weekday and lose it again, in their order', () => {
    expect(toggleWeekday([1, 5], 3)).toEqual([1, 3, 5])
    expect(toggleWeekday([1, 3, 5], 3)).toEqual([1, 5])
  })
})
