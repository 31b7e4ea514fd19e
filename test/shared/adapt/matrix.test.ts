import { holesOf, isOrphan, matrixOf, toggleNeed } from '@shared/adapt/matrix'
import type { Exposure } from '@shared/domain/exposure'
import type { Step } from '@shared/domain/step'
import { describe, expect, it } from 'vitest'
import { aDeal, aGap, aNeed, anExposure, aProspect, aStep, testNow } from '../../helpers/builders'
import { copyWith, factsFor } from './scene'

const first = aNeed({ words: 'Back this shift', priority: 3 })
const second = aNeed({ words: 'No tape Mondays' }, [first])
const gap = aGap({ title: 'A set lock' })
const loose = aGap({ title: 'No agent' })
const answering = aStep({ title: 'One', needIds: [first.id] })
const watching = aStep({
  title: 'Two',
  topics: ['tape'],
  watchOuts: [
    { id: gap.id, form: 'gap', gapId: loose.id, title: 'No agent' },
  ] as unknown as Step['watchOuts'],
})
const copy = copyWith([answering, watching, aStep({ title: 'Three' })])

function matrix(exposure: Partial<Exposure> = {}) {
  const deal = aDeal({ exposures: [anExposure({ gapId: gap.id, needId: first.id, ...exposure })] })
  const prospect = aProspect({ needs: [first, second] })
  const facts = factsFor(copy, { more: { prospect, deal, gaps: [gap, loose] } })
  return { ...matrixOf(facts), call: facts.call }
}

describe('needs, steps and gaps', () => {
  it('cross where a step answers a need, and where it watches for a gap', () => {
    const { needs, gaps } = matrix()
    expect(needs.map(({ code, stepIds }) => [code, [...stepIds]])).toEqual([
      ['N1', [answering.id]],
      ['N2', []],
    ])
    expect(gaps.map(row => [row.gap.title, row.touches, [...row.stepIds]])).toEqual([
      ['A set lock', ['N1'], []],
      ['No agent', [], [watching.id]],
    ])
  })

  it('say in words what stands nowhere', () => {
    expect(holesOf(matrix())).toEqual([
      'No step answers N2',
      'No step tells A set lock',
      'Step 3 has neither a need nor a topic',
      'Step 2 has a topic nobody named a need for',
    ])
  })

  it('say nothing where everything has its place', () => {
    const prospect = aProspect({ needs: [first] })
    const facts = factsFor(copyWith([answering]), { more: { prospect } })
    expect(holesOf(matrixOf(facts))).toEqual([])
  })

  it.each<[string, Partial<Exposure>, boolean]>([
    ['found only', {}, true],
    ['told', { told: { at: testNow, personIds: [] } }, false],
    [
      'planned for another call',
      { plannedCallId: answering.id as unknown as Exposure['plannedCallId'] },
      false,
    ],
  ])('a gap that is %s is an orphan: %s', (_, exposure, isOne) => {
    expect(matrix(exposure).gaps.filter(isOrphan)).toHaveLength(isOne ? 1 : 0)
  })

  it('a gap planned for a step of this call is told there', () => {
    const { call } = matrix()
    const deal = aDeal({
      exposures: [
        anExposure({ gapId: gap.id, needId: first.id, plannedCallId: call.id, plannedStepId: answering.id }),
      ],
    })
    const facts = factsFor(copy, {
      more: { call, prospect: aProspect({ needs: [first] }), deal, gaps: [gap] },
    })
    const planned = matrixOf(facts)
    expect([...(planned.gaps[0]?.stepIds ?? [])]).toEqual([answering.id])
  })

  it('leaves a fixed gap out', () => {
    const deal = aDeal({ exposures: [anExposure({ gapId: gap.id, needId: first.id })] })
    const prospect = aProspect({ needs: [first] })
    const facts = factsFor(copy, { more: { prospect, deal, gaps: [{ ...gap, status: 'fixed' }] } })
    expect(matrixOf(facts).gaps).toEqual([])
  })
})

describe('a link', () => {
  it('is made and taken off, and leaves every other step as it is', () => {
    const linked = toggleNeed(copy, watching.id, second.id)
    expect(linked.steps[1]?.needIds).toEqual([second.id])
    expect(linked.steps[0]).toBe(copy.steps[0])
    expect(toggleNeed(linked, watching.id, second.id)).toEqual(copy)
  })
})
