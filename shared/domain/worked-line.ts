import * as z from 'zod'
import { freshId, idOf, instant, line, type Plain, text } from './schema'

/** Why a line that had worked did not: who they are, how it was said, or where. */
export const lineCauses = ['customer-kind', 'delivery', 'region'] as const
export type LineCause = (typeof lineCauses)[number]
export const lineCauseLabels: Readonly<Record<LineCause, string>> = {
  'customer-kind': 'This kind of customer',
  delivery: 'How I said it',
  region: 'Their region',
}

/** Something said or shown that worked (P19: try, watch, keep what worked), kept with its script and counted. */
export const workedLineSchema = z.looseObject({
  id: idOf('worked-line'),
  text,
  /** Of the script; absent where it belongs to no one step. */
  stepId: line.optional(),
  customerKind: line.optional(),
  region: line.optional(),
  keptAt: instant,
  /** In the order they were made. */
  tries: z.array(
    z.looseObject({ runId: idOf('run'), worked: z.boolean(), cause: z.enum(lineCauses).optional() }),
  ),
})
export type WorkedLine = Plain<z.infer<typeof workedLineSchema>>

export function newWorkedLine(
  fields: Partial<WorkedLine> & Pick<WorkedLine, 'text'>,
  { now, newId }: { readonly now: string; readonly newId: () => string },
): WorkedLine {
  return { tries: [], ...fields, id: freshId('worked-line', newId), keptAt: now }
}
