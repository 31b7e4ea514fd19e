import { callKinds, didNotHappen } from '@shared/domain/call'
import { summarize } from '@shared/domain/summary'
import { advances } from '@shared/insights/advances'
import { debriefDelay, delayOf } from '@shared/insights/debrief-delay'
import { goalRate } from '@shared/insights/goal-rate'
import { mostColumns, periodsOf } from '@shared/insights/periods'
import { daysOf, isWithin, spans } from '@shared/insights/range'
import { countDebriefs, heldCalls, scopeOf } from '@shared/insights/scope'
import { differ, leastPerHalf } from '@shared/insights/small-n'
import { daysIn } from '@shared/insights/zone-days'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf as slowDay } from '../../../renderer/time'
import * as make from '../../helpers/builders'
import { allOf, dayOf, instants, now, today, worlds } from './insight-world'

describe('the range', () => {
  it.each([
    ['quarter', '2026-11-19', { from: '2026-10-01', to: '2026-12-31' }],
    ['quarter', '2026-03-31', { from: '2026-01-01', to: '2026-03-31' }],
    ['quarter', '2026-04-01', { from: '2026-04-01', to: '2026-06-30' }],
    ['year', '2026-11-19', { from: '2026-01-01', to: '2026-12-31' }],
    ['all', '2026-11-19', {}],
  ] as const)('%s of %s', (span, day, days) => expect(daysOf({ span }, day)).toEqual(days))

  it('takes dates either way round, and one alone', () => {
    expect(daysOf({ span: 'dates', from: '2026-05-01', to: '2026-02-01' }, today)).toEqual({
      from: '2026-02-01',
      to: '2026-05-01',
    })
    expect(daysOf({ span: 'dates', from: '2026-05-01' }, today)).toEqual({
      from: '2026-05-01',
      to: undefined,
    })
  })

  it('has its first and last day in it', () => {
    const days = { from: '2026-05-01', to: '2026-05-31' }
    expect(['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map(day => isWithin(day, days))).toEqual([
      ...[false, true, true, false],
    ])
  })
})

describe('the day of an instant', () => {
  it('is the zone’s, whatever the hour and the season', () => {
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'UTC'),
        (at, zone) => {
          expect(daysIn(zone)(at)).toBe(slowDay(at, zone))
        },
      ),
    )
  })
})

describe('periods', () => {
  const days = fc
    .integer({ min: 0, max: 9_000 })
    .map(day => new Date(day * 86_400_000).toISOString().slice(0, 10))

  it('hold every day in exactly one of them, in order and few enough to stand side by side', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 30 }), list => {
        const { list: periods, keyOf } = periodsOf(list)
        const keys = periods.map(({ key }) => key)
        expect(keys).toEqual([...new Set(keys)].toSorted())
        for (const day of list) expect(keys).toContain(keyOf(day))
        const years = list.map(day => Number(day.slice(0, 4)))
        if (Math.max(...years) - Math.min(...years) < mostColumns)
          expect(keys.length).toBeLessThanOrEqual(mostColumns)
      }),
    )
  })

  it.each([
    [
      ['2026-01-05', '2026-11-01'],
      ['Jan', 11],
    ],
    [
      ['2025-12-05', '2026-11-01'],
      ['Dec 25', 12],
    ],
    [
      ['2024-01-05', '2026-11-01'],
      ['Q1 24', 12],
    ],
    [
      ['2017-01-05', '2026-11-01'],
      ['2017', 10],
    ],
  ] as const)('of %j begin with %j', (list, [label, count]) => {
    const { list: periods } = periodsOf(list)
    expect([periods[0]?.label, periods.length]).toEqual([label, count])
  })
})

describe('calls that took place', () => {
  it('are those of a recount: no call that did not happen is among them', () => {
    fc.assert(
      fc.property(worlds, world => {
        const outcomes = new Map(world.debriefs.map(one => [one.callId, one.outcome]))
        const expected = world.calls.filter(call => {
          const outcome = outcomes.get(call.id)
          if (didNotHappen(call) || outcome === 'did-not-happen') return false
          const isOver = Date.parse(call.start ?? '') + call.minutes * 60_000 <= Date.parse(now)
          return call.status === 'held' || outcome !== undefined || isOver
        })
        const held = heldCalls(world, { now, dayOf })
        expect(held.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
        expect(held.map(({ day }) => day)).toEqual(held.map(({ day }) => day).toSorted())
      }),
    )
  })

  it('are narrowed by range and kind alike, also where only those of the range were looked at', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.constantFrom(...spans),
        fc.constantFrom(...callKinds),
        (world, span, callKind) => {
          const held = heldCalls(world, { now, dayOf })
          const range = { span, from: '2025-06-01', to: '2026-03-01' }
          const days = daysOf(range, today)
          const expected = held.filter(one => one.callKind === callKind && isWithin(one.day, days))
          const ofDays = heldCalls(world, { now, dayOf }, days)
          expect(scopeOf(held, world, range, { callKind }, today).calls).toEqual(expected)
          expect(scopeOf(ofDays, world, range, { callKind }, today).calls).toEqual(expected)
        },
      ),
    )
  })

  it('count towards the ten debriefs once closed with an outcome', () => {
    fc.assert(
      fc.property(worlds, world => {
        const closed = heldCalls(world, { now, dayOf }).filter(({ outcome }) => outcome !== undefined)
        expect(countDebriefs(world)).toBe(closed.length)
      }),
    )
  })

  it('at the very edges of a range are told by the zone’s day', () => {
    const at = (start: string) => summarize<'call'>(make.aCall({ start, status: 'held' }))
    const calls = ['2025-12-31T22:59:00.000Z', '2025-12-31T23:00:00.000Z', '2026-12-31T22:59:00.000Z'].map(at)
    const lists = { calls, debriefs: [] }
    const days = { from: '2026-01-01', to: '2026-12-31' }
    const late = '2027-01-09T12:00:00.000Z'
    const held = heldCalls(lists, { now: late, dayOf }, days)
    const scope = scopeOf(held, lists, { span: 'dates', ...days }, {}, today)
    expect(scope.calls.map(({ id }) => id)).toEqual(calls.slice(1).map(({ id }) => id))
  })

  it('are narrowed by prospect and by industry, without regard to capitals', () => {
    const [food, steel] = [
      make.aProspect({ facts: [make.aFact({ topic: 'industry', value: ' Food ', confidence: 'told' })] }),
      make.aProspect({ facts: [make.aFact({ topic: 'industry', value: 'Steel', confidence: 'suggested' })] }),
    ]
    const calls = [food, steel].map(({ id }) =>
      summarize<'call'>(make.aCall({ prospectId: id, status: 'held' })),
    )
    const lists = { calls, debriefs: [], prospects: [food, steel].map(one => summarize<'prospect'>(one)) }
    const held = heldCalls(lists, { now, dayOf })
    const ids = (filter: Parameters<typeof scopeOf>[3]) =>
      scopeOf(held, lists, { span: 'all' }, filter, today).calls.map(({ prospectId }) => prospectId)
    expect(ids({ industry: 'food' })).toEqual([food.id])
    expect(ids({ prospectId: steel.id })).toEqual([steel.id])
    expect(ids({ industry: 'Steel' }), 'a suggestion is no fact').toEqual([])
  })
})

describe('the goal rate', () => {
  it('equals a recount, in all and period by period', () => {
    fc.assert(
      fc.property(worlds, world => {
        const scope = allOf(world)
        const closed = scope.calls.filter(({ outcome }) => outcome !== undefined)
        const { n, reached, periods, rows } = goalRate(scope)
        expect([n, reached]).toEqual([
          closed.length,
          closed.filter(one => one.outcome === 'goal-reached').length,
        ])
        expect(periods.reduce((sum, one) => sum + one.n, 0)).toBe(n)
        const ids = rows.flatMap(({ refs }) => refs.map(({ id }) => id))
        expect(ids.toSorted()).toEqual(closed.map(({ id }) => id).toSorted())
      }),
    )
  })

  /** `half` calls before and after, so many of which reached the goal. */
  const rate = (half: number, early: number, late: number) =>
    goalRate({
      calls: Array.from({ length: half * 2 }, (_, at) => ({
        ...{ id: `c${at}`, title: '', callKind: 'demo' as const, prospectId: undefined, dealId: undefined },
        ...{ closedOn: '2026-01-01', day: at < half ? '2026-01-01' : '2026-06-01' },
        outcome: (at < half ? at < early : at - half < late)
          ? ('goal-reached' as const)
          : ('partly' as const),
      })),
    }).title

  it.each([
    [leastPerHalf - 1, 0, 9, '9 of 18 calls reached the goal: too few to see a change'],
    [leastPerHalf, 1, 9, 'Goals reached went from 1 in 10 calls to 9 in 10'],
    [leastPerHalf, 4, 6, '10 of 20 calls reached the goal; no change over time stands out'],
    [leastPerHalf, 0, 0, '0 of 20 calls reached the goal; no change over time stands out'],
    [0, 0, 0, 'No closed debrief in this range'],
  ])('of twice %d calls, %d and %d reached: %s', (half, early, late, title) =>
    expect(rate(half, early, late)).toBe(title),
  )
})

describe('shares that differ', () => {
  it.each([
    [{ part: 0, of: 0 }, { part: 5, of: 5 }, false],
    [{ part: 5, of: 5 }, { part: 5, of: 5 }, false],
    [{ part: 4, of: 10 }, { part: 7, of: 10 }, false],
    [{ part: 40, of: 100 }, { part: 70, of: 100 }, true],
  ])('%j and %j: %s', (a, b, is) => {
    expect(differ(a, b)).toBe(is)
    expect(differ(b, a)).toBe(is)
  })
})

describe('the delay of debriefs', () => {
  it.each([
    ['2026-11-19', 'same-day'],
    ['2026-11-20', 'next-day'],
    ['2026-11-21', 'later'],
    [undefined, 'none'],
  ])('closed on %s: %s', (closedOn, delay) => expect(delayOf({ day: '2026-11-19', closedOn })).toBe(delay))

  it('counts every call once', () => {
    fc.assert(
      fc.property(worlds, world => {
        const scope = allOf(world)
        const { n, debriefed, sameDay, rows } = debriefDelay(scope)
        expect(n).toBe(scope.calls.length)
        expect(debriefed).toBe(scope.calls.filter(one => one.closedOn !== undefined).length)
        expect(sameDay).toBe(scope.calls.filter(one => one.closedOn === one.day).length)
        const ids = rows.flatMap(({ refs }) => refs.map(({ id }) => id))
        expect(ids.toSorted()).toEqual(scope.calls.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('calls per advance', () => {
  const call = make.aCall({ status: 'held' })
  const closed = (outcome: 'goal-reached' | 'partly') => ({
    calls: [summarize<'call'>(call)],
    debriefs: [summarize<'debrief'>(make.aDebrief({ callId: call.id, outcome, closedAt: now }))],
  })
  const next = (fields: Parameters<typeof make.aCall>[0]) =>
    summarize<'call'>(make.aCall({ previousCallId: call.id, attendees: [make.anAttendee()], ...fields }))
  const task = (fields: Parameters<typeof make.aTask>[0]) =>
    summarize<'task'>(make.aTask({ callId: call.id, ownerId: make.aMe().id, due: now, ...fields }))

  it.each([
    ['reached, a next call with a time and somebody in it', 'goal-reached', [next({})], [], 1],
    ['reached, a next call without a time', 'goal-reached', [next({ start: undefined })], [], 0],
    ['reached, a next call with nobody in it', 'goal-reached', [next({ attendees: [] })], [], 0],
    ['reached, a task with a day and an owner', 'goal-reached', [], [task({})], 1],
    ['reached, a task without a day', 'goal-reached', [], [task({ due: undefined })], 0],
    ['reached, a task of nobody', 'goal-reached', [], [task({ ownerId: undefined })], 0],
    ['partly, with a next call', 'partly', [next({})], [], 0],
  ] as const)('%s', (_, outcome, calls, tasks, count) => {
    expect(advances(allOf(closed(outcome)), { calls, tasks }).advances).toBe(count)
  })

  it('has every closed debrief under its kind', () => {
    fc.assert(
      fc.property(worlds, world => {
        const { n, rows } = advances(allOf(world), { calls: world.calls, tasks: [] })
        expect(rows.reduce((sum, { cells }) => sum + Number(cells[1]), 0)).toBe(n)
      }),
    )
  })
})
