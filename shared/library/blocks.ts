/**
 * Steps that several scripts share, edited once. A block's steps keep their ids in every script that holds it, so a run,
 * a revision and a figure go on speaking of the same step. In a script they stand together, in the block's order, in the
 * chapter and at the place of the first of them.
 */
import { type Block, newBlock } from '../domain/block'
import type { Making } from '../domain/record'
import type { Chapter } from '../domain/script'
import type { Step, StepId } from '../domain/step'
import { isEqual } from '../merge/json'

interface WithSteps {
  readonly steps: readonly Step[]
}

export const holdsBlock = ({ steps }: WithSteps, blockId: Block['id']): boolean =>
  steps.some(step => step.blockId === blockId)

/** The steps of a chapter. */
export const stepsOfChapter = ({ steps }: WithSteps, chapterId: Chapter['id']): readonly Step[] =>
  steps.filter(step => step.chapterId === chapterId)

/** Why these steps cannot become a block; undefined when they can. */
export function whyNoBlock({ steps }: WithSteps, ids: ReadonlySet<string>): string | undefined {
  const chosen = steps.filter(step => ids.has(step.id))
  if (chosen.length === 0) return 'Choose the steps first.'
  if (chosen.some(step => step.blockId !== undefined))
    return 'Some of these steps belong to a block already. Unlink them first.'
  const first = steps.findIndex(step => ids.has(step.id))
  const isTogether = chosen.every((step, at) => steps[first + at] === step)
  return isTogether ? undefined : 'A block is a stretch of steps that follow each other.'
}

/** A block of these steps, and the script that now holds it. Ids stay; nothing else about the script changes. */
export function makeBlock<S extends WithSteps>(
  script: S,
  ids: ReadonlySet<string>,
  name: string,
  making: Making,
): { readonly block: Block; readonly script: S } | undefined {
  if (whyNoBlock(script, ids) !== undefined) return undefined
  const chosen = script.steps.filter(step => ids.has(step.id))
  const block = newBlock({ name, steps: chosen.map(ownedByBlock) }, making)
  const steps = script.steps.map(step => (ids.has(step.id) ? { ...step, blockId: block.id } : step))
  return { block, script: { ...script, steps } }
}

/** As the block keeps it: which script and which chapter it stands in is the script's own. */
export function ownedByBlock({ chapterId: _chapter, blockId: _block, ...step }: Step): Step {
  return step
}

/**
 * The script with the block behind the step `after`, in its chapter, or at the end. The same script when it holds the
 * block already, or one of its steps: a step stands in a script once.
 */
export function insertBlock<S extends WithSteps>(script: S, block: Block, after?: StepId): S {
  const here = new Set(script.steps.map(step => step.id))
  if (block.steps.length === 0 || block.steps.some(step => here.has(step.id))) return script
  const at = after === undefined ? script.steps.length - 1 : script.steps.findIndex(one => one.id === after)
  const chapterId = script.steps[at]?.chapterId
  const steps = script.steps.toSpliced(at + 1, 0, ...asHeld(block, chapterId))
  return { ...script, steps }
}

/**
 * The script with the block as it now is. The same script when it does not hold the block or says so already. A script
 * that holds a step of the same id on its own keeps that one, and the block's is left out.
 */
export function applyBlock<S extends WithSteps>(script: S, block: Block): S {
  const first = script.steps.findIndex(step => step.blockId === block.id)
  const standing = script.steps[first]
  if (standing === undefined) return script
  const others = script.steps.filter(step => step.blockId !== block.id)
  const own = new Set(others.map(step => step.id))
  const held = asHeld(block, standing.chapterId).filter(step => !own.has(step.id))
  const at = script.steps.slice(0, first).filter(step => step.blockId !== block.id).length
  const steps = others.toSpliced(at, 0, ...held)
  return isEqual(steps, script.steps) ? script : { ...script, steps }
}

/** The steps stay where they are and are the script's own from now on. */
export function unlinkBlock<S extends WithSteps>(script: S, blockId: Block['id']): S {
  if (!holdsBlock(script, blockId)) return script
  const steps = script.steps.map(step => {
    if (step.blockId !== blockId) return step
    const { blockId: _gone, ...own } = step
    return own
  })
  return { ...script, steps }
}

const asHeld = (block: Block, chapterId: Step['chapterId']): readonly Step[] =>
  block.steps.map(step => ({
    ...ownedByBlock(step),
    blockId: block.id,
    ...(chapterId !== undefined && { chapterId }),
  }))
