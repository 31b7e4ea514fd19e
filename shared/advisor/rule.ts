import type { CallFacts } from './facts'
import type { Finding } from './finding'
import type { Thresholds } from './settings'

/** A rule decides from facts alone: no clock, no throwing, nothing when it has nothing to say. */
export type Rule = (facts: CallFacts, thresholds: Thresholds) => readonly Finding[]
