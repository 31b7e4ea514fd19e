/** What Today asks of effort once it stands: few lines, told by main from all summaries. */
import * as z from 'zod'
import { day, line } from '../domain/schema'
import type { DealToDecide } from '../effort/deals-to-decide'
import { call } from './shape'

export const effortCalls = {
  readDealsToDecide: call<readonly DealToDecide[]>()(
    z.object({
      today: day,
      ownFigures: z.array(z.object({ band: line, hours: z.number().min(0) })).max(50),
      capacity: z.number().min(0).max(10).optional(),
      stages: z.tuple([z.number(), z.number(), z.number()]),
      leastWonDeals: z.number(),
    }),
  ),
} as const
