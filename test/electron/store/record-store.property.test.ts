import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTempFolder, removeFolder } from '../../helpers/temp-folder'
import { callOf, idOf, openScene, type Scene } from './store-scene'

const number = fc.integer({ min: 1, max: 4 })
const titles = fc.string({ maxLength: 40, unit: 'grapheme' })
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('save' as const), number, title: titles }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('save many' as const),
      title: titles,
      numbers: fc.uniqueArray(number),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('read', 'list', 'restart', 'kill', 'lose index') }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type Model = Map<number, { title: string; rev: number }>

it('any sequence of saves, restarts, kills and lost indexes reads back equal', async () => {
  const run = async (steps: readonly Step[]) => {
    const base = createTempFolder('presnap-any')
    let scene = await openScene(base)
    const opened = new Set([scene])
    try {
      const model: Model = new Map()
      for (const each of steps) {
        scene = await take(each, scene, model)
        opened.add(scene)
      }
      await expectEqual(scene, model)
      const last = await scene.restart()
      opened.add(last)
      await expectEqual(last, model)
    } finally {
      // A killed one is still here, and what it would write in a while must not meet the removed folder.
      for (const { store } of opened) await store.close()
      removeFolder(base)
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 15 }), run), { numRuns: 60 })
})

async function take(each: Step, scene: Scene, model: Model): Promise<Scene> {
  if (each.do === 'save') await saveAll(scene, model, [each.number], each.title)
  if (each.do === 'save many') await saveAll(scene, model, each.numbers, each.title)
  if (each.do === 'list') expect(scene.store.summaries('call').length).toBe(model.size)
  if (each.do === 'read') await scene.store.read('call', idOf(1))
  if (each.do === 'restart') return scene.restart()
  if (each.do === 'kill') return scene.restart('after a kill')
  if (each.do === 'lose index') {
    rmSync(scene.index, { force: true })
    return scene.restart('after a kill')
  }
  return scene
}

async function saveAll(scene: Scene, model: Model, numbers: readonly number[], title: string): Promise<void> {
  const requests = numbers.map(which => ({
    record: callOf(which, { title }),
    baseRev: model.get(which)?.rev ?? 0,
  }))
  const [only] = requests
  if (requests.length === 1 && only) await scene.store.save(only)
  else expect((await scene.store.saveMany(requests)).failed).toEqual([])
  for (const which of numbers) model.set(which, { title, rev: (model.get(which)?.rev ?? 0) + 1 })
}

async function expectEqual({ store }: Scene, model: Model): Promise<void> {
  const listed = new Map(store.summaries('call').map(({ id, title, rev }) => [id, { title, rev }]))
  expect(listed).toEqual(new Map([...model].map(([which, is]) => [idOf(which), is])))
  for (const [which, { title, rev }] of model) {
    const read = await store.read('call', idOf(which))
    expect(read).toMatchObject({ kind: 'ok', record: { ...callOf(which, { title }), rev } })
  }
  expect(store.problems()).toEqual([])
}
