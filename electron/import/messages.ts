/** What passes between main and the process that reads files from outside. */
import type { ReadResult } from '@shared/formats/draft'
import type { RunSheetResult } from '@shared/formats/run-sheet/sheet'

export type ReadSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sheet-file'; readonly path: string }
  | { readonly kind: 'sheet-text'; readonly text: string; readonly html?: string | undefined }

export interface ReadJob {
  readonly id: number
  readonly source: ReadSource
  /** What the words of a refusal call it. */
  readonly name: string
  readonly now: string
  readonly zone: string
}

export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly result: AnyResult }

export type AnyResult = ReadResult | RunSheetResult
