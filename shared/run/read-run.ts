/** A run read together with what surrounds it: the live view and the main process must come to the same step and gaps. */
import type { Call } from '../domain/call'
import type { Deal } from '../domain/deal'
import type { GapId } from '../domain/gap'
import type { Run } from '../domain/run'
import type { Script } from '../domain/script'
import type { ScriptCopy } from '../domain/script-copy'
import { gapsWithoutStep, withPlannedGaps } from './planned-gaps'
import { type RunState, runState } from './run-state'
import { scriptAlone } from './script-alone'

export interface AroundRun {
  readonly call: Call | undefined
  readonly copy: ScriptCopy | undefined
  /** Of a script rehearsed alone. */
  readonly script: Script | undefined
  readonly deal: Deal | undefined
  readonly titleOf: (id: GapId) => string | undefined
}

/** `now` is an ISO instant. */
export function readRun(run: Run, { call, copy, script, deal, titleOf }: AroundRun, now: string): RunState {
  if (script !== undefined) {
    const alone = scriptAlone(run, script)
    return runState(run, alone.copy, alone.call, now)
  }
  if (call === undefined) return runState(run, copy, call, now)
  const watchful = copy && withPlannedGaps(copy, call, deal, titleOf)
  return runState(run, watchful, call, now, gapsWithoutStep(copy, call, deal))
}
