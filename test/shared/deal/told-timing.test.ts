import {
  beforeDecisionWords,
  comparedWords,
  compareHours,
  daysBeforeDecision,
  leastToCompare,
} from '@shared/deal/told-timing'
import { gapsToldOn } from '@shared/domain/exposure'
import { describe, expect, it } from 'vitest'
import { aGap, anExposure } from '../../helpers/builders'

const decisionDate = '2026-09-30'
const today = '2026-11-19'
const early = '2026-08-20'
const late = '2026-09-25'

/** Deals with one gap each, and the hours of the days after it. */
function deals(on: string, hours: readonly number[]) {
  return hours.map((some, at) => {
    const id = `${on} ${at}`
    const after = `${on.slice(0, 8)}${Number(on.slice(8)) + 1}`
    return { deal: { id, decisionDate, toldOn: [on] }, efforts: [{ minutes: some * 60, on: after }] }
  })
}
function compare(one: string, ...all: ReturnType<typeof deals>[]) {
  const known = all.flat()
  const efforts = new Map(known.map(({ deal, efforts: some }) => [deal.id, some] as const))
  return compareHours(
    { dealId: one, toldOn: one.slice(0, 10) },
    known.map(({ deal }) => deal),
    efforts,
    today,
  )
}

describe('days before the decision', () => {
  it.each([
    ['2026-09-01T10:00:00.000Z', decisionDate, 29, '29 days before the decision'],
    ['2026-09-29T10:00:00.000Z', decisionDate, 1, '1 day before the decision'],
    ['2026-09-30T10:00:00.000Z', decisionDate, 0, 'on the day of the decision'],
    ['2026-10-03T10:00:00.000Z', decisionDate, -3, '3 days after the decision'],
  ])('from %s to %s are %d', (told, decided, days, words) => {
    expect(daysBeforeDecision(told, decided)).toBe(days)
    expect(beforeDecisionWords(days)).toBe(words)
  })

  it('are not told while either day is unknown', () => {
    expect(daysBeforeDecision(undefined, decisionDate)).toBeUndefined()
    expect(daysBeforeDecision('2026-09-01T10:00:00.000Z', undefined)).toBeUndefined()
  })
})

describe('hours after telling', () => {
  it('are saved against the median of those told late, with n', () => {
    const compared = compare(`${early} 0`, deals(early, [6, 5, 7]), deals(late, [9, 11, 30]))
    expect(compared).toEqual({ isLate: false, hours: 6, othersHours: 11, othersCount: 3, saved: 5 })
    expect(comparedWords(compared as NonNullable<typeof compared>)).toBe(
      '6 h in the 14 days after; 5 h saved against the median of 3 gaps told late',
    )
  })

  it('are lost where it was told late', () => {
    const compared = compare(`${late} 1`, deals(early, [6, 5, 7]), deals(late, [9, 11, 30]))
    expect(compared).toMatchObject({ isLate: true, saved: -5, othersCount: 3 })
    expect(comparedWords(compared as NonNullable<typeof compared>)).toContain(
      '5 h lost against the median of 3 gaps told early',
    )
  })

  it.each([
    ['fewer early', leastToCompare - 1, leastToCompare],
    ['fewer late', leastToCompare, leastToCompare - 1],
  ])('are silent with %s than are needed', (_, earlies, lates) => {
    const hours = (n: number) => Array.from({ length: n }, () => 5)
    expect(compare(`${early} 0`, deals(early, hours(earlies)), deals(late, hours(lates)))).toBeUndefined()
    expect(
      compare(`${early} 0`, deals(early, hours(leastToCompare)), deals(late, hours(leastToCompare))),
    ).toBeDefined()
  })

  it('are silent until the stretch after it is over', () => {
    const known = [...deals(early, [5, 5, 5]), ...deals(late, [5, 5, 5])]
    const efforts = new Map(known.map(({ deal, efforts: some }) => [deal.id, some] as const))
    const list = known.map(({ deal }) => deal)
    const one = { dealId: `${late} 0`, toldOn: late }
    expect(compareHours(one, list, efforts, '2026-10-09')).toBeUndefined()
    expect(compareHours(one, list, efforts, '2026-10-10')).toBeDefined()
  })

  it('count a late one from fourteen days before the decision on', () => {
    const edge = (on: string) =>
      compare(`${on} 0`, deals(on, [5]), deals(early, [6, 6, 6]), deals(late, [9, 9, 9]))?.isLate
    expect([edge('2026-09-15'), edge('2026-09-16')]).toEqual([false, true])
  })
})

it('a gap that touches two needs was told once, the first day', () => {
  const gap = aGap()
  const at = (day: string) => ({ at: `${day}T10:00:00.000Z`, personIds: [] })
  const told = [
    anExposure({ gapId: gap.id, told: at('2026-11-12') }),
    anExposure({ gapId: gap.id, told: at('2026-11-02') }),
    anExposure(),
  ]
  expect(gapsToldOn(told)).toEqual(['2026-11-02'])
})
