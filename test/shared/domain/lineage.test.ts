import {
  chainOf,
  commonEntry,
  isEntryOf,
  type LineageParent,
  lineageAfter,
  lineageEntry,
  lineageOfMerge,
} from '@shared/domain/lineage'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

let made = 0
const freshHash = () => String(++made).padStart(12, '0').padEnd(32, 'f')
const first = (): LineageParent => ({ rev: 1, hash: freshHash(), lineage: [] })

function saved(before: LineageParent, times = 1): LineageParent {
  let version = before
  for (let time = 0; time < times; time += 1) {
    const lineage = lineageAfter(version.lineage, version.rev, version.hash)
    version = { rev: version.rev + 1, hash: freshHash(), lineage }
  }
  return version
}

function merged(one: LineageParent, other: LineageParent): LineageParent {
  return { rev: Math.max(one.rev, other.rev) + 1, hash: freshHash(), lineage: lineageOfMerge(one, other) }
}

const revIn = (entry: string | undefined) => Number(entry?.split(':')[0] ?? Number.NaN)

/** How far back from the newer of both the newest entry lies that both have. */
function distance(one: LineageParent, other: LineageParent): number {
  return Math.max(one.rev, other.rev) - revIn(commonEntry(chainOf(one), chainOf(other)))
}

describe('the lineage of a version', () => {
  it('lets two copies that diverged for n saves find a common version at most 4n saves back', () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.integer({ min: 1, max: 200 }), fc.nat(200), (past, n, fewer) => {
        const common = saved(first(), past)
        const one = saved(common, n)
        const other = saved(common, Math.min(fewer, n))
        expect(distance(one, other)).toBeLessThanOrEqual(Math.max(4 * n, one.rev - common.rev))
      }),
    )
  })

  it('keeps that promise through merges of both copies, however often', () => {
    const rounds = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 30 })
    fc.assert(
      fc.property(rounds, fc.integer({ min: 1, max: 60 }), fc.nat(60), (past, n, fewer) => {
        let common = first()
        for (const [here, there] of past) common = merged(saved(common, here), saved(common, there))
        const one = saved(common, n)
        const other = saved(common, Math.min(fewer, n))
        expect(distance(one, other)).toBeLessThanOrEqual(4 * n)
        expect(one.lineage.length).toBeLessThan(70)
      }),
    )
  })

  it('stays at two dozen entries after thousands of saves', () => {
    expect(saved(first(), 4_000).lineage.length).toBeLessThanOrEqual(25)
  })

  it('of a merge names both parents, the newer first', () => {
    const common = saved(first(), 4)
    const one = saved(common, 3)
    const other = saved(common, 1)
    const { lineage } = merged(other, one)
    expect(lineage.slice(0, 1)).toEqual([lineageEntry(one.rev, one.hash)])
    expect(lineage).toContain(lineageEntry(other.rev, other.hash))
    expect(new Set(lineage).size).toBe(lineage.length)
  })
})

describe('a common version', () => {
  it('is found by its hash, whatever number each side gave it', () => {
    const [ours, theirs] = [lineageEntry(7, 'a'.repeat(32)), lineageEntry(5, 'a'.repeat(32))]
    expect(commonEntry([ours], [theirs])).toBe(ours)
    expect(isEntryOf(ours, 'a'.repeat(32))).toBe(true)
    expect(isEntryOf(ours, `${'a'.repeat(11)}b`)).toBe(false)
  })

  it('is not made up where there is none', () => {
    expect(commonEntry(chainOf(saved(first(), 9)), chainOf(saved(first(), 9)))).toBeUndefined()
  })
})
