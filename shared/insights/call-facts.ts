/**
 * What only a call's own files tell: minutes of each step, and what became of each check. Main reads them for the
 * calls in range, a slice at a time, and hands on these few numbers. Kept out of the summaries on purpose: steps and
 * checks of ten thousand calls would make every start and every list of calls slower for one screen seldom opened.
 */
import type { Call } from '../domain/call'
import { isChecked } from '../domain/checklist'
import type { SummaryLookup } from '../domain/neighbourhood'
import type { AnyRecord, RecordRef } from '../domain/records'
import type { Run } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'
import { countsAsUse, stepsInRun } from '../library/usage'

/** One step in one live run. */
export interface StepFact {
  readonly callId: string
  /** The same in every copy and revision of a script. */
  readonly stepId: string
  readonly title: string
  readonly wasShown: boolean
  /** Seconds beyond its plan, negative below it; 0 where it was not shown. */
  readonly overSeconds: number
}

/** One item of the checklist in one call. Its value stays where it is. */
export interface CheckFact {
  readonly callId: string
  /** The item of the checklist, else its words. */
  readonly key: string
  readonly text: string
  readonly wants: 'tick' | 'value'
  readonly isDone: boolean
}

export interface CallFacts {
  readonly steps: readonly StepFact[]
  readonly checks: readonly CheckFact[]
}

/** The files that say something of these calls: those with checks, and live runs that ended, with their copies. */
export function callFactRefs(callIds: readonly string[], lookup: SummaryLookup): readonly RecordRef[] {
  return callIds.flatMap((id): readonly RecordRef[] => {
    const runs = lookup
      .of('run', 'callId', id)
      .filter(run => run.form === 'live' && run.endedAt !== undefined)
    const copies = runs.length === 0 ? [] : lookup.of('script-copy', 'callId', id)
    const hasChecks = lookup.find('call', id)?.checks !== undefined
    return [
      ...(hasChecks ? [{ kind: 'call' as const, id }] : []),
      ...[...runs, ...copies].map(({ kind, id }) => ({ kind, id })),
    ]
  })
}

export function callFactsFrom(records: readonly AnyRecord[]): CallFacts {
  const copies = records.filter((one): one is ScriptCopy => one.kind === 'script-copy')
  const runs = records.filter((one): one is Run => one.kind === 'run' && countsAsUse(one))
  const calls = records.filter((one): one is Call => one.kind === 'call')
  return { steps: runs.flatMap(run => stepFacts(run, copies)), checks: calls.flatMap(checkFacts) }
}

/** By the copy the run went by; where it does not say which, the one its call has. */
function stepFacts(run: Run, copies: readonly ScriptCopy[]): readonly StepFact[] {
  const copy = copies.find(one =>
    run.scriptCopyId === undefined ? one.callId === run.callId : one.id === run.scriptCopyId,
  )
  if (copy === undefined) return []
  const titles = new Map<string, string>(copy.steps.map(({ id, title }) => [id, title]))
  return [...stepsInRun({ run, copy })].map(
    ([stepId, { callId, wasShown, realMinutes, plannedMinutes }]) => ({
      ...{ callId, stepId, wasShown },
      title: titles.get(stepId) ?? '',
      overSeconds: wasShown ? (realMinutes - plannedMinutes) * 60 : 0,
    }),
  )
}

const checkFacts = ({ id, checks }: Call): readonly CheckFact[] =>
  checks.map(check => ({
    callId: id,
    key: check.itemId ?? check.text.trim().toLowerCase(),
    text: check.text,
    wants: check.wants,
    isDone: isChecked(check),
  }))
