/** What Insights asks of main: numbers that only the files of calls and deals tell, and a figure as a file. */
import * as z from 'zod'
import type { CallFacts } from '../insights/call-facts'
import type { GapFact } from '../insights/gap-facts'
import { idInput as id } from '../safety'
import { call } from './shape'

/** So many calls or deals are asked about at once: the answer comes in a frame's time or two. */
export const factsAtOnce = 200

export const figureForms = ['csv', 'svg', 'png', 'md'] as const
export type FigureForm = (typeof figureForms)[number]

export const insightCalls = {
  readCallFacts: call<CallFacts>()(z.object({ callIds: z.array(id).max(factsAtOnce) })),
  readGapFacts: call<readonly GapFact[]>()(z.object({ dealIds: z.array(id).max(factsAtOnce) })),
  /** Null when the user left the dialog. */
  saveFigure: call<{ readonly path: string } | null>()(
    z.object({
      as: z.enum(figureForms),
      /** The name offered, without its ending. */
      name: z.string().min(1).max(120),
      /** A picture as base64, all else as it is written. */
      content: z.string().max(30_000_000),
    }),
  ),
} as const
