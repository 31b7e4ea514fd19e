import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../helpers/temp-folder'
import { litterIn, sequenceOnDisk } from './checker'
import { missingForFaults, mountSmallDisk, startChild } from './driver'

const missing = missingForFaults()
if (missing) console.log(`Read-only folders: not run, ${missing}.`)

describe.skipIf(missing)('a workspace that takes no changes', () => {
  it('answers read-only while its disk is mounted so, and saves once it is not', async () => {
    const disk = tempFolder('presnap-disk')
    onTestFinished(mountSmallDisk(disk, 'size=4m'))
    const child = await startChild('ours', { workspace: disk, home: tempFolder('presnap-home') })
    onTestFinished(child.stop)
    expect(await child.ask('save 1 1 5000')).toBe('saved 1 1')
    remount(disk, 'ro')
    expect(await child.ask('save 1 2 5000')).toBe('failed 1 2 read-only')
    expect(await child.ask('many 1 2 2 5000')).toBe('failed 1 2 read-only')
    expect(sequenceOnDisk(disk, 1)).toBe(1)
    remount(disk, 'rw')
    expect(await child.ask('save 1 2 5000')).toBe('saved 1 2')
  })

  it('opens all the same at a start, says that it is read-only, and lists what is there', async () => {
    const disk = tempFolder('presnap-disk')
    const home = tempFolder('presnap-home')
    onTestFinished(mountSmallDisk(disk, 'size=4m'))
    const first = await startChild('ours', { workspace: disk, home })
    expect(await first.ask('save 1 1 5000')).toBe('saved 1 1')
    await first.stop()
    remount(disk, 'ro')
    const second = await startChild('ours', { workspace: disk, home })
    onTestFinished(second.stop)
    expect(await second.ask('state')).toBe('read-only 1')
  })

  it('answers not-allowed for a user without permission, and touches nothing', async () => {
    const nobody = 65534
    const base = tempFolder('presnap-denied')
    const workspace = join(base, 'workspace')
    const home = join(base, 'home')
    chmodSync(base, 0o755)
    for (const folder of [workspace, home]) {
      mkdirSync(folder)
      chownSync(folder, nobody, nobody)
    }
    const child = await startChild('ours', { workspace, home }, { uid: nobody })
    onTestFinished(child.stop)
    expect(await child.ask('save 1 1 5000')).toBe('saved 1 1')
    chmodSync(join(workspace, 'call'), 0o500)
    expect(await child.ask('save 1 2 5000')).toBe('failed 1 2 not-allowed')
    expect(sequenceOnDisk(workspace, 1)).toBe(1)
    expect(litterIn(workspace)).toEqual([])
    chmodSync(join(workspace, 'call'), 0o700)
    expect(await child.ask('save 1 2 5000')).toBe('saved 1 2')
  })
})

function remount(disk: string, mode: 'ro' | 'rw'): void {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,${mode}`, disk])
  expect(status, String(stderr)).toBe(0)
}
