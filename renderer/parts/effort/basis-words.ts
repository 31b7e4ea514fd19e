import type { EffortBaseline } from '@shared/effort/baseline'
import { leastWonDeals } from '@shared/effort/baseline'
import { hoursWords } from '@shared/effort/duration'

/** What a deal is measured by, in half a line: with its n, and the user's own figure as such. */
export function basisInShort({ basis, n, upperHours }: EffortBaseline): string {
  if (basis === 'own-figure') return `your own figure; ${n} of ${leastWonDeals} won deals to compare`
  const upper = upperHours === undefined ? '' : `, 75th percentile ${hoursWords(upperHours)}`
  return `median of ${n} won${upper}`
}
