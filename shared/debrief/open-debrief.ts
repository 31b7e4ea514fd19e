/** A debrief is never an empty form: it starts from what the run wrote down. */
import { type Debrief, newDebrief } from '../domain/debrief'
import type { Making } from '../domain/record'
import type { AnyRecord } from '../domain/records'
import type { Run } from '../domain/run'
import { type RunSource, recordsFromRun } from '../run/to-debrief'

export interface DebriefSource extends Omit<RunSource, 'run'> {
  /** The finished live run, if there was one; a call without a run is debriefed in the same form. */
  readonly run?: Run | undefined
  readonly debrief?: Debrief | undefined
}

/** The records that opening the debrief makes: itself once, and questions, commitments and exposures of the run once each. */
export function openDebrief(source: DebriefSource, making: Making): readonly AnyRecord[] {
  const { run, call, debrief } = source
  const own = debrief === undefined ? [newDebrief({ callId: call.id, runId: run?.id }, making)] : []
  if (run === undefined) return own
  const { questions, commitments, deals } = recordsFromRun({ ...source, run }, making)
  return [...own, ...questions, ...commitments, ...deals]
}

/** The run a debrief speaks of: the last live one that has ended. */
export function runToDebrief(runs: readonly Run[]): Run | undefined {
  return runs
    .filter(run => run.form === 'live' && run.endedAt !== undefined)
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
    .at(-1)
}
