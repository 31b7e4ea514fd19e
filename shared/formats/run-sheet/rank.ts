/** Which blocks are chapters, which are steps, and which belong to the step above. */
import { labelOf } from './labels'
import { isAction } from './parts'
import type { Block } from './sheet'
import { findTime } from './times'

export type Rank = 'name' | 'chapter' | 'step' | 'part' | 'cells' | 'label'

/** One rank for each block, in their order. */
export function rankBlocks(blocks: readonly Block[]): readonly Rank[] {
  const name = nameAt(blocks)
  const plan = planFor(blocks.filter((_, at) => at !== name))
  return blocks.map((block, at) => (at === name ? 'name' : rankOf(block, plan)))
}

interface Plan {
  /** Headings of this depth and above are chapters. */
  readonly chapterDepth: number
  /** Headings of this depth are steps; 0 for none. */
  readonly stepDepth: number
  /** Items of this depth are steps, those above chapters; -1 for none. */
  readonly itemDepth: number
  /** Text with a time is a step. */
  readonly timedText: boolean
  /** Text that ends in a colon is a chapter. */
  readonly colonChapters: boolean
}

function rankOf(block: Block, plan: Plan): Rank {
  const { kind, depth, text } = block
  if (kind === 'cells') return 'cells'
  if (kind === 'slide') return 'step'
  if (kind === 'heading') {
    if (isPartLabel(text)) return 'label'
    if (depth <= plan.chapterDepth) return 'chapter'
    return depth === plan.stepDepth ? 'step' : 'part'
  }
  if (kind === 'item' && plan.itemDepth >= 0) {
    if (isPartLabel(text)) return 'label'
    if (depth === plan.itemDepth) return 'step'
    return depth < plan.itemDepth ? 'chapter' : 'part'
  }
  if (kind === 'text') {
    if (text.endsWith(':') && isPartLabel(text)) return 'label'
    if (isStepWord(text)) return 'step'
    if (plan.colonChapters && isTitleLine(text)) return 'chapter'
    if (plan.timedText && depth === 0 && isTimed(block)) return 'step'
  }
  return 'part'
}

/** "Setup", "If it breaks": the words over a list, not a step of its own. */
const isPartLabel = (text: string): boolean => {
  const form = labelOf(text)
  return (
    form === 'before' || form === 'fallback' || form === 'watch-out' || form === 'takeaway' || form === 'tell'
  )
}
const isTimed = ({ text }: Block): boolean => findTime(text) !== undefined
const isStepWord = (text: string): boolean => /^(?:step|schritt)\s\d{1,2}\s?[:.–—-]/i.test(text)
const isTitleLine = (text: string): boolean =>
  /^(?:chapter|part|act|block|section)\s(?:\d{1,2}|[ivx]{1,4})\b/i.test(text) ||
  (text.endsWith(':') && text.length < 80)

/** The one highest heading at the start, or a lone first line over a list or table. */
function nameAt(blocks: readonly Block[]): number {
  const first = blocks[0]
  if (first === undefined || blocks.length < 3) return -1
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const [head] = headings
  // A page may have a line or two of its frame above the title.
  if (head !== undefined && blocks.indexOf(head) <= 2)
    return isTitleOf(head, headings, blocks) ? blocks.indexOf(head) : -1
  if (first.kind !== 'text' || isTimed(first) || first.depth > 0 || first.text.length > 120) return -1
  if (labelOf(first.text) !== undefined || /[.:!]$/.test(first.text) || isStepWord(first.text)) return -1
  return blocks[1]?.kind === 'text' && !isTimed(blocks[1]) && !headings.includes(blocks[1])
    ? lineApart(blocks)
    : 0
}

function isTitleOf(head: Block, headings: readonly Block[], blocks: readonly Block[]): boolean {
  const isHighest = headings.every(one => one === head || one.depth > head.depth)
  const isStep = (one: Block) =>
    one.kind === 'cells' || (one.kind === 'item' && (one.ordered === true || isTimed(one)))
  return isHighest && !isTimed(head) && (headings.length > 1 || blocks.some(isStep))
}

/** A first line with an empty one below it stands for itself. */
const lineApart = (blocks: readonly Block[]): number =>
  (blocks[1]?.line ?? 0) > (blocks[0]?.line ?? 0) + 1 ? 0 : -1

function planFor(blocks: readonly Block[]): Plan {
  const headings = blocks.filter(({ kind, text }) => kind === 'heading' && !isPartLabel(text))
  const items = blocks.filter(({ kind }) => kind === 'item')
  const depths = [...new Set(headings.map(({ depth }) => depth))].toSorted((a, b) => a - b)
  const none = { chapterDepth: 0, stepDepth: 0, itemDepth: -1, timedText: false, colonChapters: false }
  const hasRows = blocks.some(({ kind }) => kind === 'cells')
  if (blocks.some(({ kind }) => kind === 'slide')) return none
  if (headings.length === 0) return planWithoutHeadings(blocks, items, none)
  if (hasRows && !headings.some(isTimed)) return { ...none, chapterDepth: depths.at(-1) ?? 0 }
  const timed = headings.filter(isTimed)
  const top = items.filter(({ depth }) => depth === 0)
  if (itemsAreSteps(headings, timed, top)) return { ...none, chapterDepth: depths.at(-1) ?? 0, itemDepth: 0 }
  const deepest = depths.findLast(depth => timed.some(one => one.depth === depth))
  const stepDepth = deepest ?? depths[Math.min(1, depths.length - 1)] ?? 1
  const texts = blocks.filter(({ kind, depth }) => kind === 'text' && depth === 0)
  const timedText = timed.length === 0 && texts.filter(isTimed).length >= 2
  if (timedText) return { ...none, chapterDepth: depths.at(-1) ?? 0, timedText }
  return { ...none, chapterDepth: stepDepth - 1, stepDepth }
}

/** Numbered or timed points under headings are the steps, unless they are what a hand does in one. */
function itemsAreSteps(headings: readonly Block[], timed: readonly Block[], top: readonly Block[]): boolean {
  if (top.length < 2) return false
  const timedItems = top.filter(isTimed).length
  if (timedItems >= 2 && timedItems >= timed.length) return true
  if (timed.length > 0) return false
  const ordered = top.filter(one => one.ordered === true)
  const actions = ordered.filter(({ text }) => isAction(text)).length
  const namedChapters = headings.some(({ text }) => /^(?:chapter|part|act|block)\b/i.test(text))
  return (
    namedChapters ||
    (ordered.length >= 2 && ordered.length >= headings.length && actions * 2 < ordered.length)
  )
}

function planWithoutHeadings(blocks: readonly Block[], items: readonly Block[], none: Plan): Plan {
  const texts = blocks.filter(({ kind, depth }) => kind === 'text' && depth === 0)
  const timedTexts = texts.filter(isTimed).length
  const atDepth = (depth: number) => items.filter(one => one.depth === depth)
  const timedAt = (depth: number) => atDepth(depth).filter(isTimed).length
  if (items.length === 0) return { ...none, timedText: true, colonChapters: timedTexts > 0 }
  if (timedTexts >= 2 && timedTexts >= timedAt(0)) return { ...none, timedText: true, colonChapters: true }
  const isNested = timedAt(0) < 2 && (timedAt(1) >= 2 || (timedAt(0) === 0 && atDepth(2).length > 0))
  const colonChapters = texts.filter(({ text }) => isTitleLine(text)).length > 0
  return { ...none, itemDepth: isNested ? 1 : 0, colonChapters }
}
