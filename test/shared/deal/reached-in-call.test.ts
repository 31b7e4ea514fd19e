import {
  type DealAndDebrief,
  reachInCall,
  setStillTrue,
  stillTrue,
  suggestedMilestone,
} from '@shared/deal/reached-in-call'
import { dealSchema } from '@shared/domain/deal'
import { debriefSchema } from '@shared/domain/debrief'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, aDeal, aDebrief } from '../../helpers/builders'

const day = '2026-11-19'
const base = aDeal()
const reached = (...days: readonly (string | undefined)[]) => ({
  ...base,
  milestones: base.milestones.map((one, at) => ({ ...one, reachedOn: days[at] })),
})
const id = (at: number) => {
  const found = base.milestones[at]?.id
  if (found === undefined) throw new Error(`No milestone ${at}`)
  return found
}
const of = (deal = base): DealAndDebrief => ({ deal, debrief: aDebrief() })
const days = ({ deal }: DealAndDebrief) => deal.milestones.map(one => one.reachedOn)

describe('the milestone that is suggested', () => {
  it.each([
    ['the one of the goal', 3, ['2026-10-26'], 3],
    ['without one, the first after those reached', undefined, ['2026-10-26', undefined, '2026-11-01'], 3],
    ['the first of all', undefined, [], 0],
    ['none once all are reached', undefined, Array(6).fill('2026-10-26'), undefined],
  ])('is %s', (_what, goal, reachedOn, at) => {
    const call = aCall({ goal: { text: 'It', milestoneId: goal === undefined ? undefined : id(goal) } })
    expect(suggestedMilestone(reached(...reachedOn), call)?.id).toBe(at === undefined ? undefined : id(at))
  })
})

describe('a milestone reached in a call', () => {
  it('is reached on its day, and the debrief says so', () => {
    const now = reachInCall(of(reached('2026-10-26')), id(2), day)
    expect(days(now)).toEqual(['2026-10-26', undefined, day, undefined, undefined, undefined])
    expect(debriefSchema.parse(now.debrief).milestoneId).toBe(id(2))
  })

  it('chosen otherwise is open again; taken back leaves all as it was', () => {
    const first = reachInCall(of(), id(2), day)
    const other = reachInCall(first, id(1), day)
    expect(days(other)).toEqual([undefined, day, undefined, undefined, undefined, undefined])
    expect(days(reachInCall(other, undefined, day))).toEqual(days(of()))
  })

  it('that was reached before keeps its day, and when it is taken back', () => {
    const now = reachInCall(of(reached('2026-10-26')), id(0), day)
    expect(days(now)[0]).toBe('2026-10-26')
    expect(days(reachInCall(now, undefined, day))[0]).toBe('2026-10-26')
  })
})

describe('after lost ground', () => {
  const deal = reached('2026-10-26', '2026-10-28', '2026-11-12', undefined, '2026-11-20')
  it('asks of those reached until then which are still true', () => {
    expect(stillTrue(of(deal), day).map(({ milestone, isTrue }) => [milestone.id, isTrue])).toEqual([
      [id(0), true],
      [id(1), true],
      [id(2), true],
    ])
  })

  it('one that is not is open again, and comes back with its day', () => {
    const now = setStillTrue(of(deal), id(2), false)
    expect(days(now)[2]).toBeUndefined()
    expect(debriefSchema.parse(now.debrief).opened).toEqual([{ milestoneId: id(2), reachedOn: '2026-11-12' }])
    expect(stillTrue(now, day).map(({ isTrue }) => isTrue)).toEqual([true, true, false])
    expect(days(setStillTrue(now, id(2), true))).toEqual(days(of(deal)))
  })

  it('any unticking and ticking back leaves the deal as it was', () => {
    const choice = fc.array(fc.nat(5), { maxLength: 12 })
    fc.assert(
      fc.property(choice, list => {
        const off = list.reduce((at, index) => setStillTrue(at, id(index), false), of(deal))
        dealSchema.parse(off.deal)
        const on = list.reduce((at, index) => setStillTrue(at, id(index), true), off)
        expect(days(on)).toEqual(days(of(deal)))
        expect(on.debrief.opened ?? []).toEqual([])
      }),
    )
  })
})
