import type { Thresholds } from '../advisor/settings'
import type { ScriptFacts } from './facts'
import type { LintFinding } from './finding'

/** A rule decides from facts alone: no clock, no throwing, nothing when it has nothing to say. */
export type LintRule = (facts: ScriptFacts, thresholds: Thresholds) => readonly LintFinding[]
