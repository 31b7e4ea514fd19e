/** A debrief is never an empty form: it starts from what the run wrote down. */
import { type Debrief, newDebrief } from '../domain/debrief'
import { type Making, touched } from '../domain/record'
import type { AnyRecord } from '../domain/records'
import type { Run } from '../domain/run'
import { type RunSource, recordsFromRun } from '../run/to-debrief'

export interface DebriefSource extends Omit<RunSource, 'run'> {
  /** The finished live run, if there was one; a call without a run is debriefed in the same form. */
  readonly run?: Run | undefined
  readonly debrief?: Debrief | undefined
}

/**
 * The records that opening the debrief makes: itself once, and questions, commitments and exposures of the run once
 * each. A run that went on after its debrief was opened adds what it marked since.
 */
export function openDebrief(source: DebriefSource, making: Making): readonly AnyRecord[] {
  const { run, call, debrief } = source
  if (run === undefined) return debrief === undefined ? [newDebrief({ callId: call.id }, making)] : []
  const taken = debrief?.runId === run.id ? (debrief.marksTaken ?? 0) : 0
  const since = { ...run, marks: run.marks.slice(taken) }
  const { questions, commitments, complaints, deals } = recordsFromRun({ ...source, run: since }, making)
  const made = [...questions, ...commitments, ...complaints, ...deals]
  return [...ownRecord(source, run, made.length > 0, making), ...made]
}

/** The debrief with the run it has taken in; a closed one that learns nothing new is left as it is. */
function ownRecord(
  { call, debrief }: DebriefSource,
  run: Run,
  learnt: boolean,
  making: Making,
): readonly Debrief[] {
  const origin = { runId: run.id, marksTaken: run.marks.length }
  if (debrief === undefined) return [newDebrief({ callId: call.id, ...origin }, making)]
  const isTaken = debrief.runId === run.id && debrief.marksTaken === run.marks.length
  if (isTaken || (!learnt && debrief.closedAt !== undefined)) return []
  return [touched({ ...debrief, ...origin }, making.now)]
}

/** The run a debrief speaks of: the last live one that has ended. */
export function runToDebrief(runs: readonly Run[]): Run | undefined {
  return runs
    .filter(run => run.form === 'live' && run.endedAt !== undefined)
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
    .at(-1)
}
