/**
 * What Today says of effort, from summaries alone: open deals over their line that wait for a decision, and decisions
 * whose time has come to be looked back at. Most deals end at the first comparison; hours are added up for few.
 */
import type { SummaryLookup } from '../domain/neighbourhood'
import type { SummaryOf } from '../domain/summary'
import { baselineOf, type EffortBaseline, type OwnFigure, withinCapacity } from './baseline'
import { isToDecide, type LookBack, lookBacksOf, type Stages } from './cut-or-go'

export interface DealToDecide {
  readonly dealId: string
  readonly title: string
  readonly prospectId: string | undefined
  /** What is to be decided, with what it is compared. */
  readonly due:
    | {
        readonly hours: number
        readonly share: number
        readonly baseline: Pick<EffortBaseline, 'basis' | 'n' | 'hours'>
      }
    | undefined
  /** Not looked at yet; the oldest first. */
  readonly lookBacks: readonly LookBack[]
}

export interface DecideInput {
  readonly today: string
  readonly ownFigures: readonly OwnFigure[]
  /** From the free hours of the week; absent while they are not known. */
  readonly capacity?: number | undefined
  readonly stages: Stages
  readonly leastWonDeals: number
}

export function dealsToDecide(lookup: SummaryLookup, input: DecideInput): readonly DealToDecide[] {
  const bands = new Map<string, readonly number[]>()
  const wonOf = (band: string) => {
    const known = bands.get(band) ?? wonHours(band, lookup)
    bands.set(band, known)
    return known
  }
  return lookup.list('deal').flatMap(deal => {
    const isLookedAt = (deal.decisions ?? []).every(({ lookedBack }) => lookedBack !== undefined)
    const isDecided = deal.outcome !== undefined || deal.sizeBand === undefined
    if (isLookedAt && isDecided) return []
    const hours = hoursOfDeal(deal.id, lookup)
    const due = isDecided ? undefined : dueOf(deal, hours, wonOf, input)
    const lookBacks = lookBacksOf(deal.decisions, endOf(deal), hours, input.today).filter(
      ({ decision }) => decision.lookedBack === undefined,
    )
    if (due === undefined && lookBacks.length === 0) return []
    return [{ dealId: deal.id, title: deal.title, prospectId: deal.prospectId, due, lookBacks }]
  })
}

function dueOf(
  deal: SummaryOf<'deal'>,
  hours: number,
  wonOf: (band: string) => readonly number[],
  { today, ownFigures, capacity, stages, leastWonDeals }: DecideInput,
): DealToDecide['due'] {
  const { sizeBand = '' } = deal
  const own = ownFigures.find(({ band }) => band === sizeBand)?.hours
  const baseline = baselineOf(wonOf(sizeBand), own, leastWonDeals)
  if (baseline === undefined || baseline.hours <= 0) return undefined
  const share = hours / (baseline.hours * withinCapacity(capacity))
  return isToDecide(share, deal.decisions, today, stages) ? { hours, share, baseline } : undefined
}

const endOf = ({ outcome, outcomeOn }: SummaryOf<'deal'>): LookBack['end'] =>
  outcome === undefined || outcomeOn === undefined
    ? undefined
    : { is: outcome as NonNullable<LookBack['end']>['is'], on: outcomeOn }

/** Its own entries, and those of its calls that name no deal. */
function hoursOfDeal(dealId: string, lookup: SummaryLookup): number {
  const own = lookup.of('effort', 'dealId', dealId)
  const ofCalls = lookup
    .of('call', 'dealId', dealId)
    .flatMap(({ id }) => lookup.of('effort', 'callId', id).filter(one => one.dealId === undefined))
  return [...own, ...ofCalls].reduce((sum, { minutes }) => sum + minutes, 0) / 60
}

/** Hours of each won deal of a size, ascending; one with nothing logged is not known to have taken none. */
function wonHours(band: string, lookup: SummaryLookup): readonly number[] {
  return lookup
    .list('deal')
    .filter(deal => deal.sizeBand === band && deal.outcome === 'won')
    .map(({ id }) => hoursOfDeal(id, lookup))
    .filter(hours => hours > 0)
    .toSorted((a, b) => a - b)
}
