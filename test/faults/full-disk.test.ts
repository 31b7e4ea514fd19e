import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../helpers/temp-folder'
import { litterIn, sequenceOnDisk } from './checker'
import { missingForFaults, mountSmallDisk, type SubjectName, startChild } from './driver'

const missing = missingForFaults()
if (missing) console.log(`Full disk: not run, ${missing}.`)

/** 34 levels of free space around the size of one record, as measured against plain electron-store. */
const freeKilobytes = Array.from({ length: 34 }, (_, at) => 4 + at * 4)
const recordBytes = 100_000

type Verdict =
  | 'saved and whole'
  | 'refused and untouched'
  | 'said saved, but is not'
  | 'refused, but damaged'
  | 'refused for a wrong reason'

async function saveAtEveryLevel(subject: SubjectName): Promise<readonly Verdict[]> {
  const disk = tempFolder('presnap-disk')
  const unmount = mountSmallDisk(disk, 'size=1m')
  onTestFinished(unmount)
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
  it('is never taken for a save: at each of 34 levels the record is the new one and said so, or the old one', async () => {
    const verdicts = await saveAtEveryLevel('ours')
    expect(
      verdicts.filter(each => each === 'said saved, but is not' || each === 'refused, but damaged'),
    ).toEqual([])
    expect(verdicts).toContain('refused and untouched')
    expect(verdicts).toContain('saved and whole')
  })

  it('is taken for a save by plain electron-store, so this driver can see the fault', async () => {
    const verdicts = await saveAtEveryLevel('plain')
    expect(verdicts.filter(each => each === 'said saved, but is not').length).toBeGreaterThan(5)
  })
})
