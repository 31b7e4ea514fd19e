import { describe, expect, it } from 'vitest'
import {
  counted,
  extentWords,
  kindCounts,
  shownTitle,
  sizeWords,
  whenWords,
} from '../../../../renderer/features/files/words'
import { testNow, testZone } from '../../../helpers/builders'

describe('the words of your files', () => {
  it.each([
    ['2026-11-19T11:20:00.000Z', 'Today, 12:20'],
    ['2026-11-18T22:59:00.000Z', 'Yesterday, 23:59'],
    ['2026-11-18T23:00:00.000Z', 'Today, 00:00'],
    ['2026-11-17T22:59:00.000Z', 'Tue 17 Nov, 23:59'],
    ['2026-02-01T08:00:00.000Z', 'Sun 1 Feb, 09:00'],
    ['2025-11-12T08:10:00.000Z', '12 Nov 2025, 09:10'],
  ])('say %s as %s', (at, words) => {
    expect(whenWords(at, Date.parse(testNow), testZone)).toBe(words)
  })

  it.each([
    [0, '1 KB'],
    [1_499, '1 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [3_120_000, '3.1 MB'],
    [99_400_000, '99.4 MB'],
    [99_600_000, '100 MB'],
    [1_400_000_000, '1.4 GB'],
  ])('say %d bytes as %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words)
  })

  it.each([
    [0, '0 records'],
    [1, '1 record'],
    [1_204, '1,204 records'],
  ])('count %d', (count, words) => {
    expect(counted(count, 'record')).toBe(words)
  })

  it.each([
    [{ records: 13, versions: 4, backups: 1 }, '13 records, 4 earlier versions and 1 backup'],
    [{ records: 13, versions: 0, backups: 2 }, '13 records and 2 backups'],
    [{ records: 1, versions: 0, backups: 0 }, '1 record'],
    [{ records: 0, versions: 0, backups: 0 }, 'no record'],
  ])('leave out what there is none of: %j', (extent, words) => {
    expect(extentWords(extent)).toBe(words)
  })

  it.each([
    ['run', 'live', 'Live'],
    ['debrief', 'goal-reached', 'Goal reached'],
    ['gap', 'no-agent', 'no-agent'],
    ['debrief', '', 'Without a name'],
  ] as const)('call a %s with the title %j %s', (kind, title, words) => {
    expect(shownTitle(kind, title)).toBe(words)
  })

  it('count kinds, the most first, those without records left out', () => {
    const counts = kindCounts({ gap: 4, call: 1_200, person: 0 })
    expect(counts.map(({ name, count }) => `${name} ${count}`)).toEqual(['Calls 1200', 'Gaps 4'])
  })
})
