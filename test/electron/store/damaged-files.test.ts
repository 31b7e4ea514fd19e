import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, type Scene, sceneWith } from './store-scene'

const damages: readonly (readonly [string, (text: string) => string | Uint8Array, RegExp])[] = [
  ['cut in half', text => text.slice(0, text.length / 2), /is cut off/],
  ['empty', () => '', /is empty/],
  ['all zeros', text => Buffer.alloc(text.length), /nothing but zeros/],
  ['ended by zeros', text => `${text.slice(0, -20)}${'\0'.repeat(20)}`, /is cut off/],
  ['in UTF-16', text => Buffer.from(`\ufeff${text}`, 'utf16le'), /UTF-16/],
  ['in Latin-1', text => Buffer.from(text.replace('Call', 'Anruf für'), 'latin1'), /not text/],
  ['marked by git', text => `<<<<<<< HEAD\n${text}=======\n{}\n>>>>>>> b\n`, /unfinished merge/],
  ['of wrong types', text => text.replace('"minutes": 30', '"minutes": "thirty"'), /minutes/],
  ['without a title', text => text.replace(/ {2}"title".*\n/, ''), /title/],
  ['without a version', text => text.replace(/ {2}"schemaVersion".*\n/, ''), /schema version/],
  [
    'with a key that reaches prototypes',
    text => text.replace('"tags": []', '"tags": [], "__proto__": { "a": 1 }'),
    /__proto__/,
  ],
  ['nested 100,000 deep', () => `{"a":${'['.repeat(100_000)}`, /nests deeper/],
  [
    'nested 60 deep',
    text => text.replace('"tags": []', `"tags": [], "x": ${'['.repeat(60)}${']'.repeat(60)}`),
    /./,
  ],
  ['of 50 MB', text => text + ' '.repeat(50_000_000), /larger/],
  ['a list', () => '[]', /holds no record/],
  ['another record under this name', text => text.replaceAll(idOf(1), idOf(7)), /another record/],
]

async function afterDamage(scene: Scene, damage: string | Uint8Array, how: 'index' | 'no index') {
  await scene.store.close()
  scene.edit(1, damage)
  if (how === 'no index') rmSync(scene.index)
  return scene.restart('after a kill')
}

describe.each(damages)('a file that is %s', (_what, damage, reason) => {
  it.each(['index', 'no index'] as const)(
    'is kept byte for byte, named with its reason, and stops nothing else (%s)',
    async how => {
      const scene = await sceneWith(2)
      const bytes = Buffer.from(damage(scene.textOf(1)))
      const { store, workspace } = await afterDamage(scene, bytes, how)
      const [problem, ...others] = store.problems()
      expect(others).toEqual([])
      expect(problem).toMatchObject({ form: 'quarantined', message: expect.stringMatching(reason) })
      expect(problem?.keptAt).toMatch(/^quarantine\/call\/00000000-.*-20261119T124800000Z\.json$/)
      expect(readFileSync(join(workspace, problem?.keptAt ?? '')).equals(bytes)).toBe(true)
      expect(readdirSync(join(workspace, 'call'))).toEqual([`${idOf(2)}.json`])
      expect(store.summaries('call').map(({ title }) => title)).toEqual(['Call 2'])
      expect(await store.read('call', idOf(1))).toEqual({ kind: 'missing' })
      expect(Object.getPrototypeOf({})).not.toHaveProperty('a')
    },
  )
})

describe('a damaged file', () => {
  it('is still named after the next start, with the same reason', async () => {
    const scene = await afterDamage(await sceneWith(2), '{', 'index')
    const before = scene.store.problems()
    const { store } = await scene.restart()
    expect(store.problems()).toEqual(before)
  })

  it('found only when it is read is kept as well', async () => {
    const scene = await sceneWith(1)
    const { store, edit } = await scene.restart()
    edit(1, '{"half')
    expect(await store.read('call', idOf(1))).toMatchObject({ kind: 'damaged' })
    expect(store.problems()).toMatchObject([{ form: 'quarantined' }])
    expect(store.summaries('call')).toEqual([])
  })

  it('found by a save is kept, and what the user has on screen is saved in its place', async () => {
    const { store, edit, textOf, workspace } = await sceneWith(1)
    edit(1, '{"half')
    expect(await store.save({ record: callOf(1, { title: 'On screen' }), baseRev: 1 })).toMatchObject({
      rev: 2,
    })
    expect(JSON.parse(textOf(1)).title).toBe('On screen')
    const [problem] = store.problems()
    expect(readFileSync(join(workspace, problem?.keptAt ?? ''), 'utf8')).toBe('{"half')
  })

  it('is not moved when it has to stay, and is not replaced by a save', async () => {
    const { store, edit, textOf, workspace } = await sceneWith(1)
    symlinkSync(tempFolder(), join(workspace, 'quarantine'))
    edit(1, '{"half')
    const save = store.save({ record: callOf(1, { title: 'On screen' }), baseRev: 1 })
    await expect(save).rejects.toMatchObject({ code: 'damaged' })
    expect(textOf(1)).toBe('{"half')
    expect(await store.read('call', idOf(1))).toMatchObject({ kind: 'damaged' })
    expect(store.problems()).toMatchObject([{ form: 'unreadable' }])
  })

  it('lies in a folder and a file for its owner only', async () => {
    const { workspace } = await afterDamage(await sceneWith(1), '{', 'index')
    const folder = join(workspace, 'quarantine', 'call')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  })
})

describe('the last good version of a damaged record', () => {
  it.each(['while the app is open', 'after a restart'])(
    'is put in its place on the user’s word, %s',
    async when => {
      const first = await sceneWith(2)
      const whole = first.textOf(1)
      first.edit(1, '{"half')
      await first.store.lookAround()
      const scene = when === 'after a restart' ? await first.restart() : first
      const [problem] = scene.store.problems()
      expect(problem?.actions).toEqual(['restore-last-good', 'show-file', 'dismiss'])
      expect(await scene.store.solvers.read(problem?.id ?? '')).toMatchObject({
        ours: { title: 'Call 1' },
        theirs: null,
      })
      await scene.store.solvers.solve(problem?.id ?? '', 'restore-last-good')
      expect(scene.textOf(1)).toBe(whole)
      expect(scene.store.counts()).toEqual({ call: 2 })
      expect(readFileSync(join(scene.workspace, problem?.keptAt ?? ''), 'utf8')).toBe('{"half')
      const { store } = await scene.restart()
      expect(store.problems()).toEqual([])
    },
  )

  it('is asked for in vain where nothing is kept: nothing changes', async () => {
    const first = await sceneWith(2)
    await first.store.close()
    rmSync(join(first.home, 'workspaces'), { recursive: true })
    first.edit(1, '{"half')
    const { store } = await first.restart('after a kill')
    const [problem] = store.problems()
    await expect(store.solvers.solve(problem?.id ?? '', 'restore-last-good')).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(store.problems()).toEqual([problem])
  })
})

describe('what is no file of a record', () => {
  it.each([
    ['a folder', (path: string) => mkdirSync(path), /is not a file/],
    ['a link', (path: string) => symlinkSync('/etc/hostname', path), /is a link/],
  ] as const)('%s in its place is named and left as it is', async (_what, make, reason) => {
    const scene = await sceneWith(2)
    await scene.store.close()
    rmSync(scene.fileOf(1))
    make(scene.fileOf(1))
    const { store } = await scene.restart('after a kill')
    expect(store.problems()).toMatchObject([{ form: 'unreadable', message: expect.stringMatching(reason) }])
    expect(await store.read('call', idOf(1))).toMatchObject({ kind: 'damaged' })
    expect(await store.read('call', idOf(2))).toMatchObject({ kind: 'ok' })
  })
})

describe('the last good version, where the record’s place is taken or the history is gone', () => {
  it('comes from a backup where the history has none', async () => {
    const before = await sceneWith(1)
    const value = JSON.parse(before.textOf(1))
    await before.store.close()
    rmSync(join(before.home, 'workspaces'), { recursive: true })
    const scene = await afterDamage(before, '', 'no index')
    scene.store.useBackups(async () => value)
    await scene.store.solvers.solve(scene.store.problems()[0]?.id ?? '', 'restore-last-good')
    expect(JSON.parse(scene.textOf(1)).title).toBe('Call 1')
  })

  it.each([
    ['a folder with something in it', (path: string) => mkdirSync(join(path, 'inner'), { recursive: true })],
    ['a link that leads nowhere', (path: string) => symlinkSync('/nowhere/at/all', path)],
  ] as const)('takes the place of %s, which is kept under another name', async (_what, make) => {
    const before = await sceneWith(1)
    await before.store.close()
    rmSync(before.fileOf(1))
    make(before.fileOf(1))
    const scene = await before.restart('after a kill')
    expect(scene.store.problems()).toMatchObject([{ form: 'unreadable' }])
    await scene.store.solvers.solve(scene.store.problems()[0]?.id ?? '', 'restore-last-good')
    expect(JSON.parse(scene.textOf(1)).title).toBe('Call 1')
    expect(readdirSync(join(scene.workspace, 'quarantine', 'call'))).toHaveLength(2)
    expect(scene.store.problems().filter(({ form }) => form === 'unreadable')).toEqual([])
  })
})
