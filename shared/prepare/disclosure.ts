/**
 * Planning how a gap is told (P04): early, as one sequence, at a step of this call. The link of gap and need is an
 * exposure of the deal; a call that has none yet gets one, since a gap cannot be told to nobody.
 */
import type { Call } from '../domain/call'
import { type Deal, newDeal } from '../domain/deal'
import { type Exposure, newExposure, type Verdict } from '../domain/exposure'
import type { GapId } from '../domain/gap'
import type { Need } from '../domain/need'
import type { Prospect } from '../domain/prospect'
import type { Making } from '../domain/record'
import type { StepId } from '../domain/step'

export interface CallAndDeal {
  readonly call: Call
  readonly deal: Deal
}

/** The call with a deal: its own, the prospect's only one, or a new one named after the prospect. */
export function ensureDeal(
  call: Call,
  prospect: Prospect,
  deal: Deal | undefined,
  making: Making,
): CallAndDeal {
  const found =
    deal ??
    newDeal({ name: prospect.name, prospectId: prospect.id, salespersonId: call.salespersonId }, making)
  return { call: call.dealId === found.id ? call : { ...call, dealId: found.id }, deal: found }
}

/** Links a gap to a need: found today, planned nowhere yet. A link that exists stays as it is. */
export function linkGap(deal: Deal, gapId: GapId, needId: Need['id'], making: Making): Deal {
  if (deal.exposures.some(one => one.gapId === gapId && one.needId === needId)) return deal
  const exposure = newExposure({ gapId, needId, foundOn: making.now.slice(0, 10) }, making)
  return { ...deal, exposures: [...deal.exposures, exposure] }
}

/** Takes the link off again; what was told or judged is history and stays. */
export function unlinkGap(deal: Deal, gapId: GapId, needId: Need['id']): Deal {
  const exposures = deal.exposures.filter(
    one =>
      one.gapId !== gapId || one.needId !== needId || one.told !== undefined || one.verdict !== undefined,
  )
  return exposures.length === deal.exposures.length ? deal : { ...deal, exposures }
}

/** Where in a call a gap is told: at a step, or somewhere in it. */
export interface DisclosurePlace {
  readonly callId: Call['id']
  readonly stepId?: StepId | undefined
  /** The day it was planned on. */
  readonly on?: string | undefined
}

/** Plans every link of the gap that is not told yet for that place; null takes the plan back. */
export function planDisclosure(deal: Deal, gapId: GapId, place: DisclosurePlace | null): Deal {
  const plan = { plannedCallId: place?.callId, plannedStepId: place?.stepId, plannedOn: place?.on }
  const isOpen = (one: Exposure) => one.told === undefined && one.resolvedOn === undefined
  return {
    ...deal,
    exposures: deal.exposures.map(one => (one.gapId === gapId && isOpen(one) ? { ...one, ...plan } : one)),
  }
}

/** Tells every link of the gap that is not told yet; those told before keep their day. */
export function tellGap(deal: Deal, gapId: GapId, told: NonNullable<Exposure['told']>): Deal {
  const isUntold = (one: Exposure) => one.gapId === gapId && one.told === undefined
  if (!deal.exposures.some(isUntold)) return deal
  return { ...deal, exposures: deal.exposures.map(one => (isUntold(one) ? { ...one, told } : one)) }
}

/** Other dates or words of one link; a field set to undefined is taken back. */
export function changeExposure(deal: Deal, id: Exposure['id'], fields: Partial<Exposure>): Deal {
  return { ...deal, exposures: deal.exposures.map(one => (one.id === id ? { ...one, ...fields } : one)) }
}

/** Their verdict on "is it a deal killer?"; other words or another verdict keep the day it was first given. */
export function withVerdict(
  exposure: Exposure,
  given: { readonly is?: Verdict; readonly words?: string },
  today: string,
): NonNullable<Exposure['verdict']> {
  return { is: 'unsure', on: today, ...exposure.verdict, ...given }
}

/** "It does not touch that need": remembered with the need, so that it is not suggested again. */
export function ruleOutTouch(prospect: Prospect, gapId: GapId, needId: Need['id']): Prospect {
  const ruledOut = (need: Need): Need =>
    need.id !== needId || need.notTouchedBy?.includes(gapId)
      ? need
      : { ...need, notTouchedBy: [...(need.notTouchedBy ?? []), gapId] }
  return { ...prospect, needs: prospect.needs.map(ruledOut) }
}
