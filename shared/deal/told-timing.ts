/**
 * What it was worth to tell a gap early (P04, "Houston, we have a problem": early it costs hours, late it costs weeks).
 * Compared are the user's own logged hours in the same stretch after each telling, so that a gap told early does not
 * look dearer only because more time was left after it. With too few to compare nothing is said.
 */
import { addDays } from '../debrief/working-days'
import { quantile } from '../effort/baseline'
import { daysBetween } from './days'

/** Told so few days before the decision, or after it, a gap was told late. Ours. */
export const lateBeforeDecisionDays = 14
/** The stretch after the telling in which hours are counted. Ours. */
export const stretchDays = 14
/** So many late-told and so many early-told gaps are needed before they are compared. Ours. */
export const leastToCompare = 3

/** Days from the telling to the decision; negative when it was told after it. Undefined while either is not known. */
export function daysBeforeDecision(
  toldAt: string | undefined,
  decisionDate: string | undefined,
): number | undefined {
  if (toldAt === undefined || decisionDate === undefined) return undefined
  return daysBetween(toldAt.slice(0, 10), decisionDate)
}

/** "29 days before the decision", "on the day of the decision", "3 days after the decision". */
export function beforeDecisionWords(days: number): string {
  if (days === 0) return 'on the day of the decision'
  const span = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return `${span} ${days > 0 ? 'before' : 'after'} the decision`
}

/** A deal as its summary tells it. */
export interface ToldIn {
  readonly id: string
  readonly decisionDate?: string | undefined
  readonly outcomeOn?: string | undefined
  /** The day each gap was told. */
  readonly toldOn?: readonly string[] | undefined
}
/** A time entry as its summary tells it. */
export interface Logged {
  readonly minutes: number
  readonly on: string
}
/** Time entries by the deal they count for. */
export type EffortOf = ReadonlyMap<string, readonly Logged[]>

interface Told {
  readonly dealId: string
  readonly on: string
  readonly isLate: boolean
  readonly hours: number
}

export interface HoursCompared {
  readonly isLate: boolean
  /** Logged on the deal in the days after this telling. */
  readonly hours: number
  /** The median of the others: of late-told gaps for one told early, and the other way round. */
  readonly othersHours: number
  readonly othersCount: number
  /** Hours fewer than a late-told one took (saved), or more than an early one (lost, negative). */
  readonly saved: number
}

/**
 * One telling against the others. Undefined until its stretch is over, while its deal's decision date is not known, or
 * while there are fewer than `leastToCompare` of either kind. `today` is a day.
 */
export function compareHours(
  one: { readonly dealId: string; readonly toldOn: string },
  deals: readonly ToldIn[],
  efforts: EffortOf,
  today: string,
): HoursCompared | undefined {
  const all = tellings(deals, efforts, today)
  const own = all.find(({ dealId, on }) => dealId === one.dealId && on === one.toldOn)
  if (own === undefined) return undefined
  const ofKind = (isLate: boolean) => all.filter(told => told.isLate === isLate)
  if (ofKind(true).length < leastToCompare || ofKind(false).length < leastToCompare) return undefined
  const others = ofKind(!own.isLate).map(({ hours }) => hours)
  const othersHours = quantile(
    others.toSorted((a, b) => a - b),
    0.5,
  )
  return {
    isLate: own.isLate,
    hours: own.hours,
    othersHours,
    othersCount: others.length,
    saved: othersHours - own.hours,
  }
}

function tellings(deals: readonly ToldIn[], efforts: EffortOf, today: string): readonly Told[] {
  return deals.flatMap(deal => {
    const decided = deal.outcomeOn ?? deal.decisionDate
    if (decided === undefined) return []
    return (deal.toldOn ?? [])
      .filter(on => addDays(on, stretchDays) < today)
      .map(on => ({
        dealId: deal.id,
        on,
        isLate: daysBetween(on, decided) <= lateBeforeDecisionDays,
        hours: hoursAfter(on, efforts.get(deal.id) ?? []),
      }))
  })
}

function hoursAfter(on: string, efforts: readonly Logged[]): number {
  const last = addDays(on, stretchDays)
  const minutes = efforts.filter(one => one.on > on && one.on <= last).map(one => one.minutes)
  return minutes.reduce((sum, some) => sum + some, 0) / 60
}

/** "6 h in the 14 days after; 5 h saved against the median of 4 gaps told late." */
export function comparedWords({ isLate, hours, othersCount, saved }: HoursCompared): string {
  const figure = `${hoursWords(hours)} in the ${stretchDays} days after`
  const against = `the median of ${othersCount} gaps told ${isLate ? 'early' : 'late'}`
  const rounded = Math.round(saved * 10) / 10
  if (rounded === 0) return `${figure}, as ${against}`
  return `${figure}; ${hoursWords(Math.abs(rounded))} ${rounded > 0 ? 'saved' : 'lost'} against ${against}`
}

const hoursWords = (hours: number): string => `${Number(hours.toFixed(1))} h`
