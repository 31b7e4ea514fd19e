import { type CrmSource, crmRows, writeCrm } from '@shared/debrief/crm'
import { type CrmFact, crmFacts, defaultCrmFields } from '@shared/debrief/crm-fields'
import { risksOf } from '@shared/debrief/risks'
import { readDelimited } from '@shared/formats/table/delimited'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aCall,
  aColleague,
  aCommitment,
  aComplaint,
  aDeal,
  aDebrief,
  aGap,
  anExposure,
  aPerson,
  aProspect,
  aQuestion,
  making,
} from '../../helpers/builders'

const gap = aGap()
const call = aCall({ goal: { text: 'Name the\nshare' }, callKind: 'demo' })
const source = (o: Partial<CrmSource> = {}): CrmSource => ({
  call,
  prospect: aProspect(),
  deal: aDeal({
    value: { amount: 86_000, currency: 'EUR' },
    decisionDate: '2026-12-18',
    competitors: [{ name: 'Vaultline' }, { name: 'Tapeworks' }],
  }),
  debrief: aDebrief({
    outcome: 'goal-reached',
    nextGoal: { text: 'Sign the pilot' },
    howWeKnow: { words: 'We start Monday.' },
  }),
  people: [aPerson(), aPerson({ name: 'Dieter Vance' })],
  salesperson: aColleague(),
  told: [gap],
  gaps: [gap],
  questions: [aQuestion({ callId: call.id, dueOn: '2026-11-23' })],
  commitments: [
    aCommitment({ callId: call.id, dueOn: '2026-11-27' }),
    aCommitment({ words: 'Of another call' }),
  ],
  complaints: [],
  heldOn: '2026-11-19',
  nextOn: '2026-11-26',
  today: '2026-11-20',
  dayWords: day => day.slice(5),
  ...o,
})
const value = (fact: CrmFact, o: Partial<CrmSource> = {}) =>
  crmRows([{ label: 'L', fact }], source(o))[0]?.value

describe('a fact for the CRM', () => {
  it.each<[CrmFact, string]>([
    ['company', 'Corvane Packaging'],
    ['deal', 'Vault for Roermond'],
    ['date', '11-19'],
    ['kind', 'Demo'],
    ['goal', 'Name the share'],
    ['outcome', 'Goal reached'],
    ['their-words', 'We start Monday.'],
    ['next-step', 'Sign the pilot'],
    ['next-date', '11-26'],
    ['attendees', 'Helen Brandt, Dieter Vance'],
    ['salesperson', 'Tom Okafor'],
    ['promises', 'Restore drill on your own data (11-27)'],
    ['answers-owed', 'Can the lock differ per share? (11-23)'],
    ['gaps-told', 'A set lock cannot be shortened: Start with 14 days in the pilot'],
    ['competitors', 'Vaultline, Tapeworks'],
    ['amount', '86000 EUR'],
    ['decision-date', '12-18'],
    ['milestone', ''],
    ['risks', ''],
  ])('%s is %j', (fact, expected) => {
    expect(value(fact)).toBe(expected)
  })

  it.each(crmFacts)('%s is empty or honest where nothing is known', fact => {
    const bare = value(fact, {
      call: aCall({ goal: undefined }),
      prospect: undefined,
      deal: undefined,
      debrief: aDebrief(),
      people: [],
      salesperson: undefined,
      told: [],
      gaps: [],
      questions: [],
      commitments: [],
      heldOn: undefined,
      nextOn: undefined,
    })
    expect(fact === 'kind' || fact === 'outcome' ? bare !== '' : bare === '').toBe(true)
  })
})

describe('the block for the CRM', () => {
  it('is "Label: value" lines under the labels of the CRM, without what is not known', () => {
    const fields = [
      { label: ' Stage\nnotes ', fact: 'outcome' },
      { label: 'Milestone', fact: 'milestone' },
      { label: ' ', fact: 'goal' },
      { label: 'Next', fact: 'next-step' },
    ] as const
    expect(writeCrm(fields, 'lines', source())).toBe('Stage notes: Goal reached\nNext: Sign the pilot')
  })

  it('is two rows of columns that keep their places', () => {
    const fields = [
      { label: 'Outcome', fact: 'outcome' },
      { label: 'Milestone', fact: 'milestone' },
      { label: 'Next', fact: 'next-step' },
    ] as const
    expect(writeCrm(fields, 'tabs', source())).toBe(
      'Outcome\tMilestone\tNext\r\nGoal reached\t\tSign the pilot\r\n',
    )
  })

  it('has as many columns as fields, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a\t\n\r"=,;') }), fc.string(), (words, name) => {
        const text = writeCrm(
          defaultCrmFields,
          'tabs',
          source({
            call: aCall({ goal: { text: words } }),
            people: [aPerson({ name })],
          }),
        )
        const rows = readDelimited(text, '\t')
        expect(rows.map(row => row.length)).toEqual([defaultCrmFields.length, defaultCrmFields.length])
      }),
    )
  })
})

describe('the risks of a call', () => {
  const risks = (o: Partial<CrmSource>) => risksOf(source(o))
  const exposure = (o: Parameters<typeof anExposure>[0]) =>
    risks({ deal: aDeal({ exposures: [anExposure({ gapId: gap.id, ...o })] }) })
  const told = { at: making.now, personIds: [] }

  it.each([
    ['untold', {}, /^Gap not told yet: A set lock/],
    ['told and killing', { told, verdict: { is: 'kills', on: '2026-11-19' } }, /^Gap, a deal killer: /],
    ['told and unsure', { told, verdict: { is: 'unsure', on: '2026-11-19' } }, /^Gap, open whether/],
    ['told and living', { told, verdict: { is: 'lives', on: '2026-11-19' } }, undefined],
    ['told', { told }, undefined],
    ['resolved', { resolvedOn: '2026-11-19' }, undefined],
  ] as const)('name a gap that is %s, never bare', (_, o, words) => {
    const found = exposure(o)
    expect(found).toHaveLength(words === undefined ? 0 : 1)
    if (words === undefined) return
    expect(found[0]).toMatch(words)
    expect(found[0]).toContain('Instead: Start with 14 days in the pilot. Fix: no date yet.')
  })

  it.each([
    ['2026-11-19', true],
    ['2026-11-20', false],
    ['2026-11-21', false],
  ])('name a promise, an answer and a decision due %s: %s', (dueOn, is) => {
    const found = risks({
      deal: aDeal({ decisionDate: dueOn }),
      commitments: [aCommitment({ dueOn })],
      questions: [aQuestion({ dueOn }), aQuestion({ dueOn, oneToOne: true, words: 'private' })],
    })
    expect(found).toHaveLength(is ? 3 : 0)
    expect(found.join()).not.toContain('private')
  })

  it('name a complaint until it is settled, and no promise that was shown', () => {
    const shown = aCommitment({ dueOn: '2026-11-01', stages: [{ stage: 'shown', at: making.now }] })
    expect(
      risks({
        complaints: [aComplaint({ words: 'Too slow' }), aComplaint({ words: 'Old', resolvedAt: making.now })],
        commitments: [shown],
        deal: aDeal({ decisionDate: '2026-01-01', outcome: { is: 'won', on: '2026-01-01' } }),
      }),
    ).toEqual(['Complaint, not settled: Too slow'])
  })
})
