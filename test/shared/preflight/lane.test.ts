import type { CallId } from '@shared/domain/call'
import type { Day } from '@shared/preflight/day'
import { type Lane, type LaneInput, laneOf, type TenantRow } from '@shared/preflight/lane'
import { barWords, clashLine, laneSentence, pauseSentence, rowWords } from '@shared/preflight/lane-words'
import { scheduleOf } from '@shared/preflight/schedule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEnvironment } from '../../helpers/builders'
import { at, clock, dayCall, dayOf, dayStart, demoA, demoB } from './day-world'
import { task } from './tasks-world'

const minute = 60_000
const time = (minutes: number): number => dayStart + minutes * minute
/** Minutes after 14:00. */
const laneAt = (day: Day, now: number, input: Partial<LaneInput> = {}): Lane | undefined =>
  laneOf(day, {
    now: time(now),
    isToday: ms => new Date(ms).toISOString().startsWith('2026-11-19'),
    setUpOf: () => [],
    ...input,
  })
const certain = (lane: Lane | undefined): Lane => lane ?? expect.fail('no lane')
const words = (row: TenantRow | undefined): string => rowWords(row ?? expect.fail('no row'), clock)

describe('the lane of a day', () => {
  it('is not there while no call of today uses a tenant and there is time between them', () => {
    expect(laneAt(dayOf([]), 0)).toBeUndefined()
    const apart = [dayCall('Corvane', 30, 30), dayCall('Bellweather', 61, 30)]
    expect(laneAt(dayOf(apart), 0)).toBeUndefined()
    const tomorrow = dayCall('Corvane', 24 * 60, 30, [demoA])
    expect(laneAt(dayOf([tomorrow]), 0)).toBeUndefined()
    const byHand = anEnvironment({ bookings: [{ from: at(30), to: at(60), note: 'Support' }] })
    expect(laneAt(dayOf([], { environments: [byHand] }), 0)).toBeUndefined()
  })

  it.each([
    [59, true],
    [60, false],
  ])('%i minutes after 14:00 a call that ends at 15:00 is in it: %s', (now, isThere) => {
    expect(laneAt(dayOf([dayCall('Corvane', 30, 30, [demoA])]), now) !== undefined).toBe(isThere)
  })

  it('has a row per tenant in use: who has it, and the reset afterwards', () => {
    const calls = [dayCall('Corvane', 30, 30, [demoA]), dayCall('Bellweather', 90, 45, [demoB])]
    const lane = certain(laneAt(dayOf(calls), 0))
    expect(lane.rows.map(words)).toEqual([
      'Demo A: Corvane 14:30 to 15:00; reset 15:00 to 15:28',
      'Demo B: Bellweather 15:30 to 16:15; reset 16:15 to 16:37',
    ])
    expect(lane.pauses.map(one => pauseSentence(one, clock))).toEqual(['30 min before 15:30, Bellweather'])
    expect(laneSentence(lane)).toBe('Tenants of today: Demo A, Demo B. Nothing clashes.')
  })

  it.each([
    [87, 'reset 15:00 to 15:28, does not fit', 1],
    [88, 'reset 15:00 to 15:28', 0],
  ])('the same tenant again after a 28 minute reset, %i minutes after 14:00: %s', (start, reset, clashes) => {
    const calls = [dayCall('Corvane', 30, 30, [demoA]), dayCall('Bellweather', start, 45, [demoA])]
    const lane = certain(laneAt(dayOf(calls), 0))
    expect(words(lane.rows[0]).split('; ')).toContain(reset)
    expect(lane.clashes).toHaveLength(clashes)
  })

  it('draws no reset between two who have it at once', () => {
    const calls = [dayCall('Corvane', 30, 30, [demoA]), dayCall('Bellweather', 45, 30, [demoA])]
    const lane = certain(laneAt(dayOf(calls), 0))
    expect(words(lane.rows[0])).toBe(
      'Demo A: Corvane 14:30 to 15:00, clashes; Bellweather 14:45 to 15:15, clashes; reset 15:15 to 15:43',
    )
    expect(lane.pauses.map(one => pauseSentence(one, clock))).toEqual([
      '15 min too few before 14:45, Bellweather',
    ])
  })

  it('says of one that I reset by hand that other calls leave no time', () => {
    const mine = anEnvironment({ ...demoA, resetBy: 'me' })
    const calls = [
      dayCall('Corvane', 0, 30, [mine]),
      dayCall('Tessamine', 40, 30),
      dayCall('Bellweather', 80, 30, [mine]),
    ]
    const lane = certain(laneAt(dayOf(calls, { environments: [mine] }), -10))
    expect(words(lane.rows[0])).toContain('reset 14:30 to 14:58, does not fit')
  })

  it('puts set-up of a tenant where it has to begin at the latest, and takes it for the reset before it', () => {
    const calls = [dayCall('Corvane', 30, 30, [demoA]), dayCall('Bellweather', 120, 45, [demoA])]
    const restore = task('Restore', 28, { doer: 'machine', environmentId: demoA.id })
    const other = task('Words', 3)
    const setUpOf = (now: number) => (id: CallId) => {
      const call = calls.find(one => one.id === id)
      const schedule = scheduleOf([restore, other], call?.start ?? '', at(now))
      return schedule.kind === 'plan' ? schedule.tasks : []
    }
    const early = certain(laneAt(dayOf(calls), 0, { setUpOf: setUpOf(0) }))
    expect(words(early.rows[0])).toBe(
      'Demo A: Restore 14:02 to 14:30; Corvane 14:30 to 15:00; Restore 15:32 to 16:00; Bellweather 16:00 to 16:45; reset 16:45 to 17:13',
    )
    const late = certain(laneAt(dayOf(calls), 10, { setUpOf: setUpOf(10) }))
    expect(words(late.rows[0])).toContain('Restore 14:10 to 14:38, behind')
  })

  it('leaves out what is over, but not a reset that goes on', () => {
    const calls = [dayCall('Corvane', 0, 30, [demoA]), dayCall('Bellweather', 90, 45, [demoA])]
    expect(words(laneAt(dayOf(calls), 45)?.rows[0])).toContain('Demo A: reset 14:30 to 14:58; Bellweather')
    expect(words(laneAt(dayOf(calls), 58)?.rows[0])).toContain('Demo A: Bellweather')
  })

  it('keeps the reset after a call that was held, until somebody has done it', () => {
    const held = dayCall('Corvane', 0, 30, [demoA], { held: true })
    const lane = (environment = demoA) =>
      laneAt(dayOf([held, dayCall('Bellweather', 50, 30, [demoA])], { environments: [environment] }), 31)
    expect(words(lane()?.rows[0])).toContain('Demo A: reset 14:30 to 14:58, does not fit; Bellweather')
    expect(lane()?.pauses).toEqual([])
    const done = anEnvironment({ ...demoA, lastVerifiedAt: at(30) })
    expect(words(lane(done)?.rows[0])).toContain('Demo A: checked 14:30; Bellweather')
    expect(lane(done)?.clashes).toEqual([])
    expect(laneAt(dayOf([held]), 10)).toBeUndefined()
  })

  it('says when it was looked at today, unless somebody has used it since', () => {
    const checked = anEnvironment({ ...demoA, lastVerifiedAt: at(-60) })
    const day = (calls: Day['calls']) => dayOf(calls, { environments: [checked] })
    const later = dayCall('Bellweather', 90, 45, [checked])
    expect(words(laneAt(day([later]), 0)?.rows[0])).toContain('Demo A: checked 13:00; Bellweather')
    expect(words(laneAt(day([dayCall('Corvane', -30, 29, [checked]), later]), 0)?.rows[0])).not.toContain(
      'checked',
    )
    const yesterday = anEnvironment({ ...demoA, lastVerifiedAt: at(-24 * 60) })
    const old = dayOf([{ ...later, environmentIds: [yesterday.id] }], { environments: [yesterday] })
    expect(words(laneAt(old, 0)?.rows[0])).not.toContain('checked')
  })

  it('asks for the minutes of a reset only where the tenant is used again', () => {
    const unknown = anEnvironment({ name: 'Demo C', resetMinutes: undefined })
    const day = (starts: readonly number[]) =>
      dayOf(
        starts.map(start => dayCall('Corvane', start, 30, [unknown])),
        { environments: [unknown] },
      )
    expect(words(laneAt(day([30]), 0)?.rows[0])).toBe('Demo C: Corvane 14:30 to 15:00')
    expect(words(laneAt(day([30, 90]), 0)?.rows[0])).toContain('how long a reset takes is not known')
  })

  it.each([
    [30, 'no minute before 15:00, Bellweather', true],
    [31, '1 min before 15:01, Bellweather', false],
  ])('without tenants it is there when nothing lies between two calls: %i', (later, said, isThere) => {
    const calls = [dayCall('Corvane', 30, 30), dayCall('Bellweather', 30 + later, 30)]
    const lane = laneAt(dayOf(calls), 0)
    expect(lane !== undefined).toBe(isThere)
    if (lane !== undefined) expect(lane.pauses.map(one => pauseSentence(one, clock))).toEqual([said])
  })

  it('counts only my own calls as time of mine', () => {
    const [me, tom] = ['me', 'tom']
    const calls = [
      dayCall('Corvane', 30, 30, [], { colleagueIds: [me] }),
      dayCall('Bellweather', 60, 30, [], { colleagueIds: [tom] }),
    ]
    expect(laneAt(dayOf(calls, { meId: me }), 0)).toBeUndefined()
    expect(laneAt(dayOf(calls), 0)).toBeDefined()
  })

  it('is a picture of whole half hours, from now or from the first thing further off', () => {
    const picture = (now: number) => {
      const { from, to } = certain(laneAt(dayOf([dayCall('Corvane', 150, 30, [demoA])]), now))
      return [clock(from), clock(to)]
    }
    expect(picture(0)).toEqual(['16:30', '17:30'])
    expect(picture(100)).toEqual(['15:30', '17:30'])
  })

  it('leaves the reset after the last booking by hand to those who booked it', () => {
    const booked = anEnvironment({ ...demoA, bookings: [{ from: at(120), to: at(150), note: 'Support' }] })
    const calls = [dayCall('Corvane', 30, 30, [booked])]
    expect(words(laneAt(dayOf(calls, { environments: [booked] }), 0)?.rows[0])).toBe(
      'Demo A: Corvane 14:30 to 15:00; reset 15:00 to 15:28; Support 16:00 to 16:30',
    )
  })

  it('lets a booking of days end with the picture', () => {
    const booked = anEnvironment({
      ...demoA,
      bookings: [{ from: at(-2 * 24 * 60), to: at(7 * 60), note: 'Support' }],
    })
    const calls = [dayCall('Corvane', 30, 30, [booked])]
    const { from, to } = certain(laneAt(dayOf(calls, { environments: [booked] }), 0))
    expect([clock(from), clock(to)]).toEqual(['13:00', '15:30'])
  })

  it('never leaves out a clash of a tenant that a call of today has part in', () => {
    const start = fc.integer({ min: -200, max: 400 })
    const some = fc.array(
      fc.record({ start, minutes: fc.integer({ min: 1, max: 90 }), which: fc.constantFrom(demoA, demoB) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(some, fc.integer({ min: -100, max: 300 }), (calls, now) => {
        const day = dayOf(calls.map((one, n) => dayCall(`C${n}`, one.start, one.minutes, [one.which])))
        const lane = laneAt(day, now)
        const ahead = day.calls.filter(one => Date.parse(one.start) + one.minutes * minute > time(now))
        expect(lane === undefined).toBe(ahead.length === 0)
        if (lane === undefined) return
        expect(lane.from).toBeLessThan(lane.to)
        for (const clash of lane.clashes) {
          if (clash.kind === 'person') continue
          const row = lane.rows.find(one => one.environment.id === clash.environment.id)
          expect(row?.spans.some(one => (one.kind === 'use' ? one.clashes : true))).toBe(true)
        }
        for (const row of lane.rows) for (const { from, to } of row.spans) expect(to).toBeGreaterThan(from)
      }),
    )
  })
})

describe('what stands in a bar', () => {
  it.each([
    ['Corvane Packaging', 'Corvane'],
    ['The Card Group', 'The Card Group'],
    ['Acme', 'Acme'],
  ])('of %s is %s', (name, short) => {
    const [row] = certain(laneAt(dayOf([dayCall(name, 30, 30, [demoA])]), 0)).rows
    expect(row?.spans.map(barWords)).toEqual([short, 'reset'])
  })
})

describe('a clash in a line', () => {
  it('names both, why, what would solve it, and the later call as the place', () => {
    const later = dayCall('Bellweather', 90, 45, [demoA])
    const day = dayOf([dayCall('Corvane', 40, 30, [demoA]), later])
    const [clash] = certain(laneAt(day, 0)).clashes
    expect(clashLine(clash ?? expect.fail('no clash'), day, clock)).toEqual({
      who: 'Demo A: Corvane 14:40, Bellweather 15:30',
      why: 'A reset does not fit in between: 28 min needed, 20 there.',
      way: 'Use Demo B at 15:30',
      callId: later.id,
      field: 'environment',
    })
  })

  it('of mine leads to the time', () => {
    const fields = { colleagueIds: ['me'] }
    const day = dayOf([dayCall('Corvane', 30, 30, [], fields), dayCall('Bellweather', 45, 30, [], fields)], {
      meId: 'me',
    })
    const [clash] = certain(laneAt(day, 0)).clashes
    expect(clashLine(clash ?? expect.fail('no clash'), day, clock)).toMatchObject({
      who: 'You: Corvane 14:30, Bellweather 14:45',
      field: 'start',
    })
  })

  it('of a colleague is told at the call itself', () => {
    const fields = { colleagueIds: ['tom'] }
    const day = dayOf(
      [dayCall('Corvane', 30, 30, [demoA], fields), dayCall('Bellweather', 45, 30, [], fields)],
      { meId: 'me' },
    )
    expect(certain(laneAt(day, 0)).clashes).toEqual([])
  })
})
