/** The cue window and the neutral page. Main holds their state and tells every window of each change. */
import * as z from 'zod'
import type { AnyRecord } from '../domain/records'
import type { Run } from '../domain/run'
import { type CueState, cueSizes, leastOpacity } from '../run/cue'
import type { Settings } from '../settings'
import { call } from './shape'

/** What the cue window needs before it can show anything; of the rest it wants nothing. */
export interface CueOpening {
  readonly cue: CueState
  readonly settings: Settings
  readonly clock: { readonly now: string; readonly ticking: boolean; readonly rate?: number }
  readonly zone: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly colleagues: readonly AnyRecord[]
  readonly liveRun: Run | null
}

export const cueCalls = {
  readCue: call<CueState>()(z.undefined()),
  openCue: call<CueOpening>()(z.undefined()),
  /** Without a size: the next one. Refused while no run is going on. */
  showCue: call<CueState>()(z.object({ size: z.enum(cueSizes).optional() })),
  /** The window the run is shown in goes to the next display. */
  moveCue: call<CueState>()(z.undefined()),
  setNeutral: call<CueState>()(z.object({ isNeutral: z.boolean() })),
  changeCue: call<CueState>()(
    z.object({ opacity: z.number().min(leastOpacity).max(1).optional(), keepsOut: z.boolean().optional() }),
  ),
  /** The hand on the window's head: it follows the pointer from `start` to `end`. */
  dragCue: call<null>()(z.object({ phase: z.enum(['start', 'move', 'end']) })),
} as const
