import { isInClosedHours, localTimeIn } from '@shared/advisor/their-time'
import { describe, expect, it } from 'vitest'

const closed = (from: string, to: string, zone: string, weekdays: readonly number[] = []) => ({
  from,
  to,
  zone,
  weekdays,
})

describe('their clock', () => {
  it.each([
    ['Europe/Berlin', '2026-11-19T14:30:00.000Z', { weekday: 4, minutes: 930 }],
    ['America/New_York', '2026-11-19T03:00:00.000Z', { weekday: 3, minutes: 1320 }],
    ['Asia/Kolkata', '2026-11-22T20:00:00.000Z', { weekday: 1, minutes: 90 }],
    ['Europe/Berlin', '2026-07-19T22:30:00.000Z', { weekday: 1, minutes: 30 }],
    ['UTC', '2026-11-19T00:00:00.000Z', { weekday: 4, minutes: 0 }],
    ['Atlantis/Capital', '2026-11-19T14:30:00.000Z', undefined],
  ])('in %s at %s', (zone, instant, local) => {
    expect(localTimeIn(zone, instant)).toEqual(local)
  })
})

describe('closed hours in another zone', () => {
  // 14:30 UTC on a Thursday is 23:30 in Tokyo, and 09:30 in New York.
  const start = '2026-11-19T14:30:00.000Z'
  it.each([
    ['a night that begins before it', closed('22:00', '06:00', 'Asia/Tokyo'), 30, true],
    ['a night that begins as it ends', closed('00:00', '06:00', 'Asia/Tokyo'), 30, false],
    ['a night that begins a minute before it ends', closed('00:00', '06:00', 'Asia/Tokyo'), 31, true],
    ['a day that is not closed', closed('09:00', '10:00', 'America/New_York', [5]), 30, false],
    ['the day it is on', closed('09:00', '10:00', 'America/New_York', [4]), 30, true],
    ['the night of the day before', closed('22:00', '23:45', 'Asia/Tokyo', [3]), 30, false],
    ['over midnight of the day before', closed('20:00', '09:31', 'America/New_York', [3]), 30, true],
    [
      'over midnight of the day before, open again',
      closed('20:00', '09:30', 'America/New_York', [3]),
      30,
      false,
    ],
    ['into the next closed day', closed('00:00', '01:00', 'Asia/Tokyo', [5]), 60, true],
    ['a zone nobody knows', closed('00:00', '23:59', 'Atlantis/Capital'), 30, undefined],
  ])('%s', (_, hours, minutes, is) => {
    expect(isInClosedHours(hours, start, minutes)).toBe(is)
  })
})
