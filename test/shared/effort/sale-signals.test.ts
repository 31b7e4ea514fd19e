import { type CallOfSale, latelyDays, type SaleFacts, signalsOf, weigh } from '@shared/effort/sale-signals'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDeal, aNeed, aPerson } from '../../helpers/builders'

const helen = aPerson({ name: 'Helen Brandt' })
const now = '2026-11-19T12:00:00.000Z'
const held = (on: string, outcome: string): CallOfSale => ({
  start: `${on}T09:00:00.000Z`,
  status: 'held',
  outcome,
})
const planned = (start: string | undefined): CallOfSale => ({ start, status: 'planned' })
const moved: CallOfSale = { start: '2026-11-01T09:00:00.000Z', status: 'moved', outcome: 'did-not-happen' }

const facts = (fields: Partial<SaleFacts> = {}): SaleFacts => ({
  deal: aDeal({ people: [] }),
  needs: [],
  calls: [],
  nameOf: id => (id === helen.id ? helen.name : undefined),
  now,
  today: '2026-11-19',
  sayDay: day => day.slice(0, 10),
  ...fields,
})
const withPart = (part: 'signs' | 'champion', basis: 'confirmed' | 'suggested') => ({
  deal: aDeal({ people: [{ personId: helen.id, parts: [{ part, basis }] }] }),
})
const signal = (id: string, fields: Partial<SaleFacts> = {}) => {
  const found = signalsOf(facts(fields)).find(one => one.id === id)
  return found && [found.holds, found.facts]
}

describe('what speaks for a sale', () => {
  it.each<[string, string, Partial<SaleFacts>, boolean, string]>([
    ['who signs is known', 'signer', withPart('signs', 'confirmed'), true, 'Helen Brandt'],
    ['a part only guessed is no fact', 'signer', withPart('signs', 'suggested'), false, 'nobody named'],
    ['a champion', 'champion', withPart('champion', 'confirmed'), true, 'Helen Brandt'],
    ['no champion', 'champion', withPart('signs', 'confirmed'), false, 'nobody named'],
    ['no need', 'their-words', {}, false, 'no need noted'],
    ['only our words', 'their-words', { needs: [aNeed({ quoted: false })] }, false, 'none of 1 quoted'],
    [
      'their words',
      'their-words',
      { needs: [aNeed({ quoted: true }), aNeed({ quoted: false })] },
      true,
      '1 of 2 needs quoted',
    ],
    ['a dated next call', 'next-step', { calls: [planned('2026-11-26T09:00:00.000Z')] }, true, '2026-11-26'],
    ['an undated one', 'next-step', { calls: [planned(undefined)] }, false, 'no call planned with a date'],
    [
      'one gone by',
      'next-step',
      { calls: [planned('2026-11-18T09:00:00.000Z')] },
      false,
      'no call planned with a date',
    ],
    [
      `a goal reached ${latelyDays} days ago`,
      'goal-lately',
      { calls: [held('2026-10-20', 'goal-reached')] },
      true,
      '2026-10-20',
    ],
    ['a day longer ago', 'goal-lately', { calls: [held('2026-10-19', 'goal-reached')] }, false, 'none'],
  ])('%s', (_what, id, fields, holds, words) => {
    expect(signal(id, fields)).toEqual([holds, words])
  })
})

describe('what speaks against it', () => {
  const three = ['2026-11-02', '2026-11-09', '2026-11-16'].map(on => held(on, 'partly'))
  it.each<[string, string, Partial<SaleFacts>, boolean, string]>([
    [
      'two calls without the goal',
      'stalled',
      { calls: three.slice(1) },
      false,
      '2 since the last goal reached',
    ],
    ['three of them', 'stalled', { calls: three }, true, '3 since the last goal reached'],
    [
      'none since the goal',
      'stalled',
      { calls: [...three, held('2026-11-18', 'goal-reached')] },
      false,
      'none since the last goal reached',
    ],
    [
      'a call that did not happen is no try',
      'stalled',
      { calls: [...three.slice(1), moved] },
      false,
      '2 since the last goal reached',
    ],
    ['no decision date', 'no-decision-date', {}, true, 'unknown'],
    [
      'a decision date',
      'no-decision-date',
      { deal: aDeal({ decisionDate: '2026-12-18' }) },
      false,
      '2026-12-18',
    ],
    ['nothing planned', 'undated-step', {}, true, 'nothing planned'],
    ['nobody signs', 'no-signer', {}, true, 'nobody named'],
    ['moved once', 'moved', { calls: [moved, ...three] }, false, '1 of 4 calls'],
    ['moved twice', 'moved', { calls: [moved, moved] }, true, '2 of 2 calls'],
  ])('%s', (_what, id, fields, holds, words) => {
    expect(signal(id, fields)).toEqual([holds, words])
  })
})

describe('what they suggest together', () => {
  /** So many of each side hold. */
  const weighed = (fits: number, slows: number) => {
    let [left, against] = [fits, slows]
    return weigh(
      signalsOf(facts()).map(one => ({
        ...one,
        holds: one.side === 'fit' ? left-- > 0 : against-- > 0,
      })),
    ).suggests
  }
  it.each([
    [5, 0, 'go-on'],
    [4, 1, 'go-on'],
    [4, 2, 'mend'],
    [3, 0, 'mend'],
    [2, 5, 'mend'],
    [1, 2, 'mend'],
    [1, 3, 'stop'],
    [0, 5, 'stop'],
  ])('%d for it and %d against: %s', (fits, slows, suggests) => {
    expect(weighed(fits, slows)).toBe(suggests)
  })

  it('names the first thing to mend, and none where all is well', () => {
    expect(weigh(signalsOf(facts())).mend).toBe('Find out who signs')
    const well = signalsOf(facts()).map(one => ({ ...one, holds: one.side === 'fit' }))
    expect(weigh(well).mend).toBeUndefined()
  })

  it('more that fits never makes it stop, more that is slow never makes it go on', () => {
    const order = ['stop', 'mend', 'go-on']
    const count = fc.integer({ min: 0, max: 4 })
    fc.assert(
      fc.property(count, count, (fits, slows) => {
        const at = (f: number, s: number) => order.indexOf(weighed(f, s))
        expect(at(fits + 1, slows)).toBeGreaterThanOrEqual(at(fits, slows))
        expect(at(fits, slows + 1)).toBeLessThanOrEqual(at(fits, slows))
      }),
    )
  })
})
