import { type Fact, isStale, staleFactDays } from '@shared/domain/fact'
import { needCode, newNeed } from '@shared/domain/need'
import { factOn } from '@shared/domain/prospect'
import { describe, expect, it } from 'vitest'
import { aFact, aNeed, aProspect, making } from '../../helpers/builders'

describe('a fact', () => {
  const told = (on: string | undefined) => aFact({ on })

  it.each([
    ['of today', '2026-11-19', false],
    ['89 days old', '2026-08-22', false],
    ['just under 91 days old, by the hour', '2026-08-21', true],
    ['from the future', '2026-12-01', false],
  ])('%s: faded is %s', (_age, on, stale) => {
    expect(isStale(told(on), '2026-11-19T12:48:00.000Z')).toBe(stale)
  })

  it.each([
    ['exactly 90 days old is fresh', '2026-11-19T00:00:00.000Z', false],
    ['a millisecond older has faded', '2026-11-19T00:00:00.001Z', true],
  ])('%s', (_what, now, stale) => {
    expect(isStale(told('2026-08-21'), now)).toBe(stale)
  })

  it('without a date never fades by itself', () => {
    expect(isStale(told(undefined), '2030-01-01T00:00:00.000Z')).toBe(false)
    expect(staleFactDays).toBe(90)
  })
})

describe('what a profile says on a topic', () => {
  const facts = (...list: readonly Partial<Fact>[]) => aProspect({ facts: list.map(aFact) })

  it('is the newest that somebody told', () => {
    const prospect = facts(
      { value: '240', on: '2026-10-28' },
      { value: '260', on: '2026-11-12' },
      { value: '200', on: '2026-01-02' },
    )
    expect(factOn(prospect, 'head-count')?.value).toBe('260')
  })

  it('is the later one of two on the same day', () => {
    expect(factOn(facts({ value: '240' }, { value: '241' }), 'head-count')?.value).toBe('241')
  })

  it('is never a suggestion while anything better stands there, however old', () => {
    const prospect = facts(
      { value: '240', on: '2020-01-01' },
      { value: '300', on: '2026-11-18', confidence: 'suggested' },
    )
    expect(factOn(prospect, 'head-count')?.value).toBe('240')
  })

  it('is the suggestion when there is nothing else, and nothing when there is nothing', () => {
    const prospect = facts({ value: '300', confidence: 'suggested' })
    expect(factOn(prospect, 'head-count')).toMatchObject({ value: '300', confidence: 'suggested' })
    expect(factOn(prospect, 'pricing')).toBeUndefined()
  })

  it('is a fact with a date before one without', () => {
    expect(factOn(facts({ value: 'dated' }, { value: 'undated', on: undefined }), 'head-count')?.value).toBe(
      'dated',
    )
  })
})

describe('needs', () => {
  it('are numbered from one, and a number is never used twice', () => {
    const first = newNeed({ words: 'one' }, [], making)
    const second = newNeed({ words: 'two' }, [first], making)
    const third = newNeed({ words: 'three' }, [second], making)
    expect([first, second, third].map(needCode)).toEqual(['N1', 'N2', 'N3'])
  })

  it('count on from the highest, not from how many there are', () => {
    expect(needCode(aNeed({}, [aNeed({ number: 7 }), aNeed({ number: 2 })]))).toBe('N8')
  })

  it('are our own words until said to be theirs', () => {
    expect(newNeed({ words: 'a batch record lost for two days' }, [], making)).toMatchObject({
      quoted: false,
      priority: 2,
    })
  })
})
