/** Which calls may clash with which: all planned and held ones within a day of each other. */
import type { Call, CallId } from '../domain/call'
import type { SummaryLookup } from '../domain/neighbourhood'
import { type SummaryOf, summarize } from '../domain/summary'
import type { DayCall } from './day'

/** No reset takes longer. */
export const reachMs = 24 * 60 * 60_000

type Described = Omit<DayCall, 'id' | 'name' | 'start' | 'environmentIds'> &
  Pick<SummaryOf<'call'>, 'id' | 'start' | 'status' | 'environmentIds'>

/** Undefined for one without a time, or that did not and will not take place. */
export function dayCallOf(call: Described, name: string | undefined): DayCall | undefined {
  const { title, start, minutes, status, environmentIds, personIds, colleagueIds } = call
  if (start === undefined || (status !== 'planned' && status !== 'held')) return undefined
  return {
    id: call.id as CallId,
    title,
    name: name ?? title,
    start,
    minutes,
    environmentIds: environmentIds as DayCall['environmentIds'],
    personIds,
    colleagueIds,
    ...(status === 'held' && { held: true }),
  }
}

export function dayCallOfRecord(call: Call, name: string | undefined): DayCall | undefined {
  if (call.deletedAt !== undefined || call.mergedInto !== undefined) return undefined
  return dayCallOf(summarize(call) as SummaryOf<'call'>, name)
}

export const isNear = (start: string, other: string): boolean =>
  Math.abs(Date.parse(start) - Date.parse(other)) <= reachMs

/** The planned and held calls within a day of any of these instants, from the summaries alone. */
export function callsAround(starts: readonly string[], lookup: SummaryLookup): readonly DayCall[] {
  if (starts.length === 0) return []
  const times = starts.map(start => Date.parse(start))
  // ISO instants order as text, which spares ten thousand dates.
  const from = new Date(Math.min(...times) - reachMs).toISOString()
  const to = new Date(Math.max(...times) + reachMs).toISOString()
  return lookup.list('call').flatMap(call => {
    if (call.start === undefined || call.start < from || call.start > to) return []
    const name = call.prospectId === undefined ? undefined : lookup.find('prospect', call.prospectId)?.title
    return dayCallOf(call, name) ?? []
  })
}
