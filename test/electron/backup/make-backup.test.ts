import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { backupName } from '@shared/backup/name'
import { describe, expect, it } from 'vitest'
import { callOf, idOf, refOf, sceneTime } from '../store/store-scene'
import {
  type BackupScene,
  backupSceneWith,
  filesIn,
  namesIn,
  openBackupScene,
  putFile,
  saveEveryKind,
} from './backup-scene'

const nameOf = (number: number) => `call/${idOf(number)}.json`
const later = (hours: number) => new Date(Date.parse(sceneTime) + hours * 60 * 60_000).toISOString()
const problemsOf = ({ workspace }: BackupScene) => workspace.store.problems()
const manifestIn = (files: Readonly<Record<string, string>>) => JSON.parse(files['presnap-backup.json'] ?? '')

describe('a backup', () => {
  it('holds every record file byte for byte, the marker, and nothing else but what it says of itself', async () => {
    const scene = await openBackupScene()
    const records = await saveEveryKind(scene)
    const info = await scene.backups.make('by-hand')
    const { '.presnap-workspace.json': marker, 'presnap-backup.json': about, ...files } = scene.unzip(info.id)
    expect(files).toEqual(filesIn(scene.root))
    expect(marker).toBe(readFileSync(scene.pathOf('.presnap-workspace.json'), 'utf8'))
    expect(JSON.parse(about ?? '')).toMatchObject({ reason: 'by-hand', records: records.length, leftOut: [] })
  })

  it('is listed with its date, reason, size and number of records, the newest first', async () => {
    const scene = await backupSceneWith(3)
    const first = await scene.backups.make('by-hand')
    const second = await scene.backups.make('by-hand')
    scene.clock.now = later(1)
    const third = await scene.backups.make('before-forget')
    expect(await scene.backups.list()).toEqual([third, second, first])
    expect(third).toEqual({
      id: backupName({ at: later(1), reason: 'before-forget' }),
      at: later(1),
      reason: 'before-forget',
      records: 3,
      bytes: statSync(join(scene.place, third.id)).size,
    })
  })

  it('is for the user’s eyes only, and leaves no temp file', async () => {
    const scene = await backupSceneWith(1)
    const { id } = await scene.backups.make('by-hand')
    expect(statSync(join(scene.place, id)).mode & 0o777).toBe(0o600)
    expect(statSync(scene.place).mode & 0o777).toBe(0o700)
    expect(namesIn(scene.place)).toEqual([id])
  })

  it('is not listed when the file is none of ours, and says so when it is opened and is damaged', async () => {
    const scene = await backupSceneWith(1)
    putFile(join(scene.place, 'notes.zip'), 'x')
    putFile(join(scene.place, 'presnap-2026-11-18T100000Z-daily.zip'), 'x')
    expect(await scene.backups.list()).toMatchObject([
      { id: 'presnap-2026-11-18T100000Z-daily.zip', records: 0 },
    ])
    await expect(scene.backups.contents('presnap-2026-11-18T100000Z-daily.zip')).rejects.toMatchObject({
      code: 'damaged',
    })
    for (const id of ['notes.zip', 'presnap-2026-11-18T100001Z-daily.zip']) {
      await expect(scene.backups.contents(id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('is refused before there is a workspace, and begun before an import is simply not made', async () => {
    const scene = await openBackupScene()
    await expect(scene.backups.make('by-hand')).rejects.toMatchObject({ code: 'refused' })
    await scene.backups.begin('before-import', [refOf(1)])
    await scene.backups.makeDaily()
    expect(await scene.backups.list()).toEqual([])
    expect(namesIn(scene.root)).toEqual([])
  })

  it('of a folder that went is not made, and the earlier ones stay', async () => {
    const scene = await backupSceneWith(2)
    const before = await scene.backups.make('by-hand')
    renameSync(scene.root, `${scene.root}-unplugged`)
    mkdirSync(scene.root)
    await expect(scene.backups.make('by-hand')).rejects.toMatchObject({ code: 'folder-missing' })
    expect(await scene.backups.list()).toEqual([before])
    renameSync(`${scene.root}-unplugged`, `${scene.root}-again`)
  })

  it('of a folder that goes while it is made is not made either', async () => {
    const scene = await backupSceneWith(40)
    const unplug = (done: number) => {
      if (done === 20) renameSync(scene.root, `${scene.root}-unplugged`)
    }
    const task = { progress: unplug, goOn: () => undefined, pointOfNoReturn: () => undefined }
    await expect(scene.backups.make('by-hand', task)).rejects.toMatchObject({ code: 'folder-missing' })
    expect(namesIn(scene.place)).toEqual([])
    renameSync(`${scene.root}-unplugged`, scene.root)
  })

  it('that cannot be written leaves nothing behind and says what is safe', async () => {
    const scene = await backupSceneWith(2)
    putFile(join(scene.place, '..', 'backups'), 'in the way')
    await expect(scene.backups.make('by-hand')).rejects.toThrow(/earlier backups are untouched/)
    rmSync(scene.place)
    expect((await scene.backups.make('by-hand')).records).toBe(2)
  })

  it('stopped on its way leaves nothing behind', async () => {
    const scene = await backupSceneWith(5)
    let rounds = 0
    const stop = () => {
      rounds += 1
      if (rounds === 3) throw new Error('stopped')
    }
    const task = { progress: () => undefined, goOn: stop, pointOfNoReturn: stop }
    await expect(scene.backups.make('by-hand', task)).rejects.toThrow('stopped')
    expect(namesIn(scene.place)).toEqual([])
  })

  it('tells how far it is', async () => {
    const scene = await backupSceneWith(3)
    const told: string[] = []
    await scene.backups.make('by-hand', {
      progress: (done, total) => told.push(`${done}/${total}`),
      goOn: () => undefined,
      pointOfNoReturn: () => undefined,
    })
    expect(told).toEqual(['1/3', '2/3', '3/3'])
  })
})

describe('a file that is no whole record', () => {
  const damages: readonly [string, string | Uint8Array][] = [
    ['is empty', ''],
    ['is cut off', '{"kind":"call","id":"'],
    ['says it is another record', JSON.stringify({ ...callOf(7), rev: 1 })],
    ['does not fit its kind', JSON.stringify({ ...callOf(2), title: 7, rev: 1 })],
    ['is not text', new Uint8Array([0xff, 0x00, 0xfe, 0x41])],
  ]

  it.each(damages)('because it %s never takes the place of an older good state', async (_why, content) => {
    const scene = await backupSceneWith(3)
    const good = scene.unzip((await scene.backups.make('by-hand')).id)
    writeFileSync(scene.pathOf(nameOf(2)), content)
    scene.clock.now = later(24)
    const next = await scene.backups.make('daily')
    const files = scene.unzip(next.id)
    expect(files[nameOf(2)]).toBe(good[nameOf(2)])
    expect(next.records).toBe(3)
    expect(manifestIn(files)).toMatchObject({ leftOut: [{ file: nameOf(2) }], carried: [nameOf(2)] })
  })

  it('is left out and named where no backup holds an older state', async () => {
    const scene = await backupSceneWith(2)
    writeFileSync(scene.pathOf(nameOf(2)), 'no record')
    const { id, records } = await scene.backups.make('by-hand')
    expect(records).toBe(1)
    expect(Object.keys(scene.unzip(id))).not.toContain(nameOf(2))
    expect(manifestIn(scene.unzip(id)).leftOut).toEqual([
      { file: nameOf(2), reason: 'is cut off or is not JSON' },
    ])
  })

  it('that a start has put into quarantine is carried from backup to backup', async () => {
    const first = await backupSceneWith(3)
    const good = first.unzip((await first.backups.make('by-hand')).id)[nameOf(2)]
    writeFileSync(first.pathOf(nameOf(2)), 'no record')
    const scene = await first.restarted()
    expect(namesIn(scene.pathOf('call'))).not.toContain(`${idOf(2)}.json`)
    for (const day of [1, 2, 3]) {
      scene.clock.now = later(24 * day)
      const { id, records } = await scene.backups.make('daily')
      expect(scene.unzip(id)[nameOf(2)]).toBe(good)
      expect(records).toBe(3)
    }
  })

  it('that was put into quarantine and came back is not carried once it is removed for good', async () => {
    const first = await backupSceneWith(3)
    await first.backups.make('by-hand')
    writeFileSync(first.pathOf(nameOf(2)), 'no record')
    const scene = await first.restarted()
    scene.clock.now = later(1)
    await scene.act(1, 2, {})
    scene.clock.now = later(2)
    await scene.backups.make('by-hand')
    await scene.workspace.store.remove([refOf(2)])
    scene.clock.now = later(3)
    const { id, records } = await scene.backups.make('by-hand')
    expect(records).toBe(2)
    expect(Object.keys(scene.unzip(id))).not.toContain(nameOf(2))
  })

  it('is passed over when it is a link or a folder', async () => {
    const scene = await backupSceneWith(1)
    symlinkSync('/etc/hostname', scene.pathOf(nameOf(2)))
    mkdirSync(scene.pathOf(nameOf(3)))
    expect((await scene.backups.make('by-hand')).records).toBe(1)
  })

  it('that cannot be read is left out, and the others are kept', async () => {
    if (process.getuid?.() === 0) return
    const scene = await backupSceneWith(2)
    chmodSync(scene.pathOf(nameOf(2)), 0)
    expect((await scene.backups.make('by-hand')).records).toBe(1)
  })
})

describe('a backup begun before a change', () => {
  it('holds the state before it, though the change is saved at once', async () => {
    const scene = await backupSceneWith(5)
    const before = filesIn(scene.root)
    const numbers = [1, 2, 3]
    await scene.backups.begin('before-import', [...numbers, 9].map(refOf))
    for (const number of [...numbers, 9]) await scene.act(number, number, { title: `Changed ${number}` })
    await scene.backups.settled()
    const [info] = await scene.backups.list()
    const {
      '.presnap-workspace.json': _marker,
      'presnap-backup.json': _about,
      ...files
    } = scene.unzip(info?.id ?? '')
    expect(info?.reason).toBe('before-import')
    expect(files).toEqual(before)
  })

  it('that fails holds nobody up, and is told of until one succeeds', async () => {
    const scene = await backupSceneWith(1)
    putFile(scene.place, 'in the way')
    await scene.backups.begin('before-import', [refOf(1)])
    expect((await scene.call(1))?.title).toBe('Call 1')
    await expect.poll(() => problemsOf(scene)).toMatchObject([{ form: 'backup' }])
    rmSync(scene.place)
    await scene.backups.make('by-hand')
    expect(problemsOf(scene)).toEqual([])
  })
})

describe('the daily backup', () => {
  it('is made when twenty hours have passed and something has changed', async () => {
    const scene = await backupSceneWith(1)
    const made = async () => (await scene.backups.list()).map(({ at }) => at)
    await scene.backups.makeDaily()
    expect(await made()).toEqual([sceneTime])
    await scene.act(1, 1, { title: 'Changed' })
    scene.clock.now = later(19.9)
    await scene.backups.makeDaily()
    expect(await made()).toEqual([sceneTime])
    scene.clock.now = later(20)
    await scene.backups.makeDaily()
    expect(await made()).toEqual([later(20), sceneTime])
    scene.clock.now = later(60)
    await scene.backups.makeDaily()
    expect(await made()).toEqual([later(20), sceneTime])
  })

  it('is made for a change that another program made', async () => {
    const scene = await backupSceneWith(1)
    await scene.backups.makeDaily()
    scene.clock.now = later(24)
    putFile(
      scene.pathOf(nameOf(2)),
      readFileSync(scene.pathOf(nameOf(1)), 'utf8').replaceAll(idOf(1), idOf(2)),
    )
    await scene.backups.makeDaily()
    expect(await scene.backups.list()).toHaveLength(2)
  })

  it('that cannot be made is told of, with the reason, until one succeeds', async () => {
    const scene = await backupSceneWith(1)
    putFile(scene.place, 'in the way')
    await scene.backups.makeDaily()
    expect(problemsOf(scene)).toMatchObject([
      { form: 'backup', message: expect.stringMatching(/^No backup was made: .*ENOTDIR.*untouched/) },
    ])
    rmSync(scene.place)
    await scene.backups.makeDaily()
    expect(problemsOf(scene)).toEqual([])
    expect(await scene.backups.list()).toHaveLength(1)
  })

  it('lets those go that have had their time', async () => {
    const scene = await backupSceneWith(1)
    for (let day = 0; day < 9; day += 1) {
      scene.clock.now = later(24 * day)
      await scene.act(1, 1, { title: `Day ${day}` })
      await scene.backups.makeDaily()
    }
    // Thursday 19 November to Friday the 27th: seven days, and the Friday of the first week.
    const days = (await scene.backups.list()).map(({ at }) => at.slice(8, 10))
    expect(days).toEqual(['27', '26', '25', '24', '23', '22', '21', '20'])
  })
})

describe('the newest good state of one record', () => {
  it('is found in the newest backup that holds it whole', async () => {
    const scene = await backupSceneWith(2)
    await scene.backups.make('by-hand')
    await scene.act(1, 1, { title: 'Second' })
    scene.clock.now = later(1)
    await scene.backups.make('by-hand')
    await scene.workspace.store.remove([refOf(2)])
    scene.clock.now = later(2)
    const { id } = await scene.backups.make('by-hand')
    expect(await scene.backups.findRecord(refOf(1))).toMatchObject({ title: 'Second', rev: 2 })
    expect(await scene.backups.findRecord(refOf(2))).toMatchObject({ title: 'Call 2' })
    expect(await scene.backups.findRecord(refOf(3))).toBeUndefined()
    writeFileSync(join(scene.place, id), 'damaged')
    expect(await scene.backups.findRecord(refOf(1))).toMatchObject({ title: 'Second' })
  })
})

describe('what must not be kept', () => {
  it('is found in the backups that hold it, and taken out of each for good', async () => {
    const scene = await backupSceneWith(3)
    const first = await scene.backups.make('by-hand')
    await scene.act(1, 1, { title: 'Helen Marsh wrote' })
    scene.clock.now = later(1)
    const second = await scene.backups.make('by-hand')
    const names = (_ref: unknown, value: object) => JSON.stringify(value).includes('Helen')
    expect(await scene.backups.holding(names)).toEqual([second.id])
    const written = await scene.backups.rewrite((ref, value) => {
      if (names(ref, value)) return { ...value, title: 'Somebody wrote' }
      return ref.id === idOf(3) ? undefined : value
    })
    expect(written).toBe(2)
    expect(await scene.backups.holding(names)).toEqual([])
    expect(Object.keys(scene.unzip(first.id))).not.toContain(nameOf(3))
    expect(scene.unzip(second.id)[nameOf(1)]).toContain('Somebody wrote')
    expect(await scene.backups.findRecord(refOf(1))).toMatchObject({ title: 'Somebody wrote' })
    expect((await scene.backups.list()).map(({ records }) => records)).toEqual([2, 2])
    expect(await scene.backups.rewrite((_ref, value) => value)).toBe(0)
  })
})

it('a folder that cannot be looked into is not taken for one without files', async () => {
  const scene = await backupSceneWith(2)
  const before = await scene.backups.make('by-hand')
  renameSync(scene.pathOf('call'), scene.pathOf('elsewhere'))
  symlinkSync(scene.pathOf('elsewhere'), scene.pathOf('call'))
  await expect(scene.backups.make('by-hand')).rejects.toThrow(/call is not a folder/)
  expect(await scene.backups.list()).toEqual([before])
})
