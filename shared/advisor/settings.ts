/**
 * Thresholds of the rules: named, sourced, changeable. A user's settings hold only what differs from here;
 * "ours" marks a size that no source gives.
 */
import type { CallKind } from '../domain/call'
import type { RuleId } from '../playbook/rules'
import type { Severity } from './finding'
import { leastNextStepsMinutes, leastNextStepsShare } from './slot'

export interface Thresholds {
  /** Inside this many minutes before the start only what can still be mended is listed. PRODUCT rule 5. */
  readonly closeToCallMinutes: number
  /** R06: needs in their own words that are enough. P24, "The Power of Choice". */
  readonly leastQuotedNeeds: number
  /** R02: points from which to take an active part, and from which to lead. P09, "Batter up". */
  readonly activeFromPoints: number
  readonly leadFromPoints: number
  /** R25: least minutes and least share of the call for next steps. 28,833 deals say more helps; the size is ours. */
  readonly leastNextStepsMinutes: number
  readonly leastNextStepsShare: number
  /** R24: minutes over the slot that are still let pass, so that a rounding is no finding. Ours. */
  readonly overbookedToleranceMinutes: number
  /** Readiness: weights of the three groups, of 100. DEFINITIONS, Readiness. */
  readonly teamWeight: number
  readonly theirFactsWeight: number
  readonly settingWeight: number
  /** Minutes each kind of mending takes: our estimates, shown beside the finding. */
  readonly mendRoleMinutes: number
  readonly mendGoalMinutes: number
  readonly mendGoalPartMinutes: number
  readonly mendNeedsMinutes: number
  readonly mendSignerMinutes: number
  readonly confirmMinutes: number
  readonly planGapMinutes: number
  readonly writeGapWordsMinutes: number
  readonly findGapProofMinutes: number
  readonly trimScriptMinutes: number
  readonly mendReserveMinutes: number
  /** R23: minutes to change over to a fallback; to write which one where there is none. */
  readonly takeFallbackMinutes: number
  readonly writeFallbackMinutes: number
  /** R52: minutes to take a proposal; to find a way where there is none. */
  readonly takeProposalMinutes: number
  readonly solveClashMinutes: number
  /** R52: within so many minutes of another use it is asked how long a reset takes. Ours. */
  readonly nearUseMinutes: number
}

export const defaultThresholds: Thresholds = {
  closeToCallMinutes: 120,
  leastQuotedNeeds: 1,
  activeFromPoints: 1,
  leadFromPoints: 3,
  leastNextStepsMinutes,
  leastNextStepsShare,
  overbookedToleranceMinutes: 0,
  teamWeight: 40,
  theirFactsWeight: 40,
  settingWeight: 20,
  mendRoleMinutes: 1,
  mendGoalMinutes: 2,
  mendGoalPartMinutes: 1,
  mendNeedsMinutes: 3,
  mendSignerMinutes: 2,
  confirmMinutes: 1,
  planGapMinutes: 2,
  writeGapWordsMinutes: 3,
  findGapProofMinutes: 5,
  trimScriptMinutes: 5,
  mendReserveMinutes: 1,
  takeFallbackMinutes: 1,
  writeFallbackMinutes: 3,
  takeProposalMinutes: 1,
  solveClashMinutes: 5,
  nearUseMinutes: 120,
}

/** What a user changed: rules switched off and thresholds of their own. */
export interface RuleSettings {
  readonly off: readonly RuleId[]
  readonly thresholds: Partial<Thresholds>
}

export const defaultRuleSettings: RuleSettings = { off: [], thresholds: {} }

export const thresholdsOf = (settings: RuleSettings): Thresholds => ({
  ...defaultThresholds,
  ...settings.thresholds,
})

/**
 * How loudly R06 and R07 speak per kind of call (DEFINITIONS, Readiness): a warning in a discovery, a gate in a
 * demo or later. A call of another kind may be anything, so there they only inform.
 */
export const severityOfUnknowns: Readonly<Record<CallKind, Severity>> = {
  discovery: 'warn',
  demo: 'gate',
  'deep-dive': 'gate',
  'proof-of-concept': 'gate',
  closing: 'gate',
  other: 'info',
}
