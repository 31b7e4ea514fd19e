/** What a user changed about the rules, everywhere or for one prospect; everything else is as the table says. */
import type { CallKind } from '../domain/call'
import type { Prospect, RuleChange } from '../domain/prospect'
import { isRule, type RuleId } from '../playbook/rules'
import type { Severity } from './finding'
import { defaultThresholds, isThreshold, type Thresholds } from './thresholds'

export { defaultThresholds, type Thresholds } from './thresholds'

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

/** A change as settings and prospects keep it: `rule` names a rule switched off or on, or a threshold. */
export interface RuleChangeEntry {
  readonly rule: string
  readonly off?: boolean | undefined
  readonly threshold?: number | undefined
}

/** Entries name a rule or a threshold; names of other versions are passed over. A later entry on the same name stands. */
export function withChanges(settings: RuleSettings, entries: readonly RuleChangeEntry[]): RuleSettings {
  const off = new Set(settings.off)
  const thresholds: Partial<Record<keyof Thresholds, number>> = { ...settings.thresholds }
  for (const { rule, off: isOff, threshold } of entries) {
    if (isRule(rule) && isOff !== undefined) off[isOff ? 'add' : 'delete'](rule)
    if (isThreshold(rule) && threshold !== undefined) thresholds[rule] = threshold
  }
  return { off: [...off], thresholds }
}

/** P20, "Danger Will Robinson": what holds everywhere, unless it was changed for this prospect. */
export const settingsFor = (
  settings: RuleSettings,
  prospect: Pick<Prospect, 'ruleChanges'> | undefined,
): RuleSettings =>
  prospect?.ruleChanges === undefined ? settings : withChanges(settings, prospect.ruleChanges)

export type ChangedHere = RuleChange & { readonly rule: RuleId | keyof Thresholds }

/** What is otherwise for this prospect alone, with the reason; each can be taken back. Names of other versions are passed over. */
export function changedFor(prospect: Pick<Prospect, 'ruleChanges'> | undefined): readonly ChangedHere[] {
  return (prospect?.ruleChanges ?? []).flatMap(change =>
    (isRule(change.rule) && change.off !== undefined) ||
    (isThreshold(change.rule) && change.threshold !== undefined)
      ? [{ ...change, rule: change.rule }]
      : [],
  )
}

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
