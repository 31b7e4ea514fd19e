import { copyFileSync, cpSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RecordStore } from '../../../electron/store/record-store'
import { callOf, idOf, refOf, sceneWith } from './store-scene'

const byHand = (text: string) => text.replace('"title": "Call 1"', '"title": "By hand"')

/** Title and length of every version in the history. */
async function versionsOf(store: RecordStore, number = 1): Promise<readonly string[]> {
  await store.history.settled()
  const kept = await store.history.list(refOf(number))
  const values = await Promise.all(kept.map(({ hash }) => store.history.read(refOf(number), hash)))
  return values.map(value => `${value?.title} ${value?.minutes}`).sort()
}

describe('a record changed by another program', () => {
  it('is taken over and pointed out when its hash is not its own', async () => {
    const scene = await sceneWith(1)
    await scene.store.close()
    scene.edit(1, byHand(scene.textOf(1)))
    const { store } = await scene.restart('after a kill')
    expect(store.summaries('call').map(({ title }) => title)).toEqual(['By hand'])
    expect(store.problems()).toMatchObject([{ form: 'outside-change', file: `call/${idOf(1)}.json` }])
    expect(store.problems()[0]?.message).toContain('By hand')
  })

  it('is never overwritten: a save is merged with it, and both sides are in the history', async () => {
    const { store, edit, textOf } = await sceneWith(1)
    edit(1, textOf(1).replace('"minutes": 30', '"minutes": 45'))
    const saved = await store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    expect(saved).toMatchObject({ merged: true, record: { title: 'Mine', minutes: 45 } })
    expect(JSON.parse(textOf(1))).toMatchObject({ title: 'Mine', minutes: 45, rev: saved.rev })
    expect(await versionsOf(store)).toEqual(['Call 1 30', 'Call 1 45', 'Mine 30', 'Mine 45'])
    expect(store.problems()).toMatchObject([{ form: 'merged', title: 'Mine', ref: refOf(1) }])
  })

  it('in the same place keeps both versions and asks which one stands', async () => {
    const { store, edit, textOf } = await sceneWith(1)
    edit(1, byHand(textOf(1)))
    await store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    expect(JSON.parse(textOf(1)).title).toBe('Mine')
    const [problem] = store.problems()
    expect(problem).toMatchObject({ form: 'conflict', actions: ['keep-ours', 'keep-theirs', 'show-file'] })
    expect(await store.solvers.read(problem?.id ?? '')).toMatchObject({
      ours: { title: 'Mine' },
      theirs: { title: 'By hand' },
    })
  })

  it.each([
    ['keep-ours', 'Mine'],
    ['keep-theirs', 'By hand'],
  ] as const)('is settled by %s, and what was changed since stays', async (action, title) => {
    const { store, edit, textOf } = await sceneWith(1)
    edit(1, byHand(textOf(1)))
    const { record, rev } = await store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    if (record.kind !== 'call') throw new Error(record.kind)
    await store.save({ record: { ...record, minutes: 50 }, baseRev: rev })
    await store.solvers.solve(store.problems()[0]?.id ?? '', action)
    expect(JSON.parse(textOf(1))).toMatchObject({ title, minutes: 50 })
    expect(store.problems()).toEqual([])
  })

  it('back to a version we saved earlier loses neither that one nor ours', async () => {
    const { store, edit, textOf } = await sceneWith(1)
    const earlier = textOf(1)
    await store.save({ record: callOf(1, { title: 'Second' }), baseRev: 1 })
    edit(1, earlier)
    await store.save({ record: callOf(1, { title: 'Third' }), baseRev: 2 })
    expect(JSON.parse(textOf(1)).title).toBe('Third')
    expect(await versionsOf(store)).toEqual(['Call 1 30', 'Second 30', 'Third 30', 'Third 30'])
  })

  it('that appeared under the id of a new record is kept beside it', async () => {
    const scene = await sceneWith(1)
    scene.edit(2, scene.textOf(1).replaceAll(idOf(1), idOf(2)))
    const { merged } = await scene.store.save({ record: callOf(2), baseRev: 0 })
    expect(merged).toBe(true)
    expect(await versionsOf(scene.store, 2)).toEqual(['Call 1 30', 'Call 2 30', 'Call 2 30'])
    expect(scene.store.problems()).toMatchObject([{ form: 'conflict', ref: refOf(2) }])
  })

  it('with its size and its time set back is noticed all the same', async () => {
    const { store, fileOf, textOf } = await sceneWith(1)
    const { atime, mtime } = statSync(fileOf(1))
    const theirs = textOf(1).replace('"title": "Call 1"', '"title": "Call X"')
    writeFileSync(fileOf(1), theirs)
    utimesSync(fileOf(1), atime, mtime)
    await store.save({ record: callOf(1, { minutes: 45 }), baseRev: 1 })
    expect(JSON.parse(textOf(1))).toMatchObject({ title: 'Call X', minutes: 45 })
  })

  it('is put back to the version before when that is wished, and stays in the history', async () => {
    const { store, edit, textOf } = await sceneWith(1)
    edit(1, byHand(textOf(1)))
    await store.lookAround()
    const [problem] = store.problems()
    expect(await store.solvers.read(problem?.id ?? '')).toMatchObject({
      ours: { title: 'Call 1' },
      theirs: { title: 'By hand' },
    })
    await store.solvers.solve(problem?.id ?? '', 'restore-last-good')
    expect(JSON.parse(textOf(1)).title).toBe('Call 1')
    expect(store.problems()).toEqual([])
    expect(await versionsOf(store)).toContain('By hand 30')
  })

  it('is no change when only its time or its place on the disk is another', async () => {
    const { store, fileOf, textOf } = await sceneWith(1)
    const yesterday = new Date('2026-11-18T09:00:00Z')
    utimesSync(fileOf(1), yesterday, yesterday)
    expect(await store.save({ record: callOf(1, { title: 'Two' }), baseRev: 1 })).toMatchObject({ rev: 2 })
    copyFileSync(fileOf(1), `${fileOf(1)}.copy`)
    rmSync(fileOf(1))
    copyFileSync(`${fileOf(1)}.copy`, fileOf(1))
    expect(await store.save({ record: callOf(1, { title: 'Three' }), baseRev: 2 })).toMatchObject({ rev: 3 })
    expect(JSON.parse(textOf(1)).title).toBe('Three')
  })

  it('is written back when it was removed while the user edits it', async () => {
    const { store, fileOf, textOf } = await sceneWith(1)
    rmSync(fileOf(1))
    expect(await store.save({ record: callOf(1, { title: 'Kept' }), baseRev: 1 })).toMatchObject({ rev: 2 })
    expect(JSON.parse(textOf(1)).title).toBe('Kept')
  })

  it('and removed is gone from the lists at the next start', async () => {
    const scene = await sceneWith(2)
    await scene.store.close()
    rmSync(scene.fileOf(1))
    const { store } = await scene.restart('after a kill')
    expect(store.summaries('call').map(({ title }) => title)).toEqual(['Call 2'])
  })
})

describe('a workspace that comes back in an older state', () => {
  it('is taken over as it stands, the newer state is offered, and an edit made meanwhile is merged', async () => {
    const { store, workspace, textOf } = await sceneWith(2)
    cpSync(workspace, `${workspace}-older`, { recursive: true })
    await store.save({ record: callOf(1, { title: 'Newer' }), baseRev: 1 })
    await store.save({ record: callOf(2, { title: 'Newer too' }), baseRev: 1 })
    renameSync(workspace, `${workspace}-away`)
    await store.checkFolder()
    const edit = { record: callOf(1, { title: 'Newer', minutes: 45 }), baseRev: 2 }
    await expect(store.save(edit)).rejects.toMatchObject({ code: 'folder-missing' })
    renameSync(`${workspace}-older`, workspace)
    expect((await store.checkFolder()).kind).toBe('ready')
    const told = store.problems().map(({ form, title }) => `${form} ${title}`)
    expect(told.toSorted()).toEqual(['outside-change Call 1', 'outside-change Call 2'])
    await store.save(edit)
    expect(JSON.parse(textOf(1))).toMatchObject({ title: 'Newer', minutes: 45 })
    expect(store.problems()).toMatchObject([{ ref: refOf(2) }])
    await store.solvers.solve(store.problems()[0]?.id ?? '', 'restore-last-good')
    expect(JSON.parse(textOf(2)).title).toBe('Newer too')
    expect(store.problems()).toEqual([])
  })
})

describe('a record written by a newer Presnap', () => {
  const newer = (text: string) =>
    text
      .replace('"schemaVersion": 1', '"schemaVersion": 2')
      .replace('"tags": []', '"tags": [], "mood": "calm"')

  it('is listed and read, never written, and keeps every byte', async () => {
    const scene = await sceneWith(2)
    await scene.store.close()
    const text = newer(scene.textOf(1))
    scene.edit(1, text)
    for (const how of ['stale index', 'fresh index']) {
      const { store } = await scene.restart('after a kill')
      expect(
        store
          .summaries('call')
          .map(({ title }) => title)
          .sort(),
        how,
      ).toEqual(['Call 1', 'Call 2'])
      expect(await store.read('call', idOf(1))).toMatchObject({
        kind: 'newer',
        schemaVersion: 2,
        raw: { mood: 'calm' },
        record: { title: 'Call 1' },
      })
      expect(store.problems()).toMatchObject([{ form: 'newer', file: `call/${idOf(1)}.json` }])
      const save = store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
      await expect(save).rejects.toMatchObject({ code: 'too-new' })
      await store.close()
    }
    expect(scene.textOf(1)).toBe(text)
  })

  it('that appears on disk while the older version is open is not overwritten', async () => {
    const { store, edit, textOf } = await sceneWith(1)
    const text = newer(textOf(1))
    edit(1, text)
    const save = store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    await expect(save).rejects.toMatchObject({ code: 'too-new' })
    const again = store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    await expect(again).rejects.toMatchObject({ code: 'too-new' })
    expect(textOf(1)).toBe(text)
  })
})
