/**
 * How the hours of a deal grow, day by day, beside the way those of won deals of its size grew: each of them stretched
 * to its own life, from its first entry to the day it was won, so that a slow deal and a quick one can be compared.
 */
import { daysBetween } from '../deal/days'
import { addDays } from '../debrief/working-days'
import {
  type BaselineInput,
  type EffortBaseline,
  type EffortSpent,
  effortsByDeal,
  leastWonDeals,
  quantile,
  wonOfBand,
} from './baseline'

export interface CurvePoint {
  readonly day: string
  /** All of it up to that day. */
  readonly hours: number
}

export interface EffortCurve {
  readonly from: string
  /** The decision, or today once that has gone by or is not known. */
  readonly to: string
  readonly spent: readonly CurvePoint[]
  /** Where won deals stood at that part of their life; empty without enough of them, or without a decision date. */
  readonly usual: readonly CurvePoint[]
  /** What won deals had taken by today's part of their life. */
  readonly usualToday: number | undefined
}

/** Parts of a life the reference is told for. */
const parts = Array.from({ length: 11 }, (_, at) => at / 10)

export interface CurveInput extends BaselineInput {
  readonly decisionDate: string | undefined
  readonly invitedOn: string | undefined
  readonly today: string
  readonly baseline: EffortBaseline | undefined
}

/** Undefined while nothing is logged. */
export function effortCurve(input: CurveInput): EffortCurve | undefined {
  const { deal, efforts, calls, today, decisionDate, invitedOn } = input
  const lists = effortsByDeal(efforts, calls)
  const own = lists.get(deal.id) ?? []
  const spent = grown(own)
  const first = spent[0]
  const last = spent.at(-1)
  if (first === undefined || last === undefined) return undefined
  const from = invitedOn !== undefined && invitedOn < first.day ? invitedOn : first.day
  const present = last.day > today ? last.day : today
  const to = decisionDate !== undefined && decisionDate > present ? decisionDate : present
  const shares = decisionDate === undefined || to !== decisionDate ? [] : usualShares(input, lists)
  const days = Math.max(1, daysBetween(from, to))
  const hours = input.baseline?.hours ?? 0
  return {
    from,
    to,
    spent: [
      ...(from < first.day ? [{ day: from, hours: 0 }] : []),
      ...spent,
      ...(last.day < present ? [{ day: present, hours: last.hours }] : []),
    ],
    usual: shares.map((share, at) => ({
      day: addDays(from, Math.round((parts[at] ?? 0) * days)),
      hours: share * hours,
    })),
    usualToday: shares.length === 0 ? undefined : between(shares, daysBetween(from, today) / days) * hours,
  }
}

/** The sum after each day with entries. */
function grown(efforts: readonly EffortSpent[]): readonly CurvePoint[] {
  const byDay = new Map<string, number>()
  for (const { on, minutes } of efforts) byDay.set(on, (byDay.get(on) ?? 0) + minutes / 60)
  let hours = 0
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, more]) => {
      hours += more
      return { day, hours }
    })
}

/** The median share of all its hours at each part of a won deal's life. */
function usualShares(
  input: CurveInput,
  lists: ReadonlyMap<string, readonly EffortSpent[]>,
): readonly number[] {
  if (input.baseline?.basis !== 'won-deals') return []
  const lives = wonOfBand(input).flatMap(({ id, outcomeOn }) => {
    const points = grown(lists.get(id) ?? [])
    return outcomeOn === undefined || points.length === 0 ? [] : [sharesOf(points, outcomeOn)]
  })
  if (lives.length < leastWonDeals) return []
  return parts.map((_, at) =>
    quantile(
      lives.map(life => life[at] ?? 0).toSorted((a, b) => a - b),
      0.5,
    ),
  )
}

function sharesOf(points: readonly CurvePoint[], wonOn: string): readonly number[] {
  const first = points[0]?.day ?? wonOn
  const all = points.at(-1)?.hours ?? 0
  const days = Math.max(1, daysBetween(first, wonOn))
  return parts.map(part => {
    const upTo = addDays(first, Math.round(part * days))
    const done = points.findLast(point => point.day <= upTo)?.hours ?? 0
    // What was still logged after the day it was won belongs to it.
    return part === 1 || all === 0 ? 1 : done / all
  })
}

function between(shares: readonly number[], part: number): number {
  const at = Math.min(1, Math.max(0, part)) * (shares.length - 1)
  const low = shares[Math.floor(at)] ?? 0
  const high = shares[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}
