import { levelOf, wordsOf } from '@shared/domain/fact'
import { editFact, profileOf, removeFacts, renewFacts } from '@shared/prospect/profile'
import { describe, expect, it } from 'vitest'
import { aFact, aProspect, aQuestion, testNow } from '../../helpers/builders'

const rowIn = (prospect: ReturnType<typeof aProspect>, topic: string, questions = [] as never[]) =>
  profileOf(prospect, questions, testNow).rows.find(row => row.topic === topic)

describe('a profile', () => {
  it('shows what is not known as missing, one row for each thing it asks for', () => {
    const { rows, opinions } = profileOf(aProspect(), [], testNow)
    expect(rows.map(row => row.kind)).toEqual(Array.from({ length: 10 }, () => 'unknown'))
    expect(opinions).toEqual([])
  })

  it.each([
    ['exactly 90 days old is fresh', '2026-08-21', '2026-11-19T00:00:00.000Z', false],
    ['a millisecond older fades', '2026-08-21', '2026-11-19T00:00:00.001Z', true],
    ['without a date it never fades', undefined, '2030-01-01T00:00:00.000Z', false],
  ])('%s', (_what, on, now, isStale) => {
    const { rows } = profileOf(aProspect({ facts: [aFact({ on })] }), [], now)
    expect(rows.find(row => row.topic === 'head-count')).toMatchObject({ kind: 'known', isStale })
  })

  it('keeps opinions apart: they fill no row', () => {
    const opinion = aFact({ confidence: 'opinion', value: 'Bigger than they say' })
    const profile = profileOf(aProspect({ facts: [opinion] }), [], testNow)
    expect(profile.opinions).toEqual([opinion])
    expect(profile.rows.find(row => row.topic === 'head-count')?.kind).toBe('unknown')
  })

  it('shows the newest, with what stood before under it; a guess only where nothing is known', () => {
    const facts = [
      aFact({ value: '200', on: '2026-01-02' }),
      aFact({ value: '240', on: '2026-10-28' }),
      aFact({ value: '300', on: '2026-11-18', confidence: 'suggested' }),
    ]
    const row = rowIn(aProspect({ facts }), 'head-count')
    expect(row).toMatchObject({ shown: [{ value: '240' }], earlier: [{ value: '200' }, { value: '300' }] })
  })

  it('lists every duty of compliance, and each note as a row of its own', () => {
    const facts = [
      aFact({ topic: 'compliance', value: 'GMP' }),
      aFact({ topic: 'compliance', value: 'Part 11' }),
      aFact({ topic: 'other', label: 'Second plant', value: 'Leiden' }),
      aFact({ topic: 'other', value: 'Likes mail' }),
    ]
    const { rows } = profileOf(aProspect({ facts }), [], testNow)
    const compliance = rows.find(row => row.topic === 'compliance')
    expect(compliance?.kind === 'known' && compliance.shown.map(fact => fact.value)).toEqual([
      'GMP',
      'Part 11',
    ])
    expect(rows.filter(row => row.topic === 'other').map(row => row.label)).toEqual(['Second plant', 'Note'])
  })

  it('names the question that is to be asked about what is missing', () => {
    const question = aQuestion({ state: 'to-ask', about: { topic: 'head-count' } })
    const answered = { ...question, state: 'answered' as const }
    expect(profileOf(aProspect(), [question], testNow).rows[1]).toMatchObject({ question })
    expect(profileOf(aProspect(), [answered], testNow).rows[1]).toMatchObject({ question: undefined })
  })
})

describe('still true today', () => {
  const old = aFact({ on: '2026-05-12', confidence: 'observed' })
  const guess = aFact({ on: '2026-11-01', confidence: 'suggested' })

  it('dates the fact today and leaves the others', () => {
    const prospect = aProspect({ facts: [old, guess] })
    const renewed = renewFacts(prospect, [old.id], '2026-11-19')
    expect(renewed.facts).toEqual([{ ...old, on: '2026-11-19' }, guess])
  })

  it('makes a guess a fact', () => {
    const [fact] = renewFacts(aProspect({ facts: [guess] }), [guess.id], '2026-11-19').facts
    expect(fact).toMatchObject({ on: '2026-11-19', confidence: 'told' })
  })
})

describe('a fact', () => {
  it('is corrected and removed by itself', () => {
    const [one, two] = [aFact(), aFact()]
    const prospect = aProspect({ facts: [one, two] })
    expect(editFact(prospect, one.id, { value: '260' }).facts.map(fact => fact.value)).toEqual(['260', '240'])
    expect(removeFacts(prospect, [one.id]).facts).toEqual([two])
  })

  it.each([
    ['it-maturity', '2, ticket queue', undefined, 2, 'ticket queue'],
    ['it-maturity', '3 of 5, since the wipe', undefined, 3, 'since the wipe'],
    ['risk-tolerance', '4', undefined, 4, ''],
    ['it-maturity', 'ticket queue', 3, 3, 'ticket queue'],
    ['it-maturity', '5 people run it', undefined, undefined, '5 people run it'],
    ['it-maturity', '6, off the scale', undefined, undefined, '6, off the scale'],
    ['head-count', '2, both in IT', undefined, undefined, '2, both in IT'],
  ] as const)('on %s, "%s" with the figure %s: level %s, words "%s"', (topic, value, level, is, words) => {
    const fact = aFact({ topic, value, level })
    expect([levelOf(fact), wordsOf(fact)]).toEqual([is, words])
  })
})
