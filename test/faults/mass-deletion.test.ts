import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openRecordStore } from '../../electron/store/record-store'
import { removeFolder } from '../helpers/temp-folder'
import { inShort, seed } from './length'
import { createMemoryFolder } from './memory-folder'
import { numberedCall, recordId } from './sample-record'

const runs = inShort(80, 500)

const loss = fc.record({
  count: fc.integer({ min: 12, max: 160 }),
  /** Which go, in how many looks, and whether by removal or by emptying. */
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  looks: fc.integer({ min: 1, max: 4 }),
  isEmptied: fc.boolean(),
  /** Whether the app was closed meanwhile. */
  isClosed: fc.boolean(),
})
type Loss = typeof loss extends fc.Arbitrary<infer T> ? T : never

it(`P2: more than ten records and more than a tenth gone or emptied freeze all and drop none (R12, ${runs} losses, seed ${seed})`, async () => {
  await fc.assert(fc.asyncProperty(loss, losing), { seed, numRuns: runs })
}, 3_600_000)

async function losing({ count, share, looks, isEmptied, isClosed }: Loss): Promise<void> {
  const base = createMemoryFolder('presnap-mass')
  try {
    const open = () =>
      openRecordStore({
        workspace: join(base, 'workspace'),
        home: join(base, 'home'),
        now: () => new Date(),
        newId: randomUUID,
        log: () => undefined,
      })
    let store = await open()
    const requests = Array.from({ length: count }, (_, number) => ({
      record: numberedCall(number, 1, 200),
      baseRev: 0,
    }))
    expect((await store.saveMany(requests)).failed).toEqual([])
    const fileOf = (number: number) => join(base, 'workspace', 'call', `${recordId(number)}.json`)
    const gone = Math.floor(count * share)
    if (isClosed) await store.close()
    for (let number = 0; number < gone; number += 1) {
      if (isEmptied) truncateSync(fileOf(number), 0)
      else rmSync(fileOf(number))
      if (!isClosed && number % Math.ceil(gone / looks) === 0) await store.lookAround()
    }
    if (isClosed) store = await open()
    else await store.lookAround()

    const isMass = gone > 10 && gone * 10 > count
    const forms = store.problems().map(({ form }) => form)
    expect(forms.includes('mass-gone')).toBe(isMass)
    for (let number = 0; number < count; number += 1) {
      const ref = { kind: 'call', id: recordId(number) } as const
      expect(await store.history.list(ref), `history of ${number}`).toHaveLength(1)
    }
    if (!isMass) return store.close()

    expect(store.counts()).toEqual({ call: count })
    expect(await store.read('call', recordId(0))).toMatchObject({ record: { title: '0 1 200' } })
    await store.close()
    store = await open()
    expect(store.counts()).toEqual({ call: count })
    await store.solvers.solve('mass-gone', 'bring-back')
    // An empty file that was found alone is kept in quarantine, and stays named.
    expect(store.problems().filter(({ form }) => form !== 'quarantined')).toEqual([])
    expect(readdirSync(join(base, 'workspace', 'call'))).toHaveLength(count)
    for (let number = 0; number < count; number += 1) {
      expect(await store.read('call', recordId(number))).toMatchObject({
        record: { title: `${number} 1 200` },
      })
    }
    await store.close()
  } finally {
    if (existsSync(base)) removeFolder(base)
  }
}
