import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emptyTrash } from '../../../electron/workspace/trash'
import { listVersions, readVersion, restoreVersion } from '../../../electron/workspace/versions'
import { idOf, refOf } from '../store/store-scene'
import { openWorkspaceScene, type WorkspaceScene } from './workspace-scene'

async function withVersions(): Promise<WorkspaceScene> {
  const scene = await openWorkspaceScene()
  await scene.act(1, 1, { title: 'First' })
  await scene.act(2, 1, { title: 'Second' })
  await scene.act(3, 1, { title: 'Third', notes: 'Bring the cable' })
  return scene
}

describe('earlier versions', () => {
  it('are listed newest first, with what changed, and which one is present', async () => {
    const { workspace } = await withVersions()
    const lines = await listVersions(workspace, refOf(1))
    expect(lines.map(({ rev, changed, isPresent }) => [rev, changed, isPresent])).toEqual([
      [3, ['Title', 'Notes'], true],
      [2, ['Title'], false],
      [1, [], false],
    ])
  })

  it('can be read one by one; one that is not kept is named', async () => {
    const { workspace } = await withVersions()
    const [present, second] = await listVersions(workspace, refOf(1))
    expect(await readVersion(workspace, refOf(1), second?.hash ?? '')).toMatchObject({
      title: 'Second',
      rev: 2,
    })
    expect(await readVersion(workspace, refOf(1), present?.hash ?? '')).toMatchObject({ title: 'Third' })
    await expect(readVersion(workspace, refOf(1), 'f'.repeat(32))).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('are restored as a step that can be undone', async () => {
    const scene = await withVersions()
    const { workspace, clock } = scene
    const first = (await listVersions(workspace, refOf(1))).at(-1)
    const answer = await restoreVersion(workspace, refOf(1), first?.hash ?? '', clock.now)
    expect(answer.step?.label).toBe('Restore an earlier “Third”')
    expect(answer.records).toMatchObject([{ title: 'First', rev: 4 }])
    expect((await scene.call(1))?.notes).toBeUndefined()
    expect((await listVersions(workspace, refOf(1)))[0]).toMatchObject({ by: 'restore', isPresent: true })
    await workspace.undo.undo()
    expect(await scene.call(1)).toMatchObject({ title: 'Third', notes: 'Bring the cable' })
  })

  it('bring a record back out of the trash, and one that is gone for good', async () => {
    const scene = await withVersions()
    const { workspace, clock } = scene
    await scene.act(4, 1, { deletedAt: clock.now })
    const second = (await listVersions(workspace, refOf(1)))[2]
    await restoreVersion(workspace, refOf(1), second?.hash ?? '', clock.now)
    expect(await scene.call(1)).toMatchObject({ title: 'Second' })
    expect((await scene.call(1))?.deletedAt).toBeUndefined()
    await scene.act(5, 1, { deletedAt: clock.now })
    await emptyTrash(workspace, undefined)
    expect(await scene.call(1)).toBeUndefined()
    const { records } = await restoreVersion(workspace, refOf(1), second?.hash ?? '', clock.now)
    expect(records).toMatchObject([{ id: idOf(1), title: 'Second', rev: 7 }])
    await workspace.undo.undo()
    expect((await scene.call(1))?.deletedAt).toBeDefined()
  })

  it('show the present version also while the history does not hold it', async () => {
    const scene = await withVersions()
    const { store } = scene.workspace
    await store.close()
    rmSync(`${scene.base}/home/workspaces/${store.id()}/history`, { recursive: true })
    const { workspace } = await scene.restart()
    expect(await listVersions(workspace, refOf(1))).toMatchObject([{ rev: 3, changed: [], isPresent: true }])
  })
})
