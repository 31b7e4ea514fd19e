/** The changes that are being tried, told from summaries alone: neither a call nor Today opens their files. */
import { didNotHappen } from '../domain/call'
import type { SummaryLookup } from '../domain/neighbourhood'
import type { SummaryOf } from '../domain/summary'
import { inTime, isDue, type LiveRun, ridesOn, triesOf, triesOfAChange, type Written } from './one-change'
import { addDays } from './working-days'

export interface ChangeFound {
  readonly debriefId: string
  readonly written: Written
  readonly tries: readonly LiveRun[]
}

/** Those written in the call, tried in it, or to be tried in it; the oldest first. */
export function changesOfCall(callId: string, lookup: SummaryLookup): readonly ChangeFound[] {
  const call = callStanding(callId, lookup)
  if (call === undefined) return []
  const here = { callId, callKind: call.callKind, scriptId: scriptOf(callId, lookup) }
  return changesFound(lookup, written => written.callId === callId || ridesOn(written, here)).filter(
    ({ written, tries }) =>
      written.callId === callId || tries.length < triesOfAChange || tries.some(run => run.callId === callId),
  )
}

/** How long Today goes on asking what becomes of a change: after that the moment has passed. */
export const asksForDays = 30

export interface ChangeDue extends ChangeFound {
  /** The call of its third try, where it is decided. */
  readonly callId: string
}

/** Those whose three tries are over, the last tried first. `now` is an ISO instant. */
export function changesDue(lookup: SummaryLookup, now: string): readonly ChangeDue[] {
  const oldest = addDays(now.slice(0, 10), -asksForDays)
  return changesFound(lookup, () => true)
    .flatMap(found => {
      const last = found.tries.at(-1)
      if (last === undefined || !isDue(found.tries) || last.startedAt < oldest) return []
      return [{ ...found, callId: last.callId, at: last }]
    })
    .toSorted((a, b) => inTime(b.at, a.at))
    .map(({ at: _, ...due }) => due)
}

function changesFound(
  lookup: SummaryLookup,
  isWanted: (written: Written) => boolean,
): readonly ChangeFound[] {
  const found = lookup.list('debrief').flatMap(debrief => {
    const written = writtenIn(debrief, lookup)
    return written !== undefined && isWanted(written) ? [{ debriefId: debrief.id, written }] : []
  })
  if (found.length === 0) return []
  const runs = liveRuns(lookup, new Set(found.map(({ written }) => written.callKind)))
  return found
    .map(one => ({ ...one, tries: triesOf(one.written, after(runs, one.written)) }))
    .toSorted((a, b) => (a.written.since < b.written.since ? -1 : 1))
}

function writtenIn(
  { callId, changeSince, changeStepId }: SummaryOf<'debrief'>,
  lookup: SummaryLookup,
): Written | undefined {
  const call = changeSince === undefined || callId === undefined ? undefined : callStanding(callId, lookup)
  if (call === undefined || changeSince === undefined) return undefined
  const scriptId = changeStepId === undefined ? undefined : scriptOf(call.id, lookup)
  return { callId: call.id, callKind: call.callKind, scriptId, stepId: changeStepId, since: changeSince }
}

/** One in the trash takes its runs and its change with it. */
function callStanding(id: string, lookup: SummaryLookup): SummaryOf<'call'> | undefined {
  const call = lookup.find('call', id)
  return call?.deletedAt === undefined ? call : undefined
}

const scriptOf = (callId: string, lookup: SummaryLookup): string | undefined =>
  lookup.of('script-copy', 'callId', callId).find(({ scriptId }) => scriptId !== undefined)?.scriptId

type RunsOfKinds = ReadonlyMap<LiveRun['callKind'], readonly LiveRun[]>

/** Of each call that took place its last live run, by kind of call, in the order of time. */
function liveRuns(lookup: SummaryLookup, kinds: ReadonlySet<LiveRun['callKind']>): RunsOfKinds {
  const last = new Map<string, LiveRun>()
  for (const { id, callId, form, startedAt } of lookup.list('run')) {
    if (form !== 'live' || callId === undefined || startedAt < (last.get(callId)?.startedAt ?? '')) continue
    const call = callStanding(callId, lookup)
    if (call === undefined || !kinds.has(call.callKind) || tookNoPlace(call, lookup)) continue
    last.set(callId, { id, callId, callKind: call.callKind, startedAt, scriptId: scriptOf(callId, lookup) })
  }
  const byKind = new Map<LiveRun['callKind'], LiveRun[]>([...kinds].map(kind => [kind, []]))
  for (const run of [...last.values()].sort(inTime)) byKind.get(run.callKind)?.push(run)
  return byKind
}

const tookNoPlace = (call: SummaryOf<'call'>, lookup: SummaryLookup): boolean =>
  didNotHappen(call) ||
  lookup.of('debrief', 'callId', call.id).some(({ outcome }) => outcome === 'did-not-happen')

/** The runs that may be tries: of ten thousand only the few after it are looked at one by one. */
function after(runs: RunsOfKinds, { callKind, since, stepId }: Written): readonly LiveRun[] {
  const all = runs.get(callKind) ?? []
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.startedAt ?? '') > since) high = middle
    else low = middle + 1
  }
  // One of them may be a second run of the call it was written in.
  return stepId === undefined ? all.slice(low, low + triesOfAChange + 1) : all.slice(low)
}
