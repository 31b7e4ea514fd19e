import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StoreChange } from '../../../electron/store/store-core'
import { callOf, idOf, refOf, type Scene, sceneWith } from './store-scene'

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const titlesIn = ({ store }: Scene) =>
  store
    .summaries('call')
    .map(({ title }) => title)
    .sort()

describe('a record whose file goes while the app is open', () => {
  it('leaves the lists, is told of, and is offered back', async () => {
    const scene = await sceneWith(3)
    const { store, fileOf } = scene
    const heard: StoreChange[] = []
    store.onChanged(change => void heard.push(change))
    rmSync(fileOf(1))
    await store.lookAround()
    expect(titlesIn(scene)).toEqual(['Call 2', 'Call 3'])
    expect(store.problems()).toMatchObject([
      { form: 'gone', title: 'Call 1', ref: refOf(1), actions: ['bring-back', 'let-go'] },
    ])
    expect(heard).toContainEqual({ kind: 'records', by: 'disk', records: [], gone: [refOf(1)] })
  })

  it('is brought back as it was, to the byte', async () => {
    const scene = await sceneWith(3)
    const { store, fileOf, textOf } = scene
    const before = textOf(1)
    rmSync(fileOf(1))
    await store.lookAround()
    await store.solvers.solve(`gone:call/${idOf(1)}.json`, 'bring-back')
    expect(textOf(1)).toBe(before)
    expect(titlesIn(scene)).toEqual(['Call 1', 'Call 2', 'Call 3'])
    expect(store.problems()).toEqual([])
  })

  it('comes back from a backup when nothing else holds it', async () => {
    const first = await sceneWith(2)
    const before = JSON.parse(first.textOf(1))
    await first.store.close()
    rmSync(join(first.home, 'workspaces'), { recursive: true })
    rmSync(first.fileOf(1))
    const { store, textOf } = await first.restart('after a kill')
    expect(store.problems()).toMatchObject([{ form: 'gone', actions: ['let-go'] }])
    const { hash: _hash, ...record } = before
    store.useBackups(async ({ id }) => (id === idOf(1) ? record : undefined))
    await expect.poll(() => store.problems()[0]?.actions).toEqual(['bring-back', 'let-go'])
    await store.solvers.solve(`gone:call/${idOf(1)}.json`, 'bring-back')
    expect(JSON.parse(textOf(1))).toEqual(before)
  })

  it('is let go on the user’s word, and its versions stay', async () => {
    const { store, fileOf } = await sceneWith(2)
    rmSync(fileOf(1))
    await store.lookAround()
    await store.solvers.solve(`gone:call/${idOf(1)}.json`, 'let-go')
    expect(store.problems()).toEqual([])
    expect(await store.history.list(refOf(1))).toHaveLength(1)
  })

  it('is offered back after a restart too, and no more once its file is there again', async () => {
    const scene = await sceneWith(2)
    const text = scene.textOf(1)
    rmSync(scene.fileOf(1))
    await scene.store.lookAround()
    const { store, fileOf } = await scene.restart()
    expect(store.problems()).toMatchObject([{ form: 'gone', title: 'Call 1' }])
    writeFileSync(fileOf(1), text)
    await store.lookAround()
    expect(store.problems().filter(({ form }) => form === 'gone')).toEqual([])
    expect(store.counts()).toEqual({ call: 2 })
  })

  it('is written again by a save, and then no longer missing', async () => {
    const { store, fileOf, textOf } = await sceneWith(2)
    rmSync(fileOf(1))
    await store.lookAround()
    await store.save({ record: callOf(1, { title: 'Kept' }), baseRev: 1 })
    expect(JSON.parse(textOf(1)).title).toBe('Kept')
    expect(store.problems()).toEqual([])
  })

  it('counts for nothing while the whole folder is away', async () => {
    const scene = await sceneWith(3)
    renameSync(scene.workspace, `${scene.workspace}-elsewhere`)
    await scene.store.lookAround()
    mkdirSync(scene.workspace)
    await scene.store.lookAround()
    expect(titlesIn(scene)).toEqual(['Call 1', 'Call 2', 'Call 3'])
    expect(scene.store.problems()).toEqual([])
  })
})

describe('many records that go at once', () => {
  it.each([
    [20, 10, false],
    [20, 11, true],
    [111, 11, false],
    [109, 11, true],
  ])('of %i, %i gone are held: %s', async (count, gone, held) => {
    const scene = await sceneWith(count)
    for (const number of numbers(1, gone)) rmSync(scene.fileOf(number))
    await scene.store.lookAround()
    const forms = new Set(scene.store.problems().map(({ form }) => form))
    expect([...forms]).toEqual([held ? 'mass-gone' : 'gone'])
    expect(scene.store.counts().call).toBe(held ? count : count - gone)
  })

  it('are held too when they go one after the other, or are emptied', async () => {
    const scene = await sceneWith(14)
    for (const number of numbers(1, 8)) rmSync(scene.fileOf(number))
    await scene.store.lookAround()
    expect(scene.store.counts()).toEqual({ call: 6 })
    for (const number of numbers(9, 11)) truncateSync(scene.fileOf(number), 0)
    await scene.store.lookAround()
    expect(scene.store.problems()).toMatchObject([{ form: 'mass-gone' }])
    expect(scene.store.problems()[0]?.message).toContain('11 records')
    expect(scene.store.counts()).toEqual({ call: 14 })
    expect(existsSync(join(scene.workspace, 'quarantine'))).toBe(false)
  })

  it('stay in lists and can be read, across a restart and without the index', async () => {
    const first = await sceneWith(12)
    for (const number of numbers(1, 12)) rmSync(first.fileOf(number))
    await first.store.lookAround()
    expect(await first.store.read('call', idOf(1))).toMatchObject({ record: { title: 'Call 1' } })
    await first.store.close()
    rmSync(first.index)
    const { store } = await first.restart('after a kill')
    expect(store.counts()).toEqual({ call: 12 })
    expect(await store.read('call', idOf(7))).toMatchObject({ record: { title: 'Call 7' } })
    expect(store.problems()).toMatchObject([{ form: 'mass-gone' }])
  })

  it('are held when they went while the app was closed', async () => {
    const first = await sceneWith(12)
    await first.store.close()
    rmSync(join(first.workspace, 'call'), { recursive: true })
    const { store } = await first.restart('after a kill')
    expect(store.problems()).toMatchObject([{ form: 'mass-gone' }])
    expect(store.counts()).toEqual({ call: 12 })
  })

  it('are written again, all of them, on the user’s word', async () => {
    const scene = await sceneWith(12)
    const texts = numbers(1, 12).map(scene.textOf)
    for (const number of numbers(1, 6)) rmSync(scene.fileOf(number))
    for (const number of numbers(7, 12)) truncateSync(scene.fileOf(number), 0)
    await scene.store.lookAround()
    await scene.store.solvers.solve('mass-gone', 'bring-back')
    expect(numbers(1, 12).map(scene.textOf)).toEqual(texts)
    expect(scene.store.problems()).toEqual([])
  })

  it('stay listed where nothing is kept of them, and the others come back', async () => {
    const first = await sceneWith(12)
    await first.store.close()
    rmSync(join(first.home, 'workspaces'), { recursive: true })
    const { store, fileOf } = await first.restart('after a kill')
    await store.read('call', idOf(1))
    for (const number of numbers(1, 12)) rmSync(fileOf(number))
    await store.lookAround()
    await expect(store.solvers.solve('mass-gone', 'bring-back')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('1 of 12 records are back'),
    })
    expect(store.counts()).toEqual({ call: 12 })
    expect(existsSync(fileOf(1))).toBe(true)
    expect(store.problems()).toMatchObject([{ form: 'mass-gone', message: expect.stringMatching(/^11 /) }])
  })

  it('leave the lists only when they are let go, and keep their versions then', async () => {
    const scene = await sceneWith(12)
    for (const number of numbers(1, 11)) rmSync(scene.fileOf(number))
    await scene.store.lookAround()
    await scene.store.solvers.solve('mass-gone', 'let-go')
    expect(titlesIn(scene)).toEqual(['Call 12'])
    expect(scene.store.problems()).toEqual([])
    expect(await scene.store.history.list(refOf(1))).toHaveLength(1)
    expect(readdirSync(join(scene.workspace, 'call'))).toEqual([`${idOf(12)}.json`])
  })

  it('are no longer missing when their files come back by themselves', async () => {
    const scene = await sceneWith(12)
    const away = join(scene.workspace, 'call')
    renameSync(away, `${scene.workspace}-call`)
    await scene.store.lookAround()
    expect(scene.store.problems()).toMatchObject([{ form: 'mass-gone' }])
    renameSync(`${scene.workspace}-call`, away)
    await scene.store.lookAround()
    expect(scene.store.problems()).toEqual([])
    expect(scene.store.counts()).toEqual({ call: 12 })
  })
})
