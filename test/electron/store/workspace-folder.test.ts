import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWorkspace, inspectFolder, markerName } from '../../../electron/store/workspace-folder'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, openScene, sceneTime, sceneWith } from './store-scene'

const making = { id: idOf(1), now: sceneTime }
const folderIn = (base = tempFolder()) => join(base, 'workspace')

describe('a new workspace', () => {
  it.each([
    ['absent', () => {}],
    ['empty', (root: string) => mkdirSync(root)],
    [
      'empty but for what a file manager left',
      (root: string) => {
        mkdirSync(root)
        writeFileSync(join(root, '.DS_Store'), '')
      },
    ],
  ] as const)(
    'is made where the folder is %s, with its marker, for its owner only',
    async (_what, prepare) => {
      const root = folderIn()
      prepare(root)
      await createWorkspace(root, making)
      expect(await inspectFolder(root)).toEqual({ kind: 'workspace', id: idOf(1), schemaVersion: 1 })
      expect(statSync(root).mode & 0o777).toBe(0o700)
      expect(statSync(join(root, markerName)).mode & 0o777).toBe(0o600)
      expect(readFileSync(join(root, markerName), 'utf8')).toContain('This folder is a Presnap workspace')
    },
  )

  it.each([
    [
      'a folder with a file in it',
      (root: string) => writeFileSync(join(root, 'thesis.docx'), 'x'),
      'unmarked',
    ],
    ['a workspace', (root: string) => writeFileSync(join(root, markerName), '{"id":"other"}'), 'workspace'],
    ['a damaged marker', (root: string) => writeFileSync(join(root, markerName), '{"id'), 'unmarked'],
    ['a marker without an id', (root: string) => writeFileSync(join(root, markerName), '{}'), 'unmarked'],
  ] as const)('is never made in %s', async (_what, prepare, kind) => {
    const root = folderIn()
    mkdirSync(root)
    prepare(root)
    const before = readdirSync(root)
    expect(await inspectFolder(root)).toMatchObject({ kind })
    await expect(createWorkspace(root, making)).rejects.toMatchObject({ code: 'folder-in-use' })
    expect(readdirSync(root)).toEqual(before)
  })
})

describe('an open workspace', () => {
  it('is gone while its marker is gone, though its folders are there', async () => {
    const { store, workspace, textOf } = await sceneWith(1)
    const before = textOf(1)
    renameSync(join(workspace, markerName), join(workspace, 'aside'))
    for (const save of [
      store.save({ record: callOf(1, { title: 'New' }), baseRev: 1 }),
      store.save({ record: callOf(2), baseRev: 0 }),
    ]) {
      await expect(save).rejects.toMatchObject({ code: 'folder-missing' })
    }
    expect(textOf(1)).toBe(before)
    expect(readdirSync(join(workspace, 'call'))).toEqual([`${idOf(1)}.json`])
    expect(await store.checkFolder()).toMatchObject({ kind: 'missing' })
    renameSync(join(workspace, 'aside'), join(workspace, markerName))
    expect(await store.checkFolder()).toMatchObject({ kind: 'ready' })
    expect(await store.save({ record: callOf(1, { title: 'New' }), baseRev: 1 })).toMatchObject({ rev: 2 })
  })

  it('is gone while another workspace stands in its place, which gets nothing', async () => {
    const { store, workspace } = await sceneWith(1)
    renameSync(workspace, `${workspace}-away`)
    await createWorkspace(workspace, { ...making, id: idOf(77) })
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const save = store.save({ record: callOf(1, { title: 'New' }), baseRev: 1 })
      await expect(save).rejects.toMatchObject({ code: 'folder-missing' })
      expect(await store.checkFolder()).toMatchObject({ kind: 'missing' })
    }
    expect(readdirSync(workspace)).toEqual([markerName])
  })

  it('keeps its lists on screen while the folder is away', async () => {
    const { store, workspace } = await sceneWith(2)
    renameSync(workspace, `${workspace}-away`)
    await store.checkFolder()
    expect(store.summaries('call')).toHaveLength(2)
  })

  it('that vanished before a start is missing, not a first start', async () => {
    const scene = await sceneWith(1)
    rmSync(scene.workspace, { recursive: true })
    const { store } = await scene.restart('after a kill')
    expect(store.state()).toMatchObject({ kind: 'missing', why: expect.stringMatching(/not there/) })
    await expect(store.createWorkspace()).rejects.toMatchObject({ code: 'folder-missing' })
    expect(existsSync(scene.workspace)).toBe(false)
  })

  it('that vanished is missing even when the list of known folders is damaged', async () => {
    const scene = await sceneWith(1)
    rmSync(scene.workspace, { recursive: true })
    writeFileSync(join(scene.home, 'known-workspaces.json'), '{')
    expect((await scene.restart('after a kill')).store.state()).toMatchObject({ kind: 'missing' })
  })

  it('gets a folder back that somebody removed, with the save after the one that noticed', async () => {
    const { store, workspace, textOf } = await sceneWith(1)
    rmSync(join(workspace, 'call'), { recursive: true })
    const request = { record: callOf(1, { title: 'New' }), baseRev: 1 }
    await store.save(request).catch(() => store.save(request))
    expect(JSON.parse(textOf(1)).title).toBe('New')
  })

  it('may be reached through a link to its root, which the user chose', async () => {
    const base = tempFolder()
    mkdirSync(join(base, 'cloud'))
    symlinkSync(join(base, 'cloud'), join(base, 'workspace'))
    const { store } = await openScene(base)
    await store.save({ record: callOf(1), baseRev: 0 })
    expect(existsSync(join(base, 'cloud', 'call', `${idOf(1)}.json`))).toBe(true)
  })

  it('makes folders level by level and none outside of it', async () => {
    const root = folderIn()
    const folder = await createWorkspace(root, making)
    expect(await folder.ensureFolder('quarantine', 'call')).toBe(join(root, 'quarantine', 'call'))
    rmSync(root, { recursive: true })
    await expect(folder.ensureFolder('person')).rejects.toMatchObject({ code: 'folder-missing' })
    expect(existsSync(root)).toBe(false)
  })
})

describe('a marker that says nothing', () => {
  it.each([
    ['cut off', '{"presnapWorksp'],
    ['empty', ''],
    ['without an id', '{"presnapWorkspace":1}'],
  ])('%s, in a folder that was opened before, is kept aside, written anew and named', async (_what, text) => {
    const scene = await sceneWith(2)
    await scene.store.close()
    const before = scene.store.id()
    writeFileSync(join(scene.workspace, markerName), text)
    const { store, workspace } = await scene.restart('after a kill')
    expect(store.state().kind).toBe('ready')
    expect(store.id()).toBe(before)
    expect(store.summaries('call')).toHaveLength(2)
    const [problem] = store.problems()
    expect(problem).toMatchObject({ form: 'unreadable', message: expect.stringContaining(markerName) })
    expect(readFileSync(join(workspace, problem?.keptAt ?? ''), 'utf8')).toBe(text)
    await store.save({ record: callOf(3), baseRev: 0 })
  })

  it('in a folder never opened before makes it no workspace, and nothing is changed', async () => {
    const scene = await sceneWith(1)
    await scene.store.close()
    rmSync(scene.home, { recursive: true })
    writeFileSync(join(scene.workspace, markerName), '{"half')
    const { store, workspace } = await scene.restart('after a kill')
    expect(store.state()).toMatchObject({ kind: 'missing', why: expect.stringContaining('cannot be read') })
    expect(readFileSync(join(workspace, markerName), 'utf8')).toBe('{"half')
    await expect(store.save({ record: callOf(3), baseRev: 0 })).rejects.toMatchObject({
      code: 'folder-missing',
    })
  })

  it('that is a folder changes nothing and says so', async () => {
    const scene = await sceneWith(1)
    await scene.store.close()
    rmSync(join(scene.workspace, markerName))
    mkdirSync(join(scene.workspace, markerName))
    const { store } = await scene.restart('after a kill')
    expect(store.state().kind).toBe('missing')
  })
})
