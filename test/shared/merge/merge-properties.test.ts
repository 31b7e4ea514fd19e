import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { canonical, isEqual, isList, isObject } from '@shared/merge/json'
import { type Conflict, contentOf, type Merge, mergeRecords } from '@shared/merge/merge-records'
import { resolveConflicts } from '@shared/merge/take-side'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edit, edited, someEdits, wholeRecords } from './edits'

interface Divergence {
  readonly base: AnyRecord
  readonly ours: AnyRecord
  readonly theirs: AnyRecord
}

const divergence: fc.Arbitrary<Divergence> = fc
  .tuple(fc.constantFrom(...wholeRecords), someEdits, someEdits)
  .map(([base, mine, other]) => ({
    base,
    ours: edited(base, mine, 'ours'),
    theirs: edited(base, other, 'theirs'),
  }))

const runs = { numRuns: 600 }

/** Each value by where it stands, items by their names: looked up without the code under test. */
type Leaves = ReadonlyMap<string, unknown>
function leavesOf(value: unknown, at = '', leaves = new Map<string, unknown>()): Leaves {
  if (isObject(value)) {
    for (const [key, one] of Object.entries(value)) leavesOf(one, `${at}/${key}`, leaves)
  } else if (isList(value)) {
    const met = new Map<string, number>()
    for (const item of value) {
      const name = isObject(item)
        ? (item.id ?? fieldOf(item, 'personId') ?? fieldOf(item, 'part'))
        : undefined
      const key = String(name ?? canonical(item))
      met.set(key, (met.get(key) ?? 0) + 1)
      if (name === undefined) leaves.set(`${at}/${key}#${met.get(key)}`, item)
      else leavesOf(item, `${at}/${key}`, leaves)
    }
  } else leaves.set(at, value)
  return leaves
}
const fieldOf = (item: Readonly<Record<string, unknown>>, field: string) =>
  item[field] === undefined ? undefined : `${field}=${String(item[field])}`

const isUnder = (leaf: string, { path }: Conflict): boolean =>
  leaf === `/${path.join('/')}` || leaf.startsWith(`/${path.join('/')}/`) || path.length === 0

/** What one side alone has changed and the merge has not taken. */
function lost({ base, ours, theirs }: Divergence, { record, conflicts }: Merge): readonly string[] {
  const [was, mine, other] = [base, ours, theirs].map(one => leavesOf(contentOf(one))) as [
    Leaves,
    Leaves,
    Leaves,
  ]
  const is = leavesOf(contentOf(record))
  return [...new Set([...was.keys(), ...mine.keys(), ...other.keys()])].filter(leaf => {
    if (conflicts.some(conflict => isUnder(leaf, conflict))) return false
    if (isEqual(other.get(leaf), was.get(leaf))) return !isEqual(is.get(leaf), mine.get(leaf))
    return isEqual(mine.get(leaf), was.get(leaf)) && !isEqual(is.get(leaf), other.get(leaf))
  })
}

const ownWords = (record: AnyRecord, side: string): readonly string[] => [
  ...new Set(JSON.stringify(contentOf(record)).match(new RegExp(`\\b${side}\\d+`, 'gu')) ?? []),
]

describe('two divergent edits of one record', () => {
  it('merge without losing a field or a list item that only one side touched', () => {
    fc.assert(
      fc.property(divergence, sides => {
        expect(lost(sides, mergeRecords(sides.base, sides.ours, sides.theirs))).toEqual([])
      }),
      runs,
    )
  })

  it('merge without losing a word of either side: it stands in the record or in a conflict', () => {
    fc.assert(
      fc.property(divergence, ({ base, ours, theirs }) => {
        const merge = mergeRecords(base, ours, theirs)
        const kept = JSON.stringify([merge.record, merge.conflicts])
        const words = [...ownWords(ours, 'ours'), ...ownWords(theirs, 'theirs')]
        expect(words.filter(word => !kept.includes(word))).toEqual([])
      }),
      runs,
    )
  })

  it('keep what ours says wherever they clash with a conflict that holds what theirs says', () => {
    fc.assert(
      fc.property(divergence, ({ base, ours, theirs }) => {
        const { record, conflicts } = mergeRecords(base, ours, theirs)
        expect(
          contentOf(
            resolveConflicts(
              record,
              conflicts.filter(one => one.kept === 'ours'),
              'ours',
            ),
          ),
        ).toEqual(contentOf(record))
        const turned = mergeRecords(base, theirs, ours)
        expect(turned.conflicts.map(one => one.path)).toHaveLength(conflicts.length)
      }),
      runs,
    )
  })

  it('never list an item twice', () => {
    fc.assert(
      fc.property(divergence, ({ base, ours, theirs }) => {
        const twice = (value: unknown): boolean => {
          if (isList(value)) {
            const ids = value.flatMap(item => (isObject(item) && item.id !== undefined ? [item.id] : []))
            return new Set(ids).size !== ids.length || value.some(twice)
          }
          return isObject(value) && Object.values(value).some(twice)
        }
        expect(twice(mergeRecords(base, ours, theirs).record)).toBe([ours, theirs].some(twice))
      }),
      runs,
    )
  })

  it('merge to the same content whichever side merges, when nothing clashes', () => {
    fc.assert(
      fc.property(divergence, ({ base, ours, theirs }) => {
        const merge = mergeRecords(base, ours, theirs)
        fc.pre(merge.conflicts.length === 0)
        const turned = mergeRecords(base, theirs, ours)
        expect(contentOf(turned.record)).toEqual(contentOf(merge.record))
        expect(turned.conflicts).toEqual([])
      }),
      runs,
    )
  })

  it('come to the same by keeping theirs here as by keeping ours there', () => {
    fc.assert(
      fc.property(divergence, ({ base, ours, theirs }) => {
        const here = mergeRecords(base, ours, theirs)
        const there = mergeRecords(base, theirs, ours)
        fc.pre(here.conflicts.every(one => one.path.at(-1) !== '(order)'))
        expect(contentOf(resolveConflicts(here.record, here.conflicts, 'theirs'))).toEqual(
          contentOf(resolveConflicts(there.record, there.conflicts, 'ours')),
        )
      }),
      runs,
    )
  })

  it('merge into a record that parses, with the envelope of theirs and the later time', () => {
    fc.assert(
      fc.property(divergence, fc.nat(9), ({ base, ours, theirs }, rev) => {
        const onDisk = { ...theirs, rev, updatedAt: '2026-11-20T08:00:00.000Z' } as AnyRecord
        const { record } = mergeRecords(base, ours, onDisk)
        expect(parseRecord(record.kind, structuredClone(record)).kind).toBe('ok')
        expect(record).toMatchObject({ id: base.id, rev, updatedAt: '2026-11-20T08:00:00.000Z' })
      }),
      runs,
    )
  })
})

describe('a merge where there is nothing to merge', () => {
  const one = fc
    .tuple(fc.constantFrom(...wholeRecords), someEdits)
    .map(([base, edits]: [AnyRecord, readonly Edit[]]) => ({
      base,
      record: edited(base, edits, 'ours'),
    }))

  it('is the edited side when the other has not moved', () => {
    fc.assert(
      fc.property(one, ({ base, record }) => {
        expect(mergeRecords(base, record, base)).toMatchObject({ record, conflicts: [], tookTheirs: [] })
        expect(mergeRecords(base, base, record)).toMatchObject({ record, conflicts: [], tookOurs: [] })
        expect(mergeRecords(base, record, base).record).toEqual(record)
        expect(mergeRecords(base, base, record).record).toEqual(record)
      }),
      runs,
    )
  })

  it('is the record itself when both hold the same, known past or not', () => {
    fc.assert(
      fc.property(one, ({ base, record }) => {
        const nothing = { conflicts: [], tookOurs: [], tookTheirs: [] }
        expect(mergeRecords(base, record, record)).toEqual({ record, ...nothing })
        expect(mergeRecords(undefined, record, record)).toEqual({ record, ...nothing })
      }),
      runs,
    )
  })

  it('changes nothing when what was merged meets one of its sides, and loses no word if the past it knows is older', () => {
    fc.assert(
      fc.property(divergence, ({ base, ours, theirs }) => {
        const { record, conflicts } = mergeRecords(base, ours, theirs)
        fc.pre(conflicts.length === 0)
        for (const again of [mergeRecords(base, record, theirs), mergeRecords(base, ours, record)]) {
          const words = [...ownWords(ours, 'ours'), ...ownWords(theirs, 'theirs')]
          const kept = JSON.stringify([again.record, again.conflicts])
          const stood = JSON.stringify(record)
          expect(words.filter(word => stood.includes(word) && !kept.includes(word))).toEqual([])
        }
        expect(contentOf(mergeRecords(ours, record, ours).record)).toEqual(contentOf(record))
        expect(contentOf(mergeRecords(theirs, record, theirs).record)).toEqual(contentOf(record))
      }),
      runs,
    )
  })

  it('loses nothing where no past is known', () => {
    fc.assert(
      fc.property(divergence, ({ ours, theirs }) => {
        const merge = mergeRecords(undefined, ours, theirs)
        const kept = JSON.stringify([merge.record, merge.conflicts])
        const words = [...ownWords(ours, 'ours'), ...ownWords(theirs, 'theirs')]
        expect(words.filter(word => !kept.includes(word))).toEqual([])
        expect(parseRecord(merge.record.kind, merge.record).kind).toBe('ok')
      }),
      runs,
    )
  })
})
