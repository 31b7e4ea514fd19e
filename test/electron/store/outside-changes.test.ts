import { copyFileSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { StoreChange } from '../../../electron/store/store-core'
import { callOf, idOf, sceneWith } from './store-scene'

const byHand = (text: string) => text.replace('"title": "Call 1"', '"title": "By hand"')

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

  it('is never overwritten: the save is refused, the other version taken over and told of', async () => {
    const { store, edit, textOf } = await sceneWith(1)
    const heard: StoreChange[] = []
    store.onChanged(change => void heard.push(change))
    const theirs = byHand(textOf(1))
    edit(1, theirs)
    const save = store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    await expect(save).rejects.toMatchObject({ code: 'changed-outside' })
    expect(textOf(1)).toBe(theirs)
    expect(heard).toContainEqual(
      expect.objectContaining({ by: 'disk', records: [expect.objectContaining({ title: 'By hand' })] }),
    )
    expect(await store.read('call', idOf(1))).toMatchObject({ record: { title: 'By hand' } })
    expect(await store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })).toMatchObject({ rev: 2 })
    expect(store.problems()).toEqual([])
  })

  it('back to a version we saved earlier is not overwritten either', async () => {
    const { store, edit, textOf } = await sceneWith(1)
    const earlier = textOf(1)
    await store.save({ record: callOf(1, { title: 'Second' }), baseRev: 1 })
    edit(1, earlier)
    const save = store.save({ record: callOf(1, { title: 'Third' }), baseRev: 2 })
    await expect(save).rejects.toMatchObject({ code: 'changed-outside' })
    expect(textOf(1)).toBe(earlier)
  })

  it('that appeared under the id of a new record is not overwritten', async () => {
    const scene = await sceneWith(1)
    const text = scene.textOf(1).replaceAll(idOf(1), idOf(2))
    scene.edit(2, text)
    const save = scene.store.save({ record: callOf(2), baseRev: 0 })
    await expect(save).rejects.toMatchObject({ code: 'changed-outside' })
    expect(readFileSync(scene.fileOf(2), 'utf8')).toBe(text)
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
    await expect(save).rejects.toMatchObject({ code: 'changed-outside' })
    const again = store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    await expect(again).rejects.toMatchObject({ code: 'too-new' })
    expect(textOf(1)).toBe(text)
  })
})
