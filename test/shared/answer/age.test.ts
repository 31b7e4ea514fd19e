import { againBy, ageWords, checkedOn, isStaleAnswer } from '@shared/answer/age'
import { addNotToSay, notToSay, removeNotToSay, writeNotToSay } from '@shared/answer/do-not-say'
import { isTooLong, lengthWords, lettersPerRunLine, unprovenClaim } from '@shared/answer/short-form'
import { describe, expect, it } from 'vitest'
import { anAnswer, aProof } from '../../helpers/builders'

const today = '2026-11-19'

describe('the age of an answer', () => {
  it.each([
    [undefined, undefined, true],
    ['2026-05-21', undefined, false],
    ['2026-05-20', undefined, true],
    ['2026-11-01', '2026-11-19', false],
    ['2026-11-01', '2026-11-18', true],
    ['2025-01-01', '2026-12-01', false],
  ])('checked %s, again by %s: stale %s', (lastCheckedOn, reviewBy, isStale) => {
    expect(isStaleAnswer({ lastCheckedOn, reviewBy }, today)).toBe(isStale)
  })

  it.each([
    [undefined, 'never'],
    ['2026-11-19', 'today'],
    ['2026-11-03', '16 d'],
    ['2026-08-21', '90 d'],
    ['2026-08-20', '3 months'],
    ['2024-10-19', '2 years'],
  ])('checked %s reads %s', (day, words) => {
    expect(ageWords(day, today)).toBe(words)
  })

  it('moves on when somebody has looked, and not twice a day', () => {
    const answer = anAnswer({ lastCheckedOn: '2026-01-01', reviewBy: '2026-07-01' })
    const checked = checkedOn(answer, today)
    expect([checked.lastCheckedOn, againBy(checked)]).toEqual([today, '2027-05-20'])
    expect(checkedOn(checked, today)).toBe(checked)
    expect(checkedOn(anAnswer({ reviewBy: '2028-01-01' }), today).reviewBy).toBe('2028-01-01')
  })
})

describe('the short form', () => {
  it('is counted as it stands in a run', () => {
    expect(lengthWords('')).toBe('nothing to say yet')
    expect(lengthWords('Yes.')).toBe('1 word, one line in a run')
    expect(isTooLong('x'.repeat(lettersPerRunLine * 2))).toBe(false)
    expect(isTooLong('x'.repeat(lettersPerRunLine * 2 + 1))).toBe(true)
  })

  it.each([
    ['Yes, with your own provider.', 'Yes'],
    ['Within 72 hours.', '72'],
    ['Ask your team; it depends on the site.', undefined],
    ['', undefined],
  ])('"%s" claims %s', (short, claim) => {
    expect(unprovenClaim(anAnswer({ short, proofIds: [], proof: undefined }))).toBe(claim)
  })

  it('claims nothing unproven once a proof is named or written', () => {
    expect(unprovenClaim(anAnswer({ short: 'Yes.', proofIds: [aProof().id] }))).toBeUndefined()
    expect(unprovenClaim(anAnswer({ short: 'Yes.', proof: 'Guide, page 4' }))).toBeUndefined()
  })
})

describe('what not to say', () => {
  it('keeps its reason when its words change, and loses it when it goes', () => {
    const one = writeNotToSay(addNotToSay(anAnswer({ doNotSay: [] }), ' Any provider '), 0, { why: 'LDAP' })
    const two = writeNotToSay(one, 0, { words: 'Any provider at all' })
    expect(notToSay(two)).toEqual([{ words: 'Any provider at all', why: 'LDAP' }])
    expect(removeNotToSay(two, 0)).toMatchObject({ doNotSay: [], whyNot: undefined })
    expect(addNotToSay(two, 'Any provider at all')).toBe(two)
  })
})
