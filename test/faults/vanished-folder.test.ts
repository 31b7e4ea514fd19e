import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../helpers/temp-folder'
import { sequenceOnDisk } from './checker'
import { bind, type Child, missingForFaults, mountSmallDisk, type SubjectName, startChild } from './driver'

type Scene = { readonly base: string; readonly workspace: string; readonly child: Child }

async function savedOnce(subject: SubjectName): Promise<Scene> {
  const base = tempFolder('presnap-vanish')
  const workspace = join(base, 'workspace')
  if (subject === 'plain') mkdirSync(workspace)
  const child = await startChild(subject, { workspace, home: join(base, 'home') })
  onTestFinished(child.stop)
  expect(await child.ask('save 1 1 5000')).toBe('saved 1 1')
  return { base, workspace, child }
}

describe('P2, R9: a folder that vanishes', () => {
  it('gets no writes and is not made anew; when it is back, saves go on', async () => {
    const { base, workspace, child } = await savedOnce('ours')
    renameSync(workspace, join(base, 'elsewhere'))
    expect(await child.ask('save 1 2 5000')).toBe('failed 1 2 folder-missing')
    expect(await child.ask('many 1 3 2 5000')).toBe('failed 1 2 folder-missing')
    expect(existsSync(workspace)).toBe(false)
    expect(sequenceOnDisk(join(base, 'elsewhere'), 1)).toBe(1)
    renameSync(join(base, 'elsewhere'), workspace)
    expect(await untilSaved(child, 'save 1 2 5000')).toBe('saved 1 2')
    expect(sequenceOnDisk(workspace, 1)).toBe(2)
  })

  it('is not mistaken for an empty workspace when an empty folder stands in its place, not even after a restart', async () => {
    const { base, workspace, child } = await savedOnce('ours')
    renameSync(workspace, join(base, 'elsewhere'))
    mkdirSync(workspace)
    expect(await child.ask('save 1 2 5000')).toBe('failed 1 2 folder-missing')
    await child.stop()
    const restarted = await startChild('ours', { workspace, home: join(base, 'home') })
    onTestFinished(restarted.stop)
    expect(await restarted.ask('save 2 1 5000')).toBe('failed 2 1 folder-missing')
    expect(readdirSync(workspace)).toEqual([])
  })

  it('is made anew without a word by plain electron-store, so this driver can see the fault', async () => {
    const { workspace, child } = await savedOnce('plain')
    rmSync(workspace, { recursive: true })
    expect(await child.ask('save 1 2 5000')).toBe('saved 1 2')
    expect(existsSync(workspace)).toBe(true)
  })
})

const missing = missingForFaults()
if (missing) console.log(`Unmounted disk: not run, ${missing}.`)

describe.skipIf(missing)('P2, R9: an unmounted disk', () => {
  it('leaves its mount point empty, and takes the next save when it is back', async () => {
    const disk = tempFolder('presnap-disk')
    const elsewhere = tempFolder('presnap-mounted')
    onTestFinished(mountSmallDisk(elsewhere, 'size=4m'))
    const mount = () => bind(elsewhere, disk)
    let unmount = mount()
    onTestFinished(() => unmount())
    const child = await startChild('ours', { workspace: disk, home: tempFolder('presnap-home') })
    onTestFinished(child.stop)
    expect(await child.ask('save 1 1 5000')).toBe('saved 1 1')
    unmount()
    expect(await child.ask('save 1 2 5000')).toBe('failed 1 2 folder-missing')
    expect(readdirSync(disk)).toEqual([])
    unmount = mount()
    expect(await untilSaved(child, 'save 1 2 5000')).toBe('saved 1 2')
    expect(sequenceOnDisk(disk, 1)).toBe(2)
  })
})

/** The store looks for its folder when a save has failed; the saving layer then tries again, as here. */
async function untilSaved(child: Child, command: string): Promise<string> {
  const first = await child.ask(command)
  return first.startsWith('saved') ? first : child.ask(command)
}
