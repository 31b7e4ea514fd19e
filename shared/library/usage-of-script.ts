/** Which records tell how a script was used, and what they tell: the summaries say which few files are to be read. */
import type { ScriptUsage } from '../contract/library-calls'
import type { SummaryLookup } from '../domain/neighbourhood'
import type { AnyRecord, RecordRef } from '../domain/records'
import type { Run } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'
import type { SummaryOf } from '../domain/summary'
import { countsAsUse, leastRuns, type RunOfScript, usageOfSteps } from './usage'

/** More than a career shows one script; the latest say how it is told now. */
export const mostRunsRead = 50

/** The script and the latest live runs of its copies, with those copies; only the script where there are too few. */
export function runsToRead(scriptId: string, lookup: SummaryLookup): readonly RecordRef[] {
  const runs = liveRuns(scriptId, lookup)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    .slice(0, mostRunsRead)
  const script: RecordRef = { kind: 'script', id: scriptId }
  if (runs.length < leastRuns) return [script]
  const copies = [...new Set(runs.flatMap(({ callId }) => callId ?? []))].flatMap(callId =>
    lookup.of('script-copy', 'callId', callId).filter(copy => copy.scriptId === scriptId),
  )
  return [
    script,
    ...runs.map(({ id }) => ({ kind: 'run' as const, id })),
    ...copies.map(({ id }) => ({ kind: 'script-copy' as const, id })),
  ]
}

/** Of every call that has a copy of the script. */
function liveRuns(scriptId: string, lookup: SummaryLookup): readonly SummaryOf<'run'>[] {
  const callIds = new Set(
    lookup.list('script-copy').flatMap(copy => (copy.scriptId === scriptId ? (copy.callId ?? []) : [])),
  )
  return [...callIds]
    .flatMap(callId => lookup.of('run', 'callId', callId))
    .filter(({ form, endedAt }) => form === 'live' && endedAt !== undefined)
}

export function usageFrom(
  scriptId: string,
  records: readonly AnyRecord[],
  lookup: SummaryLookup,
): ScriptUsage {
  const script = records.find(one => one.id === scriptId)
  const copies = records.filter((one): one is ScriptCopy => one.kind === 'script-copy')
  const runs = records
    .filter((one): one is Run => one.kind === 'run' && countsAsUse(one))
    .flatMap(run => withCopy(run, copies))
  const steps = script?.kind === 'script' ? usageOfSteps(script.steps, runs) : []
  const callIds = new Set(steps.flatMap(step => step.runs.map(({ callId }) => callId)))
  const calls = [...callIds].flatMap(id => {
    const call = lookup.find('call', id)
    if (call === undefined) return []
    const name = lookup.find('prospect', call.prospectId ?? '')?.title ?? call.title
    return [[id, { name, title: call.title }] as const]
  })
  return { runs: liveRuns(scriptId, lookup).length, steps, calls: Object.fromEntries(calls) }
}

/** The copy the run went by; where it does not say which, the one its call has. */
function withCopy(run: Run, copies: readonly ScriptCopy[]): readonly RunOfScript[] {
  const copy =
    copies.find(one => one.id === run.scriptCopyId) ??
    (run.scriptCopyId === undefined ? copies.find(one => one.callId === run.callId) : undefined)
  return copy === undefined ? [] : [{ run, copy }]
}
