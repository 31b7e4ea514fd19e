/** P15 ("Write when you find work"): a wrong script is worse than none, so one that nobody has looked at asks to be. */
import { daysBetween } from '../advisor/words'

/** A summary of a script fits, and so does the script. */
export interface Dated {
  readonly lastVerifiedOn?: string | undefined
  readonly reviewBy?: string | undefined
  readonly revisedOn?: string | undefined
  readonly archivedAt?: string | undefined
}

export type StaleWhy =
  | { readonly kind: 'review-due'; readonly on: string }
  | { readonly kind: 'verified-long-ago'; readonly on: string; readonly days: number }
  | { readonly kind: 'never-verified'; readonly days: number }

/**
 * Why a script asks to be looked at, or undefined. `today` is a day, `staleDays` R33's own threshold. One that was
 * never verified counts from its revision: who has just written it has just looked at it. An archived one asks nothing.
 */
export const whyStale = (script: Dated, today: string, staleDays: number): StaleWhy | undefined =>
  staleOn(today, staleDays)(script)

/** The same for many: the last day that is still good is reckoned once. */
export function staleOn(today: string, staleDays: number): (script: Dated) => StaleWhy | undefined {
  const lastGood = dayAfter(today, -staleDays)
  return ({ lastVerifiedOn, reviewBy, revisedOn, archivedAt }) => {
    if (archivedAt !== undefined) return undefined
    if (reviewBy !== undefined && reviewBy < today) return { kind: 'review-due', on: reviewBy }
    const seen = lastVerifiedOn ?? revisedOn
    if (seen === undefined || seen >= lastGood) return undefined
    const days = daysBetween(seen, today)
    return lastVerifiedOn === undefined
      ? { kind: 'never-verified', days }
      : { kind: 'verified-long-ago', on: lastVerifiedOn, days }
  }
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The script as somebody has just found it to be true; a review that is past is due again as far ahead as R33 lets it be. */
export function verifiedToday<S extends Dated>(script: S, today: string, staleDays: number): S {
  const { reviewBy } = script
  const isPast = reviewBy !== undefined && reviewBy < today
  return { ...script, lastVerifiedOn: today, ...(isPast && { reviewBy: dayAfter(today, staleDays) }) }
}
