import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { workspaceHome } from '../../../electron/store/workspace-home'
import { changesOf } from '../../../electron/workspace/save-as-step'
import { createTempFolder, removeFolder } from '../../helpers/temp-folder'
import { callOf, idOf, sceneTime } from '../store/store-scene'
import { type Content, type Edit, emptyModel, type Model, redo, save, undo } from './undo-model'
import { openUndoScene, stepOf, type UndoScene } from './undo-scene'

// Few records, few values, and mostly the same: edits are to meet.
const number = fc.constantFrom(1, 1, 1, 2, 3)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ title: fc.constantFrom('A', 'B', 'C') }) },
  fc.record({ notes: fc.constantFrom('x', undefined) }),
  fc.record({ minutes: fc.constantFrom(15, 30) }),
  fc.record({ deletedAt: fc.constantFrom(sceneTime, undefined) }),
)
const act = fc.oneof(
  {
    weight: 8,
    // Two windows, each with a step that goes on until it begins another.
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      window: fc.constantFrom(0, 1),
      goesOn: fc.constantFrom(true, true, false),
      number,
      edit,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit many' as const),
      numbers: fc.uniqueArray(number, { minLength: 1 }),
      edit,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit without a step' as const), number, edit }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo one of them' as const), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'kill' as const) }) },
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

interface Run {
  scene: UndoScene
  readonly model: Model
  steps: number
  /** The step that each window is in the midst of. */
  readonly typing: (number | undefined)[]
}

it('P2: any sequence of edits, undos, redos, saves and restarts ends in the same state as the model', async () => {
  const check = async (acts: readonly Act[]) => {
    const base = createTempFolder('presnap-undo-any')
    try {
      const run: Run = { scene: await openUndoScene(base), model: emptyModel(), steps: 0, typing: [] }
      for (const each of acts) {
        await take(run, each)
        await expectEqual(run)
      }
      run.scene = await run.scene.restart()
      await expectEqual(run)
      await run.scene.scene.store.close()
    } finally {
      removeFolder(base)
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 30, size: 'max' }), check), { numRuns: 40 })
}, 90_000)

async function take(run: Run, each: Act): Promise<void> {
  const { model, scene } = run
  switch (each.do) {
    case 'edit': {
      const going = each.goesOn ? run.typing[each.window] : undefined
      const step = going ?? ++run.steps
      run.typing[each.window] = step
      await saveBoth(run, step, [each.number], each.edit)
      return
    }
    case 'edit many':
      await saveBoth(run, ++run.steps, each.numbers, each.edit)
      return
    case 'edit without a step':
      await saveBoth(run, undefined, [each.number], each.edit)
      return
    case 'undo':
      undo(model, undefined, sceneTime)
      await scene.undo.undo()
      return
    case 'redo':
      redo(model)
      await scene.undo.redo()
      return
    case 'undo one of them': {
      const id = model.done[each.which]?.id
      if (id === undefined) return
      undo(model, id, sceneTime)
      await scene.undo.undo(stepOf(id).id)
      return
    }
    case 'restart':
      run.scene = await scene.restart()
      return
    case 'kill':
      run.scene = await kill(run)
  }
}

async function saveBoth(
  { scene, model }: Run,
  step: number | undefined,
  numbers: readonly number[],
  fields: Edit,
): Promise<void> {
  save(model, step, new Map(numbers.map(one => [one, fields])))
  const requests = await Promise.all(
    numbers.map(async one => {
      const present = await scene.call(one)
      return { record: { ...(present ?? callOf(one)), ...fields }, baseRev: present?.rev ?? 0 }
    }),
  )
  const { saved, failed } = await scene.scene.store.saveMany(requests)
  expect(failed).toEqual([])
  if (step !== undefined) await scene.undo.record(stepOf(step), changesOf(saved))
}

/** The newest versions may not be in the history yet, and the undo log may end in the midst of a line. */
async function kill({ scene, model }: Run): Promise<UndoScene> {
  const { store, home } = scene.scene
  await store.flush()
  for (const one of model.records.keys()) {
    const path = join(workspaceHome(home, String(store.id())), 'history', 'call', `${idOf(one)}.jsonl`)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    if (!lines.at(-1)?.includes(store.entry({ kind: 'call', id: idOf(one) })?.hash ?? 'none')) continue
    writeFileSync(path, [...lines.slice(0, -1), lines.at(-1)?.slice(0, 60)].join('\n'))
  }
  if (existsSync(scene.file))
    writeFileSync(scene.file, `${readFileSync(scene.file, 'utf8')}{"do":"step","id"`)
  return scene.restart('after a kill')
}

async function expectEqual({ scene, model }: Run): Promise<void> {
  const last = (steps: Model['done']) => {
    const step = steps.at(-1)
    return step === undefined ? null : stepOf(step.id)
  }
  expect(scene.undo.standing()).toEqual({ undo: last(model.done), redo: last(model.undone) })
  for (const [one, content] of model.records) expect(await contentOf(scene, one)).toEqual(content)
}

async function contentOf(scene: UndoScene, one: number): Promise<Content | undefined> {
  const call = await scene.call(one)
  if (call === undefined) return undefined
  const { title, notes, minutes, deletedAt } = call
  return { title, notes, minutes, deletedAt }
}
