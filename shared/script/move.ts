/** Steps put in, taken out and moved, within and across chapters. Ids stay; nothing changed gives the same story. */
import { assertNever } from '../assert-never'
import type { Step, StepId } from '../domain/step'
import {
  type ChapterId,
  type Outlined,
  type OutlineNode,
  outlineOf,
  type Spot,
  spotOf,
  withOutline,
} from './outline'

/** Where a step goes. */
export type Place =
  | { readonly kind: 'before' | 'after'; readonly stepId: StepId }
  | { readonly kind: 'first-of' | 'last-of'; readonly chapterId: ChapterId }
  | { readonly kind: 'end' }

/** A step at the end goes into the last chapter, where there is one at the end. */
export function insertStep<S extends Outlined>(story: S, step: Step, place: Place = { kind: 'end' }): S {
  const nodes = outlineOf(story)
  return withOutline(story, inserted(nodes, step, spotAt(nodes, place)))
}

export function removeStep<S extends Outlined>(story: S, stepId: StepId): S {
  const steps = story.steps.filter(step => step.id !== stepId)
  return steps.length === story.steps.length ? story : { ...story, steps }
}

export function changeStep<S extends Outlined>(story: S, stepId: StepId, fields: Partial<Step>): S {
  if (!story.steps.some(step => step.id === stepId)) return story
  return { ...story, steps: story.steps.map(step => (step.id === stepId ? { ...step, ...fields } : step)) }
}

/** Drag and drop: the step leaves its place and stands at another. */
export function placeStep<S extends Outlined>(story: S, stepId: StepId, place: Place): S {
  const step = story.steps.find(one => one.id === stepId)
  if (step === undefined || ('stepId' in place && place.stepId === stepId)) return story
  const nodes = taken(outlineOf(story), stepId)
  return settled(story, withOutline(story, inserted(nodes, step, spotAt(nodes, place))))
}

/**
 * One line up or down, as it is seen: past the head of a chapter a step goes into the one above, or out of the first.
 * The last line of all has nowhere further down to go.
 */
export function moveStep<S extends Outlined>(story: S, stepId: StepId, by: 1 | -1): S {
  const nodes = outlineOf(story)
  const spot = spotOf(nodes, stepId)
  const step = story.steps.find(one => one.id === stepId)
  if (spot === undefined || step === undefined) return story
  const to = by === -1 ? above(nodes, spot) : below(nodes, spot)
  if (to === undefined) return story
  if (to === 'before-all') {
    const rest = taken(nodes, stepId)
    return withOutline(story, [{ kind: 'loose', steps: [step] }, ...rest])
  }
  return withOutline(story, inserted(taken(nodes, stepId), step, to))
}

function above(nodes: readonly OutlineNode[], { node, at }: Spot): Spot | 'before-all' | undefined {
  if (at > 0) return { node, at: at - 1 }
  const previous = nodes[node - 1]
  if (previous !== undefined) return { node: node - 1, at: previous.steps.length }
  return nodes[node]?.kind === 'chapter' ? 'before-all' : undefined
}

function below(nodes: readonly OutlineNode[], { node, at }: Spot): Spot | undefined {
  const own = nodes[node]
  if (own !== undefined && at < own.steps.length - 1) return { node, at: at + 1 }
  return nodes[node + 1] === undefined ? undefined : { node: node + 1, at: 0 }
}

/** Into the chapter above, at its end; where there is none above, into the one below. */
export function moveIn<S extends Outlined>(story: S, stepId: StepId): S {
  const nodes = outlineOf(story)
  const spot = spotOf(nodes, stepId)
  if (spot === undefined || nodes[spot.node]?.kind !== 'loose') return story
  const [up, down] = [nodes[spot.node - 1], nodes[spot.node + 1]]
  if (up?.kind === 'chapter') return placeStep(story, stepId, { kind: 'last-of', chapterId: up.chapter.id })
  if (down?.kind === 'chapter')
    return placeStep(story, stepId, { kind: 'first-of', chapterId: down.chapter.id })
  return story
}

/** Out of its chapter, to right after it. */
export function moveOut<S extends Outlined>(story: S, stepId: StepId): S {
  const nodes = outlineOf(story)
  const spot = spotOf(nodes, stepId)
  const own = spot === undefined ? undefined : nodes[spot.node]
  const step = spot === undefined ? undefined : own?.steps[spot.at]
  if (spot === undefined || step === undefined || own?.kind !== 'chapter') return story
  return withOutline(
    story,
    taken(nodes, stepId).toSpliced(spot.node + 1, 0, { kind: 'loose', steps: [step] }),
  )
}

/** A list with one of its items elsewhere; the same when there is nothing to move, or nowhere. */
export function movedTo<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  if (item === undefined || from === to || to < 0 || to >= list.length) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}

function spotAt(nodes: readonly OutlineNode[], place: Place): Spot {
  const end = { node: nodes.length - 1, at: nodes.at(-1)?.steps.length ?? 0 }
  switch (place.kind) {
    case 'before':
      return spotOf(nodes, place.stepId) ?? end
    case 'after': {
      const spot = spotOf(nodes, place.stepId)
      return spot === undefined ? end : { node: spot.node, at: spot.at + 1 }
    }
    case 'first-of':
    case 'last-of': {
      const node = nodes.findIndex(one => one.kind === 'chapter' && one.chapter.id === place.chapterId)
      if (node === -1) return end
      return { node, at: place.kind === 'first-of' ? 0 : (nodes[node]?.steps.length ?? 0) }
    }
    case 'end':
      return end
    default:
      return assertNever(place)
  }
}

function inserted(nodes: readonly OutlineNode[], step: Step, { node, at }: Spot): readonly OutlineNode[] {
  if (nodes.length === 0) return [{ kind: 'loose', steps: [step] }]
  return nodes.map((one, index) =>
    index === node ? { ...one, steps: one.steps.toSpliced(at, 0, step) } : one,
  )
}

/** Emptied nodes stay, so that places counted before still hold. */
const taken = (nodes: readonly OutlineNode[], stepId: StepId): readonly OutlineNode[] =>
  nodes.map(node => ({ ...node, steps: node.steps.filter(step => step.id !== stepId) }))

/** The same object when the move ends where it began. */
function settled<S extends Outlined>(before: S, after: S): S {
  const isSame = after.steps.every((step, at) => step === before.steps[at])
  return isSame ? before : after
}
