import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ladder } from '@shared/domain/migrations'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openRecordStore, type RecordStore } from '../../../electron/store/record-store'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, refOf, sceneTime } from './store-scene'

/** The step of a later Presnap: what was a title gains a second line. */
const toTwo: Ladder = {
  target: 2,
  steps: [
    {
      from: 1,
      summary: 'calls have a subtitle',
      migrate: value => {
        if (value.title === 'Call 3') throw new Error('no subtitle for this one')
        return { ...value, subtitle: `of ${String(value.title)}` }
      },
    },
  ],
}

interface Folders {
  readonly workspace: string
  readonly home: string
}
async function open({ workspace, home }: Folders, ladder?: Ladder): Promise<RecordStore> {
  let made = 700
  const store = await openRecordStore({
    workspace,
    home,
    now: () => new Date(sceneTime),
    newId: () => idOf(++made),
    log: message => {
      throw new Error(message)
    },
    ...(ladder && { ladder }),
  })
  onTestFinished(() => store.close())
  return store
}
/** A workspace as the first Presnap left it. */
async function storeOfOne(count: number): Promise<Folders> {
  const base = tempFolder('presnap-upgrade')
  const folders = { workspace: join(base, 'workspace'), home: join(base, 'home') }
  const store = await open(folders)
  for (let number = 1; number <= count; number += 1) {
    await store.save({ record: callOf(number), baseRev: 0 })
  }
  await store.close()
  return folders
}
const textOf = ({ workspace }: Folders, number: number) =>
  readFileSync(join(workspace, 'call', `${idOf(number)}.json`), 'utf8')
const storedAs = (folders: Folders, number: number) => JSON.parse(textOf(folders, number))
const markerOf = ({ workspace }: Folders) =>
  JSON.parse(readFileSync(join(workspace, '.presnap-workspace.json'), 'utf8'))
const backUp = async () => undefined

describe('a workspace of an earlier version', () => {
  it('can be used at once, migrated in memory, with no file touched', async () => {
    const folders = await storeOfOne(2)
    const before = textOf(folders, 1)
    const store = await open(folders, toTwo)
    expect(store.olderCount()).toBe(2)
    expect(await store.read('call', idOf(1))).toMatchObject({ record: { subtitle: 'of Call 1' } })
    expect(textOf(folders, 1)).toBe(before)
    expect(store.problems()).toEqual([])
  })

  it('is rewritten after a backup, the former text kept in the history, and says how far it is', async () => {
    const folders = await storeOfOne(2)
    const store = await open(folders, toTwo)
    const order: string[] = []
    const result = await store.upgrade({
      backUp: async () => void order.push(`backup of version ${storedAs(folders, 1).schemaVersion}`),
      progress: (done, total) => void order.push(`${done} of ${total}`),
    })
    expect(order).toEqual(['backup of version 1', '1 of 2', '2 of 2'])
    expect(result).toMatchObject({ kind: 'done', left: 0, upgraded: [{}, {}] })
    expect(storedAs(folders, 1)).toMatchObject({ schemaVersion: 2, subtitle: 'of Call 1', rev: 2 })
    expect(markerOf(folders).schemaVersion).toBe(2)
    const versions = await store.history.list(refOf(1))
    expect(versions.map(({ by }) => by)).toEqual(['edit', 'migration'])
    await store.close()
    const again = await open(folders, toTwo)
    expect(again.olderCount()).toBe(0)
    expect(await again.upgrade({ backUp })).toEqual({ kind: 'nothing-to-do' })
  })

  it('is not touched when no backup can be made, and says so', async () => {
    const folders = await storeOfOne(2)
    const before = [textOf(folders, 1), markerOf(folders)]
    const store = await open(folders, toTwo)
    const result = await store.upgrade({ backUp: () => Promise.reject(new Error('the disk is full')) })
    expect(result).toMatchObject({ kind: 'not-begun' })
    expect([textOf(folders, 1), markerOf(folders)]).toEqual(before)
    expect(store.problems()).toMatchObject([
      { form: 'not-migrated', message: expect.stringContaining('the disk is full') },
    ])
    expect(await store.read('call', idOf(1))).toMatchObject({ record: { subtitle: 'of Call 1' } })
  })

  it('keeps a record that cannot be migrated as it is, named, readable and not writable', async () => {
    const folders = await storeOfOne(4)
    const before = textOf(folders, 3)
    const store = await open(folders, toTwo)
    expect(await store.upgrade({ backUp })).toMatchObject({ kind: 'done', left: 0 })
    expect(textOf(folders, 3)).toBe(before)
    expect(storedAs(folders, 4).schemaVersion).toBe(2)
    expect(store.problems()).toMatchObject([
      { form: 'not-migrated', message: expect.stringContaining('no subtitle for this one') },
    ])
    expect(await store.read('call', idOf(3))).toMatchObject({ kind: 'newer', record: { title: 'Call 3' } })
    const change = store.save({ record: callOf(3, { title: 'Other' }), baseRev: 1 })
    await expect(change).rejects.toMatchObject({ code: 'too-new' })
    await store.close()
    expect((await open(folders, toTwo)).problems()).toMatchObject([{ form: 'not-migrated' }])
    expect(textOf(folders, 3)).toBe(before)
  })

  it('stops at a disk that takes no more, names how many are left, and goes on at the next start', async () => {
    const folders = await storeOfOne(3)
    rmSync(join(folders.workspace, 'call', `${idOf(3)}.json`))
    const store = await open(folders, toTwo)
    const half = {
      backUp,
      progress: () => {
        rmSync(join(folders.workspace, '.presnap-workspace.json'), { force: true })
      },
    }
    const marker = readFileSync(join(folders.workspace, '.presnap-workspace.json'))
    const result = await store.upgrade(half)
    expect(result).toMatchObject({ kind: 'done' })
    writeFileSync(join(folders.workspace, '.presnap-workspace.json'), marker)
    await store.close()
    const again = await open(folders, toTwo)
    await again.upgrade({ backUp })
    expect([1, 2].map(number => storedAs(folders, number).schemaVersion)).toEqual([2, 2])
    expect(again.problems()).toEqual([])
  })
})

describe('a workspace of a newer version', () => {
  it('opens read-only in words, and not a byte of it is touched', async () => {
    const folders = await storeOfOne(3)
    const newer = await open(folders, toTwo)
    await newer.upgrade({ backUp })
    await newer.close()
    writeFileSync(join(folders.workspace, 'call', '.x.json.999999-0123456789ab.tmp'), 'half')
    writeFileSync(join(folders.workspace, 'call', `${idOf(9)}.json`), '{"half')
    const before = everythingIn(folders.workspace)
    const store = await open({ ...folders, home: join(folders.home, 'older app') })
    expect(store.state()).toMatchObject({ kind: 'read-only', why: expect.stringContaining('newer Presnap') })
    expect(await store.read('call', idOf(1))).toMatchObject({ kind: 'newer', record: { title: 'Call 1' } })
    const change = store.save({ record: callOf(1, { title: 'Other' }), baseRev: 2 })
    await expect(change).rejects.toMatchObject({ code: expect.stringMatching(/read-only|too-new/) })
    await expect(store.save({ record: callOf(8), baseRev: 0 })).rejects.toMatchObject({ code: 'read-only' })
    await store.close()
    expect(everythingIn(folders.workspace)).toEqual(before)
  })
})

describe('the index', () => {
  it('of another version is built anew', async () => {
    const folders = await storeOfOne(2)
    const index = join(folders.home, 'index.json')
    expect(existsSync(index)).toBe(true)
    const store = await open(folders, toTwo)
    expect(store.olderCount()).toBe(2)
    await store.close()
    expect((await open(folders, toTwo)).olderCount()).toBe(2)
  })
})

function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return entry.isFile() ? `${path} ${readFileSync(path, 'hex')}` : path
    })
    .sort()
}
