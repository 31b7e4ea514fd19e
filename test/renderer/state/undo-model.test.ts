/** Any sequence of edits, saves, failing disks, undos and redos ends as the plainest model of it does. */
import type { Gap } from '@shared/domain/gap'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listenToMain } from '../../../renderer/app/listen-to-main'
import { standingOf } from '../../../renderer/state/undo'
import { aGap } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

const gaps = [
  aGap({ title: 'a0', does: 'a0', proof: '', rev: 1 }),
  aGap({ title: 'b0', does: 'b0', proof: '', rev: 1 }),
] as const
type Texts = readonly string[]

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(globalThis, { window: { addEventListener: () => undefined } })
})
afterEach(() => vi.useRealTimers())

type Op =
  | { readonly do: 'edit'; readonly at: number; readonly field: 'title' | 'does'; readonly text: string }
  | { readonly do: 'both'; readonly text: string }
  | { readonly do: 'undo' | 'redo' | 'save' | 'wait' | 'mend' }
  | { readonly do: 'refuse'; readonly at: number }
  | { readonly do: 'outside'; readonly at: number; readonly text: string }

const at = fc.nat(1)
const text = fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 1, maxLength: 4 })
const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('edit'), at, field: fc.constantFrom('title', 'does'), text }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both'), text }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('save', 'wait', 'mend') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse'), at }) },
) as fc.Arbitrary<Op>

const outside = fc.record({ do: fc.constant('outside' as const), at, text })
const withOutside = fc.array(fc.oneof({ weight: 3, arbitrary: op }, { weight: 1, arbitrary: outside }), {
  maxLength: 25,
})
const numRuns = 150
const untouched: Texts = ['a0', 'a0', 'b0', 'b0']
const proofsOf = (one: (id: string) => Gap) => gaps.map(({ id }) => one(id).proof ?? '')
const textsOf = (one: (id: string) => Gap): Texts => gaps.flatMap(({ id }) => [one(id).title, one(id).does])
const onScreen = () => textsOf(id => state().records[id] as Gap)

/** The states one goes back and forth through. */
class Model {
  past: Texts[] = []
  now: Texts = untouched
  future: Texts[] = []
  become(next: Texts): void {
    // What says the same is no step.
    if (next.join() === this.now.join()) return
    this.past.push(this.now)
    this.now = next
    this.future = []
  }
  back(): void {
    const to = this.past.pop()
    if (to !== undefined) [this.now, this.future] = [to, [...this.future, this.now]]
  }
  forth(): void {
    const to = this.future.pop()
    if (to !== undefined) [this.now, this.past] = [to, [...this.past, this.now]]
  }
}

let steps = 0
async function act(one: Op, model: Model, main: FakeBridge): Promise<void> {
  steps += 1
  const label = `Step ${steps}`
  const gap = 'at' in one ? gaps[one.at] : undefined
  switch (one.do) {
    case 'edit': {
      const place = one.at * 2 + (one.field === 'title' ? 0 : 1)
      if (gap === undefined) return
      state().change('gap', gap.id, record => ({ ...record, [one.field]: one.text }), label)
      return model.become(model.now.with(place, one.text))
    }
    case 'both': {
      const records = gaps.map(({ id }) => ({ ...(state().records[id] as Gap), title: one.text }))
      await state().commit(records, label)
      return model.become(model.now.with(0, one.text).with(2, one.text))
    }
    case 'undo':
      await state().undo()
      return model.back()
    case 'redo':
      await state().redo()
      return model.forth()
    case 'save':
      return state().saveNow()
    case 'wait':
      return void (await vi.advanceTimersByTimeAsync(1_000))
    case 'mend':
      return main.mend()
    case 'outside': {
      if (gap === undefined) return
      const stored = main.onDisk('gap', gap.id)
      const theirs = { ...stored, proof: one.text, rev: stored.rev + 1 }
      main.write(theirs)
      return main.tell('recordsChanged', { records: [theirs] })
    }
    case 'refuse':
      if (gap !== undefined) main.refuse(gap.id, 'disk-full')
  }
}

it('on a disk that takes everything: the screen is the model after every act, and so is the disk after a save', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(op, { maxLength: 25 }), async ops => {
      const main = begin()
      const model = new Model()
      for (const one of ops.filter(({ do: what }) => what !== 'refuse')) {
        await act(one, model, main)
        expect(onScreen()).toEqual(model.now)
      }
      await state().saveNow()
      expect(onDisk(main)).toEqual(model.now)
      expect(state().unsaved).toEqual({})
    }),
    { numRuns },
  )
})

it('beside another hand in other fields: each change shows at once, and neither undo nor a save takes it away', async () => {
  await fc.assert(
    fc.asyncProperty(withOutside, async all => {
      const main = begin()
      const model = new Model()
      const proofs: [string, string] = ['', '']
      for (const one of all.filter(({ do: what }) => what !== 'refuse')) {
        await act(one, model, main)
        if (one.do === 'outside') proofs[one.at === 0 ? 0 : 1] = one.text
        expect(onScreen()).toEqual(model.now)
        expect(proofsOf(id => state().records[id] as Gap)).toEqual(proofs)
      }
      await state().saveNow()
      expect(onDisk(main)).toEqual(model.now)
      expect(proofsOf(id => main.onDisk('gap', id))).toEqual(proofs)
    }),
    { numRuns },
  )
})

it('on a disk that fails now and then, beside another hand: nothing typed is lost, and all is written in the end', async () => {
  await fc.assert(
    fc.asyncProperty(withOutside, async ops => {
      const main = begin()
      const proofs: [string, string] = ['', '']
      for (const one of ops) {
        const before = onScreen()
        await act(one, new Model(), main)
        if (one.do === 'outside') proofs[one.at === 0 ? 0 : 1] = one.text
        if (one.do === 'edit') {
          const place = one.at * 2 + (one.field === 'title' ? 0 : 1)
          expect(onScreen()).toEqual(before.with(place, one.text))
        }
        expect(proofsOf(id => state().records[id] as Gap)).toEqual(proofs)
      }
      main.mend()
      await state().saveNow()
      expect(onDisk(main)).toEqual(onScreen())
      expect(state().unsaved).toEqual({})
      while (standingOf(state()).undo !== null) await state().undo()
      await state().saveNow()
      expect([onScreen(), onDisk(main)]).toEqual([untouched, untouched])
      expect(proofsOf(id => main.onDisk('gap', id))).toEqual(proofs)
    }),
    { numRuns },
  )
})

function begin(): FakeBridge {
  const main = freshStore({ records: gaps })
  listenToMain()
  state().receive(gaps)
  return main
}
const onDisk = (main: FakeBridge) => textsOf(id => main.onDisk('gap', id))
