/** What a table from outside was read as. It crosses a process border, so it is plain data. */
export interface SheetRead {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

export type TableResult =
  | {
      readonly kind: 'table'
      readonly form: 'csv' | 'xlsx'
      readonly delimiter: string
      /** Those that hold anything, in their order; a text has one. */
      readonly sheets: readonly SheetRead[]
      /** What was left out or not understood, in words. */
      readonly notices: readonly string[]
    }
  | { readonly kind: 'refused'; readonly message: string }

/** A cell to be written, both from 0. */
export interface CellToFill {
  readonly row: number
  readonly column: number
  readonly text: string
}

export type FilledResult =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array; readonly notices: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }

export const refuseTable = (message: string) => ({ kind: 'refused' as const, message })
