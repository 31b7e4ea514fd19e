/**
 * What a week holds: its calls, with the time they usually take before and after. Nobody keeps a time sheet for it:
 * the two figures per call come from effort that was captured, and there is no load until enough was (PRODUCT rule 9).
 */
import type { SummaryLookup } from './neighbourhood'
import type { SummaryOf } from './summary'

export interface WeekLoad {
  /** Calls of the week that are planned or were held. */
  readonly calls: number
  readonly runMinutes: number
  readonly prepareMinutes: number
  readonly debriefMinutes: number
  /** n: so many earlier calls the time before, and after, a call is taken from. */
  readonly preparedCalls: number
  readonly debriefedCalls: number
}

/** All that its calls take, before and after included. */
export const bookedMinutes = ({ prepareMinutes, runMinutes, debriefMinutes }: WeekLoad): number =>
  prepareMinutes + runMinutes + debriefMinutes

/** Fewer say nothing about the next one. Ours. */
export const leastMeasuredCalls = 5
/** How a call was prepared a year ago says little about this week. Ours. */
export const mostMeasuredCalls = 20

/** ISO instants: Monday's midnight in the user's zone, and the next. */
export interface Week {
  readonly from: string
  readonly to: string
}

/** The load of a week; undefined while the week has no call or too few calls have their effort on record. */
export function weekLoad(lookup: SummaryLookup, { from, to }: Week): WeekLoad | undefined {
  const calls = lookup.list('call').filter(call => isOfWeek(call, from, to))
  if (calls.length === 0) return undefined
  const measured = measuredBefore(lookup.list('effort'), from)
  const before = typical(measured.prepare)
  const after = typical(measured.debrief)
  if (before === undefined || after === undefined) return undefined
  return {
    calls: calls.length,
    runMinutes: calls.reduce((sum, call) => sum + call.minutes, 0),
    prepareMinutes: calls.length * before.minutes,
    debriefMinutes: calls.length * after.minutes,
    preparedCalls: before.n,
    debriefedCalls: after.n,
  }
}

function isOfWeek({ start, status }: SummaryOf<'call'>, from: string, to: string): boolean {
  return start !== undefined && start >= from && start < to && (status === 'planned' || status === 'held')
}

interface Measured {
  minutes: number
  on: string
}
type MeasuredCalls = ReadonlyMap<string, Measured>

/** Minutes per call of earlier weeks, by phase; a call prepared in two sittings counts once. */
function measuredBefore(
  efforts: readonly SummaryOf<'effort'>[],
  from: string,
): Record<'prepare' | 'debrief', MeasuredCalls> {
  const measured = { prepare: new Map<string, Measured>(), debrief: new Map<string, Measured>() }
  for (const { phase, callId, minutes, on } of efforts) {
    if (callId === undefined || on >= from || (phase !== 'prepare' && phase !== 'debrief')) continue
    const known = measured[phase].get(callId)
    if (known === undefined) measured[phase].set(callId, { minutes, on })
    else {
      known.minutes += minutes
      if (on > known.on) known.on = on
    }
  }
  return measured
}

/** The median of the newest calls, so that one endless evening does not count for all. */
function typical(measured: MeasuredCalls): { readonly minutes: number; readonly n: number } | undefined {
  if (measured.size < leastMeasuredCalls) return undefined
  const newest = [...measured.values()]
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .slice(0, mostMeasuredCalls)
    .map(({ minutes }) => minutes)
    .sort((a, b) => a - b)
  const half = newest.length / 2
  const [low, high] = [newest[Math.ceil(half) - 1] ?? 0, newest[Math.floor(half)] ?? 0]
  return { minutes: (low + high) / 2, n: newest.length }
}
