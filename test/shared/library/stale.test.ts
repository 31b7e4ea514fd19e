import { verifiedToday, whyStale } from '@shared/library/stale'
import { expect, it } from 'vitest'

const today = '2026-11-19'

it.each([
  ['verified 90 days ago', { lastVerifiedOn: '2026-08-21' }, undefined],
  ['verified 91 days ago', { lastVerifiedOn: '2026-08-20' }, 'verified-long-ago'],
  ['due for review today', { lastVerifiedOn: today, reviewBy: today }, undefined],
  ['due for review yesterday', { lastVerifiedOn: today, reviewBy: '2026-11-18' }, 'review-due'],
  ['never verified, written 90 days ago', { revisedOn: '2026-08-21' }, undefined],
  ['never verified, written 91 days ago', { revisedOn: '2026-08-20' }, 'never-verified'],
  ['never verified, nobody knows when written', {}, undefined],
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
  expect(verifiedToday(script, today, 90)).toEqual({ lastVerifiedOn: today, reviewBy: '2027-02-17' })
  expect(whyStale(verifiedToday(script, today, 90), today, 90)).toBeUndefined()
})

it('leaves a review that is still to come where it is', () => {
  expect(verifiedToday({ reviewBy: '2026-12-01' }, today, 90).reviewBy).toBe('2026-12-01')
})
