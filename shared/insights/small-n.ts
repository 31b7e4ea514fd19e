/**
 * How much must be on record before a figure is called a finding. Below that, and where nothing stands out, the
 * sentence says just that: a plot of five calls always looks like something. Ours, save where a source is named.
 */

/** PRODUCT rule 9: the screen comes at so many closed debriefs. */
export const leastDebriefs = 10
/** In each of two halves of time, before a rate is said to have moved. */
export const leastPerHalf = 10
/** In each of two groups that are compared. DEFINITIONS, Effort: five won deals. */
export const leastPerGroup = 5
/** PRODUCT rule 9: step analytics at three runs. */
export const leastRunsOfStep = 3
/** Promises that have come due, before a share of them is said. */
export const leastDue = 5
/** A question asked once or twice is not yet one "asked most". */
export const leastAskings = 3
/** Twice the deviation that chance alone makes: one in twenty passes it by luck. */
export const standsOutAt = 1.96

export interface Share {
  readonly part: number
  readonly of: number
}

/** True when chance alone would hardly make two shares lie so far apart. Empty groups tell nothing. */
export function differ(a: Share, b: Share): boolean {
  if (a.of === 0 || b.of === 0) return false
  const pooled = (a.part + b.part) / (a.of + b.of)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of))
  return spread > 0 && Math.abs(a.part / a.of - b.part / b.of) > standsOutAt * spread
}
