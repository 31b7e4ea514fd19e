import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../helpers/temp-folder'
import { litterIn, sequenceOnDisk } from './checker'
import { missingForFaults, mountSmallDisk, type SubjectName, startChild } from './driver'
import { formats, missingForLoopDisk, openLoopDisk } from './loop-disk'

const missing = missingForFaults()
if (missing) console.log(`Full disk: not run, ${missing}.`)

/** 34 levels of free space around the size of one record, as measured against plain electron-store. */
const freeKilobytes = Array.from({ length: 34 }, (_, at) => 4 + at * 4)
const recordBytes = 100_000
const [ext4] = formats
if (ext4 === undefined) throw new Error('The formats have changed.')
const missingExt4 = missingForLoopDisk(ext4)
if (missingExt4) console.log(`Full ext4: not run, ${missingExt4}.`)

type Verdict =
  | 'saved and whole'
  | 'refused and untouched'
  | 'said saved, but is not'
  | 'refused, but damaged'
  | 'refused for a wrong reason'

/** Where a disk that can be filled is mounted. */
type Disk = () => string

const inMemory: Disk = () => {
  const disk = tempFolder('presnap-disk')
  onTestFinished(mountSmallDisk(disk, 'size=1m'))
  return disk
}
const onExt4: Disk = () => {
  const disk = openLoopDisk(ext4, tempFolder('presnap-disk'))
  onTestFinished(disk.unmount)
  return disk.root
}

async function saveAtEveryLevel(subject: SubjectName, openDisk: Disk): Promise<readonly Verdict[]> {
  const disk = openDisk()
  const workspace = join(disk, 'workspace')
  const home = tempFolder('presnap-home')
  if (subject === 'plain') mkdirSync(workspace)
  const child = await startChild(subject, { workspace, home })
  onTestFinished(child.stop)
  const verdicts: Verdict[] = []
  for (const [at, free] of freeKilobytes.entries()) {
    const sequence = at * 2 + 1
    expect(await child.ask(`save 1 ${sequence} ${recordBytes}`)).toBe(`saved 1 ${sequence}`)
    fillUpTo(disk, free)
    const said = await child.ask(`save 1 ${sequence + 1} ${recordBytes}`)
    verdicts.push(judge(said, sequenceOnDisk(workspace, 1), sequence))
    if (subject === 'ours') expect(litterIn(workspace), `litter at ${free} KB`).toEqual([])
    rmSync(join(disk, 'filler'))
  }
  return verdicts
}

function judge(said: string, onDisk: unknown, before: number): Verdict {
  if (said.startsWith('failed') && !said.endsWith('disk-full')) return 'refused for a wrong reason'
  if (said.startsWith('saved')) return onDisk === before + 1 ? 'saved and whole' : 'said saved, but is not'
  return onDisk === before ? 'refused and untouched' : 'refused, but damaged'
}

function fillUpTo(disk: string, freeKb: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - freeKb * 1024)))
}

describe.skipIf(missing)('a full disk', () => {
  it.each([
    ['in memory', inMemory],
    ...(missingExt4 === undefined ? [['on ext4', onExt4] as const] : []),
  ] as const)(
    'P1: %s, it is never taken for a save: at each of 34 levels the record is the new one and said so, or the old one',
    async (_where, openDisk) => {
      const verdicts = await saveAtEveryLevel('ours', openDisk)
      expect(
        verdicts.filter(each => each === 'said saved, but is not' || each === 'refused, but damaged'),
      ).toEqual([])
      expect(verdicts).toContain('refused and untouched')
      expect(verdicts).toContain('saved and whole')
    },
  )

  it('is taken for a save by plain electron-store, so this driver can see the fault', async () => {
    const verdicts = await saveAtEveryLevel('plain', inMemory)
    expect(verdicts.filter(each => each === 'said saved, but is not').length).toBeGreaterThan(5)
  })
})

describe.skipIf(process.platform === 'win32')('a limit on the size of files', () => {
  it('is not taken for a save either', async () => {
    const folders = {
      workspace: `${tempFolder('presnap-limit')}/workspace`,
      home: tempFolder('presnap-home'),
    }
    const child = await startChild('ours', folders, { fileLimitKb: 64 })
    onTestFinished(child.stop)
    expect(await child.ask('save 1 1 20000')).toBe('saved 1 1')
    // The system ends a program that writes beyond its limit, unless the program asked to be told.
    expect(await child.ask(`save 1 2 ${recordBytes}`)).toMatch(/^dead$|^failed 1 2 disk-full$/)
    expect(sequenceOnDisk(folders.workspace, 1)).toBe(1)
    const next = await startChild('ours', folders)
    onTestFinished(next.stop)
    expect(litterIn(folders.workspace)).toEqual([])
    expect(await next.ask(`save 1 3 ${recordBytes}`)).toBe('saved 1 3')
  })
})
