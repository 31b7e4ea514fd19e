import { durationWords, hoursWords, longestMinutes, parseDuration } from '@shared/effort/duration'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const minutesOf = (typed: string) => {
  const read = parseDuration(typed)
  return read.kind === 'minutes' ? read.minutes : read.kind
}

describe('a duration is read as people type it', () => {
  it.each<[string, number | string]>([
    ['90', 90],
    ['5', 5],
    [' 45 ', 45],
    ['1:30', 90],
    ['0:05', 5],
    ['12:00', 720],
    ['1:59', 119],
    ['1:60', 'unreadable'],
    ['1:5', 'unreadable'],
    ['1h 5m', 65],
    ['1h5m', 65],
    ['1h5', 65],
    ['1 h 5', 65],
    ['1H 5M', 65],
    ['1h', 60],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['0,25 h', 15],
    ['2 hours', 120],
    ['2 hrs and 10 mins', 130],
    ['2 Std. 10 Min.', 130],
    ['45m', 45],
    ['45 min', 45],
    ["45'", 45],
    ['7.5 min', 8],
    ['1h 59m', 119],
    ['1h 60m', 'unreadable'],
    ['1.5h 10m', 'unreadable'],
    ['0', 'unreadable'],
    ['0.4', 'unreadable'],
    ['24h', 1440],
    ['1440', 1440],
    ['1441', 'unreadable'],
    ['25h', 'unreadable'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['-5', 'unreadable'],
    ['1h 5m 3s', 'unreadable'],
    ['h', 'unreadable'],
    ['an hour', 'unreadable'],
    ['1:30:00', 'unreadable'],
    ['1 30', 'unreadable'],
    ['1e3', 'unreadable'],
  ])('"%s" is %s', (typed, minutes) => {
    expect(minutesOf(typed)).toBe(minutes)
  })

  it('says why it cannot be read', () => {
    expect(parseDuration('1:75')).toMatchObject({ why: expect.stringContaining('59') })
    expect(parseDuration('30 h')).toMatchObject({ why: expect.stringContaining('more than a day') })
    expect(parseDuration('soon')).toMatchObject({ why: expect.stringContaining('1:30') })
  })
})

describe('whatever is written can be read again', () => {
  const anyMinutes = fc.integer({ min: 1, max: longestMinutes })
  it('in words, as a clock, as minutes and as hours and minutes', () => {
    fc.assert(
      fc.property(anyMinutes, minutes => {
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
        const two = String(rest).padStart(2, '0')
        for (const typed of [durationWords(minutes), `${hours}:${two}`, `${minutes}`, `${hours}h${rest}m`]) {
          expect([typed, minutesOf(typed)]).toEqual([typed, minutes])
        }
      }),
    )
  })

  it('never throws, and what it reads is whole minutes of one day at most', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9hm:., ]{0,8}$/)), typed => {
        const read = parseDuration(typed)
        if (read.kind !== 'minutes') return
        expect(Number.isInteger(read.minutes)).toBe(true)
        expect(read.minutes).toBeGreaterThanOrEqual(1)
        expect(read.minutes).toBeLessThanOrEqual(longestMinutes)
      }),
    )
  })
})

describe('a duration in words', () => {
  it.each([
    [0, '0 min'],
    [0.4, 'under 1 min'],
    [0.5, '1 min'],
    [59, '59 min'],
    [59.6, '1 h'],
    [60, '1 h'],
    [61, '1 h 1 min'],
  ])('%d is "%s"', (minutes, words) => {
    expect(durationWords(minutes)).toBe(words)
  })

  it.each([
    [21.5, '21.5 h'],
    [32, '32 h'],
    [4.06, '4.1 h'],
    [0, '0 h'],
  ])('%d hours are "%s"', (hours, words) => {
    expect(hoursWords(hours)).toBe(words)
  })
})
