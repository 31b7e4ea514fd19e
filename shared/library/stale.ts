/** P15 ("Write when you find work"): a wrong script is worse than none, so one that nobody has looked at asks to be. */
import { daysBetween } from '../advisor/words'

/** A summary of a script fits, and so does the script. */
export interface Dated {
  readonly lastVerifiedOn?: string | undefined
  readonly checkedBy?: string | undefined
  readonly reviewBy?: string | undefined
  readonly archivedAt?: string | undefined
}

export type StaleWhy =
  | { readonly kind: 'review-due'; readonly on: string }
  | { readonly kind: 'verified-long-ago'; readonly on: string; readonly days: number }
  | { readonly kind: 'never-verified' }

/**
 * R33's one definition, for the linter, the list and the word before a run: its review is past, it was verified longer
 * ago than `staleDays`, or never; writing it is not verifying it. `today` is a day. An archived one asks nothing.
 */
export const whyStale = (script: Dated, today: string, staleDays: number): StaleWhy | undefined =>
  staleOn(today, staleDays)(script)

/** The same for many: the last day that is still good is reckoned once. */
export function staleOn(today: string, staleDays: number): (script: Dated) => StaleWhy | undefined {
  const lastGood = dayAfter(today, -staleDays)
  return ({ lastVerifiedOn, reviewBy, archivedAt }) => {
    if (archivedAt !== undefined) return undefined
    if (reviewBy !== undefined && reviewBy < today) return { kind: 'review-due', on: reviewBy }
    if (lastVerifiedOn === undefined) return { kind: 'never-verified' }
    if (lastVerifiedOn >= lastGood) return undefined
    return { kind: 'verified-long-ago', on: lastVerifiedOn, days: daysBetween(lastVerifiedOn, today) }
  }
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Who found it true, and for how long that is to hold. */
export interface Verifying {
  readonly today: string
  readonly staleDays: number
  readonly by: string | undefined
}

/** The script as somebody has just found it to be true; a review that is past is due again as far ahead as R33 lets it be. */
export function verifiedToday<S extends Dated>(script: S, { today, staleDays, by }: Verifying): S {
  const { reviewBy } = script
  const isPast = reviewBy !== undefined && reviewBy < today
  return {
    ...script,
    lastVerifiedOn: today,
    checkedBy: by,
    ...(isPast && { reviewBy: dayAfter(today, staleDays) }),
  }
}
