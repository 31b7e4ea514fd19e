/** A save of one call, in turns with the same save in a small workspace and with a bare write of the same bytes. */
import { mkdirSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Call } from '@shared/domain/call'
import type { RecordStore } from '../../electron/store/record-store'
import { createTempFolder, removeFolder } from '../helpers/temp-folder'
import { firstMonths } from './career'
import { expect, openOtherCareer, openStore, test } from './career-bench'
import { median, report } from './figures'

const rounds = 300
const warmUp = 30

test('save', async ({ folders }, testInfo) => {
  const folder = createTempFolder('presnap-bench')
  const rawFolder = join(folder, 'raw')
  mkdirSync(rawFolder)
  const large = saver(await openStore(folders))
  const small = saver(await openOtherCareer(folder, firstMonths))
  const bytes = await readFile(join(folders.workspace, 'call', `${large.callId}.json`))
  const times = { large: [] as number[], small: [] as number[], raw: [] as number[] }
  for (let round = -warmUp; round < rounds; round += 1) {
    const work = [
      ['large', () => large.save()],
      ['small', () => small.save()],
      ['raw', () => writeRaw(rawFolder, bytes)],
    ] as const
    for (const [name, act] of turned(work, round)) {
      const ms = await timed(act)
      if (round >= 0) times[name].push(ms)
    }
  }
  await Promise.all([large.close(), small.close()])
  removeFolder(folder)
  const [largeMs, smallMs, rawMs] = [median(times.large), median(times.small), median(times.raw)]
  expect(rawMs).toBeGreaterThan(0)
  report(testInfo, {
    ...{ id: 'save.scale', value: largeMs / smallMs, unit: 'x', limit: 1.1, n: rounds },
    note: `${largeMs.toFixed(2)} ms among 10,000 calls, ${smallMs.toFixed(2)} ms among 100; plain Node`,
  })
  report(testInfo, {
    ...{ id: 'save.raw', value: largeMs / rawMs, unit: 'x', limit: 1.5, n: rounds },
    note: `${largeMs.toFixed(2)} ms, bare write, fsync, rename and folder fsync ${rawMs.toFixed(2)} ms; plain Node`,
  })
})

/** Saves one and the same call over and over, each time with other words of the same length. */
function saver(store: RecordStore) {
  const callId = String(store.summaries('call')[0]?.id)
  let current: Call | undefined
  let count = 0
  return {
    callId,
    save: async () => {
      current ??= await readCall(store, callId)
      count += 1
      const record = { ...current, title: `Save number ${String(count).padStart(6, '0')}` }
      const { rev } = await store.save({ record, baseRev: current.rev })
      current = { ...record, rev }
    },
    close: () => store.close(),
  }
}

async function readCall(store: RecordStore, id: string): Promise<Call> {
  const read = await store.read('call', id)
  if (read.kind !== 'ok') throw new Error(`Call ${id} is ${read.kind}.`)
  return read.record
}

/** The least that survives a power cut. */
async function writeRaw(folder: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, 'call.json')
  const file = await open(`${path}.tmp`, 'w', 0o600)
  await file.write(bytes)
  await file.sync()
  await file.close()
  await rename(`${path}.tmp`, path)
  const names = await open(folder, 'r')
  await names.sync()
  await names.close()
}

/** Another one begins each round, so that none always follows the same. */
function turned<T>(work: readonly T[], round: number): readonly T[] {
  const at = ((round % work.length) + work.length) % work.length
  return [...work.slice(at), ...work.slice(0, at)]
}

async function timed(act: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}
