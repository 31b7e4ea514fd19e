import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/errors'
import { describe, expect, it } from 'vitest'
import type { TaskHandle } from '../../../electron/tasks'
import { callOf, idOf } from '../store/store-scene'
import { type MoveScene, openMoveScene } from './move-scene'

/** Every file under a folder but its lock, by name. */
function treeOf(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : []) {
    const path = join(folder, name)
    if (statSync(path).isFile() && !name.includes('presnap-lock')) found[name] = readFileSync(path, 'utf8')
  }
  return found
}

/** Three calls, a quarantined file and a file of the user's own. */
async function sceneToMove(...args: Parameters<typeof openMoveScene>): Promise<MoveScene> {
  const scene = openMoveScene(...args)
  for (const number of [1, 2, 3]) await scene.save(number)
  const root = join(scene.base, 'workspace')
  mkdirSync(join(root, 'quarantine', 'call'), { recursive: true })
  writeFileSync(join(root, 'quarantine', 'call', `${idOf(9)}-20261119T124800000Z.json`), '{"kind":')
  writeFileSync(join(root, 'notes of mine.txt'), 'keep this')
  return scene
}

function stopAt(nth: number): TaskHandle {
  let moments = 0
  const goOn = () => {
    moments += 1
    if (moments === nth) throw new AppError('refused', 'Stopped.')
  }
  return { progress: () => undefined, goOn, pointOfNoReturn: goOn }
}

describe('moving the workspace', () => {
  it('copies every file byte for byte, works there from then on, and leaves the old folder as it was', async () => {
    const scene = await sceneToMove()
    const [from, to] = [join(scene.base, 'workspace'), join(scene.base, 'new', 'place')]
    const before = treeOf(from)
    const id = (await (await scene.sessions.current()).workspace).store.id()
    await scene.move(to)
    expect(treeOf(to)).toEqual(before)
    expect(treeOf(from)).toEqual(before)
    expect(await scene.folder()).toBe(to)
    expect((await (await scene.sessions.current()).workspace).store.id()).toBe(id)
    expect(scene.savedFolder()).toBe(to)
    await scene.save(1, 'Changed there')
    expect(await scene.titles()).toEqual(['Call 2', 'Call 3', 'Changed there'])
    expect(treeOf(from)).toEqual(before)
    expect(scene.asked).toEqual(['flush', 'flush', 'load'])
    expect(scene.failures).toEqual([])
  })

  it('into an empty folder that is there already is the same', async () => {
    const scene = await sceneToMove()
    const to = join(scene.base, 'other')
    mkdirSync(to)
    await scene.move(to)
    expect(await scene.folder()).toBe(to)
    expect(await scene.titles()).toHaveLength(3)
  })

  it('takes along what pages wrote while it copied', async () => {
    let first = true
    const scene = await sceneToMove(async (what, one) => {
      if (what !== 'flush' || !first) return
      first = false
      await one.save(2, 'Typed meanwhile')
      await one.save(7)
    })
    await scene.move(join(scene.base, 'other'))
    expect(await scene.titles()).toEqual(['Call 1', 'Call 3', 'Call 7', 'Typed meanwhile'])
    expect(treeOf(join(scene.base, 'other'))).toEqual(treeOf(join(scene.base, 'workspace')))
  })

  it('lets a save that comes while the session changes wait for the new folder', async () => {
    const scene = await sceneToMove()
    const moved = scene.move(join(scene.base, 'other'))
    const saved = Array.from({ length: 200 }, (_, at) =>
      new Promise(resolve => setTimeout(resolve, at / 2)).then(() =>
        scene.save(20 + at).catch((error: unknown) => {
          // Refused in the very moment of the change; a page sends it again.
          if (!(error instanceof AppError) || error.code !== 'file-busy') throw error
          return scene.save(20 + at)
        }),
      ),
    )
    await Promise.all([moved, ...saved])
    expect(await scene.titles()).toHaveLength(203)
  })

  it('refuses what is saved into the old folder after that, so that it is never lost there', async () => {
    const scene = await sceneToMove()
    const { store } = await (await scene.sessions.current()).workspace
    await scene.move(join(scene.base, 'other'))
    const before = treeOf(join(scene.base, 'workspace'))
    const request = { record: callOf(60), baseRev: 0 }
    await expect(store.save(request)).rejects.toMatchObject({ code: 'file-busy' })
    await expect(store.saveMany([request])).rejects.toMatchObject({ code: 'file-busy' })
    expect(treeOf(join(scene.base, 'workspace'))).toEqual(before)
  })

  it('stopped at any moment leaves the old folder in use and nothing in the new one', async () => {
    for (let nth = 1; nth < 30; nth += 1) {
      const scene = await sceneToMove()
      const [from, to] = [join(scene.base, 'workspace'), join(scene.base, 'new', 'place')]
      const before = treeOf(from)
      const stopped = await scene.move(to, stopAt(nth)).then(
        () => false,
        () => true,
      )
      if (!stopped) return expect(nth).toBeGreaterThan(3)
      expect(existsSync(join(scene.base, 'new'))).toBe(false)
      expect(await scene.folder()).toBe(from)
      expect(treeOf(from)).toEqual(before)
      await scene.save(1, 'Goes on')
      expect(await scene.titles()).toContain('Goes on')
    }
    throw new Error('It never came to an end')
  })

  it('that cannot keep the choice goes back, and removes only what was copied', async () => {
    const scene = await sceneToMove()
    const to = join(scene.base, 'other')
    mkdirSync(to)
    mkdirSync(join(scene.base, 'settings.json'))
    await expect(scene.move(to)).rejects.toThrow()
    expect(await scene.folder()).toBe(join(scene.base, 'workspace'))
    expect(readdirSync(to)).toEqual([])
    expect(await scene.titles()).toHaveLength(3)
  })

  it('never removes what somebody else has put into the new folder meanwhile', async () => {
    const scene = await sceneToMove()
    const to = join(scene.base, 'other')
    let moments = 0
    const goOn = () => {
      moments += 1
      if (moments === 2) writeFileSync(join(to, 'notes of mine.txt'), 'of somebody else')
      if (moments === 4) throw new AppError('refused', 'Stopped.')
    }
    await expect(scene.move(to, { progress: () => undefined, goOn, pointOfNoReturn: goOn })).rejects.toThrow()
    expect(Object.values(treeOf(to))).toContain('of somebody else')
    expect(await scene.folder()).toBe(join(scene.base, 'workspace'))
  })

  it.each([
    ['a folder with files', 'full', 'folder-in-use'],
    ['a file', 'full/file.txt', 'not-found'],
    ['a folder in the present one', 'workspace/inside', 'refused'],
    ['the present one', 'workspace', 'refused'],
    ['a folder that holds the present one', '.', 'refused'],
    ['a folder in Presnap’s own', 'home/here', 'refused'],
    ['a folder behind a link that leads into the present one', 'link/inside', 'refused'],
  ])('to %s is refused with nothing changed', async (_what, name, code) => {
    const scene = await sceneToMove()
    mkdirSync(join(scene.base, 'full'))
    writeFileSync(join(scene.base, 'full', 'file.txt'), 'x')
    symlinkSync(join(scene.base, 'workspace'), join(scene.base, 'link'))
    // Presnap's own folder goes on keeping versions meanwhile.
    const all = () => Object.entries(treeOf(scene.base)).filter(([path]) => !path.startsWith('home'))
    const before = all()
    await expect(scene.move(join(scene.base, name))).rejects.toMatchObject({ code })
    expect(all()).toEqual(before)
    expect(existsSync(join(scene.base, 'home', 'here'))).toBe(false)
    expect(await scene.folder()).toBe(join(scene.base, 'workspace'))
  })

  it('to a folder without its whole name is refused', async () => {
    const scene = await sceneToMove()
    await expect(scene.move('documents/presnap')).rejects.toMatchObject({ code: 'bad-input' })
  })

  it('does not follow a link in the workspace', async () => {
    const scene = await sceneToMove()
    symlinkSync('/etc', join(scene.base, 'workspace', 'elsewhere'))
    await scene.move(join(scene.base, 'other'))
    expect(existsSync(join(scene.base, 'other', 'elsewhere'))).toBe(false)
  })

  it('is refused while the folder is away, and opening it where it is now is the way out', async () => {
    const scene = await sceneToMove()
    const now = join(scene.base, 'moved by hand')
    renameSync(join(scene.base, 'workspace'), now)
    await (await (await scene.sessions.current()).workspace).store.checkFolder()
    await expect(scene.move(join(scene.base, 'other'))).rejects.toMatchObject({ code: 'folder-missing' })
    await scene.open(now)
    expect(await scene.titles()).toHaveLength(3)
  })
})

describe('during a live run', () => {
  it('the folder stays where it is', async () => {
    const scene = await sceneToMove()
    const run = await (await scene.sessions.current()).run
    await run.startRun(idOf(1), 'live')
    await expect(scene.move(join(scene.base, 'other'))).rejects.toThrow(/A run is going on/)
    await expect(scene.open(join(scene.base, 'other'))).rejects.toThrow(/A run is going on/)
    await run.endRun()
    await scene.move(join(scene.base, 'other'))
    expect(await scene.folder()).toBe(join(scene.base, 'other'))
  })
})

describe('opening another folder', () => {
  it('works with what stands there, and comes back to the first one', async () => {
    const scene = await sceneToMove()
    const other = join(scene.base, 'other')
    mkdirSync(other)
    await scene.open(other)
    expect(await scene.titles()).toEqual([])
    await scene.save(50, 'Of the other')
    await scene.open(join(scene.base, 'workspace'))
    expect(await scene.titles()).toEqual(['Call 1', 'Call 2', 'Call 3'])
    await scene.open(other)
    expect(await scene.titles()).toEqual(['Of the other'])
    expect(scene.savedFolder()).toBe(other)
  })

  it('takes the pages away first, so that none of them writes into it', async () => {
    const scene = await sceneToMove()
    const other = join(scene.base, 'other')
    mkdirSync(other)
    await scene.open(other)
    expect(scene.asked).toEqual(['flush', 'clear', 'load'])
  })

  it.each([
    ['holds files that are no workspace', 'full', 'folder-in-use'],
    ['is not there', 'nowhere', 'not-found'],
    ['is Presnap’s own', 'home', 'refused'],
  ])('is refused when it %s, and the pages stay as they are', async (_what, name, code) => {
    const scene = await sceneToMove()
    mkdirSync(join(scene.base, 'full'))
    writeFileSync(join(scene.base, 'full', 'file.txt'), 'x')
    await expect(scene.open(join(scene.base, name))).rejects.toMatchObject({ code })
    expect(scene.asked).toEqual([])
    expect(await scene.titles()).toHaveLength(3)
  })

  it('that is the present one changes nothing', async () => {
    const scene = await sceneToMove()
    await scene.open(join(scene.base, 'workspace'))
    expect(scene.asked).toEqual([])
  })
})
