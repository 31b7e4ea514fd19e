import { addDays } from '@shared/debrief/working-days'
import { effortBaseline } from '@shared/effort/baseline'
import { type CurveInput, effortCurve } from '@shared/effort/curve'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const deal = { id: 'this', sizeBand: 'medium' }
const spent = (dealId: string, on: string, hours: number) => ({ dealId, on, minutes: hours * 60 })

/** Won deals of ten days, half of their hours on the first day and half on the last. */
function wonDeals(n: number): Pick<CurveInput, 'deals' | 'efforts'> {
  const ids = Array.from({ length: n }, (_, at) => `d${at}`)
  return {
    deals: ids.map(id => ({ id, sizeBand: 'medium', outcome: 'won', outcomeOn: '2026-10-11' })),
    efforts: ids.flatMap(id => [spent(id, '2026-10-01', 10), spent(id, '2026-10-11', 10)]),
  }
}

function curve(fields: Partial<CurveInput> = {}) {
  const won = wonDeals(5)
  const efforts = [
    ...won.efforts,
    spent('this', '2026-11-01', 3),
    spent('this', '2026-11-05', 2),
    spent('this', '2026-11-05', 1),
  ]
  const input = { deal, ...won, efforts, ownFigures: [], ...fields }
  return effortCurve({
    ...{ decisionDate: '2026-11-21', invitedOn: undefined, today: '2026-11-11' },
    ...{ baseline: effortBaseline(input), ...input },
  })
}

describe('the hours of a deal, day by day', () => {
  it('add up, and stand until today', () => {
    expect(curve()?.spent).toEqual([
      { day: '2026-11-01', hours: 3 },
      { day: '2026-11-05', hours: 6 },
      { day: '2026-11-11', hours: 6 },
    ])
    expect(curve()).toMatchObject({ from: '2026-11-01', to: '2026-11-21' })
  })

  it('are one point on the day they were logged', () => {
    expect(curve({ today: '2026-11-05' })?.spent).toEqual([
      { day: '2026-11-01', hours: 3 },
      { day: '2026-11-05', hours: 6 },
    ])
  })

  it('begin with the invitation where that came first', () => {
    expect(curve({ invitedOn: '2026-10-26' })?.spent[0]).toEqual({ day: '2026-10-26', hours: 0 })
    expect(curve({ invitedOn: '2026-11-03' })?.from).toBe('2026-11-01')
  })

  it('are none while nothing is logged', () => {
    expect(curve({ efforts: wonDeals(5).efforts })).toBeUndefined()
  })

  it('are set against the way of won deals, each stretched to its own life', () => {
    const found = curve()
    expect(found?.usual[0]).toEqual({ day: '2026-11-01', hours: 10 })
    expect(found?.usual[9]).toEqual({ day: '2026-11-19', hours: 10 })
    expect(found?.usual[10]).toEqual({ day: '2026-11-21', hours: 20 })
    expect(found?.usualToday).toBe(10)
  })

  it('count what was logged after a deal was won as its last part', () => {
    const won = wonDeals(5)
    const late = won.deals.map(({ id }) => spent(id, '2026-10-20', 20))
    const efforts = [...won.efforts, ...late, spent('this', '2026-11-01', 3)]
    expect(curve({ ...won, efforts })?.usual.slice(-2)).toEqual([
      { day: '2026-11-19', hours: 10 },
      { day: '2026-11-21', hours: 40 },
    ])
  })

  it.each<[string, Partial<CurveInput>]>([
    ['without a decision date', { decisionDate: undefined }],
    ['once the decision date has gone by', { decisionDate: '2026-11-10' }],
    ['with four won deals', wonDeals(4)],
    [
      'when nobody says when they were won',
      { deals: wonDeals(5).deals.map(one => ({ ...one, outcomeOn: undefined })) },
    ],
  ])('are set against nothing %s', (_what, fields) => {
    const own = [spent('this', '2026-11-01', 3)]
    const found = curve({ ...fields, efforts: [...(fields.efforts ?? wonDeals(5).efforts), ...own] })
    expect(found?.usual).toEqual([])
    expect(found?.usualToday).toBeUndefined()
  })

  it('never shrink, whatever was logged when', () => {
    const entry = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 500 }))
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), entries => {
        const efforts = entries.map(([day, minutes]) => ({
          ...{ dealId: 'this', minutes },
          on: addDays('2026-11-11', day),
        }))
        const points = curve({ efforts })?.spent ?? []
        for (const [at, point] of points.entries()) {
          expect(point.hours).toBeGreaterThanOrEqual(points[at - 1]?.hours ?? 0)
          expect(point.day >= (points[at - 1]?.day ?? '')).toBe(true)
        }
        const all = entries.reduce((sum, [, minutes]) => sum + minutes, 0)
        expect(points.at(-1)?.hours).toBeCloseTo(all / 60)
      }),
    )
  })
})
