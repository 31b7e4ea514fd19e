/**
 * The calls a figure counts: those that took place in the range and fit the filter. Calls that did not happen are in
 * no rate (DEFINITIONS). A call whose time is over counts as held until somebody says otherwise, as Today has it.
 */
import { type CallKind, didNotHappen } from '../domain/call'
import type { Outcome } from '../domain/debrief'
import type { SummaryOf } from '../domain/summary'
import { type Days, daysOf, isWithin, type Range } from './range'
import type { DayOf } from './zone-days'

export interface Filter {
  readonly prospectId?: string | undefined
  /** As the profile has it, told apart without regard to capitals. */
  readonly industry?: string | undefined
  readonly callKind?: CallKind | undefined
}

export interface HeldCall {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly callKind: CallKind
  readonly prospectId: string | undefined
  readonly dealId: string | undefined
  /** Of its closed debrief. */
  readonly outcome: Exclude<Outcome, 'did-not-happen'> | undefined
  /** The day its debrief was closed. */
  readonly closedOn: string | undefined
}

/** What an entry belongs to. */
export interface Belongs {
  readonly callId?: string | undefined
  readonly dealId?: string | undefined
  readonly prospectId?: string | undefined
}

export interface Scope {
  readonly days: Days
  /** The earliest first. */
  readonly calls: readonly HeldCall[]
  /** Whether the filter lets it through; when it was is not asked. */
  readonly fits: (entry: Belongs) => boolean
}

export interface ScopeLists {
  readonly calls: readonly SummaryOf<'call'>[]
  readonly debriefs: readonly SummaryOf<'debrief'>[]
  readonly deals?: readonly SummaryOf<'deal'>[] | undefined
  readonly prospects?: readonly SummaryOf<'prospect'>[] | undefined
}

export interface Clock {
  /** ISO instant. */
  readonly now: string
  readonly dayOf: DayOf
}

/**
 * The calls that took place, the earliest first. With `days` those that cannot lie in them are passed over unseen, by
 * the letters of their instant: a year of a career is counted in a tenth of the time. `scopeOf` is exact.
 */
export function heldCalls(
  { calls, debriefs }: ScopeLists,
  clock: Clock,
  days: Days = {},
): readonly HeldCall[] {
  const closed = closedByCall(debriefs)
  const edges = instantsRound(days)
  return calls
    .flatMap(call => {
      const debrief = closed.get(call.id)
      const when = call.start ?? debrief?.closedAt
      return when !== undefined && isWithin(when, edges) ? (asHeld(call, debrief, when, clock) ?? []) : []
    })
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

/** Closed debriefs of calls that took place: what PRODUCT rule 9 counts. */
export function countDebriefs({ calls, debriefs }: ScopeLists): number {
  const closed = closedByCall(debriefs)
  return calls.filter(call => {
    const outcome = closed.get(call.id)?.outcome
    return outcome !== undefined && outcome !== 'did-not-happen' && !didNotHappen(call)
  }).length
}

function closedByCall(debriefs: ScopeLists['debriefs']): ReadonlyMap<string, SummaryOf<'debrief'>> {
  const closed = new Map<string, SummaryOf<'debrief'>>()
  for (const one of debriefs)
    if (one.callId !== undefined && one.closedAt !== undefined) closed.set(one.callId, one)
  return closed
}

/** A day to each side: no zone is further from UTC than that. Instants order as text. */
function instantsRound({ from, to }: Days): Days {
  const shifted = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString()
  return { from: from && shifted(from, -1), to: to && shifted(to, 2) }
}

function asHeld(
  call: SummaryOf<'call'>,
  debrief: SummaryOf<'debrief'> | undefined,
  when: string,
  { now, dayOf }: Clock,
): HeldCall | undefined {
  const outcome = debrief?.outcome as Outcome | undefined
  if (didNotHappen(call) || outcome === 'did-not-happen') return undefined
  if (call.status !== 'held' && outcome === undefined && !isOver(when, call.minutes, now)) return undefined
  const { id, title, callKind, prospectId, dealId } = call
  const closedOn = debrief?.closedAt === undefined ? undefined : dayOf(debrief.closedAt)
  return { id, title, callKind, prospectId, dealId, day: dayOf(when), outcome, closedOn }
}

const isOver = (start: string, minutes: number, now: string): boolean =>
  Date.parse(start) + minutes * 60_000 <= Date.parse(now)

/** `held` as `heldCalls` has it, of these days at least. */
export function scopeOf(
  held: readonly HeldCall[],
  lists: ScopeLists,
  range: Range,
  filter: Filter,
  today: string,
): Scope {
  const days = daysOf(range, today)
  const fits = filterOf(lists, filter)
  const calls = held.filter(
    call =>
      isWithin(call.day, days) && fits({ callId: call.id, prospectId: call.prospectId, dealId: call.dealId }),
  )
  return { days, calls, fits }
}

function filterOf({ calls, deals = [], prospects = [] }: ScopeLists, filter: Filter): Scope['fits'] {
  const { prospectId, industry, callKind } = filter
  if (prospectId === undefined && industry === undefined && callKind === undefined) return () => true
  const callOf = new Map(calls.map(call => [call.id, call]))
  const dealOf = new Map(deals.map(deal => [deal.id, deal.prospectId]))
  const wanted = industry === undefined ? undefined : foldedIndustry(industry)
  const inIndustry = new Set(
    prospects
      .filter(one => one.industry !== undefined && foldedIndustry(one.industry) === wanted)
      .map(({ id }) => id),
  )
  return entry => {
    const call = entry.callId === undefined ? undefined : callOf.get(entry.callId)
    if (callKind !== undefined && call?.callKind !== callKind) return false
    const dealId = entry.dealId ?? call?.dealId
    const id = entry.prospectId ?? call?.prospectId ?? (dealId === undefined ? undefined : dealOf.get(dealId))
    if (prospectId !== undefined && id !== prospectId) return false
    return wanted === undefined || (id !== undefined && inIndustry.has(id))
  }
}

const foldedIndustry = (industry: string): string => industry.trim().toLowerCase()

/** Industries on record, each once, in order. */
export function industriesOf(prospects: readonly SummaryOf<'prospect'>[]): readonly string[] {
  const known = new Map<string, string>()
  for (const { industry } of prospects) {
    if (industry !== undefined && !known.has(foldedIndustry(industry)))
      known.set(foldedIndustry(industry), industry.trim())
  }
  return [...known.values()].toSorted((a, b) => a.localeCompare(b))
}
