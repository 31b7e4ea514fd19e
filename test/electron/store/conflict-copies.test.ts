import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lineageAfter } from '@shared/domain/lineage'
import { describe, expect, it } from 'vitest'
import { encodeRecord } from '../../../electron/store/record-text'
import { callOf, idOf, refOf, type Scene, sceneWith } from './store-scene'

const syncthing = (id: string) => `${id}.sync-conflict-20261119-124800-ABCDEFG.json`

/** The record as another computer saved it, from what stands in the file now. */
function elsewhere(text: string, fields: object): string {
  const { hash, lineage = [], ...value } = JSON.parse(text)
  const past = lineageAfter(lineage, value.rev, hash)
  return encodeRecord({ ...value, ...fields, rev: value.rev + 1, lineage: past }).text
}

const callFiles = ({ workspace }: Scene) => readdirSync(join(workspace, 'call')).sort()
const put = ({ workspace }: Scene, name: string, text: string) =>
  writeFileSync(join(workspace, 'call', name), text)

async function keptTexts({ store }: Scene, number = 1): Promise<readonly unknown[]> {
  await store.history.settled()
  const kept = await store.history.list(refOf(number))
  return Promise.all(kept.map(({ hash }) => store.history.read(refOf(number), hash)))
}

describe('a copy that a sync tool made', () => {
  it('is merged into its record, kept in the history, and then taken away', async () => {
    const scene = await sceneWith(2)
    const copy = elsewhere(scene.textOf(1), { minutes: 45 })
    await scene.store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    put(scene, syncthing(idOf(1)), copy)
    await scene.store.lookAround()
    expect(JSON.parse(scene.textOf(1))).toMatchObject({ title: 'Mine', minutes: 45, rev: 3 })
    expect(callFiles(scene)).toEqual([`${idOf(1)}.json`, `${idOf(2)}.json`])
    const { hash: _hash, ...value } = JSON.parse(copy)
    expect(await keptTexts(scene)).toContainEqual(value)
    expect(scene.store.counts()).toEqual({ call: 2 })
    expect(scene.store.problems()).toMatchObject([{ form: 'merged', ref: refOf(1) }])
  })

  it('that differs in the same place keeps both and asks', async () => {
    const scene = await sceneWith(1)
    const copy = elsewhere(scene.textOf(1), { title: 'Theirs' })
    await scene.store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    put(scene, syncthing(idOf(1)), copy)
    await scene.store.lookAround()
    const [problem] = scene.store.problems()
    expect(problem).toMatchObject({ form: 'conflict' })
    expect(callFiles(scene)).toEqual([`${idOf(1)}.json`])
    await scene.store.solvers.solve(problem?.id ?? '', 'keep-theirs')
    expect(JSON.parse(scene.textOf(1)).title).toBe('Theirs')
  })

  it('of an older state has nothing to add and makes no noise', async () => {
    const scene = await sceneWith(1)
    const older = scene.textOf(1)
    await scene.store.save({ record: callOf(1, { title: 'Mine' }), baseRev: 1 })
    const present = scene.textOf(1)
    put(scene, syncthing(idOf(1)), older)
    await scene.store.lookAround()
    expect(scene.textOf(1)).toBe(present)
    expect(callFiles(scene)).toEqual([`${idOf(1)}.json`])
    expect(scene.store.problems()).toEqual([])
  })

  it('found at a start is merged as well, and shown once', async () => {
    const first = await sceneWith(1)
    const copy = elsewhere(first.textOf(1), { minutes: 45 })
    await first.store.close()
    put(first, syncthing(idOf(1)), copy)
    const scene = await first.restart('after a kill')
    expect(JSON.parse(scene.textOf(1))).toMatchObject({ title: 'Call 1', minutes: 45 })
    expect(scene.store.summaries('call')).toHaveLength(1)
    expect(callFiles(scene)).toEqual([`${idOf(1)}.json`])
  })

  it('that is damaged is named and left as it is', async () => {
    const scene = await sceneWith(1)
    put(scene, syncthing(idOf(1)), '{"half')
    await scene.store.lookAround()
    expect(callFiles(scene)).toContain(syncthing(idOf(1)))
    expect(scene.store.problems()).toMatchObject([{ form: 'unreadable', actions: ['show-file'] }])
    rmSync(join(scene.workspace, 'call', syncthing(idOf(1))))
    await scene.store.lookAround()
    expect(scene.store.problems()).toEqual([])
  })
})

describe('a file under a name that is not its record’s', () => {
  it('is put in its place when the record has no file of its own', async () => {
    const scene = await sceneWith(2)
    const text = elsewhere(scene.textOf(1), { id: idOf(9) })
    put(scene, 'a call from the other laptop.json', text)
    await scene.store.lookAround()
    expect(readFileSync(scene.fileOf(9), 'utf8')).toBe(text)
    expect(callFiles(scene)).toHaveLength(3)
    expect(scene.store.counts()).toEqual({ call: 3 })
  })

  it('is left alone and named when its hash says that the id in it may be damaged', async () => {
    const scene = await sceneWith(1)
    put(scene, 'a call.json', scene.textOf(1).replaceAll(idOf(1), idOf(9)))
    await scene.store.lookAround()
    expect(callFiles(scene)).toContain('a call.json')
    expect(scene.store.problems()).toMatchObject([{ form: 'unreadable' }])
  })

  it('under another record’s name is merged where it belongs, and that one is offered back', async () => {
    const scene = await sceneWith(3)
    const theirs = elsewhere(scene.textOf(2), { minutes: 45 })
    scene.edit(1, theirs)
    await scene.store.lookAround()
    expect(JSON.parse(scene.textOf(2))).toMatchObject({ title: 'Call 2', minutes: 45 })
    expect(callFiles(scene)).toEqual([`${idOf(2)}.json`, `${idOf(3)}.json`])
    expect(scene.store.problems().map(({ form, ref }) => `${form} ${ref?.id.at(-1)}`)).toEqual([
      'gone 1',
      'merged 2',
    ])
    await scene.store.solvers.solve(`gone:call/${idOf(1)}.json`, 'bring-back')
    expect(JSON.parse(scene.textOf(1)).title).toBe('Call 1')
  })

  it('with its id under a fresh name of a record is no second record', async () => {
    const scene = await sceneWith(1)
    put(scene, `${idOf(5)}.json`, scene.textOf(1))
    await scene.store.lookAround()
    expect(scene.store.counts()).toEqual({ call: 1 })
    expect(callFiles(scene)).toEqual([`${idOf(1)}.json`])
    expect(scene.store.problems()).toEqual([])
  })

  it('and swapped with another loses neither', async () => {
    const scene = await sceneWith(2)
    const [one, two] = [scene.textOf(1), scene.textOf(2)]
    scene.edit(1, two)
    scene.edit(2, one)
    await scene.store.lookAround()
    const quarantine = join(scene.workspace, 'quarantine', 'call')
    const kept = existsSync(quarantine) ? readdirSync(quarantine).filter(name => name.endsWith('.json')) : []
    const all = [
      ...callFiles(scene).map(name => readFileSync(join(scene.workspace, 'call', name), 'utf8')),
      ...kept.map(name => readFileSync(join(quarantine, name), 'utf8')),
    ]
    expect(all).toContain(one)
    expect(all).toContain(two)
  })
})

describe('the marks of an unfinished merge by git', () => {
  const marked = (text: string, ours: string, theirs: string, base?: string) => {
    const [before = '', after = ''] = text.split(/^ {2}"title".*\n/m)
    const line = (title: string) => `  "title": "${title}",\n`
    const past = base === undefined ? '' : `||||||| base\n${line(base)}`
    const marks = `<<<<<<< HEAD\n${line(ours)}${past}=======\n${line(theirs)}>>>>>>> other\n`
    return `${before}${marks}${after}`
  }

  it('are taken apart: both sides are kept, one of them stands, and the user chooses', async () => {
    const scene = await sceneWith(1)
    scene.edit(1, marked(scene.textOf(1), 'Ours', 'Theirs', 'Call 1'))
    await scene.store.lookAround()
    expect(JSON.parse(scene.textOf(1)).title).toBe('Ours')
    expect((await keptTexts(scene)).map(value => (value as { title: string }).title)).toEqual(
      expect.arrayContaining(['Call 1', 'Ours', 'Theirs']),
    )
    const [problem] = scene.store.problems()
    expect(problem).toMatchObject({ form: 'conflict', ref: refOf(1) })
    await scene.store.solvers.solve(problem?.id ?? '', 'keep-theirs')
    expect(JSON.parse(scene.textOf(1)).title).toBe('Theirs')
    expect(existsSync(join(scene.workspace, 'quarantine'))).toBe(false)
  })

  it('are merged quietly where the sides agree', async () => {
    const scene = await sceneWith(1)
    scene.edit(1, marked(scene.textOf(1), 'Same', 'Same'))
    await scene.store.lookAround()
    expect(JSON.parse(scene.textOf(1)).title).toBe('Same')
  })

  it('found by a save are merged with what was sent', async () => {
    const scene = await sceneWith(1)
    scene.edit(1, marked(scene.textOf(1), 'Call 1', 'Theirs', 'Call 1'))
    const { merged } = await scene.store.save({ record: callOf(1, { minutes: 45 }), baseRev: 1 })
    expect(merged).toBe(true)
    expect(JSON.parse(scene.textOf(1))).toMatchObject({ title: 'Theirs', minutes: 45 })
  })

  it('around what is no record go the way of damage', async () => {
    const scene = await sceneWith(1)
    scene.edit(1, '<<<<<<< HEAD\n{"half\n=======\n{}\n>>>>>>> other\n')
    await scene.store.lookAround()
    expect(scene.store.problems()).toMatchObject([{ form: 'quarantined' }])
  })
})
