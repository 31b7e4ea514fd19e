/** The hand-off pack: where it ended, promises with how far they are, people, gaps never bare, risks; rules only when picked. */
import type { CallNeighbourhood } from '@shared/advisor/facts'
import { writeHandOff } from '@shared/output/hand-off'
import { leaving, nothingChosen, partsOf } from '@shared/output/leaving'
import { writeMarkdown } from '@shared/output/write-markdown'
import { describe, expect, it } from 'vitest'
import * as make from '../../helpers/builders'
import { afterOf, neighbourhoodOf, outputFacts, secrets } from './facts-of'

const base = neighbourhoodOf()
const me = base.colleagues[0]
const told = { at: make.testNow, personIds: [] }

function pack(over: Partial<CallNeighbourhood> = {}, after: Parameters<typeof afterOf>[1] = {}) {
  const neighbourhood = { ...base, ...over }
  return writeHandOff(outputFacts(neighbourhood, { after: afterOf(neighbourhood, after) }))
}
const text = (...given: Parameters<typeof pack>) => writeMarkdown(leaving(pack(...given), nothingChosen))

describe('the hand-off pack', () => {
  it('says where it ended', () => {
    const deal = base.deal && { ...base.deal, outcome: { is: 'won', on: '2026-12-01' } as const }
    const written = text(
      { deal },
      { debrief: make.aDebrief({ callId: base.call.id, outcome: 'partly', nextGoal: { text: 'Sign it' } }) },
    )
    for (const words of ['Won 1 Dec', 'Partly', 'Sign it', 'Helen agrees to a restore test.'])
      expect(written).toContain(words)
  })

  it('has each promise with who, by when, and the stages it has reached and not', () => {
    const promise = make.aCommitment({
      words: 'A drill',
      ownerId: me?.id,
      dueOn: '2026-12-04',
      stages: [
        { stage: 'said', at: '2026-11-19T13:00:00.000Z' },
        { stage: 'documented', at: '2026-11-20T13:00:00.000Z' },
      ],
    })
    expect(text({}, { commitments: [promise, make.aCommitment({ words: ' ' })] })).toContain(
      '| A drill | Mira Lindqvist, by 4 Dec | said 19 Nov, documented 20 Nov, open: shown, signed off |',
    )
  })

  it('has gaps that were told with what to do instead and by when, and those untold among the risks', () => {
    const [gap] = base.gaps
    const exposures = base.deal?.exposures ?? []
    const untold = text()
    expect(untold).not.toContain('What it does not do')
    expect(untold).toContain(
      'Gap not told yet: No agent. Instead: Start with 14 days in the pilot. Fix: no date yet.',
    )
    const deal = base.deal && {
      ...base.deal,
      exposures: exposures.map(one => ({
        ...one,
        told,
        verdict: { is: 'lives', on: '2026-11-19' } as const,
      })),
    }
    const written = text({ deal })
    expect(written).toContain(`${gap?.title}`)
    expect(written).toContain('| Start with 14 days in the pilot | no date yet, no deal killer |')
    expect(written).not.toContain('not told yet')
  })

  it('has the answers they wait for, and no question that is one to one', () => {
    const questions = [
      make.aQuestion({ dueOn: '2026-11-25', ownerId: me?.id }),
      make.aQuestion({ words: 'Is my job safe?', oneToOne: true }),
      make.aQuestion({ words: 'Settled?', state: 'answered' }),
      make.aQuestion({ words: 'And tape?', answer: 'Yes, from May.' }),
    ]
    const written = text({ questions })
    expect(written).toContain('Can the lock differ per share?')
    expect(written).toContain('Mira Lindqvist, by 25 Nov')
    expect(written).toContain('Yes, from May. Mira Lindqvist, no date')
    expect(written).not.toMatch(/job safe|Settled/)
  })

  it('has their house rules only when they are picked', () => {
    const draft = pack()
    expect(writeMarkdown(leaving(draft, nothingChosen))).not.toContain(secrets.rule)
    const picked = new Set(partsOf(draft).map(({ id }) => id))
    expect(writeMarkdown(leaving(draft, { ...nothingChosen, picked }))).toContain(secrets.rule)
  })
})
