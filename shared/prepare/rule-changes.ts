/** P20, "Danger Will Robinson": a rule that does not fit this customer is switched off for them, with the reason. */
import type { ThresholdName } from '../advisor/thresholds'
import type { Prospect, RuleChange } from '../domain/prospect'
import type { RuleId } from '../playbook/rules'

const changesOf = ({ ruleChanges = [] }: Prospect): readonly RuleChange[] => ruleChanges

const withChange = (prospect: Prospect, change: RuleChange): Prospect => ({
  ...prospect,
  ruleChanges: [...changesOf(prospect).filter(({ rule }) => rule !== change.rule), change],
})

/** `on` is a day. */
export const switchOffHere = (prospect: Prospect, rule: RuleId, reason: string, on: string): Prospect =>
  withChange(prospect, { rule, off: true, reason: reason.trim() || undefined, on })

/** Another threshold for this prospect alone. */
export const setThresholdHere = (
  prospect: Prospect,
  rule: ThresholdName,
  threshold: number,
  reason: string,
  on: string,
): Prospect => withChange(prospect, { rule, threshold, reason: reason.trim() || undefined, on })

/** Back to what holds everywhere. */
export function holdAsEverywhere(prospect: Prospect, name: RuleId | ThresholdName): Prospect {
  const kept = changesOf(prospect).filter(({ rule }) => rule !== name)
  if (kept.length === changesOf(prospect).length) return prospect
  return { ...prospect, ruleChanges: kept.length === 0 ? undefined : kept }
}
