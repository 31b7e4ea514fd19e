import { exposureState } from '@shared/domain/exposure'
import {
  changeExposure,
  ensureDeal,
  linkGap,
  planDisclosure,
  ruleOutTouch,
  tellGap,
  unlinkGap,
  withVerdict,
} from '@shared/prepare/disclosure'
import { describe, expect, it } from 'vitest'
import {
  aCall,
  aColleague,
  aDeal,
  aGap,
  aNeed,
  anExposure,
  aProspect,
  aStep,
  making,
  testNow,
} from '../../helpers/builders'

const need = aNeed()
const other = aNeed({}, [need])
const prospect = aProspect({ needs: [need, other] })
const gap = aGap()

describe('the deal that holds how a gap is told', () => {
  it('is made for a call that has none, named after the prospect, and the call knows it', () => {
    const tom = aColleague()
    const call = aCall({ prospectId: prospect.id, salespersonId: tom.id })
    const { call: after, deal } = ensureDeal(call, prospect, undefined, making)
    expect(deal).toMatchObject({ name: prospect.name, prospectId: prospect.id, salespersonId: tom.id })
    expect(after.dealId).toBe(deal.id)
  })

  it('is the one there is, and a call that knows it stays as it is', () => {
    const deal = aDeal({ prospectId: prospect.id })
    const call = aCall({ dealId: deal.id })
    expect(ensureDeal(call, prospect, deal, making)).toEqual({ call, deal })
    expect(ensureDeal(call, prospect, deal, making).call).toBe(call)
  })
})

describe('the link of a gap and a need', () => {
  it('is found today, and made once', () => {
    const once = linkGap(aDeal(), gap.id, need.id, making)
    expect(once.exposures).toMatchObject([{ gapId: gap.id, needId: need.id, foundOn: testNow.slice(0, 10) }])
    expect(linkGap(once, gap.id, need.id, making)).toBe(once)
    expect(linkGap(once, gap.id, other.id, making).exposures).toHaveLength(2)
  })

  it('is taken off again unless it was told or judged', () => {
    const fresh = anExposure({ gapId: gap.id, needId: need.id })
    const told = { ...fresh, told: { at: testNow, personIds: [] } }
    const judged = { ...fresh, verdict: { is: 'lives' as const, on: '2026-11-12' } }
    const left = (exposure: typeof fresh) =>
      unlinkGap(aDeal({ exposures: [exposure] }), gap.id, need.id).exposures.length
    expect([left(fresh), left(told), left(judged)]).toEqual([0, 1, 1])
  })
})

describe('planning where a gap is told', () => {
  const call = aCall()
  const step = aStep()

  it('plans every open link of that gap, and no other', () => {
    const deal = aDeal({
      exposures: [
        anExposure({ gapId: gap.id, needId: need.id }),
        anExposure({ gapId: gap.id, needId: other.id }),
        anExposure({ needId: need.id }),
      ],
    })
    const planned = planDisclosure(deal, gap.id, { callId: call.id, stepId: step.id as never })
    expect(planned.exposures.map(one => one.plannedStepId)).toEqual([step.id, step.id, undefined])
    expect(planned.exposures.map(one => one.plannedCallId)).toEqual([call.id, call.id, undefined])
  })

  it('leaves what is told or resolved where it was', () => {
    const told = anExposure({ gapId: gap.id, told: { at: testNow, personIds: [] } })
    const resolved = anExposure({ gapId: gap.id, resolvedOn: '2026-11-10' })
    const deal = aDeal({ exposures: [told, resolved] })
    expect(planDisclosure(deal, gap.id, { callId: call.id }).exposures).toEqual([told, resolved])
  })

  it('is taken back', () => {
    const planned = anExposure({ gapId: gap.id, plannedCallId: call.id })
    const back = planDisclosure(aDeal({ exposures: [planned] }), gap.id, null)
    expect(back.exposures[0]?.plannedCallId).toBe(undefined)
  })
})

describe('what becomes of a gap in a deal', () => {
  const told = { at: testNow, personIds: [] }

  it('is told for every need it was not told for yet', () => {
    const before = { at: '2026-11-02T09:00:00.000Z', personIds: [] }
    const deal = aDeal({
      exposures: [
        anExposure({ gapId: gap.id, needId: need.id }),
        anExposure({ gapId: gap.id, needId: other.id, told: before }),
        anExposure({ needId: need.id }),
      ],
    })
    expect(tellGap(deal, gap.id, told).exposures.map(one => one.told)).toEqual([told, before, undefined])
    const again = tellGap(deal, gap.id, told)
    expect(tellGap(again, gap.id, told)).toBe(again)
  })

  it('keeps the day of the plan, and forgets it with the plan', () => {
    const deal = aDeal({ exposures: [anExposure({ gapId: gap.id })] })
    const planned = planDisclosure(deal, gap.id, { callId: aCall().id, on: '2026-11-19' })
    expect(planned.exposures[0]?.plannedOn).toBe('2026-11-19')
    expect(planDisclosure(planned, gap.id, null).exposures[0]?.plannedOn).toBeUndefined()
  })

  it('goes from found to planned, told, judged and resolved, and back', () => {
    let deal = aDeal({ exposures: [anExposure({ gapId: gap.id, needId: need.id })] })
    const id = deal.exposures[0]?.id as never
    const stateNow = () => exposureState(deal.exposures[0] as never)
    expect(stateNow()).toBe('found')
    deal = planDisclosure(deal, gap.id, { callId: aCall().id })
    expect(stateNow()).toBe('planned')
    deal = tellGap(deal, gap.id, told)
    expect(stateNow()).toBe('told')
    const verdict = withVerdict(deal.exposures[0] as never, { is: 'lives' }, '2026-11-19')
    deal = changeExposure(deal, id, { verdict })
    expect(stateNow()).toBe('verdict')
    deal = changeExposure(deal, id, { resolvedOn: '2026-11-20' })
    expect(stateNow()).toBe('resolved')
    deal = changeExposure(deal, id, { resolvedOn: undefined, verdict: undefined, told: undefined })
    expect(stateNow()).toBe('planned')
  })

  it('has a verdict with their words, unsure until they say, of the day it was first given', () => {
    const first = withVerdict(anExposure(), { words: 'We can live with it' }, '2026-11-19')
    expect(first).toEqual({ is: 'unsure', on: '2026-11-19', words: 'We can live with it' })
    const later = withVerdict(anExposure({ verdict: first }), { is: 'lives' }, '2026-11-24')
    expect(later).toEqual({ is: 'lives', on: '2026-11-19', words: 'We can live with it' })
  })
})

describe('a gap that does not touch', () => {
  it('is remembered with the need, once', () => {
    const once = ruleOutTouch(prospect, gap.id, need.id)
    expect(once.needs.map(one => one.notTouchedBy)).toEqual([[gap.id], undefined])
    expect(ruleOutTouch(once, gap.id, need.id).needs[0]?.notTouchedBy).toEqual([gap.id])
  })
})
