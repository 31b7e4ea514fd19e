/**
 * One page is a promise of the brief. What does not fit is first set smaller, then shortened, then counted: nothing is
 * cut without a word. What fits is measured by whoever draws it; here is only what may be tried, gentlest first.
 */
import { shorten } from './clean'
import type { Block, Section, Sheet } from './sheet'

export interface Fit {
  /** Of the type: 1 is as it is designed. */
  readonly scale: number
  /** Items a list, a table or a run of like blocks may have. */
  readonly items: number
  /** Characters a text may have. */
  readonly letters: number
}

/** Below this a printed page is not read at arm's length. */
export const leastScale = 0.8
const steps: readonly Fit[] = [
  { scale: 1, items: Number.POSITIVE_INFINITY, letters: Number.POSITIVE_INFINITY },
  { scale: 0.94, items: Number.POSITIVE_INFINITY, letters: Number.POSITIVE_INFINITY },
  { scale: 0.88, items: Number.POSITIVE_INFINITY, letters: Number.POSITIVE_INFINITY },
  { scale: 0.88, items: Number.POSITIVE_INFINITY, letters: 280 },
  { scale: 0.84, items: 24, letters: 220 },
  { scale: leastScale, items: 18, letters: 180 },
  { scale: leastScale, items: 14, letters: 150 },
  { scale: leastScale, items: 11, letters: 130 },
  { scale: leastScale, items: 9, letters: 110 },
  { scale: leastScale, items: 7, letters: 100 },
  { scale: leastScale, items: 5, letters: 90 },
  { scale: leastScale, items: 4, letters: 70 },
  { scale: leastScale, items: 3, letters: 60 },
  { scale: leastScale, items: 2, letters: 45 },
  { scale: leastScale, items: 1, letters: 30 },
]

export interface Fitted {
  readonly sheet: Sheet
  readonly scale: number
}

/**
 * The fullest version that `fits` says fits, and the least one when even that does not. Each is fuller than the next,
 * so half of the rest is ruled out by each look.
 */
export function fitOnePage(sheet: Sheet, fits: (candidate: Fitted) => boolean): Fitted {
  const candidate = (at: number): Fitted => {
    const fit = steps[at] as Fit
    return { sheet: trimmed(sheet, fit), scale: fit.scale }
  }
  let [from, to] = [0, steps.length - 1]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (fits(candidate(middle))) to = middle
    else from = middle + 1
  }
  return candidate(from)
}

/** The sheet with no more than `items` of anything and no text longer than `letters`, and what that left out. */
export function trimmed(sheet: Sheet, { items, letters }: Omit<Fit, 'scale'>): Sheet {
  if (items === Number.POSITIVE_INFINITY && letters === Number.POSITIVE_INFINITY) return sheet
  const counts = { shortened: 0 }
  const cut = (text: string): string => {
    const shorter = shorten(text, letters)
    if (shorter !== text) counts.shortened += 1
    return shorter
  }
  const leftOut: string[] = []
  const sections = sheet.sections.map(section => {
    const { blocks, dropped } = fewer(section.blocks, items)
    if (dropped > 0) leftOut.push(`${dropped} ${nounFor(section, dropped)} not shown`)
    return { ...section, blocks: blocks.map(block => shortened(block, cut)) }
  })
  if (counts.shortened > 0)
    leftOut.push(counts.shortened === 1 ? '1 text shortened' : `${counts.shortened} texts shortened`)
  return { ...sheet, sections, leftOut: [...sheet.leftOut, ...leftOut] }
}

function nounFor({ noun, title }: Section, count: number): string {
  if (noun !== undefined) return count === 1 ? noun[0] : noun[1]
  const what = count === 1 ? 'line' : 'lines'
  return title === undefined ? what : `${what} of “${title}”`
}

/** Within blocks and of blocks of one form; headings and single texts do not count. */
function fewer(
  blocks: readonly Block[],
  most: number,
): { readonly blocks: Block[]; readonly dropped: number } {
  const kept: Block[] = []
  const seen = new Map<Block['form'], number>()
  let dropped = 0
  for (const block of blocks) {
    const count = (seen.get(block.form) ?? 0) + 1
    seen.set(block.form, count)
    if (count > most && block.form !== 'heading') {
      dropped += itemsIn(block)
      continue
    }
    const over = Math.max(0, itemsIn(block) - most)
    dropped += over
    kept.push(over === 0 ? block : firstItems(block, most))
  }
  return { blocks: kept, dropped }
}

function itemsIn(block: Block): number {
  if (block.form === 'list') return block.items.length
  return 'rows' in block ? block.rows.length : 1
}

function firstItems(block: Block, most: number): Block {
  if (block.form === 'list') return { ...block, items: block.items.slice(0, most) }
  if (block.form === 'timetable') return { ...block, rows: withEnd(block.rows, most) }
  // The rows of one block are all of its own kind.
  return 'rows' in block ? ({ ...block, rows: block.rows.slice(0, most) } as Block) : block
}

/** A plan keeps how it ends: their questions and the next steps are what the call is held for. */
function withEnd<T>(rows: readonly T[], most: number): T[] {
  const end = most >= 4 ? 2 : 0
  return [...rows.slice(0, most - end), ...rows.slice(rows.length - end)]
}

function shortened(block: Block, cut: (text: string) => string): Block {
  switch (block.form) {
    case 'heading':
    case 'room':
      return block
    case 'paragraph':
    case 'quote':
    case 'note':
      return { ...block, text: cut(block.text) }
    case 'list':
      return { ...block, items: block.items.map(cut) }
    case 'facts':
      return { ...block, rows: block.rows.map(row => ({ ...row, value: cut(row.value) })) }
    case 'table':
      return { ...block, rows: block.rows.map(row => row.map(cut)) }
    case 'asked':
      return { ...block, rows: block.rows.map(row => ({ ...row, reply: cut(row.reply) })) }
    case 'timetable':
      return {
        ...block,
        rows: block.rows.map(row => ({ ...row, title: cut(row.title), note: row.note && cut(row.note) })),
      }
    case 'step':
      return {
        ...block,
        title: cut(block.title),
        cues: block.cues.map(cut),
        notes: block.notes.map(note => ({ ...note, text: cut(note.text) })),
      }
  }
}
