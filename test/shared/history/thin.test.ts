import {
  isForgotten,
  keptForMs,
  type SizedEntry,
  thinByAge,
  thinBySize,
  versionsToList,
} from '@shared/history/thin'
import type { VersionEntry } from '@shared/safety'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const now = '2026-11-19T12:00:00.000Z'
const minuteMs = 60_000
const dayMs = 1_440 * minuteMs
const hash = (number: number) => number.toString(16).padStart(32, '0')
/** Versions that are so many milliseconds old, in that order. */
const aged = (...ages: readonly number[]): readonly VersionEntry[] =>
  ages.map((age, place) => ({
    hash: hash(place),
    rev: place + 1,
    at: new Date(Date.parse(now) - age).toISOString(),
    by: 'edit',
  }))
const places = (entries: readonly VersionEntry[]) => entries.map(({ rev }) => rev - 1)
const none = () => false

describe('thinning by age', () => {
  it('keeps every version of the last day', () => {
    const entries = aged(dayMs, dayMs - 1, 3, 2, 1)
    expect(thinByAge(entries, now, none)).toEqual(entries)
  })

  it('keeps the last of each five minutes after a day, and the first of all', () => {
    // The stretches are those of the clock: 12:00, 12:05 and so on.
    const minutes = (count: number) => 2 * dayMs - count * minuteMs
    const entries = aged(minutes(0), minutes(1), minutes(4), minutes(5), minutes(9), minutes(10))
    expect(places(thinByAge(entries, now, none))).toEqual([0, 2, 4, 5])
  })

  it.each([
    ['thirty days old', keptForMs, true],
    ['a millisecond older', keptForMs + 1, false],
  ])('keeps a version that is %s: %s', (_what, age, stays) => {
    const entries = aged(60 * dayMs, age)
    expect(places(thinByAge(entries, now, none))).toEqual(stays ? [0, 1] : [0])
  })

  it('never lets go of what is needed, however old', () => {
    const entries = aged(90 * dayMs, 80 * dayMs, 70 * dayMs, 60 * dayMs)
    expect(places(thinByAge(entries, now, one => one === hash(2)))).toEqual([0, 2])
  })

  it('is done at once: a second time changes nothing', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 40 * dayMs }), { maxLength: 60 })
    fc.assert(
      fc.property(ages, all => {
        const entries = aged(...all.toSorted((a, b) => b - a))
        const once = thinByAge(entries, now, none)
        expect(thinByAge(once, now, none)).toEqual(once)
        expect(once[0]).toEqual(entries[0])
      }),
    )
  })
})

describe('thinning by size', () => {
  const sized = (place: number, bytes: number, of = 'a', isFirst = false): SizedEntry => ({
    ...{ of, hash: hash(place), bytes, isFirst },
    at: new Date(Date.parse(now) + place * 1_000).toISOString(),
  })
  const going = (entries: readonly SizedEntry[], most: number, isNeeded = (_: SizedEntry) => false) =>
    [...thinBySize(entries, most, isNeeded)].map(entry => Number.parseInt(entry.hash, 16))

  it.each([
    [300, []],
    [299, [1]],
    [100, [1, 2]],
  ])('lets the oldest go until the rest fits %i bytes', (most, gone) => {
    expect(going([sized(3, 100), sized(1, 100), sized(2, 100, 'b')], most)).toEqual(gone)
  })

  it('never lets go of the first, nor of what is needed', () => {
    const entries = [sized(1, 100, 'a', true), sized(2, 100), sized(3, 100), sized(4, 100)]
    expect(going(entries, 0, ({ hash: one }) => one === hash(3))).toEqual([2, 4])
  })
})

describe('what is listed', () => {
  it('is everything when there is little', () => {
    const entries = aged(3, 2, 1)
    expect(versionsToList(entries, undefined, 3)).toEqual(entries)
  })

  it('stands ever further apart the more there is, with the first, the present and the newest', () => {
    const entries = aged(...Array.from({ length: 5_000 }, (_, place) => (5_000 - place) * 10_000))
    const listed = versionsToList(entries, hash(2_000), 200)
    expect(listed.length).toBeLessThanOrEqual(200)
    expect(listed.length).toBeGreaterThan(50)
    for (const place of [0, 2_000, 4_999]) expect(places(listed)).toContain(place)
  })

  it('is never more than asked for, however the versions lie', () => {
    const entries = aged(...Array.from({ length: 400 }, (_, place) => (400 - place) * 30 * dayMs))
    const listed = versionsToList(entries, undefined, 100)
    expect(listed).toHaveLength(100)
    expect([places(listed)[0], places(listed).at(-1)]).toEqual([0, 399])
  })
})

it.each([
  [keptForMs, false],
  [keptForMs + 1, true],
])('the history of what was emptied goes after thirty days: %i ms', (age, isGone) => {
  expect(isForgotten(new Date(Date.parse(now) - age).toISOString(), now)).toBe(isGone)
})
