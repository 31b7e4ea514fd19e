import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { AnyRecord } from '@shared/domain/records'
import type { StoreProblem } from '@shared/safety'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openRecordStore } from '../../electron/store/record-store'
import { tempFolder } from '../helpers/temp-folder'
import { writeWorkspace } from '../helpers/write-workspace'
import { inShort, seed } from './length'
import { numberedCall, recordId } from './sample-record'

const records = inShort(10_000, 50_000)
const healthy = 200
/** Of 50 MB each; holes on the disk, but bytes to whoever reads them. */
const huge = 3
/** For the thread that draws nothing while it is blocked; the bench measures it on a machine of its own. */
const longestBlockMs = 50

const at = fc.nat(100_000)
const whole = (...whats: string[]) =>
  fc.record({ what: fc.constantFrom(...whats), at: fc.constant(0), amount: fc.constant(0) })
const damage = fc.oneof(
  fc.record({ what: fc.constant('flip a bit'), at, amount: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ what: fc.constant('cut'), at, amount: fc.constant(0) }),
  fc.record({
    what: fc.constantFrom('zeros', 'repeat', 'lose'),
    at,
    amount: fc.integer({ min: 1, max: 600 }),
  }),
  whole('empty', 'only zeros', 'BOM', 'UTF-16', 'UTF-16 big-endian', 'merge marks'),
  whole('wrong types', 'prototype key', 'nested 100,000 deep', 'a list', 'no version'),
)
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

it(`P3: ${records} files damaged at random: each is noticed and kept byte for byte, no other is touched (seed ${seed})`, async () => {
  const workspace = join(tempFolder('presnap-damage'), 'workspace')
  const options = { workspace, home: tempFolder('presnap-home'), now: () => new Date(), newId: randomUUID }
  const open = () => openRecordStore({ ...options, log: () => {} })
  const originals = Array.from({ length: records + healthy }, (_, number) => numberedCall(number, 1, 400))
  await writeWorkspace(workspace, originals)
  const damaged = fc.sample(damage, { seed, numRuns: records }).map((each, number) => {
    const path = join(workspace, 'call', `${recordId(number)}.json`)
    const bytes = spoil(readFileSync(path), each)
    writeFileSync(path, bytes)
    if (number < huge) truncateSync(path, 50_000_000)
    return { number, path, hash: hashOf(path), each }
  })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const startedAt = performance.now()
  const store = await open()
  const openedMs = Math.round(performance.now() - startedAt)
  delay.disable()
  const announced: number[] = []
  store.onChanged(change => {
    if (change.kind === 'workspace') announced.push(change.problems.length)
  })
  expect(store.problems().length).toBeGreaterThan(records * 0.6)
  const problems = new Map(store.problems().map(problem => [recordIn(problem.file), problem]))
  for (const { number, path, hash, each } of damaged) {
    const problem = problems.get(recordId(number))
    const kept = problem?.keptAt ? join(workspace, problem.keptAt) : path
    expect(hashOf(kept), `${JSON.stringify(each)} is kept`).toBe(hash)
    const read = await store.read('call', recordId(number))
    const isUnchanged = read.kind === 'ok' && isSame(read.record, originals[number])
    expect(isUnchanged || problem !== undefined, `${JSON.stringify(each)} is noticed`).toBe(true)
  }
  for (const original of originals.slice(records)) {
    const read = await store.read('call', original.id)
    expect(read.kind === 'ok' && isSame(read.record, original)).toBe(true)
    expect(problems.has(original.id)).toBe(false)
  }
  const [p50 = 0, p99 = 0] = [50, 99].map(percent => Math.round(delay.percentile(percent) / 1e6))
  console.log(
    `Opened ${records} damaged files in ${openedMs} ms; blocked ${p50} ms mostly, ${p99} ms at worst but one in a hundred.`,
  )
  expect(p50).toBeLessThanOrEqual(longestBlockMs)
  expect(
    store
      .problems()
      .filter(({ form }) => form === 'quarantined')
      .every(canGoBack),
  ).toBe(true)
  expect(announced.length, 'told together').toBeLessThan(20)
  await store.close()
}, 900_000)

const canGoBack = ({ actions }: StoreProblem): boolean => actions.includes('restore-last-good')
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

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
  if (what === 'lose') return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + amount)])
  return Buffer.from(spoilText(bytes.toString('utf8'), what))
}

function spoilText(text: string, what: string): string | Uint8Array {
  switch (what) {
    case 'only zeros':
      return Buffer.alloc(text.length)
    case 'BOM':
      return `\ufeff${text}`
    case 'UTF-16':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'UTF-16 big-endian':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    case 'merge marks':
      return `<<<<<<< ours\n${text}=======\n{}\n>>>>>>> theirs\n`
    case 'wrong types':
      return text.replace(/"title": "[^"]*"/, '"title": [1]')
    case 'prototype key':
      return text.replace('{', '{ "__proto__": { "isAdmin": true },')
    case 'nested 100,000 deep':
      return `{"a":${'['.repeat(100_000)}`
    case 'a list':
      return '[]'
    case 'no version':
      return text.replace(/ {2}"schemaVersion".*\n/, '')
    default:
      return ''
  }
}

const recordIn = (file: string): string => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(file)?.[0] ?? file

function isSame(record: AnyRecord, original: AnyRecord | undefined): boolean {
  const plain = (value: object | undefined) => JSON.stringify(Object.entries({ ...value, rev: 1 }).sort())
  return plain(record) === plain(original)
}
