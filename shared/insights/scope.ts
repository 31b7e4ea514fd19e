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

/** Every call that took place, whatever the range: what the ten debriefs of rule 9 are counted in. */
export function heldCalls({ calls, debriefs }: ScopeLists, clock: Clock): readonly HeldCall[] {
  const closed = new Map(
    debriefs.flatMap(one =>
      one.callId === undefined || one.closedAt === undefined ? [] : [[one.callId, one]],
    ),
  )
  return calls
    .flatMap(call => asHeld(call, closed.get(call.id), clock) ?? [])
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

function asHeld(
  call: SummaryOf<'call'>,
  debrief: SummaryOf<'debrief'> | undefined,
  { now, dayOf }: Clock,
): HeldCall | undefined {
  const outcome = debrief?.outcome as Outcome | undefined
  const when = call.start ?? debrief?.closedAt
  if (when === undefined || didNotHappen(call) || outcome === 'did-not-happen') return undefined
  if (call.status !== 'held' && outcome === undefined && !isOver(when, call.minutes, now)) return undefined
  const { id, title, callKind, prospectId, dealId } = call
  const closedOn = debrief?.closedAt === undefined ? undefined : dayOf(debrief.closedAt)
  return { id, title, callKind, prospectId, dealId, day: dayOf(when), outcome, closedOn }
}

const isOver = (start: string, minutes: number, now: string): boolean =>
  Date.parse(start) + minutes * 60_000 <= Date.parse(now)

/** `held` as `heldCalls` has it, so that a change of range counts nothing twice. */
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
