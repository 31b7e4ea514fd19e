/** Tables from outside, read in the limited process, and what goes back out because the user says so. */
import * as z from 'zod'
import { mostTableColumns, mostTableRows } from '../domain/questionnaire'
import { line, text } from '../domain/schema'
import type { TableResult } from '../formats/table/table-result'
import { call } from './shape'

const path = z.string().min(1).max(4_096)
const cell = z.object({
  row: z.int().min(0).max(mostTableRows),
  column: z.int().min(0).max(mostTableColumns),
  text,
})

export const tableCalls = {
  /** A path the user chose; null when the dialog was left. */
  chooseTable: call<string | null>()(z.undefined()),
  readTable: call<TableResult>()(z.object({ path })),
  /** Null when the user left the dialog. */
  saveTable: call<{ readonly path: string } | null>()(
    z.object({ name: z.string().min(1).max(120), text: z.string().max(20_000_000) }),
  ),
  /** Asks for the workbook where it is not at its place or was not given since the start. Null when a dialog was left. */
  fillWorkbook: call<{ readonly path: string; readonly notices: readonly string[] } | null>()(
    z.object({
      path: path.optional(),
      name: z.string().min(1).max(120),
      sheet: line,
      cells: z.array(cell).max(mostTableRows),
      expected: z.array(cell).max(mostTableRows),
    }),
  ),
} as const
