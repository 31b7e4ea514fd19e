/** The leader: pages say whether they try it or show a run, and are told how it stands. */
import * as z from 'zod'
import type { LeaderState } from '../run/leader'
import { call } from './shape'

export const leaderCalls = {
  /** `trial`: tried before a run, nothing is marked. `live`: this page shows the run and takes the keys that concern a window. */
  hearLeader: call<LeaderState>()(z.object({ as: z.enum(['trial', 'live', 'none']) })),
} as const
