/**
 * The next hours at which a call could be held instead (DEFINITIONS, Deferral): whole hours of their working day, on
 * their clock, at least 24 h away, clear of their closed hours and of our other calls. Where their working day meets
 * ours at all, only hours of both are offered.
 */
import type { Call } from '../domain/call'
import type { HouseRule } from '../domain/house-rule'
import type { Person } from '../domain/person'
import { toInstant, toWall, type Wall, wallMs, wallOf } from '../formats/zones/zone'

/** Monday to Friday, from and to on the clock. The hours are ours; a house rule narrows them. */
export const workFrom = 9
export const workTo = 17
/** Our own day may be longer when theirs is far away. */
export const ourDayFrom = 8
export const ourDayTo = 18
export const leastHoursAway = 24
export const slotsOffered = 2
const mostDays = 42

export interface SlotSearch {
  readonly now: string
  /** Of the call to be held. */
  readonly minutes: number
  readonly theirZone: string
  readonly ourZone: string
  readonly houseRules: readonly HouseRule[]
  /** Ours that are planned; what fills a whole day says nothing of hours and is passed over. */
  readonly ourCalls: readonly { readonly start?: string | undefined; readonly minutes: number }[]
}

export interface FreeSlots {
  /** ISO instants, soonest first; fewer than two where six weeks hold no more. */
  readonly slots: readonly string[]
  /** Their working day and ours do not meet: these are outside ours. */
  readonly isOutsideOurDay: boolean
}

export function freeSlots(search: SlotSearch): FreeSlots {
  const both = find(search, true)
  if (both.length === slotsOffered) return { slots: both, isOutsideOurDay: false }
  const theirs = find(search, false)
  return theirs.length > both.length
    ? { slots: theirs, isOutsideOurDay: true }
    : { slots: both, isOutsideOurDay: false }
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

function find(search: SlotSearch, inOurDay: boolean): readonly string[] {
  const { theirZone, minutes } = search
  const earliest = Date.parse(search.now) + leastHoursAway * hourMs
  const firstDay = startOfDay(toWall(earliest, theirZone))
  const busy = busyTimes(search)
  const found: number[] = []
  for (let day = 0; day < mostDays; day += 1) {
    for (let hour = workFrom; hour < workTo; hour += 1) {
      const wall = wallOf(firstDay + day * dayMs + hour * hourMs)
      const from = toInstant(wall, theirZone)
      const slot = { from, to: from + minutes * 60_000 }
      const isTaken = (found.at(-1) ?? 0) + minutes * 60_000 > from
      if (from < earliest || isTaken || !isWorkTime(slot, theirZone, workFrom, workTo)) continue
      if (inOurDay && !isWorkTime(slot, search.ourZone, ourDayFrom, ourDayTo)) continue
      if (busy.some(one => overlaps(one, slot)) || isClosed(search.houseRules, slot)) continue
      found.push(from)
      if (found.length === slotsOffered) return found.map(isoText)
    }
  }
  return found.map(isoText)
}

const isoText = (ms: number): string => new Date(ms).toISOString()
const startOfDay = ({ year, month, day }: Wall): number => Date.UTC(year, month - 1, day)

interface Span {
  readonly from: number
  readonly to: number
}

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

function busyTimes({ ourCalls }: SlotSearch): readonly Span[] {
  return ourCalls.flatMap(({ start, minutes }) => {
    if (start === undefined || minutes >= 24 * 60) return []
    const from = Date.parse(start)
    return [{ from, to: from + minutes * 60_000 }]
  })
}

/** From its first to its last minute on one working day of the zone. */
function isWorkTime({ from, to }: Span, zone: string, first: number, last: number): boolean {
  const start = toWall(from, zone)
  const day = startOfDay(start)
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  const endsAt = wallMs(toWall(to, zone))
  return wallMs(start) >= day + first * hourMs && endsAt <= day + last * hourMs
}

/** A house rule closes part of the slot, on its own clock; closed hours may run over midnight. */
export function isClosed(rules: readonly HouseRule[], slot: Span): boolean {
  return rules.some(rule => {
    const { hours } = rule
    if (hours === undefined) return false
    const first = startOfDay(toWall(slot.from, hours.zone)) - dayMs
    const last = startOfDay(toWall(slot.to, hours.zone))
    for (let day = first; day <= last; day += dayMs) {
      if (closesOn(rule, day) && overlaps(closedSpan(hours, day), slot)) return true
    }
    return false
  })
}

function closesOn({ hours, until }: HouseRule, day: number): boolean {
  if (until !== undefined && new Date(day).toISOString().slice(0, 10) > until) return false
  const weekday = new Date(day).getUTCDay() || 7
  return hours !== undefined && (hours.weekdays.length === 0 || hours.weekdays.includes(weekday))
}

function closedSpan(hours: NonNullable<HouseRule['hours']>, day: number): Span {
  const from = minutesOf(hours.from)
  const to = minutesOf(hours.to) + (minutesOf(hours.to) <= from ? 24 * 60 : 0)
  const at = (minutes: number) => toInstant(wallOf(day + minutes * 60_000), hours.zone)
  return { from: at(from), to: at(to) }
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

export interface TheirZone {
  readonly zone: string
  /** Nobody who attends has a zone of their own: the call's stands in. */
  readonly isAssumed: boolean
}

/** The zone most of those who attend live in; the first of them where it is even. */
export function zoneOfRoom(call: Pick<Call, 'attendees' | 'zone'>, people: readonly Person[]): TheirZone {
  const zones = call.attendees
    .filter(({ attendance }) => attendance !== 'declined')
    .flatMap(({ personId }) => people.find(one => one.id === personId)?.zone ?? [])
  const counts = new Map<string, number>()
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  return { zone: most ?? call.zone, isAssumed: most === undefined }
}
