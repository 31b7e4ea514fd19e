/** The user's rule settings in the form the advisors take. */
import { defaultThresholds, type RuleSettings, type Thresholds } from '@shared/advisor/settings'
import { type RuleId, ruleIds } from '@shared/playbook/rules'
import type { Settings } from '@shared/settings'

const isRule = (name: string): name is RuleId => ruleIds.some(id => id === name)
const isThreshold = (name: string): name is keyof Thresholds => Object.hasOwn(defaultThresholds, name)

/** Entries name a rule (switched off) or a threshold (another value); names of other versions are passed over. */
export function ruleSettingsOf(entries: Settings['rules']): RuleSettings {
  const off = entries.flatMap(({ rule, off }) => (off === true && isRule(rule) ? [rule] : []))
  const changed = entries.flatMap(({ rule, threshold }) =>
    threshold !== undefined && isThreshold(rule) ? [[rule, threshold] as const] : [],
  )
  return { off, thresholds: Object.fromEntries(changed) }
}
