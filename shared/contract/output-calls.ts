/** Documents that leave: saved where the user says, or printed. */
import * as z from 'zod'
import { papers, sheetSchema } from '../output/sheet'
import { call } from './shape'

export const savedForms = ['pdf', 'html', 'markdown', 'eml'] as const
export type SavedForm = (typeof savedForms)[number]

/** What is drawn on the page that is printed. */
export const pageInput = z.object({
  sheet: sheetSchema,
  paper: z.enum(papers),
  /** Of the type, as the preview fitted it. */
  scale: z.number().min(0.5).max(1),
  /** All of it on one page, or it is an error. */
  isOnePage: z.boolean(),
})
export type PageInput = z.infer<typeof pageInput>

export const outputCalls = {
  /** Null when the user left the dialog. `pages` of a PDF. */
  saveDocument: call<{ readonly path: string; readonly pages: number | null } | null>()(
    z.object({
      page: pageInput,
      as: z.enum(savedForms),
      /** The name offered, without its ending. */
      name: z.string().min(1).max(120),
    }),
  ),
  /** False when the user left the system's dialog. */
  printDocument: call<{ readonly isPrinted: boolean }>()(pageInput),
} as const
