import type { AnyRecord } from '@shared/domain/records'
import { mergeRecords } from '@shared/merge/merge-records'
import { resolveConflicts } from '@shared/merge/take-side'
import { describe, expect, it } from 'vitest'
import {
  aCall,
  aDeal,
  aGap,
  anAnswer,
  anAttendee,
  aPart,
  aPerson,
  aProspect,
  aRevision,
  aScript,
  aStep,
} from '../../helpers/builders'

const merged = <R extends AnyRecord>(base: R | undefined, ours: R, theirs: R): R =>
  mergeRecords(base, ours, theirs).record as R
const conflictsOf = <R extends AnyRecord>(base: R | undefined, ours: R, theirs: R) =>
  mergeRecords(base, ours, theirs).conflicts

describe('fields', () => {
  const base = aGap({ status: 'open', workaround: 'Start with 14 days' })

  it('takes each from the side that changed it, and says from whom', () => {
    const merge = mergeRecords(base, { ...base, title: 'A lock' }, { ...base, status: 'planned' })
    expect(merge.record).toMatchObject({ title: 'A lock', status: 'planned' })
    expect(merge).toMatchObject({ conflicts: [], tookOurs: [['title']], tookTheirs: [['status']] })
  })

  it('keeps ours and names both where both changed it', () => {
    const { record, conflicts } = mergeRecords(
      base,
      { ...base, status: 'fixed' },
      { ...base, status: 'planned' },
    )
    expect(record).toMatchObject({ status: 'fixed' })
    expect(conflicts).toEqual([
      { path: ['status'], label: 'Status', base: 'open', ours: 'fixed', theirs: 'planned', kept: 'ours' },
    ])
  })

  it('has nothing to name where both changed it alike', () => {
    const same = { ...base, status: 'fixed' } as const
    expect(mergeRecords(base, same, same)).toMatchObject({ record: same, conflicts: [] })
  })

  it('takes a field away that one side took away, and keeps ours where the other wrote in it', () => {
    const { workaround: _gone, ...rest } = base
    const without: typeof base = rest
    expect(merged(base, without, base)).not.toHaveProperty('workaround')
    expect(merged(base, without, { ...base, workaround: 'None' })).not.toHaveProperty('workaround')
    expect(conflictsOf(base, without, { ...base, workaround: 'None' })).toHaveLength(1)
  })

  it.each([
    ['we', 'theirs'],
    ['they', 'ours'],
  ])(
    'keeps a part of a record that %s removed while the other side wrote in it, and names it',
    (who, kept) => {
      const before = aCall({ goal: { text: 'They name the share' } })
      const without = { ...before, goal: undefined }
      const written = { ...before, goal: { text: 'They name the share', heardWhen: 'They say which' } }
      const [ours, theirs] = who === 'we' ? [without, written] : [written, without]
      expect(merged(before, ours, theirs).goal).toEqual(written.goal)
      expect(conflictsOf(before, ours, theirs)).toMatchObject([{ path: ['goal'], kept }])
    },
  )

  it('keeps fields of a newer version that only one side knows', () => {
    const theirs = { ...base, mood: 'calm' }
    expect(merged(base, { ...base, title: 'A lock' }, theirs)).toMatchObject({
      title: 'A lock',
      mood: 'calm',
    })
  })

  it('does not weave short words, addresses or records kept as text', () => {
    const long = 'https://demo.harborline.example/'.padEnd(120, 'x')
    const call = aCall({ joinUrl: `${long} a b` })
    expect(
      conflictsOf(call, { ...call, joinUrl: `${long}y a b` }, { ...call, joinUrl: `${long} a c` }),
    ).toHaveLength(1)
    const kept = aRevision({ snapshot: '{\n"a": 1,\n"b": 2,\n"c": 3\n}' })
    const other = { ...kept, snapshot: kept.snapshot.replace('1', '4') }
    expect(conflictsOf(kept, { ...kept, snapshot: kept.snapshot.replace('3', '5') }, other)).toHaveLength(1)
  })

  it.each([
    [80, 1],
    [81, 0],
  ])('weaves one line from 81 letters on: %i letters, %i conflicts', (letters, conflicts) => {
    const before = aGap({ does: 'Keeps it until its date '.padEnd(letters, '.') })
    const ours = { ...before, does: before.does.replace('Keeps', 'Holds') }
    const theirs = { ...before, does: before.does.replace('date', 'term') }
    expect(conflictsOf(before, ours, theirs)).toHaveLength(conflicts)
  })

  it('does not weave what would no longer fit its field', () => {
    const before = aGap({ title: `${'long words '.repeat(170)}end` })
    const ours = { ...before, title: `${'o'.repeat(120)} ${before.title}` }
    const theirs = { ...before, title: `${before.title} ${'t'.repeat(120)}` }
    expect(merged(before, ours, theirs).title).toBe(ours.title)
    expect(conflictsOf(before, ours, theirs)).toMatchObject([{ ours: ours.title, theirs: theirs.title }])
  })
})

describe('lists of items with an id', () => {
  const [a, b, c, d, e] = ['A', 'B', 'C', 'D', 'E'].map(title => aStep({ title })) as [
    ReturnType<typeof aStep>,
    ReturnType<typeof aStep>,
    ReturnType<typeof aStep>,
    ReturnType<typeof aStep>,
    ReturnType<typeof aStep>,
  ]
  const base = aScript({ steps: [a, b, c] })
  const having = (...steps: readonly ReturnType<typeof aStep>[]) => ({ ...base, steps })
  const titles = (ours: typeof base, theirs: typeof base) =>
    merged(base, ours, theirs)
      .steps.map(step => step.title)
      .join('')

  it.each([
    ['added by us', having(a, d, b, c), base, 'ADBC'],
    ['added by them', base, having(a, b, d, c), 'ABDC'],
    ['added by both at two places', having(a, d, b, c), having(a, b, e, c), 'ADBEC'],
    ['removed by us', having(a, c), base, 'AC'],
    ['removed by them', base, having(b, c), 'BC'],
    ['removed by both, each another', having(a, b), having(b, c), 'B'],
    ['moved by us, added by them', having(c, a, b), having(a, b, d, c), 'CABD'],
    ['moved by both, each another', having(b, a, c), having(b, a, c), 'BAC'],
    ['removed and added at one place', having(a, d, c), having(a, b, e, c), 'ADEC'],
  ])('are merged: %s', (_what, ours, theirs, expected) => {
    expect([...titles(ours, theirs)].toSorted()).toEqual([...expected].toSorted())
    expect(titles(ours, theirs)).toBe(titles(theirs, ours))
    if (!expected.includes('DE')) expect(titles(ours, theirs)).toBe(expected)
    expect(conflictsOf(base, ours, theirs)).toEqual([])
  })

  it('are merged field by field within one item', () => {
    const ours = having({ ...a, minutes: 9 }, b, c)
    const theirs = having({ ...a, title: 'Sign in' }, b, c)
    expect(merged(base, ours, theirs).steps[0]).toMatchObject({ title: 'Sign in', minutes: 9 })
  })

  it.each([
    ['we', having(a, c), having(a, { ...b, minutes: 9 }, c), 'theirs'],
    ['they', having(a, { ...b, minutes: 9 }, c), having(a, c), 'ours'],
  ])(
    'keep an item that %s removed while the other side edited it, and name it',
    (_who, ours, theirs, kept) => {
      expect(titles(ours, theirs)).toBe('ABC')
      expect(conflictsOf(base, ours, theirs)).toMatchObject([
        { path: ['steps', b.id], label: 'Step 2 “B”', kept },
      ])
    },
  )

  it('keep our order and name it where both moved the same item', () => {
    const five = having(a, b, c, d, e)
    const [ours, theirs] = [having(b, c, a, d, e), having(b, c, d, e, a)]
    const { record, conflicts } = mergeRecords(five, ours, theirs)
    expect(record).toMatchObject({ steps: ours.steps })
    expect(conflicts).toMatchObject([{ label: 'Order of steps' }])
    expect(resolveConflicts(record, conflicts, 'theirs')).toMatchObject({ steps: theirs.steps })
    expect(resolveConflicts(record, conflicts, 'ours')).toBe(record)
  })

  it('lose nothing where a damaged list holds one id twice', () => {
    const twice = having(a, { ...a, title: 'A again' }, b)
    const ours = { ...twice, steps: [...twice.steps, d] }
    const theirs = { ...twice, steps: [e, ...twice.steps] }
    const { record, conflicts } = mergeRecords(twice, ours, theirs)
    expect(record).toMatchObject({ steps: [e, ...twice.steps, d] })
    expect(conflicts).toEqual([])
  })

  it('name a place within an item in words', () => {
    const ours = having(a, { ...b, minutes: 8 }, c)
    const theirs = having(d, a, { ...b, minutes: 9 }, c)
    expect(conflictsOf(base, ours, theirs)[0]?.label).toBe('Step 2 “B” · minutes')
  })
})

describe('other lists', () => {
  it('hold words as a set, in their order, and a word twice where it stood twice', () => {
    const base = anAnswer({ variants: ['SSO?', 'Entra?', 'SSO?'] })
    const ours = { ...base, variants: ['SSO?', 'SAML?', 'Entra?', 'SSO?'] }
    const theirs = { ...base, variants: ['SSO?', 'SSO?', 'OIDC?'] }
    expect(merged(base, ours, theirs).variants).toEqual(['SSO?', 'SAML?', 'SSO?', 'OIDC?'])
    expect(conflictsOf(base, ours, theirs)).toEqual([])
  })

  it('tell items without an id apart by what names them', () => {
    const [helen, omar] = [anAttendee(), anAttendee()].map(({ id }) => id as never)
    const of = (personId: never, ...parts: readonly ReturnType<typeof aPart>[]) => ({ personId, parts })
    const base = aDeal({ people: [of(helen as never, aPart('signs'))] })
    const ours = { ...base, people: [of(helen as never, aPart('signs'), aPart('champion'))] }
    const theirs = {
      ...base,
      people: [of(helen as never, aPart('signs', { why: 'Said so' })), of(omar as never)],
    }
    expect(merged(base, ours, theirs).people).toEqual([
      of(helen as never, aPart('signs', { why: 'Said so' }), aPart('champion')),
      of(omar as never),
    ])
  })

  const place = (title: string, department: string) => ({ form: 'prospect' as const, title, department })

  it('merge nameless items in place while none has come, gone or moved', () => {
    const base = aPerson({ affiliations: [place('Head', 'IT'), place('Clerk', 'Law')] })
    const ours = { ...base, affiliations: [place('Chief', 'IT'), place('Clerk', 'Law')] }
    const theirs = { ...base, affiliations: [place('Head', 'Works'), place('Clerk', 'Tax')] }
    expect(merged(base, ours, theirs).affiliations).toEqual([place('Chief', 'Works'), place('Clerk', 'Tax')])
  })

  it('do not mix nameless items that were moved', () => {
    const base = aPerson({ affiliations: [place('Head', 'IT'), place('Clerk', 'Law')] })
    const ours = { ...base, affiliations: [place('Clerk', 'Law'), place('Head', 'IT')] }
    const theirs = { ...base, affiliations: [place('Head', 'Works'), place('Clerk', 'Law')] }
    expect(merged(base, ours, theirs).affiliations).toHaveLength(2)
    expect(merged(base, ours, theirs).affiliations).toEqual(
      expect.arrayContaining([place('Clerk', 'Law'), place('Head', 'Works')]),
    )
    expect(conflictsOf(base, ours, theirs)).toEqual([])
  })

  it('keep both of a nameless item that both edited while another came', () => {
    const base = aPerson({ affiliations: [place('Head', 'IT')] })
    const ours = { ...base, affiliations: [place('Chief', 'IT'), place('Clerk', 'Law')] }
    const theirs = { ...base, affiliations: [place('Head', 'Works')] }
    expect(merged(base, ours, theirs).affiliations).toHaveLength(3)
  })
})

describe('the trash', () => {
  const base = aProspect()
  const thrown = { ...base, deletedAt: '2026-11-19T13:00:00.000Z' }
  const edited = { ...base, notes: 'Call back' }

  it('stays where the other side changed nothing', () => {
    expect(merged(base, thrown, { ...base, rev: 4, updatedAt: thrown.deletedAt }).deletedAt).toBe(
      thrown.deletedAt,
    )
    expect(merged(base, base, thrown).deletedAt).toBe(thrown.deletedAt)
  })

  it('gives back what the other side went on writing, and names it', () => {
    expect(merged(base, thrown, edited)).not.toHaveProperty('deletedAt')
    expect(merged(base, edited, thrown)).toMatchObject({ notes: 'Call back' })
    expect(conflictsOf(base, thrown, edited)).toMatchObject([
      { path: ['deletedAt'], label: 'In the trash', kept: 'theirs' },
    ])
    expect(conflictsOf(base, edited, thrown)).toMatchObject([{ kept: 'ours' }])
    const { record, conflicts } = mergeRecords(base, thrown, edited)
    expect(resolveConflicts(record, conflicts, 'ours')).toMatchObject({
      deletedAt: thrown.deletedAt,
      notes: 'Call back',
    })
  })

  it('is left when one side brought the record back', () => {
    expect(merged(thrown, base, thrown)).not.toHaveProperty('deletedAt')
    expect(merged(thrown, { ...thrown, notes: 'x' }, base)).toMatchObject({ notes: 'x' })
    expect(merged(thrown, { ...thrown, notes: 'x' }, base)).not.toHaveProperty('deletedAt')
  })

  it('has the later time when both threw it away', () => {
    const later = { ...base, deletedAt: '2026-11-19T14:00:00.000Z' }
    expect(merged(base, thrown, later).deletedAt).toBe(later.deletedAt)
    expect(merged(base, later, thrown).deletedAt).toBe(later.deletedAt)
  })
})

describe('without a known past', () => {
  const one = aProspect({ tags: ['a', 'b'], notes: '' })

  it('takes what only one side has and keeps the items of both', () => {
    const other = { ...one, notes: 'Call back', tags: ['b', 'c'] }
    expect(merged(undefined, one, other)).toMatchObject({ notes: 'Call back' })
    expect(merged(undefined, one, other).tags.toSorted()).toEqual(['a', 'b', 'c'])
    expect(conflictsOf(undefined, one, other)).toEqual([])
  })

  it('names what stands otherwise on either side', () => {
    expect(conflictsOf(undefined, one, { ...one, name: 'Corvane' })).toMatchObject([
      { path: ['name'], base: undefined, ours: one.name, theirs: 'Corvane' },
    ])
  })
})

describe('the envelope', () => {
  const base = aGap()

  it('is theirs: rev and lineage; made at the earlier time, changed at the later', () => {
    const ours = { ...base, rev: 9, updatedAt: '2026-11-20T09:00:00.000Z', lineage: ['9:a'] }
    const theirs = { ...base, rev: 5, updatedAt: '2026-11-20T08:00:00.000Z', lineage: ['5:b'], hash: 'f' }
    expect(merged(base, ours, theirs)).toEqual({
      ...base,
      rev: 5,
      updatedAt: ours.updatedAt,
      lineage: ['5:b'],
    })
    expect(conflictsOf(base, ours, theirs)).toEqual([])
  })

  it('stays whole, with all of theirs beside ours, where the two together would not parse', () => {
    const theirs = { ...base, rev: 5, title: 'A lock', status: 'nonsense' as never }
    const ours = { ...base, does: 'Locks' }
    const { record, conflicts } = mergeRecords(base, ours, theirs)
    expect(record).toEqual({ ...ours, rev: 5 })
    expect(conflicts).toEqual([{ path: [], label: 'All of it', base, ours, theirs, kept: 'ours' }])
    expect(resolveConflicts(record, conflicts, 'theirs')).toBe(record)
    const valid = conflicts.map(one => ({ ...one, theirs: { ...base, rev: 7, title: 'A lock' } }))
    expect(resolveConflicts(record, valid, 'theirs')).toEqual({ ...base, rev: 5, title: 'A lock' })
  })

  it('has to be of one record', () => {
    expect(() => mergeRecords(undefined, base, aGap())).toThrow(RangeError)
    expect(() => mergeRecords(undefined, base, aProspect({ id: base.id as never }))).toThrow(RangeError)
  })
})

describe('conflicts resolved', () => {
  it('put each side back where it was taken out, item or field, and leave the rest merged', () => {
    const [a, b] = [aStep({ title: 'A' }), aStep({ title: 'B' })]
    const base = aScript({ steps: [a, b], name: 'Old', audience: 'All' })
    const ours = { ...base, steps: [a], name: 'Ours', product: 'Vault' }
    const { audience: _gone, ...theirsBase } = base
    const theirs = { ...theirsBase, steps: [a, { ...b, minutes: 9 }], name: 'Theirs' }
    const { record, conflicts } = mergeRecords(base, ours, theirs)
    expect(resolveConflicts(record, conflicts, 'ours')).toMatchObject({
      name: 'Ours',
      steps: [a],
      product: 'Vault',
    })
    expect(resolveConflicts(record, conflicts, 'theirs')).toMatchObject({
      name: 'Theirs',
      steps: theirs.steps,
      product: 'Vault',
    })
    expect(resolveConflicts(record, conflicts, 'theirs')).not.toHaveProperty('audience')
    expect(resolveConflicts(record, conflicts.slice(0, 1), 'theirs')).toMatchObject({ steps: theirs.steps })
  })
})
