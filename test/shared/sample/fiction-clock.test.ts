import { minutesUntil } from '@shared/domain/call'
import { isId } from '@shared/domain/schema'
import { sayDays } from '@shared/sample/day-words'
import { fictionClock } from '@shared/sample/fiction-clock'
import { uuidFromName } from '@shared/sample/name-ids'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const callsAt = (now: string) =>
  sampleWorkspace({ now }).flatMap(record => (record.kind === 'call' ? [record] : []))
const anchors = '2026-11-19 14:30'

describe('the clock of the sample', () => {
  it('stands still on the Thursday it was written for: the next call is 42 minutes away', () => {
    const now = '2026-11-19T12:48:00.000Z'
    const ahead = callsAt(now)
      .map(call => minutesUntil(call, now) ?? 0)
      .filter(minutes => minutes >= 0)
    expect(Math.min(...ahead)).toBe(42)
  })

  it.each([
    ['a minute before the call: today', '2026-11-19T13:29:00Z', '2026-11-19T13:30:00.000Z'],
    ['as the call starts: the next working day', '2026-11-19T13:30:00Z', '2026-11-20T13:30:00.000Z'],
    ['on a Friday evening: Monday', '2027-01-08T18:00:00Z', '2027-01-11T13:30:00.000Z'],
    ['on a Saturday morning: Monday', '2027-01-09T08:00:00Z', '2027-01-11T13:30:00.000Z'],
    ['on a Sunday: Monday', '2027-01-10T08:00:00Z', '2027-01-11T13:30:00.000Z'],
    ['in summer, by the clock on the wall', '2027-07-15T06:00:00Z', '2027-07-15T12:30:00.000Z'],
    ['shortly after midnight in Berlin: the new day', '2027-01-12T23:30:00Z', '2027-01-13T13:30:00.000Z'],
  ])('is opened %s', (_when, now, start) => {
    expect(fictionClock(now).at(anchors)).toBe(start)
  })

  it('moves by whole weeks between Thursdays', () => {
    const clock = fictionClock('2027-03-04T09:00:00Z')
    expect(['2026-10-28', '2026-11-16', '2026-11-19', '2026-12-18'].map(clock.day)).toEqual([
      '2027-02-10',
      '2027-03-01',
      '2027-03-04',
      '2027-04-02',
    ])
  })

  it('says dates in texts as they have moved', () => {
    const { day } = fictionClock('2026-11-26T09:00:00Z')
    expect(sayDays('by [[2026-12-04]], [[2026-12-04 long]], a [[2026-12-04 weekday]]', day)).toBe(
      'by 11 Dec, 11 December, a Friday',
    )
  })

  it('keeps the order of all calls, their clock times, and weekends empty, whenever it is opened', () => {
    const written = callsAt('2026-11-19T12:48:00Z')
      .sort(byStart)
      .map(call => call.title)
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        date => {
          const now = date.toISOString()
          const calls = callsAt(now)
          expect([...calls].sort(byStart).map(call => call.title)).toEqual(written)
          for (const call of calls) {
            const weekday = new Date(call.start ?? '').getUTCDay()
            expect(weekday).toBeGreaterThan(0)
            expect(weekday).toBeLessThan(6)
            expect((call.start ?? '') > now).toBe(call.status === 'planned')
          }
          const next = Math.min(
            ...calls.map(call => minutesUntil(call, now) ?? -1).filter(minutes => minutes >= 0),
          )
          expect(next).toBeLessThanOrEqual(4 * 24 * 60)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('tells nothing as done that lies after now', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        date => {
          const now = date.toISOString()
          const records = sampleWorkspace({ now })
          expect(records.flatMap(doneInstants).filter(instant => instant > now)).toEqual([])
          const tomorrow = new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10)
          expect(records.filter(record => record.kind === 'effort' && record.on > tomorrow)).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('ids from names', () => {
  it('are ids, the same for the same name, and no two names of the sample share one', () => {
    expect(isId(uuidFromName('person/helen'))).toBe(true)
    expect(uuidFromName('person/helen')).toBe(uuidFromName('person/helen'))
    const names = Array.from({ length: 20_000 }, (_, index) => `mark/call-${index % 20}/${index}`)
    expect(new Set(names.map(uuidFromName)).size).toBe(names.length)
  })
})

const byStart = (
  one: { readonly start?: string | undefined },
  other: { readonly start?: string | undefined },
): number => (one.start ?? '').localeCompare(other.start ?? '')

/** Every instant of a record that says when something was done. */
function doneInstants(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(doneInstants)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) =>
    typeof entry === 'string' && doneKeys.has(key) ? [entry] : doneInstants(entry),
  )
}
const doneKeys = new Set([
  'createdAt',
  'updatedAt',
  'doneAt',
  'askedAt',
  'answeredAt',
  'startedAt',
  'endedAt',
  'closedAt',
  'completedAt',
  'agendaSentAt',
  'followUpCopiedAt',
  'toldSalespersonAt',
  'lastResetAt',
  'lastVerifiedAt',
  'listenedAt',
  'acknowledgedAt',
  'resolvedAt',
  'at',
])
