/** What an advisor says: data, never a button. Findings are computed, never stored. */
import type { GapId } from '../domain/gap'
import type { Need } from '../domain/need'
import type { PersonId } from '../domain/person'
import type { PreflightTaskId } from '../domain/preflight'
import type { StepId } from '../domain/step'
import type { CardId } from '../playbook/card'
import { type RuleId, ruleEntries } from '../playbook/rules'

/** gate: keeps the word "ready" away. warn: could hurt. info: worth knowing. None of them disables anything. */
export const severities = ['gate', 'warn', 'info'] as const
export type Severity = (typeof severities)[number]

/** A fact a rule leaned on. A suggested one is a guess of ours that nobody has confirmed, and is shown as such. */
export interface FactUsed {
  readonly label: string
  readonly value: string
  readonly basis: 'known' | 'suggested'
  /** Where it comes from, if anybody wrote it down. */
  readonly source?: string | undefined
  /** Day, "2026-11-12". */
  readonly on?: string | undefined
}

/** The field that mends a finding; the screen jumps there. */
export type Target =
  | {
      readonly kind: 'goal' | 'goal-heard' | 'my-role' | 'play' | 'needs' | 'gaps' | 'attendees' | 'checklist'
    }
  | { readonly kind: 'start' | 'length' | 'place' | 'environment' | 'agenda' | 'script' }
  | { readonly kind: 'prospect' | 'prospect-facts' | 'current-tool' | 'deal' | 'salesperson' }
  | { readonly kind: 'attendee'; readonly personId: PersonId }
  | { readonly kind: 'gap'; readonly gapId: GapId }
  | { readonly kind: 'exposure'; readonly gapId: GapId; readonly needId: Need['id'] }
  | { readonly kind: 'script-step'; readonly stepId: StepId }
  | { readonly kind: 'reserve'; readonly which: 'questions' | 'next-steps' }
  | { readonly kind: 'preflight'; readonly taskId?: PreflightTaskId }

export interface Finding {
  readonly rule: RuleId
  readonly playbook: CardId
  readonly severity: Severity
  readonly title: string
  readonly why: string
  readonly facts: readonly FactUsed[]
  /** What the rule would need to know, in words. Empty when nothing is missing and something is simply wrong. */
  readonly missing: readonly string[]
  readonly minutesToMend: number
  readonly target: Target
}

/** A finding of `rule`; its card is looked up, so that no rule can cite another one's. */
export function findingOf(rule: RuleId, rest: Omit<Finding, 'rule' | 'playbook'>): Finding {
  return { rule, playbook: ruleEntries[rule].card, ...rest }
}

export const knownFact = (
  label: string,
  value: string,
  more: Pick<FactUsed, 'source' | 'on'> = {},
): FactUsed => ({
  label,
  value,
  basis: 'known',
  ...more,
})

export const suggestedFact = (label: string, value: string, source?: string): FactUsed => ({
  label,
  value,
  basis: 'suggested',
  source,
})

/** One step milder: what rests on a suggestion never speaks as loudly as what is known. */
export const milder = (severity: Severity): Severity => (severity === 'gate' ? 'warn' : 'info')
