import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emptyOldTrash, emptyTrash, listTrash, restoreFromTrash } from '../../../electron/workspace/trash'
import { callOf, idOf, refOf } from '../store/store-scene'
import { stepOf } from '../undo/undo-scene'
import { openWorkspaceScene, type WorkspaceScene } from './workspace-scene'

const dayMs = 86_400_000
const daysAfter = (at: string, days: number, ms = 0) =>
  new Date(Date.parse(at) + days * dayMs + ms).toISOString()
const fileOf = ({ base }: WorkspaceScene, number: number) => `${base}/workspace/call/${idOf(number)}.json`
const trashed = ({ workspace }: WorkspaceScene) => listTrash(workspace).map(({ id }) => id)

async function withTrash(): Promise<WorkspaceScene> {
  const scene = await openWorkspaceScene()
  const at = scene.clock.now
  await scene.act(1, 1, { title: 'First' })
  await scene.act(2, 2, { title: 'Second' })
  await scene.act(3, 3, { title: 'Third' })
  await scene.act(4, 1, { deletedAt: at })
  await scene.act(5, 2, { deletedAt: daysAfter(at, 0, 1) })
  return scene
}

describe('the trash', () => {
  it('lists what was deleted, the newest first', async () => {
    expect(trashed(await withTrash())).toEqual([idOf(2), idOf(1)])
  })

  it('holds no record that was merged into another: what names it still has to find that', async () => {
    const scene = await withTrash()
    await scene.act(6, 1, { mergedInto: callOf(3).id })
    expect(trashed(scene)).toEqual([idOf(2)])
    expect(await emptyTrash(scene.workspace, undefined)).toBe(1)
    expect(existsSync(fileOf(scene, 1))).toBe(true)
  })

  it('leaves what was changed elsewhere since, such as taken out of the trash there', async () => {
    const scene = await withTrash()
    const text = readFileSync(fileOf(scene, 1), 'utf8')
    writeFileSync(fileOf(scene, 1), text.replace('"First"', '"Needed after all"'))
    expect(await emptyTrash(scene.workspace, [refOf(1)])).toBe(0)
    expect(readFileSync(fileOf(scene, 1), 'utf8')).toContain('Needed after all')
  })

  it('gives records back as they were, as one step that can be undone', async () => {
    const scene = await withTrash()
    const { workspace, clock } = scene
    const answer = await restoreFromTrash(workspace, [refOf(1), refOf(2), refOf(1)], clock.now)
    expect(answer).toMatchObject({ step: { label: 'Restore 2 items' }, kept: 0 })
    expect(answer.records).toHaveLength(2)
    expect(trashed(scene)).toEqual([])
    expect(await scene.call(1)).toMatchObject({ title: 'First' })
    await workspace.undo.undo()
    expect(trashed(scene).toSorted()).toEqual([idOf(1), idOf(2)])
  })

  it('names a single record that it gives back', async () => {
    const { workspace, clock } = await withTrash()
    const { step, standing } = await restoreFromTrash(workspace, [refOf(1)], clock.now)
    expect(step?.label).toBe('Restore “First”')
    expect(standing.undo).toEqual(step)
  })

  it('says when a record is not in the trash any more', async () => {
    const { workspace, clock } = await withTrash()
    await expect(restoreFromTrash(workspace, [refOf(3), refOf(9)], clock.now)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('removes for good what it is told, and never what is not in the trash', async () => {
    const scene = await withTrash()
    expect(await emptyTrash(scene.workspace, [refOf(1), refOf(3)])).toBe(1)
    expect(existsSync(fileOf(scene, 1))).toBe(false)
    expect(existsSync(fileOf(scene, 3))).toBe(true)
    expect(trashed(scene)).toEqual([idOf(2)])
    expect(await emptyTrash(scene.workspace, undefined)).toBe(1)
    expect(trashed(scene)).toEqual([])
    const later = await scene.restart()
    expect(later.workspace.store.counts()).toEqual({ call: 1 })
    expect(later.workspace.store.problems()).toEqual([])
  })

  it('drops the undo steps of what is gone, and keeps its history', async () => {
    const scene = await withTrash()
    const { undo, store } = scene.workspace
    await emptyTrash(scene.workspace, undefined)
    expect(undo.standing()).toEqual({ undo: stepOf(3), redo: null })
    expect(await store.history.list(refOf(1))).toHaveLength(2)
    expect(readFileSync(`${scene.base}/home/workspaces/${store.id()}/undo.jsonl`, 'utf8')).not.toContain(
      idOf(1),
    )
  })

  it.each([
    ['a millisecond before thirty days', 0, 0],
    ['at thirty days', 1, 0],
    ['a millisecond after thirty days', 2, 1],
  ])('is emptied by itself after thirty days: %s', async (_when, ms, removed) => {
    const scene = await withTrash()
    await scene.act(6, 2, { deletedAt: undefined })
    expect(await emptyOldTrash(scene.workspace, daysAfter(scene.clock.now, 30, ms - 1))).toBe(removed)
  })
})
