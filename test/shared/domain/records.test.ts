import { touched } from '@shared/domain/record'
import { parseRecord, type RecordKind, recordKinds } from '@shared/domain/records'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, aRecordOf, testNow } from '../../helpers/builders'

const plain = (record: object): Record<string, unknown> => JSON.parse(JSON.stringify(record))
const built = (kind: RecordKind) => plain(aRecordOf[kind]())

describe.each(recordKinds.map(kind => [kind]))('a %s', kind => {
  it('as its constructor makes it is read back as it was', () => {
    const record = built(kind)
    expect(record).toMatchObject({ kind, rev: 0, schemaVersion: 1, createdAt: testNow, updatedAt: testNow })
    expect(parseRecord(kind, record)).toEqual({ kind: 'ok', record })
  })

  it('keeps the fields of a newer version that it does not know', () => {
    const record = { ...built(kind), colour: 'green', nested: { deep: [1, { kept: true }] } }
    expect(parseRecord(kind, record)).toEqual({ kind: 'ok', record })
  })

  it('of a newer schema version is not read, but handed back untouched', () => {
    const record = { ...built(kind), schemaVersion: 2, kind: 'renamed since' }
    expect(parseRecord(kind, record)).toEqual({ kind: 'newer', raw: record, schemaVersion: 2 })
  })

  it.each([
    ['another kind', { kind: 'nothing' }, '"kind"'],
    ['no id', { id: undefined }, '"id"'],
    ['an id in capitals', { id: 'ABCDEF01-0000-4000-8000-000000000001' }, '"id"'],
    ['an id that leaves the folder', { id: '../../etc/passwd' }, '"id"'],
    ['a negative counter', { rev: -1 }, '"rev"'],
    ['a date that is none', { updatedAt: 'yesterday' }, '"updatedAt"'],
    ['no schema version', { schemaVersion: undefined }, 'no schema version'],
    ['a broken schema version', { schemaVersion: 1.5 }, 'no schema version'],
    ['schema version zero', { schemaVersion: 0 }, 'no schema version'],
    ['a schema version in words', { schemaVersion: '1' }, 'no schema version'],
  ])('with %s is refused with the reason', (_what, wrong, reason) => {
    const parsed = parseRecord(kind, { ...built(kind), ...wrong })
    expect(parsed).toMatchObject({ kind: 'invalid', reason: expect.stringContaining(reason) })
  })
})

describe('what is no record', () => {
  it.each([[null], [undefined], [[]], ['{}'], [7], [true]])('%j is refused', value => {
    expect(parseRecord('call', value)).toEqual({ kind: 'invalid', reason: 'it holds no object' })
  })

  it.each(['__proto__', 'constructor', 'prototype'])('an own key %s is refused at any depth', key => {
    const hostile = JSON.stringify(aCall()).replace('"tags":[]', `"tags":[],"x":[{"y":{"${key}":{"a":1}}}]`)
    const parsed = parseRecord('call', JSON.parse(hostile))
    expect(parsed).toEqual({ kind: 'invalid', reason: `it carries the key "${key}"` })
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
  })

  it.each([
    ['40 levels below the record are read', 40, 'ok'],
    ['41 levels are refused', 41, 'invalid'],
    ['100,000 levels are refused without a crash', 100_000, 'invalid'],
  ])('%s', (_what, levels, kind) => {
    let nested: unknown = 'core'
    for (let level = 0; level < levels; level += 1) nested = { in: nested }
    expect(parseRecord('call', { ...plain(aCall()), nested }).kind).toBe(kind)
  })

  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordKinds), fc.anything({ maxDepth: 4 }), (kind, value) => {
        expect(['ok', 'newer', 'invalid']).toContain(parseRecord(kind, value).kind)
      }),
    )
  })

  it('never throws over a real record with one field replaced by anything', () => {
    const keys = Object.keys(plain(aCall()))
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        expect(['ok', 'newer', 'invalid']).toContain(
          parseRecord('call', { ...plain(aCall()), [key]: value }).kind,
        )
      }),
    )
  })
})

describe('a change', () => {
  it('moves updatedAt and leaves the counter to the store', () => {
    const call = aCall()
    expect(touched(call, '2026-11-20T08:00:00.000Z')).toEqual({
      ...call,
      updatedAt: '2026-11-20T08:00:00.000Z',
    })
  })

  it('at the same instant gives the same object', () => {
    const call = aCall()
    expect(touched(call, testNow)).toBe(call)
  })
})
