import { hasStage } from '@shared/domain/commitment'
import { defaultMilestones, reachedMilestone } from '@shared/domain/deal'
import { type Exposure, exposureState } from '@shared/domain/exposure'
import { isBare } from '@shared/domain/gap'
import { isOwed, questionStates } from '@shared/domain/question'
import { freshId } from '@shared/domain/schema'
import { describe, expect, it } from 'vitest'
import { aCommitment, aDeal, aGap, anExposure, aQuestion, making, testNow } from '../../helpers/builders'

describe('the state of an exposure is read off its dates', () => {
  const plannedCallId = freshId('call', making.newId)
  const told = { at: testNow, personIds: [] }
  const verdict = { is: 'lives', on: '2026-11-19' } as const
  const resolvedOn = '2026-11-20'
  it.each<[string, Partial<Exposure>, string]>([
    ['nothing yet', {}, 'found'],
    ['a call', { plannedCallId }, 'planned'],
    ['told without a plan', { told }, 'told'],
    ['planned and told', { plannedCallId, told }, 'told'],
    ['a verdict', { plannedCallId, told, verdict }, 'verdict'],
    ['a verdict they gave before we told', { verdict }, 'verdict'],
    ['resolved after all that', { plannedCallId, told, verdict, resolvedOn }, 'resolved'],
    ['resolved by itself', { resolvedOn }, 'resolved'],
  ])('%s: %3$s', (_what, dates, state) => {
    expect(exposureState(anExposure(dates))).toBe(state)
  })
})

describe('a gap is bare (R09)', () => {
  const proofIds = [freshId('proof', making.newId)]
  const nothing = { proof: undefined, proofIds: [], workaround: undefined, plainAnswer: undefined }
  it.each([
    ['with nothing', {}, true],
    ['with proof alone', { proof: 'A test' }, true],
    ['with a workaround alone', { workaround: 'File shares' }, true],
    ['with a blank workaround beside proof', { proof: 'A test', workaround: '  ' }, true],
    ['with blank proof beside a workaround', { proof: ' ', workaround: 'File shares' }, true],
    ['with proof and a workaround', { proof: 'A test', workaround: 'File shares' }, false],
    ['with linked proof and a plain answer', { proofIds, plainAnswer: 'No.' }, false],
  ])('%s: %3$s', (_what, fields, bare) => {
    expect(isBare(aGap({ ...nothing, ...fields }))).toBe(bare)
  })
})

describe('a new deal', () => {
  it('has the six usual milestones, none reached', () => {
    const deal = aDeal()
    expect(deal.milestones.map(milestone => milestone.name)).toEqual([...defaultMilestones])
    expect(reachedMilestone(deal)).toBe(-1)
  })

  it('stands at the last milestone reached, whatever is open before it', () => {
    const milestones = aDeal().milestones.map((milestone, index) => ({
      ...milestone,
      reachedOn: index === 0 || index === 3 ? '2026-11-12' : undefined,
    }))
    expect(reachedMilestone(aDeal({ milestones }))).toBe(3)
  })
})

describe('questions', () => {
  const ours = ['open', 'parked', 'owed']
  it.each(questionStates.map(state => [state, ours.includes(state)] as const))(
    '%s: still ours to answer is %s',
    (state, owed) => {
      expect(isOwed(aQuestion({ state }))).toBe(owed)
    },
  )
})

describe('a commitment', () => {
  it('begins as said, now, and has no other stage', () => {
    const commitment = aCommitment()
    expect(commitment.stages).toEqual([{ stage: 'said', at: testNow }])
    expect([hasStage(commitment, 'said'), hasStage(commitment, 'documented')]).toEqual([true, false])
  })
})
