import { parseRecord } from '@shared/domain/records'
import { summarize } from '@shared/domain/summary'
import { type Dated, verifiedToday, whyStale } from '@shared/library/stale'
import { expect, it } from 'vitest'
import { aGap, anAnswer, aScript } from '../../helpers/builders'

const today = '2026-11-19'
const verifying = { today, staleDays: 90, by: 'Mira Vogel' }

it.each([
  ['verified 90 days ago', { lastVerifiedOn: '2026-08-21' }, undefined],
  ['verified 91 days ago', { lastVerifiedOn: '2026-08-20' }, 'verified-long-ago'],
  ['due for review today', { lastVerifiedOn: today, reviewBy: today }, undefined],
  ['due for review yesterday', { lastVerifiedOn: today, reviewBy: '2026-11-18' }, 'review-due'],
  ['never verified', {}, 'never-verified'],
  ['never verified, in nobody’s archive', { archivedAt: undefined }, 'never-verified'],
  ['never verified, its review still to come', { reviewBy: '2027-01-01' }, 'never-verified'],
  [
    'archived, however old',
    { lastVerifiedOn: '2020-01-01', reviewBy: '2020-01-01', archivedAt: '2026-01-01T00:00:00.000Z' },
    undefined,
  ],
])('of a script %s', (_, script, why) => {
  expect(whyStale(script, today, 90)?.kind).toBe(why)
})

it('is true again from today, with its past review ahead by as many days', () => {
  const script = { lastVerifiedOn: '2026-01-01', reviewBy: '2026-11-18' }
  expect(verifiedToday(script, verifying)).toEqual({
    lastVerifiedOn: today,
    checkedBy: 'Mira Vogel',
    reviewBy: '2027-02-17',
  })
  expect(whyStale(verifiedToday(script, verifying), today, 90)).toBeUndefined()
})

it('leaves a review that is still to come where it is', () => {
  expect(verifiedToday({ reviewBy: '2026-12-01' }, verifying).reviewBy).toBe('2026-12-01')
})

it('is as stale by its summary, with who looked, as by itself; an older file without a name still fits', () => {
  const script = aScript({ lastVerifiedOn: '2026-08-20', checkedBy: 'Mira Vogel', revisedOn: today })
  expect(summarize(script)).toMatchObject({ checkedBy: 'Mira Vogel' })
  expect(whyStale(summarize(script) as Dated, today, 90)).toEqual(whyStale(script, today, 90))
  for (const { checkedBy: _name, ...record } of [
    script,
    aGap({ checkedBy: 'x' }),
    anAnswer({ checkedBy: 'x' }),
  ])
    expect(parseRecord(record.kind, record).kind).toBe('ok')
})
