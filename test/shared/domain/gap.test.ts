import { isStaleGap, lacksToTell, staleGapDays, toldTogether } from '@shared/domain/gap'
import { describe, expect, it } from 'vitest'
import { aGap } from '../../helpers/builders'

describe('a gap that is ready to tell', () => {
  const words = 'a workaround or a plain answer'
  it.each([
    ['a workaround and proof', {}, []],
    ['a plain answer and proof', { workaround: undefined, plainAnswer: 'No' }, []],
    ['words and no proof', { proof: undefined }, ['proof']],
    ['proof and no words', { workaround: ' ' }, [words]],
    ['neither', { workaround: undefined, proof: '' }, [words, 'proof']],
  ])('has %s', (_, fields, lacks) => {
    expect(lacksToTell(aGap(fields))).toEqual(lacks)
  })
})

describe('a gap nobody has looked at', () => {
  const today = '2026-11-19'
  const daysAgo = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
  it.each([
    ['never', undefined, 'open', true],
    ['for ninety days', daysAgo(staleGapDays), 'open', false],
    ['for ninety-one days', daysAgo(staleGapDays + 1), 'open', true],
    ['for ninety-one days, but it is fixed', daysAgo(staleGapDays + 1), 'fixed', false],
    ['never, but it is fixed', undefined, 'fixed', false],
  ])('%s fades or not', (_, lastCheckedOn, status, isStale) => {
    expect(isStaleGap({ status, lastCheckedOn }, today)).toBe(isStale)
  })
})

describe('a gap in print', () => {
  const print = (fields: Parameters<typeof aGap>[0]) => toldTogether(aGap(fields), day => `by ${day}`)
  it('has what it does, what it does not, the workaround and the date together', () => {
    expect(print({ fixOn: '2027-01-15' })).toEqual({
      today: 'It does: Keeps it until its date. It does not: Shorten a lock once set.',
      workaround: 'Start with 14 days in the pilot',
      date: 'by 2027-01-15',
    })
  })
  it.each([
    [{ status: 'open' as const }, 'no date yet'],
    [{ status: 'will-not-fix' as const, fixOn: '2027-01-15' }, 'not planned'],
    [{ status: 'planned' as const, fixOn: '2027-01-15' }, 'by 2027-01-15'],
  ])('of %j says the date as %s', (fields, date) => {
    expect(print(fields).date).toBe(date)
  })
  it('falls back to the plain answer, and to the title', () => {
    expect(print({ workaround: ' ', plainAnswer: 'It will not.' }).workaround).toBe('It will not.')
    expect(print({ does: '', doesNot: '' }).today).toBe('A set lock cannot be shortened')
  })
})
