import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newProspect } from '@shared/domain/prospect'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encodeRecord } from '../../../electron/store/record-text'
import type { StoreChange } from '../../../electron/store/store-core'
import { callOf, idOf, refOf, type Scene, sceneTime, sceneWith } from './store-scene'

async function watchedScene(count: number): Promise<Scene & { readonly heard: StoreChange[] }> {
  const scene = await sceneWith(count)
  const heard: StoreChange[] = []
  scene.store.onChanged(change => void heard.push(change))
  await scene.store.watch()
  onTestFinished(() => scene.store.close())
  return { ...scene, heard }
}

const titles = ({ store }: Scene) =>
  store
    .summaries('call')
    .map(({ title }) => title)
    .sort()

/** As sync tools do: a temp file takes the place. */
function replace(path: string, text: string): void {
  const temp = join(dirname(path), '.syncing.tmp')
  writeFileSync(temp, text)
  renameSync(temp, path)
}

describe('a watched workspace', () => {
  it('shows an edit of another program by itself, and says so once', async () => {
    const scene = await watchedScene(2)
    replace(scene.fileOf(1), scene.textOf(1).replace('"title": "Call 1"', '"title": "By hand"'))
    await expect.poll(() => titles(scene)).toEqual(['By hand', 'Call 2'])
    expect(scene.heard.filter(({ kind }) => kind === 'records')).toMatchObject([
      { by: 'disk', records: [{ title: 'By hand' }] },
    ])
    expect(scene.store.problems()).toMatchObject([{ form: 'outside-change', ref: refOf(1) }])
    expect(await scene.store.read('call', idOf(1))).toMatchObject({ record: { title: 'By hand' } })
  })

  it('takes none of its own writes for somebody else’s', async () => {
    const scene = await watchedScene(1)
    for (let rev = 1; rev <= 5; rev += 1) {
      await scene.store.save({ record: callOf(1, { title: `Edit ${rev}` }), baseRev: rev })
    }
    await scene.store.saveMany([2, 3, 4].map(number => ({ record: callOf(number), baseRev: 0 })))
    replace(scene.fileOf(4), scene.textOf(4).replace('"Call 4"', '"By hand"'))
    await expect.poll(() => titles(scene)).toContain('By hand')
    expect(scene.heard.filter(change => change.kind === 'records' && change.by === 'disk')).toHaveLength(1)
    expect(scene.store.problems().map(({ ref }) => ref?.id)).toEqual([idOf(4)])
  })

  it('shows records that others make, with one notice for all of them', async () => {
    const scene = await watchedScene(1)
    for (const number of [2, 3, 4]) {
      const { text } = encodeRecord({ ...callOf(number), rev: 1 })
      writeFileSync(scene.fileOf(number), text)
    }
    await expect.poll(() => titles(scene)).toHaveLength(4)
    await expect
      .poll(() => scene.store.problems().map(({ message }) => message))
      .toEqual(['3 records were made outside Presnap and are now in the lists.'])
  })

  it('sees a folder of records that was not there before', async () => {
    const scene = await watchedScene(1)
    const making = { now: sceneTime, newId: () => idOf(20) }
    const { text } = encodeRecord({ ...newProspect({ name: 'Nordwind' }, making), rev: 1 })
    const folder = join(scene.workspace, 'prospect')
    mkdirSync(folder)
    writeFileSync(join(folder, `${idOf(20)}.json`), text)
    await expect.poll(() => scene.store.summaries('prospect')).toMatchObject([{ title: 'Nordwind' }])
    replace(join(folder, `${idOf(20)}.json`), text.replace('Nordwind', 'Südwind'))
    await expect.poll(() => scene.store.summaries('prospect')).toMatchObject([{ title: 'Südwind' }])
  })

  it('puts a damaged file aside and offers what was there', async () => {
    const scene = await watchedScene(2)
    replace(scene.fileOf(1), '{"half')
    await expect.poll(() => scene.store.problems()).toMatchObject([{ form: 'quarantined' }])
    expect(titles(scene)).toEqual(['Call 2'])
  })

  it('notices a file that goes', async () => {
    const scene = await watchedScene(2)
    rmSync(scene.fileOf(1))
    await expect.poll(() => titles(scene)).toEqual(['Call 2'])
    expect(scene.store.problems()).toMatchObject([{ form: 'gone' }])
  })

  it('holds all records when their folder goes', async () => {
    const scene = await watchedScene(12)
    rmSync(join(scene.workspace, 'call'), { recursive: true })
    await expect.poll(() => scene.store.problems().map(({ form }) => form)).toEqual(['mass-gone'])
    expect(titles(scene)).toHaveLength(12)
  })

  it('is silent while the whole folder is moved away', async () => {
    const scene = await watchedScene(3)
    renameSync(scene.workspace, `${scene.workspace}-away`)
    await scene.store.checkFolder()
    await scene.store.lookAround()
    expect(scene.store.state().kind).toBe('missing')
    expect(titles(scene)).toHaveLength(3)
    renameSync(`${scene.workspace}-away`, scene.workspace)
    await scene.store.checkFolder()
    await scene.store.lookAround()
    expect(scene.store.problems()).toEqual([])
    replace(scene.fileOf(2), scene.textOf(2).replace('"Call 2"', '"By hand"'))
    await expect.poll(() => titles(scene)).toContain('By hand')
  })
})
