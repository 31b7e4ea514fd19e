import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readIndex, writeIndex } from '../../../electron/store/index-file'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, type Scene, sceneWith } from './store-scene'

const titles = (scene: Scene) => scene.store.summaries('call').map(({ title }) => title)

describe('the index', () => {
  it('gives back what was written, for the same workspace only', async () => {
    const path = join(tempFolder(), 'index.json')
    const entry = { size: 10, mtimeMs: 1_795_296_966_440.5393, hash: 'ab', rev: 3, newer: false }
    const summaries = Buffer.from('[{"title":"Ü\\n"}]')
    const kinds = [{ kind: 'call', entries: new Map([[idOf(1), entry]]), summaries }] as const
    await writeIndex(path, 'this one', 1, kinds)
    expect(await readIndex(path, 'this one', 1)).toEqual(kinds)
    expect(await readIndex(path, 'another', 1)).toBeUndefined()
  })

  it('spares a start the reading of files whose size and time are as known', async () => {
    const scene = await sceneWith(2)
    scene.edit(1, scene.textOf(1))
    const second = await scene.restart()
    const { mtime, size } = statSync(scene.fileOf(1))
    await second.store.close()
    writeFileSync(scene.fileOf(1), Buffer.alloc(size))
    utimesSync(scene.fileOf(1), mtime, mtime)
    const third = await scene.restart('after a kill')
    expect(titles(third).sort()).toEqual(['Call 1', 'Call 2'])
    expect(third.store.problems()).toEqual([])
  })

  it.each([
    ['missing', () => ''],
    ['cut in half', (text: string) => text.slice(0, text.length / 2)],
    ['of a later format', (text: string) => text.replace('"presnapIndex":1', '"presnapIndex":2')],
    ['of another workspace', (text: string) => text.replace(/"workspace":"[^"]+"/, '"workspace":"x"')],
    ['one letter wrong', (text: string) => text.replace('Call 1', 'Cell 1')],
    ['no index at all', () => '{"hello":1}\n[]\n'],
  ])('is built anew from the files when it is %s', async (_what, spoil) => {
    const scene = await sceneWith(3)
    await scene.store.close()
    writeFileSync(scene.index, spoil(readFileSync(scene.index, 'utf8')))
    const restarted = await scene.restart('after a kill')
    expect(titles(restarted).sort()).toEqual(['Call 1', 'Call 2', 'Call 3'])
    expect(restarted.store.problems()).toEqual([])
  })

  it('is not written again when nothing changed', async () => {
    const scene = await sceneWith(1)
    await scene.store.close()
    const before = statSync(scene.index).ino
    const again = await scene.restart('after a kill')
    await again.store.close()
    expect(statSync(scene.index).ino).toBe(before)
  })

  it('holds a change that was made before any list was asked for', async () => {
    const scene = await sceneWith(3)
    const second = await scene.restart()
    await second.store.save({ record: callOf(2, { title: 'Changed' }), baseRev: 1 })
    const third = await second.restart()
    expect(titles(third).sort()).toEqual(['Call 1', 'Call 3', 'Changed'])
    await third.store.close()
    appendFileSync(third.index, 'x')
    expect(titles(await third.restart('after a kill')).sort()).toEqual(['Call 1', 'Call 3', 'Changed'])
  })
})
