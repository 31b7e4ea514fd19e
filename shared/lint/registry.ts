/** Every rule that reads a script, by its number, and when it comes on. A rule that is missing here fails the build. */
import { analogyRule } from './analogy'
import { claimRule } from './claims'
import { noFallbackRule, untriedFallbackRule } from './fallback'
import type { LintRuleId } from './finding'
import { bareGapAtStepRule } from './gaps'
import { featureRule } from './needs'
import { aboutUsRule, oneVoiceRule, resultLateRule } from './pace'
import type { LintRule } from './rule'
import { branchesRule, chaptersRule } from './shape'
import { staleRule } from './stale'
import { nextStepsBlockRule, timeSumRule } from './time'
import { dignityRule, trainingRule } from './training'
import { hedgeRule, selfTalkRule } from './wording'

interface LintRuleEntry {
  readonly find: LintRule
  /** On from the start (DEFINITIONS), or from the first rehearsal of the script; both can be switched by hand. */
  readonly from: 'start' | 'rehearsal'
  /** How it is said and told, not whether it holds: it waits while the call is close. */
  readonly isStyle: boolean
}

const check = (find: LintRule, from: LintRuleEntry['from']): LintRuleEntry => ({ find, from, isStyle: false })
const style = (find: LintRule, from: LintRuleEntry['from']): LintRuleEntry => ({ find, from, isStyle: true })

export const lintRules: Readonly<Record<LintRuleId, LintRuleEntry>> = {
  R09: check(bareGapAtStepRule, 'start'),
  R14: check(featureRule, 'start'),
  R15: check(trainingRule, 'start'),
  R16: check(resultLateRule, 'rehearsal'),
  R17: style(oneVoiceRule, 'rehearsal'),
  R18: style(aboutUsRule, 'rehearsal'),
  R19: style(branchesRule, 'rehearsal'),
  R20: style(chaptersRule, 'rehearsal'),
  R21: check(noFallbackRule, 'start'),
  R22: check(untriedFallbackRule, 'rehearsal'),
  R24: check(timeSumRule, 'start'),
  R25: check(nextStepsBlockRule, 'start'),
  R30: style(analogyRule, 'rehearsal'),
  R31: style(hedgeRule, 'start'),
  R33: check(staleRule, 'rehearsal'),
  R41: style(selfTalkRule, 'rehearsal'),
  R42: check(dignityRule, 'rehearsal'),
  R53: check(claimRule, 'rehearsal'),
}

export const lintRuleIds = Object.keys(lintRules) as readonly LintRuleId[]
