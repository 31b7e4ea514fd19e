import type { Ladder } from '@shared/domain/migrations'
import { parseRecord } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeRecord, encodeRecord } from '../../../electron/store/record-text'

const samples = sampleWorkspace({ now: '2026-11-19T12:48:00.000Z' })
const noSteps: Ladder = {
  target: 2,
  steps: [{ from: 1, summary: 'nothing changes', migrate: value => value }],
}

/** Keys that no version of ours knows, and that reach no prototype. */
const unknownKey = fc.string({ minLength: 1, maxLength: 12 }).map(text => `x-${text}`)
const unknown = fc
  .dictionary(unknownKey, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })
  .filter(fields => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(fields)))

/** Where a later Presnap would put its fields: on the record, and within the parts of its lists. */
function withUnknown(record: object, fields: object): object {
  const inParts = Object.entries(record).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(part => (isPlain(part) ? { ...part, ...fields } : part)) : value,
  ])
  return { ...Object.fromEntries(inParts), ...fields }
}
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

it('fields that this version does not know survive reading, migrating and writing: 10,000 random records', () => {
  fc.assert(
    fc.property(fc.constantFrom(...samples), unknown, fc.boolean(), (sample, fields, migrates) => {
      const plain = JSON.parse(JSON.stringify(withUnknown(sample, fields)))
      const decoded = decodeRecord(Buffer.from(encodeRecord(plain).text))
      if (decoded.kind !== 'ok') throw new Error(decoded.reason)
      const parsed = parseRecord(sample.kind, decoded.value, migrates ? noSteps : undefined)
      if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed))
      const again = decodeRecord(Buffer.from(encodeRecord({ ...parsed.record }).text))
      if (again.kind !== 'ok') throw new Error(again.reason)
      const expected = { ...plain, schemaVersion: migrates ? 2 : 1 }
      expect(again.asWritten).toBe(true)
      expect(again.value).toEqual(expected)
    }),
    { numRuns: 10_000, seed: 20_261_119 },
  )
}, 120_000)
