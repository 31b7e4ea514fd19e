import { rmSync, writeFileSync } from 'node:fs'
import { AppError } from '@shared/errors'
import { describe, expect, it } from 'vitest'
import { solveAsStep } from '../../../electron/workspace/solve-as-step'
import { idOf, refOf } from '../store/store-scene'
import { openWorkspaceScene, type WorkspaceScene } from './workspace-scene'

const numbers = Array.from({ length: 12 }, (_, at) => at + 1)
const fileOf = ({ base }: WorkspaceScene, number: number) => `${base}/workspace/call/${idOf(number)}.json`

async function sceneOf(count: number): Promise<WorkspaceScene> {
  const scene = await openWorkspaceScene()
  for (const number of numbers.slice(0, count)) await scene.act(900 + number, number, {})
  return scene
}

async function without(scene: WorkspaceScene, gone: readonly number[]): Promise<void> {
  for (const number of gone) rmSync(fileOf(scene, number))
  await scene.workspace.store.lookAround()
}

const trashed = async (scene: WorkspaceScene) => {
  const calls = await Promise.all(numbers.map(scene.call))
  return calls.flatMap(call => (call?.deletedAt === undefined ? [] : [call.title]))
}

describe('bringing back', () => {
  it('a record whose file was gone is a step: undone it lies in the trash, done again it is there', async () => {
    const scene = await sceneOf(3)
    const { workspace } = scene
    await without(scene, [1])
    await solveAsStep(workspace, `gone:call/${idOf(1)}.json`, 'bring-back')
    expect(workspace.undo.standing().undo?.label).toBe('Bring back “Call 1”')
    await workspace.undo.undo()
    expect(await trashed(scene)).toEqual(['Call 1'])
    await workspace.undo.redo()
    expect(await trashed(scene)).toEqual([])
    expect((await scene.call(1))?.title).toBe('Call 1')
  })

  it('many at once is one step, with progress', async () => {
    const scene = await sceneOf(12)
    const { workspace } = scene
    await without(scene, numbers)
    const seen: (readonly [number, number])[] = []
    const task = {
      progress: (done: number, total: number) => void seen.push([done, total]),
      goOn: () => undefined,
      pointOfNoReturn: () => undefined,
    }
    await solveAsStep(workspace, 'mass-gone', 'bring-back', task)
    expect(seen.at(-1)).toEqual([12, 12])
    expect(workspace.undo.standing().undo?.label).toBe('Bring back 12 records')
    await workspace.undo.undo()
    expect(await trashed(scene)).toHaveLength(12)
  })

  it('many that is stopped keeps what is back as a step, and the others listed', async () => {
    const scene = await sceneOf(12)
    const { workspace } = scene
    await without(scene, numbers)
    const { store, undo } = workspace
    let looks = 0
    const task = {
      progress: () => undefined,
      goOn: () => {
        looks += 1
        if (looks > 5) throw new AppError('refused', 'Stopped.', { cancelled: 1 })
      },
      pointOfNoReturn: () => undefined,
    }
    await expect(solveAsStep(workspace, 'mass-gone', 'bring-back', task)).rejects.toMatchObject({
      message: '5 of 12 records are back, the others stay listed. You stopped it.',
    })
    expect(undo.standing().undo?.label).toBe('Bring back 5 records')
    expect(store.problems()).toMatchObject([{ form: 'mass-gone' }])
    expect(store.counts()).toEqual({ call: 12 })
  })

  it('the last good version of a damaged file is a step', async () => {
    const scene = await sceneOf(2)
    const { workspace } = scene
    writeFileSync(fileOf(scene, 1), 'no json')
    await workspace.store.lookAround()
    const [problem] = workspace.store.problems()
    expect(problem?.form).toBe('quarantined')
    await solveAsStep(workspace, problem?.id ?? '', 'restore-last-good')
    expect((await scene.call(1))?.title).toBe('Call 1')
    await workspace.undo.undo()
    expect(await trashed(scene)).toEqual(['Call 1'])
  })

  it('nothing is no step', async () => {
    const scene = await sceneOf(2)
    const before = scene.workspace.undo.standing()
    await without(scene, [1])
    await solveAsStep(scene.workspace, `gone:call/${idOf(1)}.json`, 'let-go')
    expect(scene.workspace.undo.standing()).toEqual(before)
  })
})

describe('a record brought back', () => {
  it('keeps its versions', async () => {
    const scene = await sceneOf(1)
    await scene.act(1, 1, { title: 'Second' })
    await without(scene, [1])
    await solveAsStep(scene.workspace, `gone:call/${idOf(1)}.json`, 'bring-back')
    const lines = await scene.workspace.store.history.list(refOf(1))
    expect(lines.length).toBeGreaterThanOrEqual(2)
  })
})
