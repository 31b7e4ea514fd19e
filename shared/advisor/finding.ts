/** What an advisor says: data, never a button. Findings are computed, never stored. */
import type { CallId } from '../domain/call'
import type { Environment } from '../domain/environment'
import type { FactTopic } from '../domain/fact'
import type { GapId } from '../domain/gap'
import type { HouseRule } from '../domain/house-rule'
import type { Need } from '../domain/need'
import type { PersonId } from '../domain/person'
import type { PreflightTaskId } from '../domain/preflight'
import type { Question } from '../domain/question'
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

/** Fields of the deal's own page. */
export type DealField =
  | 'decision-date'
  | 'size-band'
  | 'competitors'
  | 'price-answer'
  | 'paper-ready'
  | 'effort'
  | 'effort-estimate'
  | 'outcome'

/** The field that mends a finding; the screen jumps there. */
export type Target =
  | {
      readonly kind: 'goal' | 'goal-heard' | 'my-role' | 'play' | 'needs' | 'gaps' | 'attendees' | 'checklist'
    }
  | { readonly kind: 'jobs' }
  | { readonly kind: 'start' | 'length' | 'place' | 'agenda' | 'script' }
  | { readonly kind: 'prospect' | 'current-tool' | 'deal' | 'salesperson' }
  | { readonly kind: 'prospect-facts'; readonly topic?: FactTopic }
  | { readonly kind: 'environment'; readonly environmentId?: Environment['id'] }
  | { readonly kind: 'room' | 'fidelity' | 'marathon' | 'release-notes' | 'questions' }
  | { readonly kind: 'deal-field'; readonly field: DealField }
  | { readonly kind: 'comparison'; readonly rival: string; readonly answerId?: string | undefined }
  | { readonly kind: 'question'; readonly questionId: Question['id'] }
  | { readonly kind: 'house-rule'; readonly houseRuleId: HouseRule['id'] }
  | { readonly kind: 'other-call'; readonly callId: CallId }
  | { readonly kind: 'attendee'; readonly personId: PersonId }
  | { readonly kind: 'gap'; readonly gapId: GapId }
  | { readonly kind: 'exposure'; readonly gapId: GapId; readonly needId: Need['id'] }
  | { readonly kind: 'script-step'; readonly stepId: StepId }
  | { readonly kind: 'reserve'; readonly which: 'questions' | 'next-steps' }
  | { readonly kind: 'preflight'; readonly taskId?: PreflightTaskId }

/** One way out where there are several: what to do, and the field where it is done. Without one it is a word to keep. */
export interface WayOut {
  readonly words: string
  readonly target?: Target | undefined
}

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
  /** What it is about, where a rule says several things of one field. */
  readonly about?: string | undefined
  readonly waysOut?: readonly WayOut[] | undefined
}

/** Which finding it is, the same each time it is found: its rule, and what it is about. */
export const findingKey = ({ target, about }: Pick<Finding, 'target' | 'about'>): string =>
  about ?? Object.values(target).join(':')

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
