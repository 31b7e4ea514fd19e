import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { newProspect } from '@shared/domain/prospect'
import { describe, expect, it } from 'vitest'
import type { StoreChange } from '../../../electron/store/store-core'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, openScene, refOf, sceneTime, sceneWith } from './store-scene'

describe('a first start', () => {
  it('is ready and empty, and puts nothing into the folder before the user does something', async () => {
    const { store, workspace } = await openScene()
    expect(store.state()).toEqual({ kind: 'ready', folder: workspace, empty: true })
    expect(() => lstatSync(workspace)).toThrow('ENOENT')
  })

  it('makes the workspace with the first save, for its owner only', async () => {
    const { store, workspace, fileOf } = await sceneWith(1)
    expect(store.state()).toEqual({ kind: 'ready', folder: workspace, empty: false })
    expect(statSync(workspace).mode & 0o777).toBe(0o700)
    expect(statSync(join(workspace, 'call')).mode & 0o777).toBe(0o700)
    expect(statSync(fileOf(1)).mode & 0o777).toBe(0o600)
  })

  it('refuses a folder that holds other files, and leaves them alone', async () => {
    const base = tempFolder()
    mkdirSync(join(base, 'workspace'))
    writeFileSync(join(base, 'workspace', 'thesis.docx'), 'x')
    const { store, workspace } = await openScene(base)
    expect(store.state()).toMatchObject({ kind: 'missing' })
    await expect(store.save({ record: callOf(1), baseRev: 0 })).rejects.toMatchObject({
      code: 'folder-missing',
    })
    expect(readdirSync(workspace)).toEqual(['thesis.docx'])
  })
})

describe('a save', () => {
  it('answers with the next rev and the time, and stands on disk by then', async () => {
    const { store, textOf } = await openScene()
    expect(await store.save({ record: callOf(1), baseRev: 0 })).toMatchObject({
      rev: 1,
      savedAt: sceneTime,
      before: undefined,
      merged: false,
    })
    expect(JSON.parse(textOf(1))).toMatchObject({ id: idOf(1), rev: 1, title: 'Call 1' })
  })

  it('of a record at another rev than it was made on is merged with what is there', async () => {
    const { store, textOf } = await sceneWith(1)
    await store.save({ record: callOf(1, { minutes: 45 }), baseRev: 1 })
    const saved = await store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    expect(saved).toMatchObject({ merged: true, rev: 4, record: { title: 'Mine', minutes: 45 } })
    expect(JSON.parse(textOf(1))).toMatchObject({ title: 'Mine', minutes: 45, rev: 4 })
    expect(store.problems()).toEqual([])
  })

  it('of one record waits for the one before it; the last of them stands on disk', async () => {
    const { store, textOf } = await sceneWith(1)
    const titles = ['a', 'b', 'c', 'd']
    const saves = titles.map((title, at) => store.save({ record: callOf(1, { title }), baseRev: at + 1 }))
    expect((await Promise.all(saves)).map(({ rev }) => rev)).toEqual([2, 3, 4, 5])
    expect(JSON.parse(textOf(1)).title).toBe('d')
  })

  it('that fails never holds up another record', async () => {
    const { store, workspace } = await sceneWith(1)
    mkdirSync(join(workspace, 'prospect'))
    rmSync(join(workspace, 'prospect'), { recursive: true })
    writeFileSync(join(workspace, 'prospect'), 'a file where the folder should be')
    const making = { now: sceneTime, newId: () => idOf(2) }
    const bad = store.save({ record: newProspect({ name: 'Nordwind' }, making), baseRev: 0 })
    const good = store.save({ record: callOf(1, { title: 'Second' }), baseRev: 1 })
    await expect(bad).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await good).toMatchObject({ rev: 2 })
  })

  it('of what could not be read again is refused', async () => {
    const { store, fileOf } = await openScene()
    const tooLong = callOf(1, { title: 'x'.repeat(2_001) })
    await expect(store.save({ record: tooLong, baseRev: 0 })).rejects.toMatchObject({ code: 'refused' })
    expect(() => lstatSync(fileOf(1))).toThrow('ENOENT')
  })

  it('goes through no link, neither for a record nor for its folder', async () => {
    const { store, fileOf, workspace } = await sceneWith(1)
    const target = join(tempFolder(), 'target.json')
    writeFileSync(target, 'theirs')
    rmSync(fileOf(1))
    symlinkSync(target, fileOf(1))
    const save = store.save({ record: callOf(1, { title: 'x' }), baseRev: 1 })
    await expect(save).rejects.toMatchObject({ code: 'not-allowed' })
    symlinkSync(tempFolder(), join(workspace, 'prospect'))
    const making = { now: sceneTime, newId: () => idOf(2) }
    const other = store.save({ record: newProspect({ name: 'Nordwind' }, making), baseRev: 0 })
    await expect(other).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('keeps fields that it does not know', async () => {
    const scene = await sceneWith(1)
    scene.edit(1, scene.textOf(1).replace('"tags": []', '"tags": [], "weather": "rain"'))
    const { store, textOf } = await scene.restart()
    const read = await store.read('call', idOf(1))
    if (read.kind !== 'ok') throw new Error(read.kind)
    await store.save({ record: { ...read.record, title: 'New' }, baseRev: 1 })
    expect(JSON.parse(textOf(1))).toMatchObject({ title: 'New', weather: 'rain' })
  })
})

describe('many records as one step', () => {
  const requests = [1, 2, 3].map(number => ({ record: callOf(number), baseRev: 0 }))

  it('are all saved, those pointed to before those that point', async () => {
    const { store } = await openScene()
    const prospect = newProspect({ name: 'Nordwind' }, { now: sceneTime, newId: () => idOf(9) })
    const { saved, failed } = await store.saveMany([...requests, { record: prospect, baseRev: 0 }])
    expect(failed).toEqual([])
    expect(saved.map(({ record: { kind, id }, rev }) => `${kind} ${id.at(-1)} ${rev}`)).toEqual([
      'prospect 9 1',
      'call 1 1',
      'call 2 1',
      'call 3 1',
    ])
  })

  it('are merged where one was changed since, and none is held back by it', async () => {
    const { store } = await sceneWith(1)
    await store.save({ record: callOf(1, { minutes: 45 }), baseRev: 1 })
    const stale = { record: callOf(1, { title: 'Mine' }), baseRev: 1 }
    const { saved, failed } = await store.saveMany([stale, ...requests.slice(1)])
    expect(failed).toEqual([])
    expect(saved.map(({ rev, merged }) => [rev, merged])).toEqual([
      [4, true],
      [1, false],
      [1, false],
    ])
    expect(saved[0]?.record).toMatchObject({ title: 'Mine', minutes: 45 })
  })

  it('are none of them saved when one cannot be, and each is named', async () => {
    const { store, workspace } = await sceneWith(0)
    await store.createWorkspace()
    const bad = { record: callOf(1, { title: 'x'.repeat(2_001) }), baseRev: 0 }
    const { saved, failed } = await store.saveMany([bad, ...requests.slice(1)])
    expect(saved).toEqual([])
    expect(failed.map(({ id, error }) => `${id.at(-1)} ${error.code}`)).toEqual([
      '1 refused',
      '2 not-written',
      '3 not-written',
    ])
    expect(readdirSync(workspace).includes('call')).toBe(false)
  })

  it('say exactly which are saved when a file resists half way', async () => {
    const { store, fileOf, workspace } = await sceneWith(0)
    await store.createWorkspace()
    mkdirSync(fileOf(2), { recursive: true })
    const { saved, failed } = await store.saveMany(requests)
    expect(saved.map(({ record }) => record.id)).toEqual([idOf(1)])
    expect(failed.map(({ id }) => id)).toEqual([idOf(2), idOf(3)])
    expect(readdirSync(join(workspace, 'call')).sort()).toEqual([`${idOf(1)}.json`, `${idOf(2)}.json`])
  })
})

describe('a restart', () => {
  it.each([undefined, 'after a kill'] as const)('finds every record again (%s)', async how => {
    const scene = await sceneWith(3)
    const { store } = await scene.restart(how)
    expect(store.counts()).toEqual({ call: 3 })
    expect(
      store
        .summaries('call')
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Call 1', 'Call 2', 'Call 3'])
    expect(await store.read('call', idOf(2))).toEqual({ kind: 'ok', record: { ...callOf(2), rev: 1 } })
    expect(await store.read('call', idOf(4))).toEqual({ kind: 'missing' })
    expect(store.problems()).toEqual([])
  })

  it('removes temp files that a kill left behind', async () => {
    const scene = await sceneWith(1)
    const litter = join(scene.workspace, 'call', `.${idOf(1)}.json.4999999-0123456789ab.tmp`)
    writeFileSync(litter, '{"half":')
    await scene.restart()
    expect(() => lstatSync(litter)).toThrow('ENOENT')
  })

  it('names a file that has no record’s name and holds none, and leaves it alone', async () => {
    const scene = await sceneWith(1)
    writeFileSync(join(scene.workspace, 'call', 'notes.json'), '{"mine": true}')
    const { store } = await scene.restart()
    expect(store.problems()).toMatchObject([{ form: 'unreadable', file: 'call/notes.json' }])
    expect(readFileSync(join(scene.workspace, 'call', 'notes.json'), 'utf8')).toBe('{"mine": true}')
    expect(store.counts()).toEqual({ call: 1 })
  })
})

describe('listeners', () => {
  it('hear of each save, until they stop listening', async () => {
    const { store } = await openScene()
    const heard: StoreChange[] = []
    const stop = store.onChanged(change => void heard.push(change))
    await store.save({ record: callOf(1), baseRev: 0 })
    stop()
    await store.save({ record: callOf(1), baseRev: 1 })
    expect(
      heard.map(change => (change.kind === 'records' ? change.records.map(({ rev }) => rev) : change.kind)),
    ).toEqual(['workspace', [1]])
  })

  it('hear that the folder went and came back, with what changed in it meanwhile', async () => {
    const { store, workspace } = await sceneWith(2)
    const heard: string[] = []
    store.onChanged(change => void (change.kind === 'workspace' && heard.push(change.workspace.kind)))
    const { renameSync } = await import('node:fs')
    renameSync(workspace, `${workspace}-away`)
    expect(await store.checkFolder()).toMatchObject({ kind: 'missing' })
    rmSync(join(`${workspace}-away`, 'call', `${refOf(2).id}.json`))
    renameSync(`${workspace}-away`, workspace)
    expect(await store.checkFolder()).toMatchObject({ kind: 'ready', empty: false })
    expect(heard).toEqual(['missing', 'ready'])
    expect(store.summaries('call').map(({ title }) => title)).toEqual(['Call 1'])
  })
})
