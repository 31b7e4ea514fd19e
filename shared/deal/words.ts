/** What the choices of a deal are called on screen and on paper. */
import type { Deal, DealOutcome } from '../domain/deal'
import { type Exposure, type ExposureState, exposureState } from '../domain/exposure'

type Given<K extends keyof Deal> = NonNullable<Deal[K]>

export const sizeBandLabels: Readonly<Record<Given<'sizeBand'>, string>> = {
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
  'very-large': 'Very large',
}
export const complexityLabels: Readonly<Record<Given<'complexity'>, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}
export const saleTypeLabels: Readonly<Record<Given<'saleType'>, string>> = {
  tactical: 'Tactical: one problem now',
  strategic: 'Strategic: a long way together',
}
export const pricingLabels: Readonly<Record<Given<'pricingForm'>, string>> = {
  'fixed-price': 'Fixed price',
  'time-and-materials': 'Time and materials',
  subscription: 'Subscription',
  unknown: 'Not settled',
}
export const invitedLabels: Readonly<Record<Given<'invited'>, string>> = {
  'before-first-technical-call': 'Before the first technical call',
  later: 'Later',
}
export const outcomeLabels: Readonly<Record<DealOutcome, string>> = {
  won: 'Won',
  lost: 'Lost',
  'no-decision': 'No decision',
  stopped: 'Stopped by us',
}

export const exposureStateLabels: Readonly<Record<ExposureState, string>> = {
  found: 'not told',
  planned: 'planned',
  told: 'told',
  verdict: 'judged',
  resolved: 'resolved',
}

const verdictWords = {
  kills: 'deal killer? yes',
  lives: 'deal killer? no',
  unsure: 'deal killer? unsure',
} as const

/** "not told", "planned", "deal killer? no": where a gap stands in this deal. */
export function exposureWords(exposure: Exposure): string {
  const state = exposureState(exposure)
  return state === 'verdict' && exposure.verdict !== undefined
    ? verdictWords[exposure.verdict.is]
    : exposureStateLabels[state]
}
