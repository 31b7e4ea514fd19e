import {
  type BaselineInput,
  type DealInBand,
  effortBaseline,
  effortStanding,
  leastWonDeals,
} from '@shared/effort/baseline'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const deal = { id: 'this', sizeBand: 'medium' }
const won = (id: string, fields: Partial<DealInBand> = {}): DealInBand => ({
  ...{ id, sizeBand: 'medium', outcome: 'won' },
  ...fields,
})
const spent = (dealId: string, hours: number) => ({ dealId, minutes: hours * 60, on: '2026-11-01' })

/** Won deals that took so many hours each. */
function wonDeals(...hours: number[]): Pick<BaselineInput, 'deals' | 'efforts'> {
  return {
    deals: hours.map((_, at) => won(`d${at}`)),
    efforts: hours.map((one, at) => spent(`d${at}`, one)),
  }
}
const baseline = (input: Partial<BaselineInput>) =>
  effortBaseline({ deal, deals: [], efforts: [], ownFigures: [], ...input })

describe('the baseline of a size band', () => {
  it('is the median of its won deals, with the upper quartile', () => {
    expect(baseline(wonDeals(10, 50, 30, 20, 40))).toEqual({
      basis: 'won-deals',
      hours: 30,
      n: 5,
      upperHours: 40,
    })
    expect(baseline(wonDeals(10, 20, 30, 40, 50, 60))).toMatchObject({ hours: 35, n: 6 })
  })

  it.each([
    [leastWonDeals - 1, undefined],
    [leastWonDeals, 'won-deals'],
  ])('stands on %d won deals: %s', (n, basis) => {
    expect(baseline(wonDeals(...Array(n).fill(20)))?.basis).toBe(basis)
  })

  it('is the user’s own figure while there are too few, marked as such, with how many there are', () => {
    const ownFigures = [
      { band: 'large', hours: 90 },
      { band: 'medium', hours: 32 },
    ]
    expect(baseline({ ...wonDeals(10, 20), ownFigures })).toEqual({ basis: 'own-figure', hours: 32, n: 2 })
    expect(baseline({ ...wonDeals(1, 1, 1, 1, 1), ownFigures })?.basis).toBe('won-deals')
  })

  it('is not guessed: without a size, or with neither deals nor a figure, there is none', () => {
    const ownFigures = [{ band: 'medium', hours: 32 }]
    expect(baseline({ ...wonDeals(1, 2, 3, 4, 5), deal: { id: 'this' }, ownFigures })).toBeUndefined()
    expect(baseline(wonDeals(10, 20, 30, 40))).toBeUndefined()
    expect(baseline({ ownFigures: [{ band: 'medium', hours: 0 }] })).toBeUndefined()
  })

  it.each<[string, Partial<DealInBand>]>([
    ['lost', { outcome: 'lost' }],
    ['open', { outcome: undefined }],
    ['of another band', { sizeBand: 'large' }],
    ['of no band', { sizeBand: undefined }],
    ['in the trash', { deletedAt: '2026-11-19T12:00:00.000Z' }],
    ['the deal itself', { id: 'this' }],
  ])('leaves out a deal that is %s', (_what, fields) => {
    const four = wonDeals(10, 20, 30, 40)
    const fifth = won('fifth', fields)
    const efforts = [...four.efforts, spent(fifth.id, 50)]
    expect(baseline({ deals: [...four.deals, fifth], efforts })).toBeUndefined()
  })

  it('does not take a won deal without any entry to have cost nothing', () => {
    const five = wonDeals(10, 20, 30, 40, 0)
    expect(baseline({ ...five, efforts: five.efforts.slice(0, 4) })).toBeUndefined()
  })

  it('counts entries of a deal’s calls that name no deal, and none from the trash', () => {
    const five = wonDeals(10, 20, 30, 40, 50)
    const byCall = { callId: 'c', minutes: 20 * 60, on: '2026-11-01' }
    const gone = { ...spent('d2', 500), deletedAt: '2026-11-19T12:00:00.000Z' }
    const efforts = [...five.efforts, byCall, gone]
    const calls = [{ id: 'c', dealId: 'd2' }]
    expect(baseline({ ...five, efforts, calls })).toMatchObject({ hours: 40 })
    expect(baseline({ ...five, efforts })).toMatchObject({ hours: 30 })
  })

  it('lies between the least and the most, whatever the hours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 5, maxLength: 40 }), hours => {
        const found = baseline(wonDeals(...hours))
        expect(found?.hours).toBeGreaterThanOrEqual(Math.min(...hours))
        expect(found?.upperHours).toBeGreaterThanOrEqual(found?.hours ?? Number.NaN)
        expect(found?.upperHours).toBeLessThanOrEqual(Math.max(...hours))
      }),
    )
  })
})

describe('where a deal stands against it', () => {
  it.each([
    [0, 'under'],
    [79.9, 'under'],
    [80, 'near'],
    [99.9, 'near'],
    [100, 'over'],
    [149.9, 'over'],
    [150, 'walk-away'],
    [400, 'walk-away'],
  ])('%d of 100 hours is %s', (hours, is) => {
    expect(effortStanding(hours, { hours: 100 }).is).toBe(is)
  })

  it('says how far over, and how much is left until the walk-away line', () => {
    expect(effortStanding(21.5, { hours: 17.4 })).toMatchObject({ spentHours: 21.5, lineHours: 17.4 })
    expect(effortStanding(40, { hours: 32 })).toMatchObject({
      overHours: 8,
      walkAwayHours: 48,
      leftHours: 8,
    })
    expect(effortStanding(60, { hours: 32 }).leftHours).toBe(0)
  })

  it.each([
    [0.5, 80],
    [0.8, 80],
    [1, 100],
    [1.3, 130],
    [2, 130],
  ])('a capacity of %d moves the line to %d hours, within its range', (capacity, line) => {
    expect(effortStanding(10, { hours: 100 }, capacity).lineHours).toBeCloseTo(line)
  })
})
