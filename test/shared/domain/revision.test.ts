import { parseRecord } from '@shared/domain/records'
import {
  isRevisioned,
  longestSnapshot,
  nameRevision,
  newRevision,
  type Revisioned,
  withContentOf,
  withoutNaming,
} from '@shared/domain/revision'
import { recordOfRevision } from '@shared/domain/revision-snapshot'
import { describe, expect, it } from 'vitest'
import {
  aCall,
  aChecklist,
  aGap,
  anAnswer,
  aRevision,
  aScript,
  making,
  testNow,
} from '../../helpers/builders'

const naming = { on: '2026-11-19', author: 'Mira Lindqvist', note: 'After the dry run', taken: [] }
const four: readonly (readonly [string, Revisioned, number])[] = [
  ['script', aScript({ revision: 7 }), 8],
  ['checklist', aChecklist({ revision: 2 }), 3],
  ['answer', anAnswer(), 1],
  ['gap', aGap({ revision: 4 }), 5],
]

describe('a named revision', () => {
  it.each(four)(
    'of a %s has the next number, its day, and the record as it stands',
    (_kind, record, number) => {
      const named = nameRevision(record, naming, making)
      expect(named?.record).toMatchObject({
        id: record.id,
        revision: number,
        revisedOn: '2026-11-19',
        updatedAt: testNow,
      })
      expect(named?.revision).toMatchObject({
        of: { kind: record.kind, id: record.id },
        number,
        note: naming.note,
      })
      expect(named && recordOfRevision(named.revision)).toEqual(named?.record)
      expect(parseRecord('revision', named?.revision).kind).toBe('ok')
      expect(parseRecord(record.kind, named?.record).kind).toBe('ok')
    },
  )

  it('never has a number that was given before', () => {
    expect(
      nameRevision(aScript({ revision: 2 }), { ...naming, taken: [9, 4] }, making)?.revision.number,
    ).toBe(10)
  })

  it('signs a script, which has room for author and note, and nothing else', () => {
    expect(nameRevision(aScript(), naming, making)?.record).toMatchObject({
      author: naming.author,
      note: naming.note,
    })
    expect(nameRevision(aGap(), naming, making)?.record).not.toHaveProperty('author')
  })

  it('is not made of a record too long to be kept as one text', () => {
    const room =
      longestSnapshot - JSON.stringify(nameRevision(aGap({ does: '' }), naming, making)?.record).length
    expect(nameRevision(aGap({ does: 'x'.repeat(room) }), naming, making)).toBeDefined()
    expect(nameRevision(aGap({ does: 'x'.repeat(room + 1) }), naming, making)).toBeUndefined()
  })

  it.each([
    ['no JSON', aGap(), 'nonsense'],
    ['another record', aGap(), JSON.stringify(aGap())],
    ['a kind without revisions', aCall(), undefined],
  ])('is nothing to show when it holds %s', (_what, record, snapshot) => {
    const of = { kind: record.kind, id: record.id }
    const fields = { of, number: 1, on: '2026-11-19', snapshot: snapshot ?? JSON.stringify(record) }
    expect(recordOfRevision(newRevision(fields, making))).toBeUndefined()
    expect(recordOfRevision(aRevision())).toBeUndefined()
  })

  it('is of four kinds of record', () => {
    expect(four.every(([, record]) => isRevisioned(record))).toBe(true)
    expect(isRevisioned(aCall())).toBe(false)
  })
})

describe('a revision brought back', () => {
  it('says what it said then, and keeps id, rev and number of now', () => {
    const kept = aScript({ name: 'Then', revision: 2, author: 'Tom', deletedAt: testNow })
    const current = {
      ...kept,
      name: 'Now',
      rev: 12,
      revision: 5,
      author: 'Mira',
      deletedAt: undefined,
      product: 'Vault',
    }
    const back = withContentOf(current, kept, '2026-11-20T08:00:00.000Z')
    expect(back).toMatchObject({
      name: 'Then',
      rev: 12,
      revision: 5,
      author: 'Mira',
      updatedAt: '2026-11-20T08:00:00.000Z',
    })
    expect(back.deletedAt).toBeUndefined()
    expect(back.product).toBeUndefined()
  })

  it('differs from now in what it says alone once the naming is left out', () => {
    const script = aScript({ revision: 3, note: 'x', author: 'y' })
    const named = nameRevision(script, naming, making)?.record ?? script
    const said = ({ updatedAt: _at, ...rest }: typeof script) => rest
    expect(said(withoutNaming(named))).toEqual(said(withoutNaming(script)))
    const gap = aGap()
    const namedGap = nameRevision(gap, naming, making)?.record ?? gap
    expect(withoutNaming({ ...namedGap, updatedAt: gap.updatedAt })).toEqual(gap)
  })
})
