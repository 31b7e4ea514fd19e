import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { lineageEntry } from '@shared/domain/lineage'
import type { RecordRef } from '@shared/domain/records'
import { expect, it, onTestFinished } from 'vitest'
import { type History, openHistory } from '../../../electron/history/history'
import { mostTimesStore, sizeFloorBytes } from '../../../electron/history/thin-history'
import { encodeRecord } from '../../../electron/store/record-text'
import { tempFolder } from '../../helpers/temp-folder'
import { idOf } from '../store/store-scene'

const now = '2026-11-19T12:00:00.000Z'
const dayMs = 86_400_000
const ref = (number = 1): RecordRef => ({ kind: 'call', id: idOf(number) })

interface Stand {
  readonly folder: string
  readonly history: History
  /** Keeps a version that is so many days old; answers its hash. */
  readonly keep: (number: number, rev: number, days: number, fields?: object) => string
  readonly revs: (number?: number) => Promise<readonly number[]>
}

function stand(): Stand {
  const folder = join(tempFolder('presnap-thin'), 'history')
  const log = (line: string) => {
    throw new Error(line)
  }
  const history = openHistory({ folder: () => folder, now: () => new Date(now), log })
  onTestFinished(() => history.settled())
  return {
    folder,
    history,
    keep: (number, rev, days, fields = {}) => {
      const { text, hash } = encodeRecord({
        kind: 'call',
        id: idOf(number),
        schemaVersion: 1,
        rev,
        ...fields,
      })
      const at = new Date(Date.parse(now) - days * dayMs).toISOString()
      history.keep(ref(number), { hash, rev, at, by: 'edit', text })
      return hash
    },
    revs: async (number = 1) => (await history.list(ref(number))).map(({ rev }) => rev),
  }
}

const needing = (
  hashes: Readonly<Record<number, readonly string[]>> = {},
  isGone = false,
  storeBytes = 1,
) => ({
  of: ({ id }: RecordRef) =>
    new Set(Object.entries(hashes).find(([number]) => idOf(Number(number)) === id)?.[1]),
  isGone: () => isGone,
  storeBytes,
})

it('lets go of old versions of every record, and keeps first, present and pinned ones', async () => {
  const { history, keep, revs } = stand()
  keep(1, 1, 90)
  keep(1, 2, 80)
  const pinned = keep(1, 3, 70)
  keep(1, 4, 60)
  const present = keep(1, 5, 50)
  keep(2, 1, 40)
  keep(2, 2, 35)
  keep(2, 3, 0)
  await history.settled()
  expect(await history.thin(needing({ 1: [pinned, present] }))).toMatchObject({ records: 2, removed: 3 })
  expect(await revs(1)).toEqual([1, 3, 5])
  expect(await revs(2)).toEqual([1, 3])
  expect(await history.read(ref(1), present)).toMatchObject({ rev: 5 })
})

it('keeps what a copy on another computer may come from', async () => {
  const { history, keep, revs } = stand()
  keep(1, 1, 90)
  const shared = keep(1, 2, 80)
  keep(1, 3, 70)
  keep(1, 4, 1, { lineage: [lineageEntry(2, shared)] })
  await history.settled()
  await history.thin(needing())
  expect(await revs()).toEqual([1, 2, 4])
})

it('forgets a record thirty days after it went to the trash and was emptied, never one that went otherwise', async () => {
  const { history, keep, revs } = stand()
  keep(1, 1, 90)
  keep(1, 2, 31, { deletedAt: new Date(Date.parse(now) - 31 * dayMs).toISOString() })
  keep(2, 1, 90)
  keep(2, 2, 29, { deletedAt: new Date(Date.parse(now) - 29 * dayMs).toISOString() })
  keep(3, 1, 90)
  await history.settled()
  await history.thin(needing({}, false))
  expect(await revs(1), 'it is still in the trash').toEqual([1])
  keep(1, 2, 31, { deletedAt: new Date(Date.parse(now) - 31 * dayMs).toISOString() })
  await history.settled()
  await history.thin(needing({}, true))
  expect([await revs(1), await revs(2), await revs(3)]).toEqual([[], [1, 2], [1]])
})

it('lets the oldest go when all together are larger than three times the store', async () => {
  const { folder, history, keep } = stand()
  const noise = (rev: number) =>
    Array.from({ length: 4_000 }, (_, at) => ((at * 7_919 + rev * 104_729) % 9_973).toString(36)).join(' ')
  for (let rev = 1; rev <= 500; rev += 1) {
    keep(1, rev, 0.5 - rev / 10_000, { notes: noise(rev) })
    keep(2, rev, 0.5 - rev / 10_000, { notes: noise(-rev) })
  }
  await history.settled()
  const bytes = () =>
    readdirSync(join(folder, 'call')).reduce(
      (sum, name) => sum + statSync(join(folder, 'call', name)).size,
      0,
    )
  const storeBytes = 2 * 1024 * 1024
  const most = Math.max(sizeFloorBytes, storeBytes * mostTimesStore)
  expect(bytes()).toBeGreaterThan(most)
  const present = (await history.list(ref(1))).at(-1)?.hash ?? ''
  const report = await history.thin(needing({ 1: [present] }, false, storeBytes))
  expect(bytes()).toBeLessThanOrEqual(most)
  expect(bytes()).toBeGreaterThan(most * 0.9)
  expect(report.bytes).toBe(bytes())
  const left = (await history.list(ref(1))).map(({ rev }) => rev)
  expect(left[0]).toBe(1)
  expect(left.at(-1)).toBe(500)
  expect(left[1]).toBeGreaterThan(50)
})

it('loses nothing that is handed over while it is thinned', async () => {
  const { history, keep, revs } = stand()
  for (let rev = 1; rev <= 200; rev += 1) keep(1, rev, 40 - rev / 1_000)
  await history.settled()
  const thinning = history.thin(needing())
  for (let rev = 201; rev <= 220; rev += 1) {
    keep(1, rev, 0)
    await history.kept(ref(1))
  }
  await thinning
  expect((await revs()).filter(rev => rev > 200)).toHaveLength(20)
})

it('keeps a version again that was let go of before', async () => {
  const { history, keep, revs } = stand()
  keep(1, 1, 90)
  keep(1, 2, 80)
  keep(1, 3, 0)
  await history.settled()
  await history.thin(needing())
  expect(await revs()).toEqual([1, 3])
  keep(1, 2, 0)
  await history.settled()
  expect(await revs()).toEqual([1, 3, 2])
})
