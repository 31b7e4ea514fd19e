import { pocSignOff, type SignOffBlock, signOffMarkdown } from '@shared/deal/poc-sign-off'
import { newCriterion, type Poc } from '@shared/domain/poc'
import { describe, expect, it } from 'vitest'
import { aColleague, aDeal, aMe, aNeed, aPerson, aPoc, aProspect, making } from '../../helpers/builders'

const need = aNeed({ words: 'Nobody knew.', quoted: true })
const sigrid = aPerson({ name: 'Sigrid Aas', stake: 'Her bonus hangs on it', approach: 'Never push her' })
const me = aMe()
const context = {
  deal: aDeal({ name: 'Fleet', notes: 'They bluff' }),
  prospect: aProspect({ name: 'Halden Maritime', needs: [need] }),
  people: [sigrid],
  colleagues: [me, aColleague()],
  dayWords: (day: string) => `day ${day}`,
}
const whole: Poc = aPoc({
  name: 'Training ship',
  startsOn: '2026-11-09',
  endsOn: '2026-11-27',
  criteria: [
    newCriterion(
      {
        text: 'Rebuilt | without a call',
        threshold: 'under 90 minutes',
        method: 'Drill',
        ownerPersonId: sigrid.id,
        needId: need.id,
        result: { met: true, value: '74 minutes', on: '2026-11-13' },
      },
      making,
    ),
    newCriterion({ text: 'Works with the link down' }, making),
    newCriterion({ text: '' }, making),
  ],
  weeklyChecks: [{ on: '2026-11-13', note: 'Between us: weak' }],
  exitDecision: { is: 'go', on: '2026-11-27', why: 'All of it met' },
  signOff: { personId: sigrid.id, on: '2026-11-27', words: 'It does what we need.' },
})

const table = (blocks: readonly SignOffBlock[]) => blocks.find(block => block.kind === 'table')

describe('the sign-off of a proof of concept', () => {
  const blocks = pocSignOff(whole, context)

  it('has one row per criterion with words, and says what is missing', () => {
    expect(table(blocks)?.rows).toEqual([
      [
        'Rebuilt | without a call',
        '“Nobody knew.”',
        'under 90 minutes',
        'Drill',
        'Sigrid Aas',
        'met: 74 minutes, day 2026-11-13',
      ],
      ['Works with the link down', '', 'not said', 'not said', 'not said', 'open'],
    ])
  })

  it('counts, dates and names both sides', () => {
    expect(blocks).toContainEqual({
      kind: 'facts',
      facts: [
        ['Runs', 'day 2026-11-09 to day 2026-11-27'],
        ['Criteria', '1 of 2 met'],
        ['Decision', 'Go: it proved what it should, day 2026-11-27'],
      ],
    })
    expect(blocks.at(-1)).toEqual({
      kind: 'signatures',
      lines: [
        { side: 'For Halden Maritime', name: 'Sigrid Aas', on: 'day 2026-11-27' },
        { side: 'For us', name: me.name, on: '' },
      ],
    })
  })

  it('holds nothing private', () => {
    const all = signOffMarkdown(blocks)
    for (const secret of ['bonus', 'push her', 'bluff', 'Between us']) expect(all).not.toContain(secret)
  })

  it('leaves lines to sign on while nobody has, and says what is open', () => {
    const open = pocSignOff(aPoc({ name: 'Empty' }), context)
    const text = signOffMarkdown(open)
    expect(text).toContain('For Halden Maritime: ____________________, date __________')
    expect(text).toContain('**Decision:** open')
    expect(text).toContain('No criteria were agreed.')
    expect(text).toContain('**Runs:** not said to not said')
  })

  it('is Markdown whose table no text can break', () => {
    const text = signOffMarkdown(blocks)
    expect(text).toContain('| Rebuilt \\| without a call | “Nobody knew.” |')
    expect(text).toContain('# Proof of concept: Training ship')
    expect(text).toContain('## In their words\n\nIt does what we need.')
  })
})
