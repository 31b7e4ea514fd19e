import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createClock } from '../../../electron/clock'
import { openSample, removeSample } from '../../../electron/workspace/sample'
import { saveSent } from '../../../electron/workspace/save-records'
import { listTrash } from '../../../electron/workspace/trash'
import { callOf, idOf, refOf, sceneTime } from '../store/store-scene'
import { stepOf } from '../undo/undo-scene'
import { openWorkspaceScene } from './workspace-scene'

const now = () => sceneTime
const sent = (number: number, fields: object = {}, baseRev = 0) => ({
  ...{ kind: 'call' as const, baseRev, record: { ...callOf(number), ...fields } },
})

describe('saving what a page sent', () => {
  it('records the step with what was saved of it, before it answers', async () => {
    const { base, workspace } = await openWorkspaceScene()
    const bad = { ...sent(2), record: { ...callOf(2), title: 7 } }
    const { answer } = await saveSent(workspace, [sent(1), bad], { together: false, step: stepOf(1), now })
    const file = `${base}/home/workspaces/${workspace.store.id()}/undo.jsonl`
    expect(readFileSync(file, 'utf8')).toContain(stepOf(1).id)
    expect(answer.saved).toHaveLength(1)
    expect(answer.failed).toHaveLength(1)
    expect(workspace.undo.standing()).toEqual({ undo: stepOf(1), redo: null })
    expect([...workspace.undo.pins().keys()]).toEqual([`call/${idOf(1)}`])
  })

  it('records no step when nothing was saved, or nobody asked for one', async () => {
    const { workspace } = await openWorkspaceScene()
    const bad = { ...sent(2), record: { ...callOf(2), title: 7 } }
    await saveSent(workspace, [sent(1), bad], { together: true, step: stepOf(1), now })
    await saveSent(workspace, [sent(1)], { together: false, now })
    expect(workspace.undo.standing()).toEqual({ undo: null, redo: null })
  })

  it('takes back only its own change when it was merged with somebody else’s', async () => {
    const { workspace, call } = await openWorkspaceScene()
    await saveSent(workspace, [sent(1, { title: 'First' })], { together: false, now })
    await saveSent(workspace, [sent(1, { title: 'Theirs' }, 1)], { together: false, step: stepOf(1), now })
    const late = sent(1, { title: 'First', notes: 'Ours' }, 1)
    const { answer } = await saveSent(workspace, [late], { together: false, step: stepOf(2), now })
    expect(answer.saved[0]?.merged).toMatchObject({ title: 'Theirs', notes: 'Ours' })
    await workspace.undo.undo()
    expect(await call(1)).toMatchObject({ title: 'Theirs' })
    expect((await call(1))?.notes).toBeUndefined()
    await workspace.undo.undo()
    expect(await call(1)).toMatchObject({ title: 'First' })
  })

  it('backs up what stands there before an import, and says in the history that it was one', async () => {
    const { workspace } = await openWorkspaceScene()
    await saveSent(workspace, [sent(1)], { together: false, now })
    const changed = [sent(1, { title: 'Imported' }, 1), sent(2)]
    await saveSent(workspace, changed, { together: true, isImport: true, step: stepOf(1), now })
    await workspace.backups.settled()
    expect(await workspace.backups.list()).toMatchObject([{ reason: 'before-import', records: 1 }])
    expect((await workspace.store.history.list(refOf(1))).map(({ by }) => by)).toEqual(['edit', 'import'])
    await workspace.undo.undo()
    expect(listTrash(workspace).map(({ id }) => id)).toEqual([idOf(2)])
  })

  it('removes the sample as one step that can be undone', async () => {
    const { workspace } = await openWorkspaceScene()
    const clock = createClock(sceneTime)
    await openSample(workspace, clock)
    const removed = await removeSample(workspace, clock)
    expect(removed).toBeGreaterThan(100)
    expect(listTrash(workspace)).toHaveLength(removed)
    const { step, records } = await workspace.undo.undo()
    expect(step?.label).toBe('Remove the sample')
    expect(records).toHaveLength(removed)
    expect(listTrash(workspace)).toEqual([])
    expect(await removeSample(workspace, clock)).toBe(removed)
  })
})
