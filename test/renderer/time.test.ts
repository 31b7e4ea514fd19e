import { describe, expect, it } from 'vitest'
import {
  clockSeconds,
  clockTime,
  dayOf,
  dayWords,
  isSameDay,
  longDay,
  shortDay,
  spanWords,
  untilWords,
} from '../../renderer/time'

const evening = '2026-11-19T23:30:05.000Z'

describe('a time in words', () => {
  it('is that of the zone, its day included', () => {
    expect([clockTime(evening, 'UTC'), clockTime(evening, 'Europe/Berlin')]).toEqual(['23:30', '00:30'])
    expect(clockSeconds(evening, 'UTC')).toBe('23:30:05')
    expect([dayOf(evening, 'UTC'), dayOf(evening, 'Europe/Berlin')]).toEqual(['2026-11-19', '2026-11-20'])
    expect([dayWords(evening, 'UTC'), dayWords(evening, 'Asia/Tokyo')]).toEqual(['Thu 19 Nov', 'Fri 20 Nov'])
    expect([longDay(evening, 'UTC'), shortDay(evening, 'UTC')]).toEqual(['Thursday 19 November', '19 Nov'])
  })

  it('says whether two times are of one day there', () => {
    const next = '2026-11-20T00:10:00.000Z'
    expect([isSameDay(evening, next, 'UTC'), isSameDay(evening, next, 'Europe/Berlin')]).toEqual([
      false,
      true,
    ])
  })
})

describe('how long until', () => {
  it.each([
    [5_400, 'T−3 d 18 h'],
    [1_440, 'T−1 d'],
    [1_439, 'T−23 h 59 min'],
    [102, 'T−1 h 42 min'],
    [60, 'T−1 h'],
    [59, 'T−59 min'],
    [1, 'T−1 min'],
    [0, 'now'],
    [-59, 'now'],
    [-60, '1 h ago'],
    [-1_500, '1 d 1 h ago'],
  ])('%i minutes is %s', (minutes, words) => {
    expect(untilWords(minutes)).toBe(words)
  })

  it('drops what is less than a minute', () => {
    expect(spanWords(42.9)).toBe('42 min')
  })
})
