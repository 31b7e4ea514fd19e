import { criteriaWords, pocCallWarning, pocWarnings } from '@shared/deal/poc-words'
import { callKinds } from '@shared/domain/call'
import { type Criterion, newCriterion, type Poc } from '@shared/domain/poc'
import { describe, expect, it } from 'vitest'
import { aColleague, aPoc, making } from '../../helpers/builders'

const whole = (fields: Partial<Criterion> = {}): Criterion =>
  newCriterion(
    { text: 'Rebuilt without a call', threshold: '90 min', ownerColleagueId: aColleague().id, ...fields },
    making,
  )
const dated = { startsOn: '2026-11-09', endsOn: '2026-11-27' }

describe('what a proof of concept lacks', () => {
  it.each<[string, Partial<Poc>, readonly string[]]>([
    ['criteria', dated, ['no-criteria']],
    ['a criterion with words', { ...dated, criteria: [whole({ text: '  ' })] }, ['no-criteria']],
    ['nothing', { ...dated, criteria: [whole()] }, []],
    ['a threshold', { ...dated, criteria: [whole(), whole({ threshold: ' ' })] }, ['no-threshold']],
    ['an owner', { ...dated, criteria: [whole({ ownerColleagueId: undefined })] }, ['no-owner']],
    ['an end', { startsOn: '2026-11-09', criteria: [whole()] }, ['no-dates']],
    ['everything', {}, ['no-criteria', 'no-dates']],
  ])('%s', (_what, fields, found) => {
    expect(pocWarnings(aPoc(fields)).map(({ is }) => is)).toEqual(found)
  })

  it('is not said of one that is decided', () => {
    expect(pocWarnings(aPoc({ exitDecision: { is: 'stop', on: '2026-11-19' } }))).toEqual([])
  })

  it('counts what it says', () => {
    const two = pocWarnings(
      aPoc({ ...dated, criteria: [whole({ threshold: undefined }), whole({ threshold: undefined })] }),
    )
    expect(two[0]?.words).toContain('2 criteria have no threshold')
    const one = pocWarnings(aPoc({ ...dated, criteria: [whole({ threshold: undefined })] }))
    expect(one[0]?.words).toContain('1 criterion has no threshold')
  })
})

describe('what Prepare says of a proof of concept', () => {
  const bare = { title: 'Three weeks', criteria: 0 }
  it.each(callKinds.map(kind => [kind, kind === 'proof-of-concept'] as const))(
    'before a %s call without criteria it speaks: %s',
    (kind, speaks) => {
      expect(pocCallWarning(kind, [bare]) !== undefined).toBe(speaks)
    },
  )

  it('names the one without criteria, or counts them', () => {
    expect(pocCallWarning('proof-of-concept', [bare, { title: 'Other', criteria: 1 }])).toContain(
      '“Three weeks” has no criteria',
    )
    expect(pocCallWarning('proof-of-concept', [bare, bare])).toContain('2 proofs of concept')
    expect(pocCallWarning('proof-of-concept', [])).toContain('no proof of concept')
  })

  it('is silent when all is well, when it is decided, and while nobody knows', () => {
    expect(pocCallWarning('proof-of-concept', [{ title: 'A', criteria: 1 }])).toBeUndefined()
    expect(pocCallWarning('proof-of-concept', [{ ...bare, decided: 'go' }])).toBeUndefined()
    expect(pocCallWarning('proof-of-concept', undefined)).toBeUndefined()
  })
})

describe('how it stands by its criteria', () => {
  const met = { met: true, on: '2026-11-13' }
  const missed = { met: false, on: '2026-11-13' }
  it.each<[string, readonly Criterion[]]>([
    ['no criteria', []],
    ['0 of 1 met, 1 open', [whole()]],
    ['1 of 1 met', [whole({ result: met })]],
    ['1 of 3 met, 1 not met, 1 open', [whole({ result: met }), whole({ result: missed }), whole()]],
  ])('%s', (words, criteria) => {
    expect(criteriaWords(aPoc({ criteria }))).toBe(words)
  })
})
