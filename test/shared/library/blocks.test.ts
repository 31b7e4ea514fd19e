import type { Block } from '@shared/domain/block'
import { freshId } from '@shared/domain/schema'
import type { Script } from '@shared/domain/script'
import type { Step } from '@shared/domain/step'
import {
  applyBlock,
  holdsBlock,
  insertBlock,
  makeBlock,
  unlinkBlock,
  whyNoBlock,
} from '@shared/library/blocks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBlock, aScript, aStep, making } from '../../helpers/builders'

const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(title => aStep({ title })) as [Step, Step, Step, Step]
const chapter = { id: freshId('chapter', making.newId), title: 'One', standsAlone: true }
const script = aScript({ chapters: [chapter], steps: [a, { ...b, chapterId: chapter.id }, c, d] })
const ids = (one: { readonly steps: readonly Step[] }) => one.steps.map(step => step.id)

describe('a block made of steps', () => {
  const made = makeBlock(script, new Set([b.id, c.id]), 'Sign in', making)
  if (made === undefined) throw new Error('No block')

  it('takes the steps with their ids, and leaves the script as it was but for the link', () => {
    expect(ids(made.block)).toEqual([b.id, c.id])
    expect(made.block.steps[0]).not.toHaveProperty('chapterId')
    expect(unlinkBlock(made.script, made.block.id)).toEqual(script)
  })

  it('is refused for nothing, for steps apart, and for steps of another block', () => {
    expect(whyNoBlock(script, new Set())).toContain('Choose')
    expect(whyNoBlock(script, new Set([a.id, c.id]))).toContain('follow each other')
    expect(whyNoBlock(made.script, new Set([a.id, b.id]))).toContain('already')
    expect(makeBlock(script, new Set([a.id, c.id]), 'No', making)).toBeUndefined()
  })

  it('stands in another script behind the step that was chosen, in its chapter', () => {
    const other = aScript({ chapters: [chapter], steps: [{ ...aStep(), chapterId: chapter.id }, aStep()] })
    const held = insertBlock(other, made.block, other.steps[0]?.id)
    expect(ids(held)).toEqual([other.steps[0]?.id, b.id, c.id, other.steps[1]?.id])
    expect(held.steps.slice(1, 3).map(step => [step.chapterId, step.blockId])).toEqual([
      [chapter.id, made.block.id],
      [chapter.id, made.block.id],
    ])
    expect(insertBlock(held, made.block)).toBe(held)
  })

  it('changes every script that holds it, where it stands there', () => {
    const edited: Block = {
      ...made.block,
      steps: [{ ...c, title: 'C, said better' }, aStep({ title: 'New' })],
    }
    const next = applyBlock(made.script, edited)
    expect(next.steps.map(step => step.title)).toEqual(['A', 'C, said better', 'New', 'D'])
    expect(next.steps[1]).toMatchObject({ id: c.id, blockId: made.block.id, chapterId: chapter.id })
    expect(applyBlock(next, edited)).toBe(next)
  })
})

it('leaves a step alone that the script holds on its own, and stands without it', () => {
  const block = aBlock({ steps: [a, b] })
  const held = insertBlock(aScript({ steps: [d] }), block)
  const mixed = {
    ...held,
    steps: held.steps.map(step => (step.id === b.id ? { ...b, title: 'Ours' } : step)),
  }
  const next = applyBlock(mixed, {
    ...block,
    steps: [
      { ...a, title: 'A again' },
      { ...b, title: 'Theirs' },
    ],
  })
  expect(next.steps.map(step => step.title)).toEqual(['D', 'A again', 'Ours'])
})

describe('a block of any kind', () => {
  const steps = fc
    .array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 6 })
    .map(titles => titles.map(title => aStep({ title })))
  const scene = fc.tuple(steps, steps, fc.nat(), fc.nat()).map(([own, shared, at, edits]) => {
    const block = aBlock({ steps: shared })
    const bare = aScript({ steps: own })
    return { block, bare, held: insertBlock(bare, block, bare.steps[at % own.length]?.id), edits }
  })
  const edited = ({ block, edits }: { block: Block; edits: number }): Block => {
    const turned = block.steps.map(step => ({ ...step, title: `${step.title}!` }))
    const kept = turned.slice(edits % (turned.length + 1))
    return { ...block, steps: edits % 2 === 0 ? kept.toReversed() : [...kept, aStep({ title: 'More' })] }
  }

  it('keeps ids, its own order, and every step that is not its own', () => {
    fc.assert(
      fc.property(scene, one => {
        const block = edited(one)
        const next = applyBlock(one.held, block)
        const mine = next.steps.filter(step => step.blockId === block.id)
        expect(ids({ steps: mine })).toEqual(ids(block))
        expect(next.steps.filter(step => step.blockId !== block.id)).toEqual(one.bare.steps)
        const first = next.steps.findIndex(step => step.blockId === block.id)
        expect(next.steps.slice(first, first + mine.length)).toEqual(first < 0 ? [] : mine)
        expect(applyBlock(next, block)).toBe(next)
        expect(new Set(ids(next)).size).toBe(next.steps.length)
      }),
    )
  })

  it('changes no script outside, and unlinking changes no step', () => {
    fc.assert(
      fc.property(scene, one => {
        const outside: Script = one.bare
        expect(applyBlock(outside, edited(one))).toBe(outside)
        const unlinked = unlinkBlock(one.held, one.block.id)
        expect(holdsBlock(unlinked, one.block.id)).toBe(false)
        expect(ids(unlinked)).toEqual(ids(one.held))
      }),
    )
  })
})
