import {
  advanced,
  type Commitment,
  commitmentStages,
  nextStage,
  stageReached,
  takenBack,
  withEvidence,
} from '@shared/domain/commitment'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCommitment, testNow } from '../../helpers/builders'

const stagesOf = ({ stages }: Commitment) => stages.map(({ stage }) => stage)
const minute = (at: number) => new Date(Date.parse(testNow) + at * 60_000).toISOString()

describe('the stages of a commitment', () => {
  it('are said, documented, shown, signed off, each dated, and then no more', () => {
    const all = [1, 2, 3].reduce((one, at) => advanced(one, minute(at)), aCommitment())
    expect(all.stages).toEqual([
      { stage: 'said', at: testNow },
      { stage: 'documented', at: minute(1) },
      { stage: 'shown', at: minute(2) },
      { stage: 'signed-off', at: minute(3) },
    ])
    expect(nextStage(all)).toBeUndefined()
    expect(stageReached(all)).toBe('signed-off')
    expect(advanced(all, minute(4))).toBe(all)
  })

  it('stay in their order under any steps on and back', () => {
    const step = fc.constantFrom('on', 'back', 'evidence')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const end = steps.reduce((one, form, at) => {
          if (form === 'on') return advanced(one, minute(at + 1))
          if (form === 'back') return takenBack(one)
          return withEvidence(one, 'documented', `line ${at}`)
        }, aCommitment())
        const stages = stagesOf(end)
        expect(stages).toEqual(commitmentStages.slice(0, stages.length))
        expect(stages.length).toBeGreaterThanOrEqual(1)
        const times = end.stages.map(({ at }) => at)
        expect(times).toEqual(times.toSorted())
      }),
    )
  })

  it('fills one that an older file left out before those after it', () => {
    const signed = aCommitment({
      stages: [
        { stage: 'said', at: testNow },
        { stage: 'signed-off', at: minute(9) },
      ],
    })
    expect(stageReached(signed)).toBe('said')
    expect(stagesOf(advanced(signed, minute(10)))).toEqual(['said', 'documented', 'signed-off'])
  })

  it('keep their evidence until it is emptied, and lose it with the stage', () => {
    const written = withEvidence(advanced(aCommitment(), minute(1)), 'documented', 'Mail of 19 Nov')
    expect(written.stages[1]).toMatchObject({ evidence: 'Mail of 19 Nov' })
    expect(withEvidence(written, 'documented', ' ').stages[1]?.evidence).toBeUndefined()
    expect(advanced(takenBack(written), minute(2)).stages[1]?.evidence).toBeUndefined()
  })
})
