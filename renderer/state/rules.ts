/** The user's rule settings in the form the advisors take. What a prospect changes comes on top, in `advise`. */
import { defaultRuleSettings, type RuleSettings, withChanges } from '@shared/advisor/settings'
import type { Settings } from '@shared/settings'

/** Entries name a rule (switched off) or a threshold (another value); names of other versions are passed over. */
export const ruleSettingsOf = (entries: Settings['rules']): RuleSettings =>
  withChanges(defaultRuleSettings, entries)
