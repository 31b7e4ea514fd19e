import type { HouseRule } from '@shared/domain/house-rule'
import { toWall } from '@shared/formats/zones/zone'
import { freeSlots, isClosed, leastHoursAway, type SlotSearch, zoneOfRoom } from '@shared/prepare/free-slots'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, aHouseRule, anAttendee, aPerson } from '../../helpers/builders'

const berlin = 'Europe/Berlin'
const search = (fields: Partial<SlotSearch> = {}): SlotSearch => ({
  now: '2026-11-19T12:48:00.000Z',
  minutes: 30,
  theirZone: berlin,
  ourZone: berlin,
  houseRules: [],
  ourCalls: [],
  ...fields,
})
const closed = (
  from: string,
  to: string,
  fields: Partial<HouseRule> = {},
  weekdays: readonly number[] = [],
) => aHouseRule({ form: 'hours', hours: { from, to, zone: berlin, weekdays: [...weekdays] }, ...fields })
const wallIn = (zone: string) => (slot: string) => {
  const { month, day, hour, minute } = toWall(Date.parse(slot), zone)
  return `${month}-${day} ${hour}:${String(minute).padStart(2, '0')}`
}

describe('the next two free hours', () => {
  it.each<{ name: string; fields: Partial<SlotSearch>; theirs: readonly string[] }>([
    { name: 'Thursday afternoon', fields: {}, theirs: ['11-20 14:00', '11-20 15:00'] },
    {
      name: 'exactly 24 h away still counts',
      fields: { now: '2026-11-19T13:00:00.000Z' },
      theirs: ['11-20 14:00', '11-20 15:00'],
    },
    {
      name: 'a second less does not',
      fields: { now: '2026-11-19T13:00:01.000Z' },
      theirs: ['11-20 15:00', '11-20 16:00'],
    },
    {
      name: 'over the weekend',
      fields: { now: '2026-11-20T12:48:00.000Z' },
      theirs: ['11-23 9:00', '11-23 10:00'],
    },
    {
      name: 'two hours long: they do not overlap, and end by five',
      fields: { minutes: 120 },
      theirs: ['11-20 14:00', '11-23 9:00'],
    },
    {
      name: 'the whole working day',
      fields: { minutes: 480 },
      theirs: ['11-23 9:00', '11-24 9:00'],
    },
    { name: 'longer than a working day', fields: { minutes: 481 }, theirs: [] },
    {
      name: 'clocks go back on Sunday',
      fields: { now: '2026-10-23T12:48:00.000Z' },
      theirs: ['10-26 9:00', '10-26 10:00'],
    },
    {
      name: 'clocks go forward on Sunday',
      fields: { now: '2026-03-27T12:48:00.000Z' },
      theirs: ['3-30 9:00', '3-30 10:00'],
    },
  ])('$name', ({ fields, theirs }) => {
    expect(freeSlots(search(fields)).slots.map(wallIn(berlin))).toEqual(theirs)
  })

  it.each([
    { name: 'before the clocks go back', now: '2026-10-22T05:00:00.000Z', first: '2026-10-23T07:00:00.000Z' },
    {
      name: 'after the clocks went back',
      now: '2026-10-25T05:00:00.000Z',
      first: '2026-10-26T08:00:00.000Z',
    },
    { name: 'before they go forward', now: '2026-03-26T05:00:00.000Z', first: '2026-03-27T08:00:00.000Z' },
    { name: 'after they went forward', now: '2026-03-29T05:00:00.000Z', first: '2026-03-30T07:00:00.000Z' },
  ])('are nine o’clock on their wall $name', ({ now, first }) => {
    expect(freeSlots(search({ now })).slots[0]).toBe(first)
  })

  it.each([
    { theirZone: 'Asia/Kolkata', theirs: ['11-23 13:00'], isOutsideOurDay: false },
    { theirZone: 'America/New_York', theirs: ['11-20 9:00'], isOutsideOurDay: false },
    { theirZone: 'America/Los_Angeles', theirs: ['11-20 9:00'], isOutsideOurDay: true },
    { theirZone: 'Australia/Sydney', theirs: ['11-23 9:00'], isOutsideOurDay: true },
  ])('in $theirZone are hours of both, or of theirs alone and say so', given => {
    const { slots, isOutsideOurDay } = freeSlots(search({ theirZone: given.theirZone }))
    expect(slots.slice(0, 1).map(wallIn(given.theirZone))).toEqual(given.theirs)
    expect(isOutsideOurDay).toBe(given.isOutsideOurDay)
  })

  it('leave out our other calls, to the minute', () => {
    const ourCalls = [
      { start: '2026-11-20T13:29:00.000Z', minutes: 31 },
      { start: '2026-11-20T14:30:00.000Z', minutes: 30 },
      { start: undefined, minutes: 30 },
      { start: '2026-11-20T00:00:00.000Z', minutes: 24 * 60 },
    ]
    expect(freeSlots(search({ ourCalls })).slots.map(wallIn(berlin))).toEqual(['11-20 15:00', '11-20 16:00'])
  })

  it.each([
    { name: 'every day', rule: closed('14:00', '16:00'), theirs: '11-20 16:00' },
    { name: 'on Fridays', rule: closed('09:00', '17:00', {}, [5]), theirs: '11-23 9:00' },
    { name: 'on another day', rule: closed('09:00', '17:00', {}, [4]), theirs: '11-20 14:00' },
    { name: 'over midnight', rule: closed('16:59', '15:00'), theirs: '11-20 15:00' },
    {
      name: 'until yesterday',
      rule: closed('00:00', '23:59', { until: '2026-11-19' }),
      theirs: '11-20 14:00',
    },
    { name: 'until that day', rule: closed('00:00', '23:59', { until: '2026-11-20' }), theirs: '11-23 9:00' },
    { name: 'no hours at all', rule: aHouseRule({ form: 'subject' }), theirs: '11-20 14:00' },
    {
      name: 'on another clock',
      rule: aHouseRule({
        form: 'hours',
        hours: { from: '08:00', to: '10:00', zone: 'America/New_York', weekdays: [] },
      }),
      theirs: '11-20 16:00',
    },
  ])('keep clear of closed hours $name', ({ rule, theirs }) => {
    expect(freeSlots(search({ houseRules: [rule] })).slots.map(wallIn(berlin))[0]).toBe(theirs)
  })

  it('end where a closed hour begins', () => {
    const rule = closed('10:00', '11:00')
    const at = (text: string) => Date.parse(`2026-11-20T${text}:00.000Z`)
    expect(isClosed([rule], { from: at('08:30'), to: at('09:00') })).toBe(false)
    expect(isClosed([rule], { from: at('08:30'), to: at('09:01') })).toBe(true)
    expect(isClosed([rule], { from: at('10:00'), to: at('10:30') })).toBe(false)
  })

  it('always hold, whatever the zone, the day and what else is on', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'America/St_Johns',
    ]
    const given = fc.record({
      now: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      minutes: fc.integer({ min: 15, max: 180 }),
      theirZone: fc.constantFrom(...zones),
      ourZone: fc.constantFrom(...zones),
      calls: fc.array(
        fc.record({ inHours: fc.integer({ min: 0, max: 240 }), minutes: fc.integer({ min: 15, max: 240 }) }),
        {
          maxLength: 12,
        },
      ),
    })
    fc.assert(
      fc.property(given, ({ now, calls, ...rest }) => {
        const ourCalls = calls.map(({ inHours, minutes }) => ({
          start: new Date(now.getTime() + inHours * 3_600_000).toISOString(),
          minutes,
        }))
        const rule = closed('12:00', '13:00')
        const { slots } = freeSlots(search({ ...rest, now: now.toISOString(), ourCalls, houseRules: [rule] }))
        for (const slot of slots) {
          const from = Date.parse(slot)
          const to = from + rest.minutes * 60_000
          const wall = toWall(from, rest.theirZone)
          const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()
          expect(from - now.getTime()).toBeGreaterThanOrEqual(leastHoursAway * 3_600_000)
          expect(weekday % 6).not.toBe(0)
          expect(wall.hour * 60 + wall.minute + rest.minutes).toBeLessThanOrEqual(17 * 60)
          expect(wall.hour).toBeGreaterThanOrEqual(9)
          for (const call of ourCalls) {
            const other = Date.parse(call.start)
            expect(other < to && from < other + call.minutes * 60_000).toBe(false)
          }
          for (let ms = from; ms < to; ms += 60_000) expect(toWall(ms, berlin).hour).not.toBe(12)
        }
        const [first, second] = slots.map(slot => Date.parse(slot))
        if (first !== undefined && second !== undefined)
          expect(second - first).toBeGreaterThanOrEqual(rest.minutes * 60_000)
      }),
      { numRuns: 60 },
    )
  })
})

describe('their zone', () => {
  const inZone = (zone: string | undefined) => aPerson({ zone })
  const room = (...zones: readonly (string | undefined)[]) => {
    const people = zones.map(inZone)
    const attendees = people.map(({ id }) => anAttendee({ personId: id }))
    return zoneOfRoom(aCall({ attendees, zone: berlin }), people)
  }

  it.each([
    { zones: ['Asia/Tokyo', 'Asia/Seoul', 'Asia/Seoul'], zone: 'Asia/Seoul', isAssumed: false },
    { zones: ['Asia/Tokyo', 'Asia/Seoul'], zone: 'Asia/Tokyo', isAssumed: false },
    { zones: [undefined], zone: berlin, isAssumed: true },
    { zones: [], zone: berlin, isAssumed: true },
  ])('of $zones is $zone', ({ zones, ...expected }) => {
    expect(room(...zones)).toEqual(expected)
  })
})
