/**
 * A story as the editor shows it: chapters with their steps, and steps that stand in none. Steps are stored in one
 * row and name their chapter, so an outline is made from them and put back; a step that names no chapter of the
 * story stands in none. A chapter without steps stands before the next one that has some, else at the end.
 */
import type { Chapter, Story } from '../domain/script'
import { stepMinutes } from '../domain/script'
import type { Step, StepId } from '../domain/step'

export type ChapterId = Chapter['id']

export type OutlineNode =
  | { readonly kind: 'chapter'; readonly chapter: Chapter; readonly steps: readonly Step[] }
  | { readonly kind: 'loose'; readonly steps: readonly Step[] }

/** The part of a story that an outline orders. */
export type Outlined = Pick<Story, 'chapters' | 'steps'>

export function outlineOf({ chapters, steps }: Outlined): readonly OutlineNode[] {
  const known = new Map(chapters.map(chapter => [chapter.id, chapter]))
  const nodes: { readonly chapter: Chapter | undefined; readonly steps: Step[] }[] = []
  for (const step of steps) {
    const chapter = step.chapterId === undefined ? undefined : known.get(step.chapterId)
    const last = nodes.at(-1)
    const home = chapter === undefined && last?.chapter === undefined ? last : undefined
    const node = home ?? (chapter && nodes.find(one => one.chapter?.id === chapter.id))
    if (node === undefined) nodes.push({ chapter, steps: [step] })
    else node.steps.push(step)
  }
  for (const chapter of chapters.toReversed()) {
    if (nodes.some(node => node.chapter?.id === chapter.id)) continue
    const later = new Set(chapters.slice(chapters.indexOf(chapter) + 1).map(({ id }) => id))
    const before = nodes.findIndex(node => node.chapter !== undefined && later.has(node.chapter.id))
    nodes.splice(before === -1 ? nodes.length : before, 0, { chapter, steps: [] })
  }
  return nodes.map(({ chapter, steps }) =>
    chapter === undefined ? { kind: 'loose', steps } : { kind: 'chapter', chapter, steps },
  )
}

/** The story with its chapters and steps in the order of the outline. Steps that stay where they are stay the same. */
export function withOutline<S extends Outlined>(story: S, nodes: readonly OutlineNode[]): S {
  const chapters = nodes.flatMap(node => (node.kind === 'chapter' ? [node.chapter] : []))
  const steps = nodes.flatMap(node => {
    const chapterId = node.kind === 'chapter' ? node.chapter.id : undefined
    return node.steps.map(step => (step.chapterId === chapterId ? step : { ...step, chapterId }))
  })
  return { ...story, chapters, steps }
}

/** Where a step stands in the outline. */
export interface Spot {
  readonly node: number
  readonly at: number
}

export function spotOf(nodes: readonly OutlineNode[], stepId: StepId): Spot | undefined {
  for (const [node, { steps }] of nodes.entries()) {
    const at = steps.findIndex(step => step.id === stepId)
    if (at !== -1) return { node, at }
  }
  return undefined
}

/** One line of the outline. Steps are numbered through, as they are told. */
export type OutlineRow =
  | {
      readonly kind: 'chapter'
      readonly id: ChapterId
      readonly chapter: Chapter
      /** Planned minutes of its steps. */
      readonly minutes: number
      readonly stepCount: number
    }
  | {
      readonly kind: 'step'
      readonly id: StepId
      readonly step: Step
      readonly number: number
      readonly chapterId: ChapterId | undefined
    }

/** The lines from top to bottom; those of a folded chapter's steps are left out, their numbers stay. */
export function rowsOf(story: Outlined, folded: ReadonlySet<string> = new Set()): readonly OutlineRow[] {
  let number = 0
  return outlineOf(story).flatMap((node): readonly OutlineRow[] => {
    const chapterId = node.kind === 'chapter' ? node.chapter.id : undefined
    const rows = node.steps.map((step): OutlineRow => {
      number += 1
      return { kind: 'step', id: step.id, step, number, chapterId }
    })
    if (node.kind === 'loose') return rows
    const { chapter, steps } = node
    const head: OutlineRow = {
      kind: 'chapter',
      id: chapter.id,
      chapter,
      minutes: stepMinutes(steps),
      stepCount: steps.length,
    }
    return folded.has(chapter.id) ? [head] : [head, ...rows]
  })
}

/** The steps as they are told: those of a chapter together, whatever order they are stored in. */
export const toldSteps = (story: Outlined): readonly Step[] => outlineOf(story).flatMap(({ steps }) => steps)
