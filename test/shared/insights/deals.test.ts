import { dealOutcomes, sizeBands } from '@shared/domain/deal'
import { effortPhaseLabels } from '@shared/domain/effort'
import { type SummaryOf, summarize } from '@shared/domain/summary'
import { effortBaseline, leastWonDeals } from '@shared/effort/baseline'
import { type DealHours, dealHours, medianOf } from '@shared/insights/deal-hours'
import { disclosure, lateDays } from '@shared/insights/disclosure'
import { gapBoard } from '@shared/insights/gap-board'
import { type GapFact, gapFactsFrom } from '@shared/insights/gap-facts'
import { leastPerGroup } from '@shared/insights/small-n'
import { timeSpent } from '@shared/insights/time-spent'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as make from '../../helpers/builders'
import { dayOf, everything } from './insight-world'

const dealSeeds = fc.record({
  sizeBand: fc.option(fc.constantFrom(...sizeBands), { nil: undefined }),
  outcome: fc.option(fc.constantFrom(...dealOutcomes), { nil: undefined }),
  minutes: fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 4 }),
})
type Seed = typeof dealSeeds extends fc.Arbitrary<infer T> ? T : never

function made(seeds: readonly Seed[]) {
  make.fresh()
  const deals: SummaryOf<'deal'>[] = []
  const efforts: SummaryOf<'effort'>[] = []
  for (const { sizeBand, outcome, minutes } of seeds) {
    const deal = make.aDeal({ sizeBand, outcome: outcome && { is: outcome, on: '2026-10-01' } })
    deals.push(summarize<'deal'>(deal))
    for (const one of minutes)
      efforts.push(summarize<'effort'>(make.anEffort({ dealId: deal.id, minutes: one, on: '2026-09-01' })))
  }
  return { deals, efforts, calls: [], ownFigures: [{ band: 'medium', hours: 32 }] }
}

describe('hours per deal', () => {
  it('and their baselines are those that each deal’s own page tells', () => {
    fc.assert(
      fc.property(fc.array(dealSeeds, { maxLength: 40 }), seeds => {
        const input = made(seeds)
        const { deals } = dealHours(everything, input)
        expect(deals.map(({ id }) => id).toSorted()).toEqual(
          input.deals
            .filter((_, at) => (seeds[at]?.minutes.length ?? 0) > 0)
            .map(({ id }) => id)
            .toSorted(),
        )
        for (const { id, hours, baseline } of deals) {
          const at = input.deals.findIndex(one => one.id === id)
          const deal = input.deals[at]
          expect(hours * 60).toBeCloseTo(seeds[at]?.minutes.reduce((sum, one) => sum + one, 0) ?? 0)
          expect(baseline).toEqual(deal && effortBaseline({ ...input, deal }))
        }
      }),
    )
  })

  it('count the time of a call for its deal, and all of a deal that was worked on in the range', () => {
    const deal = make.aDeal()
    const call = make.aCall({ dealId: deal.id })
    const efforts = [
      make.anEffort({ callId: call.id, minutes: 60, on: '2026-05-01' }),
      make.anEffort({ dealId: deal.id, minutes: 120, on: '2025-05-01' }),
    ].map(one => summarize<'effort'>(one))
    const input = {
      deals: [summarize<'deal'>(deal)],
      calls: [summarize<'call'>(call)],
      efforts,
      ownFigures: [],
    }
    const within = (from: string, to: string) => dealHours({ ...everything, days: { from, to } }, input)
    expect(within('2026-01-01', '2026-12-31').deals.map(({ hours }) => hours)).toEqual([3])
    expect(within('2024-01-01', '2024-12-31').n).toBe(0)
  })

  /** Five small deals won at 20 h are the baseline; `lost` and `won` are hours of more of them. */
  const titled = (lost: readonly number[], won: readonly number[] = []): DealHours['title'] => {
    const seed = (outcome: 'won' | 'lost', hours: number): Seed => ({
      ...{ sizeBand: 'small', outcome },
      minutes: [hours * 60],
    })
    return dealHours(
      everything,
      made([
        ...Array.from({ length: leastWonDeals + 1 }, () => seed('won', 20)),
        ...won.map(one => seed('won', one)),
        ...lost.map(one => seed('lost', one)),
      ]),
    ).title
  }

  it.each([
    [[30, 31, 32, 33, 34], 'Every deal lost ran at least 10 h over its baseline'],
    [[30, 31, 32, 33], '6 won deals and 4 lost with a baseline: too few to compare'],
    [[19, 31, 32, 33, 34], 'Deals lost stood at +12 h to their baseline, won ones at 0 h (medians)'],
    [[19, 20, 20, 20, 20], 'Deals lost took no more of their baseline than deals won'],
  ])('lost after %j hours: %s', (lost, title) => expect(titled(lost)).toBe(title))

  it('the median of none is none', () => expect(medianOf([])).toBeUndefined())
})

const fact = (fields: Partial<GapFact>): GapFact => ({
  ...{
    gapId: 'g',
    gap: 'Lock',
    dealId: 'd',
    deal: 'Deal',
    prospectId: 'p',
    need: 'Short locks',
    foundOn: '2026-01-01',
  },
  ...{ hasWorkaround: true, workaround: 'Pilot', toldOn: undefined, toldIn: undefined, verdict: undefined },
  ...{ verdictOn: undefined, decided: undefined, decidedOn: undefined, value: undefined },
  ...fields,
})
const days = fc
  .integer({ min: 0, max: 400 })
  .map(day => new Date(Date.parse('2026-01-01') + day * 86_400_000).toISOString().slice(0, 10))
const facts = fc.array(
  fc
    .record({
      gapId: fc.constantFrom('g1', 'g2', 'g3'),
      dealId: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
      foundOn: days,
      toldOn: fc.option(days, { nil: undefined }),
      decided: fc.option(fc.constantFrom('won' as const, 'lost' as const), { nil: undefined }),
      decidedOn: days,
      verdict: fc.option(fc.constantFrom('kills' as const, 'lives' as const, 'unsure' as const), {
        nil: undefined,
      }),
      hasWorkaround: fc.boolean(),
      need: fc.constantFrom('', 'Short locks', 'One key'),
    })
    .map(one =>
      fact({ ...one, decidedOn: one.decided && one.decidedOn, verdictOn: one.verdict && one.foundOn }),
    ),
  { maxLength: 25 },
)

describe('when gaps were told', () => {
  it('equals a recount; what was told after the decision or never is left out and said', () => {
    fc.assert(
      fc.property(facts, list => {
        const decided = list.filter(one => one.decidedOn !== undefined)
        const spans = decided.flatMap(({ toldOn, decidedOn = '' }) => {
          const span = (Date.parse(decidedOn) - Date.parse(toldOn ?? '')) / 86_400_000
          return toldOn === undefined || span < 0 ? [] : [span]
        })
        const figure = disclosure(everything, list)
        expect(figure.told.map(one => one.days)).toEqual(spans.toSorted((a, b) => b - a))
        expect([figure.n, figure.leftOut]).toEqual([spans.length, decided.length - spans.length])
      }),
    )
  })

  /** So many told late and early, and how many of each were lost. */
  const titled = (late: number, lateLost: number, early: number, earlyLost: number) => {
    const told = (count: number, lost: number, toldOn: string) =>
      Array.from({ length: count }, (_, at) =>
        fact({ toldOn, decidedOn: '2026-06-30', decided: at < lost ? 'lost' : 'won' }),
      )
    return disclosure(everything, [
      ...told(late, lateLost, '2026-06-20'),
      ...told(early, earlyLost, '2026-06-19'),
    ]).title
  }

  it.each([
    [0, 0, 0, 0, 'No gap told on a deal that was decided'],
    [
      leastPerGroup - 1,
      4,
      9,
      0,
      `4 of 4 told in the last ${lateDays} days ended in a loss, 0 of 9 told earlier: too few to compare`,
    ],
    [
      leastPerGroup,
      3,
      9,
      4,
      '3 of 5 told in the last 10 days ended in a loss, 4 of 9 told earlier: no difference stands out',
    ],
    [
      leastPerGroup,
      5,
      9,
      1,
      'Told late, a gap goes with a loss: 5 of 5 told in the last 10 days ended in a loss, 1 of 9 told earlier',
    ],
    [
      9,
      1,
      leastPerGroup,
      5,
      'Told early, a gap goes with a loss: 1 of 9 told in the last 10 days ended in a loss, 5 of 5 told earlier',
    ],
  ])('%d late, %d of them lost, %d early, %d lost', (late, lateLost, early, earlyLost, title) =>
    expect(titled(late, lateLost, early, earlyLost)).toBe(title),
  )
})

describe('the gap board', () => {
  it('has every gap once, with its deals, words, verdicts and days', () => {
    fc.assert(
      fc.property(facts, list => {
        const { gaps } = gapBoard(everything, list, false)
        expect(gaps.map(({ gapId }) => gapId).toSorted()).toEqual(
          [...new Set(list.map(one => one.gapId))].toSorted(),
        )
        for (const gap of gaps) {
          const those = list.filter(one => one.gapId === gap.gapId)
          expect(new Set(gap.deals.map(({ id }) => id))).toEqual(new Set(those.map(one => one.dealId)))
          expect(new Set(gap.needs)).toEqual(new Set(those.map(one => one.need).filter(Boolean)))
          expect(gap.verdicts.lives).toBe(those.filter(one => one.verdict === 'lives').length)
          const judged = those.filter(one => one.hasWorkaround && one.toldOn && one.verdict)
          expect(gap.worked).toEqual({
            part: judged.filter(one => one.verdict === 'lives').length,
            of: judged.length,
          })
          const seen = those
            .flatMap(one => [one.foundOn, one.toldOn, one.verdictOn])
            .filter(one => one !== undefined)
          expect([gap.firstSeen, gap.lastSeen]).toEqual([seen.toSorted()[0], seen.toSorted().at(-1)])
        }
      }),
    )
  })

  it('leaves money off unless asked, and counts a deal once, by currency', () => {
    const value = (amount: number, currency = 'EUR') => ({ amount, currency })
    const list = [
      fact({ dealId: 'd1', value: value(10) }),
      fact({ dealId: 'd1', value: value(10), need: 'Other' }),
      fact({ dealId: 'd2', value: value(5) }),
      fact({ dealId: 'd3', value: value(7, 'USD') }),
    ]
    expect(JSON.stringify(gapBoard(everything, list, false).rows.map(({ cells }) => cells))).not.toContain(
      'EUR',
    )
    expect(gapBoard(everything, list, true).rows[0]?.cells.at(-1)).toBe('15 EUR, 7 USD')
  })

  it('reads needs in their words, and says where the need is gone', () => {
    const need = make.aNeed({ words: 'Short locks' })
    const prospect = make.aProspect({ needs: [need] })
    const gap = make.aGap()
    const exposure = make.anExposure({
      gapId: gap.id,
      needId: need.id,
      told: { at: '2026-03-01T23:30:00.000Z', personIds: [] },
    })
    const deal = make.aDeal({ prospectId: prospect.id, exposures: [exposure] })
    expect(gapFactsFrom([deal, prospect, gap], dayOf)).toMatchObject([
      { need: 'Short locks', gap: gap.title, hasWorkaround: true, toldOn: '2026-03-02', decided: undefined },
    ])
    expect(gapFactsFrom([deal], dayOf)).toMatchObject([{ need: '', hasWorkaround: false }])
  })
})

describe('where my time went', () => {
  const entries = fc.array(
    fc.record({
      phase: fc.constantFrom('prepare' as const, 'run' as const, 'debrief' as const, 'other' as const),
      minutes: fc.integer({ min: 0, max: 300 }),
      on: days,
      customerFacing: fc.option(fc.boolean(), { nil: undefined }),
    }),
    { maxLength: 40 },
  )

  it('equals a recount of the entries in the range', () => {
    fc.assert(
      fc.property(entries, days, days, (list, one, other) => {
        const [from = '', to = ''] = [one, other].toSorted()
        const efforts = list.map(fields => summarize<'effort'>(make.anEffort(fields)))
        const within = list.filter(({ on }) => on >= from && on <= to)
        const sum = (those: typeof list) => those.reduce((total, { minutes }) => total + minutes, 0)
        const figure = timeSpent({ ...everything, days: { from, to } }, efforts)
        expect(figure.n).toBe(within.length)
        expect(figure.minutes).toBe(sum(within))
        expect(figure.facing).toBe(
          sum(within.filter(({ phase, customerFacing }) => customerFacing ?? phase === 'run')),
        )
        for (const { phase, minutes, label } of figure.phases) {
          expect(label).toBe(effortPhaseLabels[phase])
          expect(minutes).toBe(sum(within.filter(entry => entry.phase === phase)))
        }
      }),
    )
  })
})
