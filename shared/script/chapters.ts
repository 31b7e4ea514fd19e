/** Chapters put in, named, moved and taken away. A chapter that goes leaves its steps where they stand. */
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'
import { type Chapter, stepMinutes } from '../domain/script'
import type { StepId } from '../domain/step'
import { type ChapterId, type Outlined, type OutlineNode, outlineOf, spotOf, withOutline } from './outline'

export function newChapter(title: string, { newId }: Pick<Making, 'newId'>): Chapter {
  return { id: freshId('chapter', newId), title, standsAlone: true }
}

/** An empty chapter after the one named, or after the one the step stands in; without either at the end. */
export function addChapter<S extends Outlined>(story: S, chapter: Chapter, after?: ChapterId | StepId): S {
  const nodes = outlineOf(story)
  const at = nodes.findIndex(
    node =>
      (node.kind === 'chapter' && node.chapter.id === after) || node.steps.some(step => step.id === after),
  )
  const node: OutlineNode = { kind: 'chapter', chapter, steps: [] }
  return withOutline(story, nodes.toSpliced(at === -1 ? nodes.length : at + 1, 0, node))
}

/** The chapter begins at the step: it takes it and those below it, up to the next head. */
export function startChapterAt<S extends Outlined>(story: S, stepId: StepId, chapter: Chapter): S {
  const nodes = outlineOf(story)
  const spot = spotOf(nodes, stepId)
  const own = spot === undefined ? undefined : nodes[spot.node]
  if (spot === undefined || own === undefined) return story
  const before = { ...own, steps: own.steps.slice(0, spot.at) }
  const fresh: OutlineNode = { kind: 'chapter', chapter, steps: own.steps.slice(spot.at) }
  return withOutline(story, nodes.toSpliced(spot.node, 1, before, fresh))
}

export function changeChapter<S extends Outlined>(story: S, id: ChapterId, fields: Partial<Chapter>): S {
  if (!story.chapters.some(chapter => chapter.id === id)) return story
  return {
    ...story,
    chapters: story.chapters.map(chapter => (chapter.id === id ? { ...chapter, ...fields, id } : chapter)),
  }
}

export function removeChapter<S extends Outlined>(story: S, id: ChapterId): S {
  const nodes = outlineOf(story)
  if (!nodes.some(node => isChapter(node, id))) return story
  return withOutline(
    story,
    nodes.map(node => (isChapter(node, id) ? { kind: 'loose', steps: node.steps } : node)),
  )
}

/** One place up or down with all its steps, past a chapter or past steps that stand in none. */
export function moveChapter<S extends Outlined>(story: S, id: ChapterId, by: 1 | -1): S {
  const nodes = outlineOf(story)
  const from = nodes.findIndex(node => isChapter(node, id))
  const node = nodes[from]
  if (node === undefined) return story
  // An empty chapter has no place among steps that stand in none: only its order among chapters is kept.
  const counts = (one: OutlineNode) => node.steps.length > 0 || one.kind === 'chapter'
  const to =
    by === 1 ? nodes.findIndex((one, at) => at > from && counts(one)) : lastBefore(nodes, from, counts)
  if (to === -1) return story
  return withOutline(story, nodes.toSpliced(from, 1).toSpliced(to, 0, node))
}

const lastBefore = (
  nodes: readonly OutlineNode[],
  from: number,
  counts: (node: OutlineNode) => boolean,
): number => nodes.findLastIndex((one, at) => at < from && counts(one))

/** Drag and drop: the chapter with all its steps stands before or after another. */
export function placeChapter<S extends Outlined>(
  story: S,
  id: ChapterId,
  side: 'before' | 'after',
  other: ChapterId,
): S {
  const nodes = outlineOf(story)
  const node = nodes.find(one => isChapter(one, id))
  if (node === undefined || id === other) return story
  const rest = nodes.filter(one => one !== node)
  const at = rest.findIndex(one => isChapter(one, other))
  if (at === -1) return story
  return withOutline(story, rest.toSpliced(side === 'before' ? at : at + 1, 0, node))
}

/** Planned minutes of a chapter's steps. */
export const chapterMinutes = (story: Outlined, id: ChapterId): number =>
  stepMinutes(story.steps.filter(step => step.chapterId === id))

const isChapter = (node: OutlineNode, id: ChapterId): boolean =>
  node.kind === 'chapter' && node.chapter.id === id
