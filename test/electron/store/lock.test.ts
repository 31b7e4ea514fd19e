import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLock, type Host } from '../../../electron/store/lock'
import {
  type LockText,
  lockNameOf,
  readLock,
  replaceLock,
  takeOverLock,
} from '../../../electron/store/lock-file'
import { processStart } from '../../../electron/store/process-start'
import { openRecordStore, type RecordStore } from '../../../electron/store/record-store'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, sceneTime } from './store-scene'

const here: Host = { name: 'here', id: '0123456789ab' }
const there: Host = { name: 'there', id: 'ba9876543210' }

async function running(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** As another Presnap on this computer would leave it. */
async function lockBy(folder: string, pid: number, change: Record<string, unknown> = {}): Promise<string> {
  const start = await processStart(pid)
  const lock = {
    presnapLock: 1,
    token: 'theirs',
    host: here.name,
    pid,
    ...(start && { processStart: start }),
    app: 'other',
    startedAt: sceneTime,
    seenAt: sceneTime,
    ...change,
  }
  const path = join(folder, lockNameOf(here.id))
  writeFileSync(path, JSON.stringify(lock))
  return path
}

async function open(base: string, host = here, home = 'home'): Promise<RecordStore> {
  let made = 500
  const store = await openRecordStore({
    workspace: join(base, 'workspace'),
    home: join(base, home),
    now: () => new Date(sceneTime),
    newId: () => idOf(++made),
    log: () => undefined,
    host,
  })
  onTestFinished(() => store.close())
  return store
}

/** A workspace with one call, left by its program in good order. */
async function leftInOrder(): Promise<{ readonly base: string; readonly workspace: string }> {
  const base = tempFolder('presnap-lock')
  const store = await open(base)
  await store.save({ record: callOf(1), baseRev: 0 })
  await store.close()
  return { base, workspace: join(base, 'workspace') }
}

const locksIn = (workspace: string) => readdirSync(workspace).filter(name => name.includes('lock'))

describe('the lock of a workspace', () => {
  it('stands while the workspace is open, names its holder, and goes with it', async () => {
    const { base, workspace } = await leftInOrder()
    expect(locksIn(workspace)).toEqual([])
    const store = await open(base)
    expect(locksIn(workspace)).toEqual([lockNameOf(here.id)])
    expect(JSON.parse(readFileSync(join(workspace, lockNameOf(here.id)), 'utf8'))).toMatchObject({
      host: 'here',
      pid: process.pid,
      startedAt: sceneTime,
    })
    expect(store.problems()).toEqual([])
    await store.close()
    expect(readdirSync(workspace).sort()).toEqual(['.presnap-workspace.json', 'call'])
  })

  it('does not keep an otherwise empty folder from becoming a workspace', async () => {
    const base = tempFolder('presnap-lock')
    mkdirSync(join(base, 'workspace'))
    writeFileSync(join(base, 'workspace', lockNameOf(there.id)), '{}')
    const store = await open(base)
    await store.save({ record: callOf(1), baseRev: 0 })
    expect(store.state().kind).toBe('ready')
  })

  it('is made again when a sync tool or somebody has removed it', async () => {
    const { base, workspace } = await leftInOrder()
    const store = await open(base)
    rmSync(join(workspace, lockNameOf(here.id)))
    await store.save({ record: callOf(2), baseRev: 0 })
    await store.checkFolder()
    expect(locksIn(workspace)).toEqual([lockNameOf(here.id)])
  })
})

describe('a workspace that another program on this computer holds', () => {
  it('is read-only, says who holds it and since when, and answers saves with the same words', async () => {
    const { base, workspace } = await leftInOrder()
    const other = await running()
    await lockBy(workspace, other.pid ?? 0)
    const store = await open(base, here, 'other-home')
    const state = store.state()
    expect(state).toMatchObject({ kind: 'read-only', why: expect.stringContaining(`process ${other.pid}`) })
    expect(state.kind === 'read-only' && state.why).toMatch(/since \d\d:\d\d/)
    expect(await store.read('call', idOf(1))).toMatchObject({ kind: 'ok' })
    const before = readFileSync(join(workspace, 'call', `${idOf(1)}.json`), 'utf8')
    await expect(store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })).rejects.toMatchObject({
      code: 'read-only',
      message: expect.stringContaining(`process ${other.pid}`),
    })
    const { failed } = await store.saveMany([{ record: callOf(2), baseRev: 0 }])
    expect(failed[0]?.error).toMatchObject({ code: 'read-only' })
    expect(readFileSync(join(workspace, 'call', `${idOf(1)}.json`), 'utf8')).toBe(before)
  })

  it('becomes writable at the next look when the holder was killed, with what the holder has saved', async () => {
    const { base, workspace } = await leftInOrder()
    const other = await running()
    await lockBy(workspace, other.pid ?? 0)
    const store = await open(base)
    expect((await store.checkFolder()).kind).toBe('read-only')
    await end(other)
    expect((await store.checkFolder()).kind).toBe('ready')
    expect((await store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })).rev).toBe(2)
    expect(JSON.parse(readFileSync(join(workspace, lockNameOf(here.id)), 'utf8')).pid).toBe(process.pid)
  })

  it('tidies nothing there, and moves no damaged file', async () => {
    const { base, workspace } = await leftInOrder()
    const other = await running()
    await lockBy(workspace, other.pid ?? 0)
    const litter = join(workspace, 'call', '.x.json.999999-0123456789ab.tmp')
    writeFileSync(litter, 'half')
    writeFileSync(join(workspace, 'call', `${idOf(3)}.json`), '{"half')
    const before = readdirSync(workspace, { recursive: true }).sort()
    const store = await open(base)
    expect(readdirSync(workspace, { recursive: true }).sort()).toEqual(before)
    expect(store.problems()).toMatchObject([{ form: 'unreadable', file: `call/${idOf(3)}.json` }])
  })
})

describe('a lock that nobody holds any more', () => {
  it.each<[string, (workspace: string) => Promise<unknown>]>([
    ['of a process that has ended', async workspace => lockBy(workspace, await endedPid())],
    [
      'of a process whose number another one has now',
      async workspace => lockBy(workspace, (await running()).pid ?? 0, { processStart: 'another boot 1' }),
    ],
    [
      'that is damaged and old',
      async workspace => {
        const path = await lockBy(workspace, 1)
        writeFileSync(path, '{"presnapLo')
        const { utimesSync } = await import('node:fs')
        utimesSync(path, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000))
      },
    ],
  ])('%s is taken over at once', async (_what, leave) => {
    const { base, workspace } = await leftInOrder()
    await leave(workspace)
    const store = await open(base)
    expect(store.state().kind).toBe('ready')
    expect((await store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })).rev).toBe(2)
    expect(store.problems()).toEqual([])
  })

  it('goes to exactly one of two that find it at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const folder = tempFolder('presnap-lock')
      await lockBy(folder, await endedPid())
      const locks = [1, 2, 3].map(() =>
        createLock(folder, { home: folder, now: () => new Date(sceneTime), host: here }),
      )
      const standings = await Promise.all(locks.map(lock => lock.look()))
      const still = await Promise.all(locks.map(lock => lock.isStillOurs()))
      expect(still.filter(Boolean), JSON.stringify(standings)).toHaveLength(1)
      await Promise.all(locks.map(lock => lock.release()))
    }
  })
})

describe('taking the place of an abandoned lock', () => {
  const mine = (token: string): LockText => ({
    ...{ token, host: here.name, pid: process.pid, app: 'mine' },
    ...{ startedAt: sceneTime, seenAt: sceneTime },
  })

  it('succeeds for one of ten that saw the same one, however late they come', async () => {
    const path = await lockBy(tempFolder('presnap-lock'), await endedPid())
    const seen = await readLock(path)
    const tries = Array.from({ length: 10 }, (_, at) => takeOverLock(path, seen, mine(`token ${at}`)))
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    expect(await takeOverLock(path, seen, mine('too late'))).toBe(false)
    expect(await readLock(path)).toMatchObject({ token: expect.stringMatching(/^token \d$/) })
  })

  it('puts a newer one back, whole, and leaves nothing beside it', async () => {
    const folder = tempFolder('presnap-lock')
    const path = await lockBy(folder, await endedPid())
    const seen = await readLock(path)
    await replaceLock(path, mine('newer'))
    expect(await takeOverLock(path, seen, mine('late'))).toBe(false)
    expect(await readLock(path)).toEqual(mine('newer'))
    expect(readdirSync(folder)).toHaveLength(1)
  })
})

describe('a lock that cannot be written', () => {
  it('stops nobody, and is told of', async () => {
    const { base, workspace } = await leftInOrder()
    mkdirSync(join(workspace, lockNameOf(here.id)))
    const store = await open(base)
    expect(store.state().kind).toBe('ready')
    expect((await store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })).rev).toBe(2)
    expect(store.problems()).toMatchObject([{ form: 'lock', actions: ['dismiss'] }])
  })
})

describe('a program on another computer', () => {
  it('is told of, calmly, and both may write', async () => {
    const { base } = await leftInOrder()
    const theirs = await open(base, there, 'their-home')
    const ours = await open(base, here)
    expect(ours.state().kind).toBe('ready')
    expect(ours.problems()).toMatchObject([{ form: 'lock', message: expect.stringContaining('there') }])
    await theirs.save({ record: callOf(2), baseRev: 0 })
    await ours.save({ record: callOf(3), baseRev: 0 })
    await theirs.close()
    await ours.checkFolder()
    expect(ours.problems().filter(({ form }) => form === 'lock')).toEqual([])
  })

  it('that was last seen long ago is not told of', async () => {
    const { base, workspace } = await leftInOrder()
    const path = await lockBy(workspace, 1, { seenAt: '2026-11-19T12:20:00.000Z' })
    const text = readFileSync(path, 'utf8')
    rmSync(path)
    writeFileSync(join(workspace, lockNameOf(there.id)), text)
    expect((await open(base)).problems()).toEqual([])
  })
})

async function endedPid(): Promise<number> {
  const child = await running()
  await end(child)
  return child.pid ?? 0
}
