/** Hours of each deal against what its size takes (P13; DEFINITIONS, Effort). Private: it never leaves but as the user's own export. */
import type { SummaryOf } from '../domain/summary'
import { baselineOf, type EffortBaseline, effortsByDeal, type OwnFigure, quantile } from '../effort/baseline'
import { dealRef, type Figure } from './figure'
import { isWithin } from './range'
import type { Scope } from './scope'
import { leastPerGroup } from './small-n'
import { counted, oneDecimal, signedHours } from './words'

export type DealState = 'won' | 'lost' | 'open' | 'ended'
export const dealStateLabels: Readonly<Record<DealState, string>> = {
  won: 'won',
  lost: 'lost',
  open: 'open',
  ended: 'ended otherwise',
}

export interface HoursOfDeal {
  readonly id: string
  readonly name: string
  readonly state: DealState
  readonly hours: number
  readonly baseline: EffortBaseline | undefined
  /** Hours beyond the baseline, negative below it. */
  readonly over: number | undefined
}

export interface DealHours extends Figure {
  /** The most hours first. */
  readonly deals: readonly HoursOfDeal[]
  readonly wonMedian: number | undefined
  readonly wonN: number
  /** Median of the baselines of the won deals. */
  readonly baselineMedian: number | undefined
}

export interface HoursInput {
  readonly deals: readonly SummaryOf<'deal'>[]
  readonly efforts: readonly SummaryOf<'effort'>[]
  readonly calls: readonly SummaryOf<'call'>[]
  readonly prospects?: readonly SummaryOf<'prospect'>[] | undefined
  readonly ownFigures: readonly OwnFigure[]
}

/** Deals with time logged in the range; their hours are all they took. With a kind of call wanted, those with time on such a call. */
export function dealHours({ days, fits }: Scope, input: HoursInput): DealHours {
  const spent = effortsByDeal(input.efforts, input.calls)
  const hoursOf = new Map(
    [...spent].map(([id, entries]) => [id, entries.reduce((sum, { minutes }) => sum + minutes, 0) / 60]),
  )
  const won = wonByBand(input.deals, hoursOf)
  const names = new Map((input.prospects ?? []).map(({ id, title }) => [id, title]))
  const deals = input.deals
    .filter(
      deal =>
        (spent.get(deal.id) ?? []).some(
          entry => isWithin(entry.on, days) && fits({ ...entry, dealId: deal.id }),
        ) && (hoursOf.get(deal.id) ?? 0) > 0,
    )
    .map(deal => {
      const hours = hoursOf.get(deal.id) ?? 0
      const baseline = baselineFor(deal, hours, won, input.ownFigures)
      const over = baseline === undefined ? undefined : hours - baseline.hours
      const name = names.get(deal.prospectId ?? '') ?? deal.title
      return { id: deal.id, name, state: stateOf(deal), hours, baseline, over }
    })
    .toSorted((a, b) => b.hours - a.hours || a.name.localeCompare(b.name))
  return { ...figureOf(deals), ...mediansOf(deals), deals, n: deals.length }
}

function stateOf({ outcome }: SummaryOf<'deal'>): DealState {
  if (outcome === undefined) return 'open'
  return outcome === 'won' || outcome === 'lost' ? outcome : 'ended'
}

/** Hours of the won deals of each band, ascending; one with nothing logged is not known to have taken none. */
function wonByBand(deals: readonly SummaryOf<'deal'>[], hoursOf: ReadonlyMap<string, number>) {
  const bands = new Map<string, number[]>()
  for (const { id, sizeBand, outcome } of deals) {
    const hours = hoursOf.get(id) ?? 0
    if (outcome !== 'won' || sizeBand === undefined || hours === 0) continue
    bands.set(sizeBand, [...(bands.get(sizeBand) ?? []), hours])
  }
  for (const [band, hours] of bands)
    bands.set(
      band,
      hours.toSorted((a, b) => a - b),
    )
  return bands
}

/** Of the other won deals of its band: a deal is not measured against itself. */
function baselineFor(
  deal: SummaryOf<'deal'>,
  hours: number,
  won: ReadonlyMap<string, readonly number[]>,
  ownFigures: readonly OwnFigure[],
): EffortBaseline | undefined {
  if (deal.sizeBand === undefined) return undefined
  const band = won.get(deal.sizeBand) ?? []
  const others = deal.outcome === 'won' ? band.toSpliced(band.indexOf(hours), 1) : band
  return baselineOf(others, ownFigures.find(figure => figure.band === deal.sizeBand)?.hours)
}

function mediansOf(deals: readonly HoursOfDeal[]) {
  const won = deals.filter(({ state }) => state === 'won')
  const lines = won.flatMap(({ baseline }) => baseline?.hours ?? [])
  return {
    wonN: won.length,
    wonMedian: medianOf(won.map(({ hours }) => hours)),
    baselineMedian: medianOf(lines),
  }
}

/** Undefined of none. */
export const medianOf = (values: readonly number[]): number | undefined =>
  values.length === 0
    ? undefined
    : quantile(
        values.toSorted((a, b) => a - b),
        0.5,
      )

function figureOf(deals: readonly HoursOfDeal[]): Omit<Figure, 'n'> {
  return {
    title: findingOf(deals),
    sub: `n = ${counted(deals.length, 'deal')} with time logged, by hours.`,
    columns: [
      { id: 'deal', title: 'Deal' },
      { id: 'state', title: 'State' },
      { id: 'hours', title: 'Hours', isNumber: true },
      { id: 'baseline', title: 'Baseline', isNumber: true },
      { id: 'over', title: 'Over', isNumber: true },
      { id: 'basis', title: 'Baseline from' },
    ],
    rows: deals.map(({ id, name, state, hours, baseline, over }) => ({
      key: id,
      cells: [
        name,
        dealStateLabels[state],
        oneDecimal(hours),
        baseline && oneDecimal(baseline.hours),
        over === undefined ? undefined : oneDecimal(over),
        baseline && basisWords(baseline),
      ],
      refs: [dealRef({ id })],
    })),
  }
}

const basisWords = ({ basis, n }: EffortBaseline): string =>
  basis === 'own-figure' ? 'your own figure' : counted(n, 'won deal')

function findingOf(deals: readonly HoursOfDeal[]): string {
  if (deals.length === 0) return 'No time logged on a deal in this range'
  const over = (state: DealState) => deals.flatMap(one => (one.state === state ? (one.over ?? []) : []))
  const [lost, won] = [over('lost'), over('won')]
  if (lost.length === 0 && won.length === 0) return 'Hours per deal; no baseline for their size yet'
  const least = Math.min(...lost)
  if (lost.length >= leastPerGroup && least >= 1)
    return `Every deal lost ran at least ${Math.floor(least)} h over its baseline`
  if (lost.length >= leastPerGroup && won.length >= leastPerGroup) {
    const [ofLost = 0, ofWon = 0] = [medianOf(lost), medianOf(won)]
    if (Math.abs(ofLost - ofWon) >= 1)
      return `Deals lost stood at ${signedHours(ofLost)} h to their baseline, won ones at ${signedHours(ofWon)} h (medians)`
    return 'Deals lost took no more of their baseline than deals won'
  }
  return `${counted(won.length, 'won deal')} and ${lost.length} lost with a baseline: too few to compare`
}
