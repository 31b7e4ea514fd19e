import type { CutOrGo } from '@shared/domain/cut-or-go'
import type { Deal } from '@shared/domain/deal'
import type { AnyRecord, RecordKind } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { effortStages } from '@shared/effort/baseline'
import { type DecideInput, dealsToDecide } from '@shared/effort/deals-to-decide'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { aCall, aDeal, anEffort, aProspect } from '../../helpers/builders'
import { testId } from '../../helpers/ids'

const prospect = aProspect()
const spent = (deal: Deal, hours: number) =>
  anEffort({ dealId: deal.id, callId: undefined, minutes: hours * 60 })
const wonDeals = [20, 25, 30, 35, 40].flatMap(hours => {
  const deal = aDeal({ sizeBand: 'medium', outcome: { is: 'won', on: '2026-09-30' } })
  return [deal, spent(deal, hours)]
})
const go = (fields: Partial<CutOrGo> = {}): CutOrGo => ({
  id: testId(7) as CutOrGo['id'],
  ...{ on: '2026-11-12', is: 'go-on', hours: 45, share: 1.5 },
  ...fields,
})
const open = (fields: Partial<Deal> = {}) => aDeal({ sizeBand: 'medium', outcome: undefined, ...fields })

function told(records: readonly AnyRecord[], input: Partial<DecideInput> = {}) {
  const list = (kind: RecordKind) =>
    records.filter(one => one.kind === kind).map(one => summarize(one) as Summary)
  return dealsToDecide(createLookup(list), {
    ...{ today: '2026-11-19', ownFigures: [], stages: effortStages, leastWonDeals: 5 },
    ...input,
  })
}

describe('the deals that Today speaks of', () => {
  it.each([
    [44.9, 0],
    [45, 1],
  ])('an open one of %d h against a median of 30: %d', (hours, n) => {
    const deal = open()
    expect(told([...wonDeals, deal, spent(deal, hours)])).toHaveLength(n)
  })

  it('says what it is compared with, and counts the calls that name no deal of their own', () => {
    const deal = open()
    const call = aCall({ prospectId: prospect.id, dealId: deal.id })
    const loose = anEffort({ callId: call.id, dealId: undefined, minutes: 5 * 60 })
    expect(told([...wonDeals, deal, call, spent(deal, 40), loose])).toMatchObject([
      { dealId: deal.id, due: { hours: 45, share: 1.5, baseline: { basis: 'won-deals', n: 5, hours: 30 } } },
    ])
  })

  it('with too few won, by the user’s own figure, marked as such; without one it is silent', () => {
    const deal = open()
    const few = [...wonDeals.slice(0, 8), deal, spent(deal, 90)]
    expect(told(few)).toEqual([])
    expect(told(few, { ownFigures: [{ band: 'medium', hours: 40 }] })).toMatchObject([
      { due: { baseline: { basis: 'own-figure', n: 4 } } },
    ])
  })

  it('free hours move the line', () => {
    const deal = open()
    const records = [...wonDeals, deal, spent(deal, 45)]
    expect(told(records, { capacity: 1.3 })).toEqual([])
    expect(told(records, { capacity: 0.8 })).toHaveLength(1)
  })

  it.each<[string, Partial<Deal>]>([
    ['decided', { cutOrGo: [go()] }],
    ['ended', { outcome: { is: 'lost', on: '2026-11-18' } }],
    ['of no size', { sizeBand: undefined }],
    ['in the trash', { deletedAt: '2026-11-18T12:00:00.000Z' }],
  ])('not one that is %s', (_what, fields) => {
    const deal = open(fields)
    expect(told([...wonDeals, deal, spent(deal, 50)])).toEqual([])
  })

  it('a decision to be looked back at, until somebody has', () => {
    const lost = { is: 'lost', on: '2026-11-18' } as const
    const deal = open({ cutOrGo: [go()], outcome: lost })
    expect(told([deal, spent(deal, 50)])).toMatchObject([
      { dealId: deal.id, due: undefined, lookBacks: [{ end: lost, hoursAfter: 5 }] },
    ])
    const seen = open({ cutOrGo: [go({ lookedBack: { on: '2026-11-18', is: 'right' } })], outcome: lost })
    expect(told([seen, spent(seen, 50)])).toEqual([])
  })
})
