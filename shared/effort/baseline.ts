/**
 * What a deal of that size usually takes (P13, "Get while the getting's good"; DEFINITIONS, Effort): the median of
 * the won deals of its size band from five on, else the user's own figure, marked as such, else nothing.
 */
import type { Deal } from '../domain/deal'

/** DEFINITIONS, Deal: fewer won deals of a band say too little (R38). */
export const leastWonDeals = 5
/** DEFINITIONS, Deal: at these shares of the baseline the cut-or-go form comes (R37). The last is the walk-away line. */
export const effortStages = [0.8, 1, 1.5] as const
/** DEFINITIONS, Deal: capacity moves the lines by so much at most. */
export const capacityRange = { least: 0.8, most: 1.3 } as const

export type SizeBand = NonNullable<Deal['sizeBand']>

/** A summary of a deal fits. */
export interface DealInBand {
  readonly id: string
  readonly sizeBand?: string | undefined
  /** 'won', 'lost' and so on; absent while it is open. */
  readonly outcome?: string | undefined
  /** The day it was decided. */
  readonly outcomeOn?: string | undefined
  readonly deletedAt?: string | undefined
}

/** A summary of an effort entry fits, and so does the entry. */
export interface EffortSpent {
  readonly minutes: number
  readonly on: string
  readonly dealId?: string | undefined
  readonly callId?: string | undefined
  readonly deletedAt?: string | undefined
}

/** A summary of a call fits. */
export interface CallOfDeal {
  readonly id: string
  readonly dealId?: string | undefined
}

export interface OwnFigure {
  readonly band: string
  readonly hours: number
}

export interface EffortBaseline {
  readonly basis: 'won-deals' | 'own-figure'
  readonly hours: number
  /** Won deals of the band with time logged. */
  readonly n: number
  /** Three of four won deals took no longer; only where there are enough of them. */
  readonly upperHours?: number | undefined
}

export interface BaselineInput {
  readonly deal: Pick<DealInBand, 'id' | 'sizeBand'>
  readonly deals: readonly DealInBand[]
  readonly efforts: readonly EffortSpent[]
  /** Entries made before their call had a deal are the deal's all the same. */
  readonly calls?: readonly CallOfDeal[] | undefined
  readonly ownFigures: readonly OwnFigure[]
}

/** Undefined without a size band, and while there are neither enough won deals nor a figure of the user's own. */
export function effortBaseline(input: BaselineInput): EffortBaseline | undefined {
  const { sizeBand } = input.deal
  if (sizeBand === undefined) return undefined
  return baselineOf(wonHours(input), input.ownFigures.find(figure => figure.band === sizeBand)?.hours)
}

/** The same from the hours of each won deal of the band, ascending, and the user's own figure; 0 is none. */
export function baselineOf(
  hours: readonly number[],
  ownHours = 0,
  least: number = leastWonDeals,
): EffortBaseline | undefined {
  const n = hours.length
  if (n > 0 && n >= least)
    return { basis: 'won-deals', hours: quantile(hours, 0.5), n, upperHours: quantile(hours, 0.75) }
  return ownHours > 0 ? { basis: 'own-figure', hours: ownHours, n } : undefined
}

/** Free hours make a line more or less patient, within bounds; unknown, it stays where it is. */
export const withinCapacity = (capacity = 1): number =>
  Math.min(capacityRange.most, Math.max(capacityRange.least, capacity))

/** The other won deals of the deal's band. */
export function wonOfBand({ deal, deals }: Pick<BaselineInput, 'deal' | 'deals'>): readonly DealInBand[] {
  return deals.filter(
    one =>
      one.id !== deal.id &&
      one.sizeBand === deal.sizeBand &&
      one.outcome === 'won' &&
      one.deletedAt === undefined,
  )
}

/** Hours of each of them, ascending. One with nothing logged is not known to have taken none. */
function wonHours(input: BaselineInput): readonly number[] {
  const won = new Set(wonOfBand(input).map(one => one.id))
  return [...minutesByDeal(input.efforts, input.calls)]
    .flatMap(([id, minutes]) => (won.has(id) && minutes > 0 ? [minutes / 60] : []))
    .toSorted((a, b) => a - b)
}

/** Minutes of every deal with entries: its own, and those of its calls that name no deal. */
export function minutesByDeal(
  efforts: readonly EffortSpent[],
  calls: readonly CallOfDeal[] = [],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [id, spent] of effortsByDeal(efforts, calls)) {
    sums.set(
      id,
      spent.reduce((sum, one) => sum + one.minutes, 0),
    )
  }
  return sums
}

/** The same, entry by entry; those of the trash are left out. */
export function effortsByDeal<E extends EffortSpent>(
  efforts: readonly E[],
  calls: readonly CallOfDeal[] = [],
): ReadonlyMap<string, readonly E[]> {
  const dealOfCall = new Map(calls.map(call => [call.id, call.dealId]))
  const lists = new Map<string, E[]>()
  for (const effort of efforts) {
    const id = effort.dealId ?? (effort.callId === undefined ? undefined : dealOfCall.get(effort.callId))
    if (id === undefined || effort.deletedAt !== undefined) continue
    const known = lists.get(id)
    if (known === undefined) lists.set(id, [effort])
    else known.push(effort)
  }
  return lists
}

/** By linear interpolation; `sorted` ascending and not empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

export const standings = ['under', 'near', 'over', 'walk-away'] as const
export type Standing = (typeof standings)[number]

export interface EffortStanding {
  readonly is: Standing
  /** Of the baseline after capacity: 1 is all of it. */
  readonly share: number
  readonly spentHours: number
  /** The baseline after capacity. */
  readonly lineHours: number
  /** Beyond the line; negative while it is not reached. */
  readonly overHours: number
  readonly walkAwayHours: number
  /** Until the walk-away line; never negative. */
  readonly leftHours: number
}

/** Where a deal stands. `capacity` is 1 where free hours are not known; beyond its range it counts as the edge. */
export function effortStanding(
  spentHours: number,
  baseline: Pick<EffortBaseline, 'hours'>,
  capacity = 1,
): EffortStanding {
  const lineHours = baseline.hours * withinCapacity(capacity)
  const [near, full, away] = effortStages
  const share = lineHours > 0 ? spentHours / lineHours : 0
  const walkAwayHours = lineHours * away
  return {
    is: share >= away ? 'walk-away' : share >= full ? 'over' : share >= near ? 'near' : 'under',
    ...{ share, spentHours, lineHours, walkAwayHours },
    overHours: spentHours - lineHours,
    leftHours: Math.max(0, walkAwayHours - spentHours),
  }
}
