import { ensureDeal, linkGap, planDisclosure, unlinkGap } from '@shared/prepare/disclosure'
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
