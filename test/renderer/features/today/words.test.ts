import { describe, expect, it } from 'vitest'
import { daysHeading } from '../../../../renderer/features/today/day-heading'
import { lateWords } from '../../../../renderer/parts/due/late-words'

const now = '2026-11-19T22:30:00.000Z'

describe('the heading of a day', () => {
  it.each([
    [undefined, 'UTC', 'No time yet'],
    ['2026-11-19T08:00:00.000Z', 'UTC', 'Today'],
    ['2026-11-20T08:00:00.000Z', 'UTC', 'Tomorrow, Fri 20 Nov'],
    ['2026-11-20T08:00:00.000Z', 'Asia/Tokyo', 'Today'],
    ['2026-11-21T08:00:00.000Z', 'UTC', 'Sat 21 Nov'],
    ['2026-11-18T08:00:00.000Z', 'UTC', 'Wed 18 Nov'],
  ])('of %s in %s is %s', (start, zone, words) => {
    expect(daysHeading(start, now, zone)).toBe(words)
  })
})

describe('how a due day stands', () => {
  it.each([
    [undefined, 'UTC', '', false],
    ['2026-11-16', 'UTC', '3 d late', true],
    ['2026-11-18', 'UTC', '1 d late', true],
    ['2026-11-19', 'UTC', 'today', false],
    ['2026-11-20', 'UTC', 'tomorrow', false],
    ['2026-11-20', 'Asia/Tokyo', 'today', false],
    ['2026-11-21', 'UTC', 'Sat 21 Nov', false],
  ])('%s in %s is %j', (due, zone, words, isLate) => {
    expect(lateWords(due, now, zone)).toEqual({ words, isLate })
  })
})
