import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupName } from '@shared/backup/name'
import type { Ladder } from '@shared/domain/migrations'
import { AppError } from '@shared/errors'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openBackups } from '../../../electron/backup/open-backups'
import { encodeRecord } from '../../../electron/store/record-text'
import type { TaskHandle } from '../../../electron/tasks'
import { callOf, idOf, refOf, sceneTime } from '../store/store-scene'
import { openWorkspaceScene } from '../workspace/workspace-scene'
import {
  type BackupScene,
  backupSceneWith,
  contentOfAll,
  corruptRecords,
  filesIn,
  namesIn,
  openBackupScene,
  putFile,
  removeRecords,
  saveEveryKind,
} from './backup-scene'

const nameOf = (number: number) => `call/${idOf(number)}.json`
const later = (hours: number) => new Date(Date.parse(sceneTime) + hours * 60 * 60_000).toISOString()
const titles = async (scene: BackupScene, numbers: readonly number[]) =>
  Promise.all(numbers.map(async number => (await scene.call(number))?.title))

/** A backup of three calls; then one is changed, one removed for good, one made. */
async function sceneWithChanges(): Promise<{ readonly scene: BackupScene; readonly id: string }> {
  const scene = await backupSceneWith(4)
  const { id } = await scene.backups.make('by-hand')
  scene.clock.now = later(1)
  await scene.act(1, 1, { title: 'Changed', notes: 'more' })
  await scene.workspace.store.remove([refOf(2)])
  await scene.act(2, 3, { deletedAt: later(1) })
  await scene.act(3, 9, { title: 'Made since' })
  return { scene, id }
}

describe('what restoring would change', () => {
  it('is told before anything is changed', async () => {
    const { scene, id } = await sceneWithChanges()
    const before = filesIn(scene.root)
    const contents = await scene.backups.contents(id)
    expect(contents).toMatchObject({
      info: { id, records: 4 },
      counts: { call: 4 },
      ...{ changed: 2, missing: 1, newer: 1, unreadable: 0 },
    })
    expect(contents.examples).toEqual([
      { kind: 'call', title: 'Call 1', how: 'Becomes as it was' },
      { kind: 'call', title: 'Call 3', how: 'Becomes as it was' },
      { kind: 'call', title: 'Call 2', how: 'Comes back' },
      { kind: 'call', title: 'Made since', how: 'Made since, goes to the trash' },
    ])
    expect(filesIn(scene.root)).toEqual(before)
    expect(await scene.backups.list()).toHaveLength(1)
  })

  it('is nothing right after the backup, and then nothing is restored', async () => {
    const scene = await backupSceneWith(3)
    const { id } = await scene.backups.make('by-hand')
    expect(await scene.backups.contents(id)).toMatchObject({ changed: 0, missing: 0, newer: 0, examples: [] })
    expect(await scene.backups.restore(id)).toMatchObject({ step: null, records: [] })
  })

  it('does not count what was changed and changed back', async () => {
    const scene = await backupSceneWith(1)
    const { id } = await scene.backups.make('by-hand')
    await scene.act(1, 1, { title: 'Other' })
    await scene.act(2, 1, { title: 'Call 1' })
    expect(await scene.backups.contents(id)).toMatchObject({ changed: 0 })
  })
})

describe('restoring', () => {
  it('brings every record to its state in the backup, as a new version', async () => {
    const { scene, id } = await sceneWithChanges()
    const answer = await scene.backups.restore(id)
    expect(await titles(scene, [1, 2, 3])).toEqual(['Call 1', 'Call 2', 'Call 3'])
    expect(await scene.call(1)).toMatchObject({ title: 'Call 1', rev: 3 })
    expect(await scene.call(1)).not.toHaveProperty('notes')
    expect((await scene.call(3))?.deletedAt).toBeUndefined()
    expect((await scene.call(9))?.deletedAt).toBe(later(1))
    expect(answer.records).toHaveLength(4)
    expect(answer.step?.label).toContain('Restore the backup of 19 November 2026')
    const versions = await scene.workspace.store.history.list(refOf(1))
    expect(versions.at(-1)).toMatchObject({ by: 'restore', rev: 3 })
  })

  it('tells whoever listens what it has saved', async () => {
    const { scene, id } = await sceneWithChanges()
    const told: string[] = []
    const stop = scene.backups.onRestored(records => told.push(...records.map(record => record.id)))
    const { records } = await scene.backups.restore(id)
    expect(told).toEqual(records.map(record => record.id))
    stop()
  })

  it('backs up the present state first', async () => {
    const { scene, id } = await sceneWithChanges()
    const present = filesIn(scene.root)
    await scene.backups.restore(id)
    const [first] = await scene.backups.list()
    expect(first?.reason).toBe('before-restore')
    const {
      '.presnap-workspace.json': _marker,
      'presnap-backup.json': _about,
      ...files
    } = scene.unzip(first?.id ?? '')
    expect(files).toEqual(present)
  })

  it('is one step: undone it is as before, redone as in the backup', async () => {
    const { scene, id } = await sceneWithChanges()
    const before = contentOfAll(scene)
    const { step } = await scene.backups.restore(id)
    const restored = contentOfAll(scene)
    expect(scene.workspace.undo.standing().undo).toEqual(step)
    await scene.workspace.undo.undo()
    expect(contentOfAll(scene)).toEqual(before)
    await scene.workspace.undo.redo()
    expect(contentOfAll(scene)).toEqual(restored)
  })

  it('is the same after a restart', async () => {
    const { scene, id } = await sceneWithChanges()
    await scene.backups.restore(id)
    const restored = contentOfAll(scene)
    expect(contentOfAll(await scene.restarted())).toEqual(restored)
  })

  it('gives back the backup’s content whatever was done since', async () => {
    const acts = fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 8 }),
        act: fc.constantFrom(
          'change',
          'trash',
          'remove',
          'corrupt',
          'delete file',
          'make',
        ) as fc.Arbitrary<string>,
      }),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(acts, async all => {
        let scene = await backupSceneWith(5)
        const wanted = contentOfAll(scene)
        const { id } = await scene.backups.make('by-hand')
        for (const [at, { number, act }] of all.entries()) {
          const stands = (await scene.call(number)) !== undefined
          if (act === 'change') await scene.act(at, number, { title: `Change ${at}` })
          if (act === 'make') await scene.act(at, number + 20, {})
          if (act === 'trash' && stands) await scene.act(at, number, { deletedAt: later(at) })
          if (act === 'remove') await scene.workspace.store.remove([refOf(number)])
          if (act === 'corrupt' && stands) writeFileSync(scene.pathOf(nameOf(number)), 'no record')
          if (act === 'delete file') rmSync(scene.pathOf(nameOf(number)), { force: true })
        }
        scene = await scene.restarted()
        await scene.backups.restore(id)
        expect(contentOfAll(scene)).toEqual(wanted)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['deleted', removeRecords],
    ['corrupted', corruptRecords],
  ])('after every record was %s gives back all of it, equal in content', async (_how, breakAll) => {
    const first = await openBackupScene()
    await saveEveryKind(first)
    const wanted = contentOfAll(first)
    const { id } = await first.backups.make('by-hand')
    breakAll(first.root)
    for (const scene of [first, await first.restarted()]) {
      await scene.backups.restore(id)
      expect(contentOfAll(scene)).toEqual(wanted)
      breakAll(scene.root)
    }
  })
})

/** Stops at the `nth` moment at which it may be stopped. */
function stopAt(nth: number): TaskHandle {
  let moments = 0
  const goOn = () => {
    moments += 1
    if (moments === nth) throw new AppError('refused', 'Stopped.')
  }
  return { progress: () => undefined, goOn, pointOfNoReturn: goOn }
}

describe('stopping a restore', () => {
  it('at any moment at which it can be stopped leaves every file as it was', async () => {
    const { scene, id } = await sceneWithChanges()
    const before = filesIn(scene.root)
    for (let nth = 1; ; nth += 1) {
      const task = stopAt(nth)
      const stopped = await scene.backups.restore(id, task).then(
        () => false,
        () => true,
      )
      if (!stopped) break
      expect(filesIn(scene.root)).toEqual(before)
      expect(namesIn(scene.pathOf('call')).filter(name => name.endsWith('.tmp'))).toEqual([])
      expect(nth).toBeLessThan(200)
    }
    expect(await titles(scene, [1, 2, 3])).toEqual(['Call 1', 'Call 2', 'Call 3'])
  })
})

it('a restore cannot be stopped any more once the first file is about to take its place', async () => {
  const { scene, id } = await sceneWithChanges()
  const before = filesIn(scene.root)
  let isOver = 0
  await scene.backups.restore(id, {
    progress: () => undefined,
    goOn: () => {
      if (isOver > 0) throw new Error('asked too late')
    },
    pointOfNoReturn: () => {
      isOver += 1
      expect(filesIn(scene.root)).toEqual(before)
    },
  })
  expect(isOver).toBe(1)
  expect(await titles(scene, [1, 2, 3])).toEqual(['Call 1', 'Call 2', 'Call 3'])
})

describe('what cannot be restored', () => {
  it('is skipped and counted, and all else is restored', async () => {
    const { scene, id } = await sceneWithChanges()
    const path = join(scene.place, id)
    const files = unzipSync(readFileSync(path))
    const newer = { ...callOf(4), rev: 5, schemaVersion: 99 }
    const broken = {
      ...files,
      [nameOf(1)]: Buffer.from('no record'),
      [nameOf(4)]: Buffer.from(encodeRecord(newer).text),
      'notes/readme.txt': Buffer.from('of somebody'),
    }
    writeFileSync(path, zipSync(broken))
    expect(await scene.backups.contents(id)).toMatchObject({ unreadable: 2, missing: 1, changed: 1 })
    await scene.backups.restore(id)
    expect(await titles(scene, [1, 2, 3, 4])).toEqual(['Changed', 'Call 2', 'Call 3', 'Call 4'])
  })

  it('stays as it is where a folder or a link stands in its place', async () => {
    const { scene, id } = await sceneWithChanges()
    mkdirSync(scene.pathOf(nameOf(2)))
    unlinkSync(scene.pathOf(nameOf(1)))
    symlinkSync('/etc/hostname', scene.pathOf(nameOf(1)))
    expect(await scene.backups.contents(id)).toMatchObject({ unreadable: 2, missing: 0 })
    expect(await scene.backups.restore(id)).toMatchObject({ kept: 2 })
    expect(await titles(scene, [3])).toEqual(['Call 3'])
    await expect(scene.backups.restore(id)).rejects.toThrow(/Nothing was restored: 2 records differ/)
  })

  it('is a backup of another workspace; the words say how to see it', async () => {
    const { scene, id } = await sceneWithChanges()
    const other = await backupSceneWith(1)
    const strange = (await other.backups.make('by-hand')).id
    const before = filesIn(scene.root)
    const marker = JSON.parse(other.unzip(strange)['.presnap-workspace.json'] ?? '')
    const files = unzipSync(readFileSync(join(other.place, strange)))
    files['.presnap-workspace.json'] = Buffer.from(JSON.stringify({ ...marker, id: idOf(777) }))
    writeFileSync(join(scene.place, id), zipSync(files))
    await expect(scene.backups.contents(id)).rejects.toThrow(
      /another workspace.*unpack it into an empty folder/,
    )
    await expect(scene.backups.restore(id)).rejects.toMatchObject({ code: 'refused' })
    expect(filesIn(scene.root)).toEqual(before)
  })

  it.each([
    ['no zip', 'damaged'],
    ['', 'damaged'],
  ])('is a file that holds “%s”', async (content, code) => {
    const { scene, id } = await sceneWithChanges()
    writeFileSync(join(scene.place, id), content)
    await expect(scene.backups.restore(id)).rejects.toMatchObject({ code })
  })

  it('is a zip without what a backup says of itself', async () => {
    const { scene, id } = await sceneWithChanges()
    writeFileSync(join(scene.place, id), zipSync({ [nameOf(1)]: Buffer.from('{}') }))
    await expect(scene.backups.restore(id)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('is anything while the present state cannot be backed up', async () => {
    const { scene, id } = await sceneWithChanges()
    renameSync(scene.root, `${scene.root}-away`)
    await expect(scene.backups.restore(id)).rejects.toMatchObject({ code: 'folder-missing' })
    renameSync(`${scene.root}-away`, scene.root)
    expect(await titles(scene, [1])).toEqual(['Changed'])
  })
})

describe('a backup of an older form', () => {
  it('is brought to the present one in memory', async () => {
    const ladder: Ladder = {
      target: 2,
      steps: [{ from: 1, summary: 'Shout', migrate: value => ({ ...value, title: `${value.title}!` }) }],
    }
    const { workspace, base, clock } = await openWorkspaceScene()
    const { store, undo } = workspace
    const options = { store, undo, home: join(base, 'home'), now: () => clock.now, log: () => undefined }
    await store.save({ record: callOf(1), baseRev: 0 })
    const { id } = await workspace.backups.make('by-hand')
    await store.remove([refOf(1)])
    const newer = openBackups({ ...options, ladder })
    expect(await newer.contents(id)).toMatchObject({ missing: 1, examples: [{ title: 'Call 1!' }] })
    await newer.settled()
  })
})

it('restoring needs no file of the workspace to be there but its marker', async () => {
  const { scene, id } = await sceneWithChanges()
  rmSync(scene.pathOf('call'), { recursive: true })
  putFile(scene.pathOf('call/.keep'), '')
  await scene.backups.restore(id)
  expect(await titles(scene, [1, 2, 3, 4])).toEqual(['Call 1', 'Call 2', 'Call 3', 'Call 4'])
  expect(backupName({ at: sceneTime, reason: 'by-hand' })).toBe(id)
})
