import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listTrash } from '../../../electron/workspace/trash'
import { callOf, idOf, refOf, sceneTime } from '../store/store-scene'
import { openWorkspaceScene, type WorkspaceScene } from './workspace-scene'

const dayMs = 86_400_000
const afterDays = (days: number) => new Date(Date.parse(sceneTime) + days * dayMs).toISOString()
const revsOf = async ({ workspace }: WorkspaceScene, number: number) =>
  (await workspace.store.history.list(refOf(number))).map(({ rev }) => rev)

/** Looks after the workspace once a day, up to and with that day. */
async function keepUpDaily(scene: WorkspaceScene, from: number, to: number): Promise<void> {
  for (let day = from; day <= to; day += 1) {
    scene.clock.now = afterDays(day)
    await scene.workspace.upkeep()
  }
}

describe('upkeep', () => {
  it('empties what has been in the trash for over thirty days, and nothing else', async () => {
    const scene = await openWorkspaceScene()
    for (const number of [1, 2, 3]) await scene.act(number, number, { title: `Call ${number}` })
    await scene.act(4, 1, { deletedAt: sceneTime })
    await scene.act(5, 2, { deletedAt: afterDays(1) })
    await keepUpDaily(scene, 0, 30)
    expect(listTrash(scene.workspace).map(({ id }) => id)).toEqual([idOf(2), idOf(1)])
    await keepUpDaily(scene, 31, 31)
    expect(listTrash(scene.workspace).map(({ id }) => id)).toEqual([idOf(2)])
    expect(existsSync(`${scene.base}/workspace/call/${idOf(1)}.json`)).toBe(false)
    expect(await scene.call(3)).toMatchObject({ title: 'Call 3' })
  })

  it('does not believe a clock that jumped by more than a week until the next day', async () => {
    const scene = await openWorkspaceScene()
    await scene.act(1, 1, {})
    await scene.act(2, 1, { deletedAt: sceneTime })
    await keepUpDaily(scene, 0, 0)
    await keepUpDaily(scene, 400, 400)
    expect(listTrash(scene.workspace)).toHaveLength(1)
    // It was wrong: the right time lies before the last look.
    await keepUpDaily(scene, 1, 1)
    expect(listTrash(scene.workspace)).toHaveLength(1)
    await keepUpDaily(scene, 400, 401)
    expect(listTrash(scene.workspace)).toHaveLength(0)
  })

  it('looks once a day, also through restarts', async () => {
    const scene = await openWorkspaceScene()
    await scene.act(1, 1, {})
    await scene.act(2, 1, { deletedAt: new Date(Date.parse(sceneTime) - 30 * dayMs).toISOString() })
    await keepUpDaily(scene, 0, 0)
    const later = await scene.restart()
    later.clock.now = new Date(Date.parse(afterDays(1)) - 1).toISOString()
    await later.workspace.upkeep()
    expect(listTrash(later.workspace)).toHaveLength(1)
    await keepUpDaily(later, 1, 1)
    expect(listTrash(later.workspace)).toHaveLength(0)
  })

  it('thins the history, and leaves what undo and other computers may need', async () => {
    const scene = await openWorkspaceScene()
    for (let rev = 1; rev <= 10; rev += 1) {
      scene.clock.now = new Date(Date.parse(sceneTime) + rev * 1_000).toISOString()
      const present = await scene.call(1)
      if (rev === 3) await scene.act(1, 1, { minutes: 90 })
      else {
        const record = { ...(present ?? callOf(1)), notes: `Save ${rev}` }
        await scene.workspace.store.save({ record, baseRev: present?.rev ?? 0 })
      }
    }
    await keepUpDaily(scene, 0, 1)
    expect(await revsOf(scene, 1)).toHaveLength(10)
    await keepUpDaily(scene, 2, 2)
    // 1 and 10 are the first and the present, 2 and 3 the step's; the others are the past that copies may share.
    expect(await revsOf(scene, 1)).toEqual([1, 2, 3, 4, 6, 8, 9, 10])
    await scene.workspace.undo.undo()
    expect(await scene.call(1)).toMatchObject({ minutes: callOf(1).minutes, notes: 'Save 10' })
  })

  it('does nothing while the workspace is not there', async () => {
    const scene = await openWorkspaceScene()
    await scene.workspace.upkeep()
    expect(existsSync(`${scene.base}/home/workspaces`)).toBe(false)
  })
})
