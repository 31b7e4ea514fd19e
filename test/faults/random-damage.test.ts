import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openRecordStore } from '../../electron/store/record-store'
import { tempFolder } from '../helpers/temp-folder'
import { numberedCall, recordId } from './sample-record'

const seed = Number(process.env.PRESNAP_SEED ?? 20_261_119)
const records = Number(process.env.PRESNAP_DAMAGES ?? 600)

const at = fc.nat(100_000)
const damage = fc.oneof(
  fc.record({ what: fc.constant('flip a bit'), at, amount: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ what: fc.constant('cut'), at, amount: fc.constant(0) }),
  fc.record({ what: fc.constant('zeros'), at, amount: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ what: fc.constant('repeat'), at, amount: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ what: fc.constant('lose'), at, amount: fc.integer({ min: 1, max: 600 }) }),
)
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

it(`${records} files damaged at random: each is noticed and kept byte for byte, no other is touched (seed ${seed})`, async () => {
  const workspace = join(tempFolder('presnap-damage'), 'workspace')
  const options = { workspace, home: tempFolder('presnap-home'), now: () => new Date(), newId: randomUUID }
  const open = () => openRecordStore({ ...options, log: () => {} })
  const before = await open()
  const originals = Array.from({ length: records + 200 }, (_, number) => numberedCall(number, 1, 400))
  const { failed } = await before.saveMany(originals.map(record => ({ record, baseRev: 0 })))
  expect(failed).toEqual([])
  await before.close()
  const damaged = fc.sample(damage, { seed, numRuns: records }).map((each, number) => {
    const path = join(workspace, 'call', `${recordId(number)}.json`)
    const bytes = spoil(readFileSync(path), each)
    writeFileSync(path, bytes)
    return { number, path, bytes, each }
  })
  rmSync(join(options.home, 'index.json'))

  const store = await open()
  const problems = new Map(store.problems().map(problem => [recordIn(problem.file), problem]))
  for (const { number, path, bytes, each } of damaged) {
    const problem = problems.get(recordId(number))
    const kept = problem?.keptAt ? join(workspace, problem.keptAt) : path
    expect(readFileSync(kept).equals(bytes), `${JSON.stringify(each)} is kept`).toBe(true)
    const read = await store.read('call', recordId(number))
    const isUnchanged = read.kind === 'ok' && isSame(read.record, originals[number])
    expect(isUnchanged || problem !== undefined, `${JSON.stringify(each)} is noticed`).toBe(true)
  }
  for (const original of originals.slice(records)) {
    const read = await store.read('call', original.id)
    expect(read.kind === 'ok' && isSame(read.record, original)).toBe(true)
    expect(problems.has(original.id)).toBe(false)
  }
})

function spoil(bytes: Buffer, { what, at: place, amount }: Damage): Buffer {
  const start = place % bytes.length
  const part = bytes.subarray(start, start + amount)
  if (what === 'flip a bit') {
    const flipped = Buffer.from(bytes)
    flipped[start] = (flipped[start] ?? 0) ^ (1 << amount)
    return flipped
  }
  if (what === 'cut') return bytes.subarray(0, start)
  if (what === 'zeros') return Buffer.from(bytes).fill(0, start, Math.min(bytes.length, start + amount))
  if (what === 'repeat') return Buffer.concat([bytes.subarray(0, start), part, bytes.subarray(start)])
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + amount)])
}

const recordIn = (file: string): string => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(file)?.[0] ?? file

function isSame(record: AnyRecord, original: AnyRecord | undefined): boolean {
  const plain = (value: object | undefined) => JSON.stringify(Object.entries({ ...value, rev: 1 }).sort())
  return plain(record) === plain(original)
}
