import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/errors'
import { describe, expect, it } from 'vitest'
import { workspaceHome } from '../../../electron/store/workspace-home'
import { openUndoLog } from '../../../electron/undo/open-undo-log'
import { changesOf } from '../../../electron/workspace/save-as-step'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, refOf, sceneTime } from '../store/store-scene'
import { openUndoScene, stepOf, type UndoScene } from './undo-scene'

const titleOf = async (scene: UndoScene, number = 1) => (await scene.call(number))?.title
const historyOf = ({ scene: { home, store } }: UndoScene) =>
  join(workspaceHome(home, String(store.id())), 'history')

async function twoEdits(): Promise<UndoScene> {
  const scene = await openUndoScene()
  await scene.act(1, 1, { title: 'One' })
  await scene.act(2, 1, { title: 'Two' })
  await scene.act(3, 1, { title: 'Three' })
  return scene
}

describe('the undo log', () => {
  it('undoes and redoes the newest step first', async () => {
    const scene = await twoEdits()
    expect(scene.undo.standing()).toEqual({ undo: stepOf(3), redo: null })
    const first = await scene.undo.undo()
    expect(first).toMatchObject({ step: stepOf(3), kept: 0, standing: { undo: stepOf(2), redo: stepOf(3) } })
    expect(first.records).toMatchObject([{ title: 'Two' }])
    await scene.undo.undo()
    expect(await titleOf(scene)).toBe('One')
    expect((await scene.undo.redo()).step).toEqual(stepOf(2))
    expect(await titleOf(scene)).toBe('Two')
    await scene.undo.redo()
    expect(await titleOf(scene)).toBe('Three')
    expect(scene.undo.standing()).toEqual({ undo: stepOf(3), redo: null })
  })

  it('answers that there is nothing when there is nothing', async () => {
    const { undo } = await openUndoScene()
    const nothing = { step: null, standing: { undo: null, redo: null }, records: [], kept: 0 }
    expect(await undo.undo()).toEqual(nothing)
    expect(await undo.redo()).toEqual(nothing)
    expect(await undo.undo(idOf(1))).toEqual(nothing)
  })

  it('takes the saves of one step back together', async () => {
    const scene = await twoEdits()
    await scene.act(4, 1, { title: 'T' })
    await scene.act(4, 2, { title: 'New' })
    await scene.act(4, 1, { title: 'Ty' })
    expect((await scene.undo.undo()).records).toHaveLength(2)
    expect(await titleOf(scene)).toBe('Three')
    expect((await scene.call(2))?.deletedAt).toBeDefined()
    await scene.undo.redo()
    expect(await titleOf(scene)).toBe('Ty')
    expect(await scene.call(2)).toMatchObject({ title: 'New' })
    expect((await scene.call(2))?.deletedAt).toBeUndefined()
  })

  it('moves a record that the step made to the trash, and redo brings it back', async () => {
    const scene = await openUndoScene()
    await scene.act(1, 1, { title: 'New' })
    await scene.undo.undo()
    expect((await scene.call(1))?.deletedAt).toBeDefined()
    await scene.undo.redo()
    expect((await scene.call(1))?.deletedAt).toBeUndefined()
    expect(await titleOf(scene)).toBe('New')
  })

  it('forgets what could be redone once something new was done', async () => {
    const scene = await twoEdits()
    await scene.undo.undo()
    await scene.act(4, 1, { title: 'Other' })
    expect(scene.undo.standing()).toEqual({ undo: stepOf(4), redo: null })
    await scene.undo.undo()
    expect(await titleOf(scene)).toBe('Two')
  })

  it('undoes a step out of its turn and leaves later changes as they are', async () => {
    const scene = await openUndoScene()
    await scene.act(1, 1, { title: 'One' })
    await scene.act(2, 1, { notes: 'Bring the cable' })
    await scene.act(3, 1, { title: 'Two' })
    await scene.act(4, 1, { minutes: 90 })
    const answer = await scene.undo.undo(stepOf(3).id)
    expect(answer).toMatchObject({
      step: stepOf(3),
      kept: 0,
      records: [{ title: 'One', minutes: 90, notes: 'Bring the cable' }],
    })
  })

  it('leaves what somebody else changed since, and says how much that is', async () => {
    const scene = await twoEdits()
    const present = await scene.call(1)
    if (present === undefined) throw new Error('not there')
    await scene.scene.store.save({
      record: { ...present, title: 'Theirs', minutes: 15 },
      baseRev: present.rev,
    })
    const answer = await scene.undo.undo()
    expect(answer.kept).toBe(1)
    expect(await scene.call(1)).toMatchObject({ title: 'Theirs', minutes: 15 })
  })

  it.each(['clean', 'after a kill'] as const)('is the same after a restart (%s)', async how => {
    const scene = await twoEdits()
    await scene.undo.undo()
    const later = await scene.restart(how === 'clean' ? undefined : how)
    expect(later.undo.standing()).toEqual({ undo: stepOf(2), redo: stepOf(3) })
    await later.undo.redo()
    expect(await titleOf(later)).toBe('Three')
    await later.undo.undo()
    await later.undo.undo()
    await later.undo.undo()
    expect((await later.call(1))?.deletedAt).toBeDefined()
  })

  it('ignores a last line that is torn, and one that is damaged', async () => {
    const scene = await twoEdits()
    appendFileSync(scene.file, 'nonsense\n{"do":"step","id":"')
    const later = await scene.restart('after a kill')
    expect(later.undo.standing()).toEqual({ undo: stepOf(3), redo: null })
    await later.act(4, 1, { title: 'Four' })
    const last = await later.restart('after a kill')
    expect(last.undo.standing().undo).toEqual(stepOf(4))
    await last.undo.undo()
    expect(await titleOf(last)).toBe('Three')
  })

  it('drops a step whose earlier version is gone, says so and changes nothing', async () => {
    const scene = await twoEdits()
    await scene.restart()
    rmSync(historyOf(scene), { recursive: true, force: true })
    const later = await scene.restart('after a kill')
    await expect(later.undo.undo()).rejects.toMatchObject({
      code: 'not-found',
      message:
        '“Step 3” cannot be undone any more, because an earlier version of it is not kept. Nothing was changed.',
    })
    expect(later.undo.standing().undo).toEqual(stepOf(2))
    expect(await titleOf(later)).toBe('Three')
    const last = await later.restart('after a kill')
    expect(last.undo.standing().undo).toEqual(stepOf(2))
  })

  it('marks nothing undone when a record cannot be written, and says so', async () => {
    const scene = await twoEdits()
    await scene.act(4, 1, { title: 'A' })
    await scene.act(4, 2, { title: 'B' })
    const later = await scene.restart()
    writeFileSync(join(later.scene.workspace, '.presnap-workspace.json'), '{}')
    await expect(later.undo.undo()).rejects.toMatchObject({ code: 'folder-missing' })
    expect(later.undo.standing()).toEqual({ undo: stepOf(4), redo: null })
  })

  it('drops the steps that concern records it is told to forget, and leaves no word of them', async () => {
    const scene = await twoEdits()
    await scene.act(4, 2, { title: 'Other' })
    await scene.undo.forget([refOf(1)])
    expect(scene.undo.standing()).toEqual({ undo: stepOf(4), redo: null })
    expect(readFileSync(scene.file, 'utf8')).not.toContain('Step 3')
    expect(readFileSync(scene.file, 'utf8')).not.toContain(idOf(1))
  })

  it('tells of what it saved and of how it stands', async () => {
    const scene = await openUndoScene()
    const told: unknown[] = []
    scene.undo.onChanged(standing => told.push(standing))
    scene.undo.onSaved(records => told.push(records.map(({ rev }) => rev)))
    await scene.act(1, 1, { title: 'One' })
    await scene.undo.undo()
    expect(told).toEqual([{ undo: stepOf(1), redo: null }, [2], { undo: null, redo: stepOf(1) }])
  })

  it('names the versions that its steps need', async () => {
    const scene = await openUndoScene()
    const first = await scene.act(1, 1, { title: 'One' })
    const second = await scene.act(2, 1, { title: 'Two' })
    expect(scene.undo.pins().get(`call/${idOf(1)}`)).toEqual(new Set([first.hash, second.hash]))
  })

  it('stays in memory while its file cannot be written, and is written later', async () => {
    const scene = await openUndoScene()
    await scene.act(1, 1, { title: 'One' })
    rmSync(scene.file)
    const { mkdirSync } = await import('node:fs')
    mkdirSync(scene.file)
    await scene.act(2, 1, { title: 'Two' })
    expect(scene.said[0]).toMatch(/could not be written/)
    rmSync(scene.file, { recursive: true })
    await scene.act(3, 1, { title: 'Three' })
    const later = await scene.restart('after a kill')
    expect(later.undo.standing().undo).toEqual(stepOf(3))
    await later.undo.undo()
    expect(later.undo.standing().undo).toEqual(stepOf(2))
  })

  it('begins anew from what stands there when a record changed under it', async () => {
    const { scene } = await twoEdits()
    const { store, home } = scene
    let tries = 0
    const saveMany: typeof store.saveMany = async requests => {
      tries += 1
      if (tries > 1) return store.saveMany(requests)
      const present = await store.read('call', idOf(1))
      if (present.kind !== 'ok') throw new Error('not there')
      await store.save({ record: { ...present.record, minutes: 15 }, baseRev: present.record.rev })
      const error = new AppError('changed-outside', 'It changed.')
      return { savedAt: sceneTime, saved: [], failed: [{ ...refOf(1), error }] }
    }
    const undo = await openUndoLog({
      ...{ store: { ...store, saveMany }, now: () => sceneTime, log: () => undefined },
      folder: () => workspaceHome(home, String(store.id())),
    })
    expect((await undo.undo()).records).toMatchObject([{ title: 'Two', minutes: 15 }])
    expect(tries).toBe(2)
  })

  it('is there again when the folder of the workspace is', async () => {
    const base = tempFolder('presnap-undo')
    const first = await openUndoScene(base)
    await first.act(1, 1, { title: 'One' })
    await first.scene.store.close()
    renameSync(join(base, 'workspace'), join(base, 'elsewhere'))
    // Else the folder is known by its place, and the log with it.
    rmSync(join(base, 'home', 'known-workspaces.json'))
    const { scene, undo } = await openUndoScene(base)
    expect(scene.store.state().kind).toBe('ready')
    expect(undo.standing().undo).toBeNull()
    const told = new Promise(resolve => void undo.onChanged(resolve))
    renameSync(join(base, 'elsewhere'), join(base, 'workspace'))
    await scene.store.checkFolder()
    expect(await told).toEqual({ undo: stepOf(1), redo: null })
  })

  it('records what one save together changed as one step', async () => {
    const scene = await openUndoScene()
    const { saved } = await scene.scene.store.saveMany([
      { record: callOf(1), baseRev: 0 },
      { record: callOf(2), baseRev: 0 },
    ])
    await scene.undo.record(stepOf(1), changesOf(saved))
    expect((await scene.undo.undo()).records.map(({ deletedAt }) => deletedAt !== undefined)).toEqual([
      true,
      true,
    ])
  })
})
