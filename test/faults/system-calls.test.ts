import { describe, expect, it } from 'vitest'
import { litterIn, sequenceOnDisk } from './checker'
import { missingForFaults } from './driver'
import { isNightly } from './length'
import { callsOf, expectHonest, openBench, operations, recordBytes, untilSaved, withFault } from './one-fault'

const missing = missingForFaults()
if (missing) console.log(`Faults at every system call: not run, ${missing}.`)

const errnos = [
  ...['ENOSPC', 'EIO', 'EDQUOT', 'EACCES', 'EPERM', 'EBUSY'],
  ...['EMFILE', 'EROFS', 'EINTR', 'EFBIG', 'ENAMETOOLONG'],
]
const persistence = ['', '+']
/** RELIABILITY R2, for the thread that draws nothing while it is blocked. */
const longestBlockMs = 50
const [change] = operations
if (change === undefined) throw new Error('The operations have changed.')

describe.skipIf(missing)('a save in which nothing fails', () => {
  it('flushes and reads back the temp file before the rename, and flushes the folder after it', async () => {
    const calls = await callsOf(await openBench('ours'), change)
    const steps = calls.filter(({ name }) => ['pwrite64', 'pread64', 'fsync', 'rename'].includes(name))
    expect(
      steps.map(({ name, text }) => `${name}${/^\d+ +\w+\(\d+<[^>]*call>/.test(text) ? ' folder' : ''}`),
    ).toEqual(['pwrite64', 'fsync', 'pread64', 'rename', 'fsync folder'])
  })
})

describe.skipIf(missing)('P1: a system call that fails, once or for good', () => {
  it.each(operations.map(operation => [operation.name, operation] as const))(
    '%s: says so or is whole on disk, blocks nothing, and the next try succeeds',
    async (_name, operation) => {
      const on = await openBench('ours')
      const calls = await callsOf(on, operation)
      expect(calls.length).toBeGreaterThan(4)
      const blocks: number[] = []
      let injected = 0
      for (const call of calls) {
        for (const errno of errnos) {
          if (call.name === 'statx' && errno === 'EPERM') continue // Node takes it for a kernel without statx.
          for (const again of persistence) {
            // Interrupted without end is not a fault a kernel has; Node's own loop would wait for its end.
            if (errno === 'EINTR' && again === '+') continue
            const where = await injectOnce(on, operation, call, `error=${errno}${again}`)
            if (where === undefined) continue
            injected += 1
            blocks.push(Number((await on.child.ask('blocked')).split(' ')[1]))
          }
        }
      }
      expect(litterIn(on.workspace)).toEqual([])
      blocks.sort((a, b) => a - b)
      const p95 = blocks[Math.floor(blocks.length * 0.95)] ?? 0
      console.log(
        `R2, ${operation.name}: ${injected} faults at ${calls.length} calls; blocked ${p95} ms at p95, ${blocks.at(-1)} ms at most`,
      )
      expect(p95).toBeLessThanOrEqual(longestBlockMs)
      expect(injected).toBeGreaterThan(calls.length * errnos.length)
    },
    isNightly ? 3_600_000 : 900_000,
  )
})

type Injection = Parameters<typeof withFault>

/** One fault, what it left, and the next try; undefined when it met nobody. */
async function injectOnce(...[on, operation, call, fault]: Injection): Promise<string | undefined> {
  const seen = await withFault(on, operation, call, fault)
  if (!seen.wasInjected) return undefined
  const where = `${operation.name}, ${fault} at ${call.text}: ${seen.said}`
  expectHonest(operation, seen, where)
  if (operation.removes) return where
  expect(await untilSaved(on, operation.command(seen.sequence)), `the next try after ${where}`).toMatch(
    /^saved/,
  )
  for (const number of operation.numbers(seen.sequence)) {
    expect(sequenceOnDisk(on.workspace, number), where).toBe(seen.sequence)
  }
  return where
}

describe.skipIf(missing)('P1: a disk that takes fewer bytes than it says', () => {
  it.each([0, 1, recordBytes / 2, recordBytes - 1])('is noticed when it took %i', async taken => {
    const on = await openBench('ours')
    const [write] = (await callsOf(on, change)).filter(({ name }) => name === 'pwrite64')
    if (write === undefined) throw new Error('no write was seen')
    const seen = await withFault(on, change, write, `retval=${taken}`)
    expect(seen.wasInjected).toBe(true)
    expectHonest(change, seen, `retval=${taken}`)
    expect(await untilSaved(on, change.command(seen.sequence))).toMatch(/^saved/)
  })

  it('is taken for saved by plain electron-store, so this driver can see the fault', async () => {
    const on = await openBench('plain')
    const [write] = (await callsOf(on, change)).filter(({ name }) => name === 'pwrite64')
    if (write === undefined) throw new Error('no write was seen')
    const seen = await withFault(on, change, write, 'retval=100')
    expect(seen.said).toMatch(/^saved/)
    expect(seen.onDisk).toEqual(['corrupt'])
  })
})
