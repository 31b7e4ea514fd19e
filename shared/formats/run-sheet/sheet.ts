/**
 * A run sheet on its way in: blocks as they stand in the source, then rows that say what each line became. Nothing is
 * made of it before the user has seen the rows.
 */

export interface SheetLink {
  readonly text: string
  readonly url: string
}

/** One line or paragraph of the source, whatever it was written in. `depth` is the level of a heading, from 1. */
export interface Block {
  readonly line: number
  readonly kind: 'heading' | 'item' | 'text' | 'code' | 'cells' | 'slide' | 'on-slide'
  readonly depth: number
  readonly ordered?: boolean
  readonly text: string
  readonly links: readonly SheetLink[]
  /** Of a row of a table: its cells, each in lines. */
  readonly cells?: readonly Cell[]
  readonly isHead?: boolean
  /** Which table it belongs to. */
  readonly table?: number
}

export interface Cell {
  readonly lines: readonly string[]
  readonly links: readonly SheetLink[]
}

export const levels = ['chapter', 'step', 'part'] as const
export type Level = (typeof levels)[number]

/** What a line of a step can be. */
export const partForms = [
  'tell',
  'click',
  'open',
  'copy',
  'switch',
  'takeaway',
  'today',
  'with-us',
  'fallback',
  'watch-out',
  'before',
  'skip',
  'if-asked',
  'speaker',
] as const
export type PartForm = (typeof partForms)[number]

/** Minutes that are no steps, and words about the whole sheet. */
export const sheetForms = [
  'name',
  'hello',
  'questions',
  'next-steps',
  'actor',
  'trigger',
  'result',
  'audience',
  'industry',
  'product',
  'author',
  'label',
] as const
export type SheetForm = (typeof sheetForms)[number]

export type RowForm = 'chapter' | 'step' | PartForm | SheetForm

/** What one line of the source became. A line that holds several things becomes several rows. */
export interface SheetRow {
  readonly id: number
  /** Of the source, from 1. */
  readonly line: number
  readonly form: RowForm
  readonly text: string
  /** The URL to open, the text to copy, the window to switch to. */
  readonly value?: string | undefined
  readonly minutes?: number | undefined
  /** Words that were read as a label or a time and are therefore not in `text`. */
  readonly label?: string | undefined
  readonly time?: string | undefined
  /** The user does not want it. */
  readonly isOut?: boolean | undefined
}

export interface RunSheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly notices: readonly string[]
  /** It surely is one: worth offering where something else may have been meant. */
  readonly isLikely: boolean
}

export type RunSheetResult =
  | { readonly kind: 'sheet'; readonly sheet: RunSheet }
  | { readonly kind: 'refused'; readonly message: string; readonly safe: string }

export const refuseSheet = (message: string): RunSheetResult => ({
  kind: 'refused',
  message,
  safe: 'Nothing was changed.',
})

export const isPart = (form: RowForm): form is PartForm => (partForms as readonly string[]).includes(form)
