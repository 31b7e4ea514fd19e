/** What the linter says of a script: data, computed and never stored. It advises on text and scores nobody. */
import type { FactUsed, Severity } from '../advisor/finding'
import type { NewId } from '../domain/schema'
import type { Chapter, Script } from '../domain/script'
import type { Step, StepId } from '../domain/step'
import type { CardId } from '../playbook/card'
import { type RuleId, ruleEntries } from '../playbook/rules'
import type { ScriptOnlyRule } from '../playbook/script-rules'

/** The rules that read a script; three of them speak of a call as well. */
export type LintRuleId = Extract<RuleId, ScriptOnlyRule | 'R09' | 'R24' | 'R25'>

/** What is read of a library script or a call's copy of it. */
export type LintStory = Pick<
  Script,
  | 'name'
  | 'form'
  | 'actor'
  | 'helloMinutes'
  | 'questionsMinutes'
  | 'nextStepsMinutes'
  | 'chapters'
  | 'steps'
  | 'lint'
> &
  Partial<Pick<Script, 'productVersion' | 'lastVerifiedOn' | 'checkedBy' | 'reviewBy'>>

/** From the first letter to the one behind the last. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export type ScriptField =
  | 'actor'
  | 'chapters'
  | 'steps'
  | 'nextStepsMinutes'
  | 'reviewBy'
  | 'lastVerifiedOn'
  | 'productVersion'

/** Where in the script; `ranges` where words of that field are meant. */
export type LintPlace =
  | { readonly kind: 'script'; readonly field: ScriptField }
  | { readonly kind: 'chapter'; readonly chapterId: Chapter['id'] }
  | {
      readonly kind: 'step'
      readonly stepId: StepId
      readonly field: keyof Step
      readonly ranges?: readonly TextRange[] | undefined
    }

/** One key away: the story with the place mended, after which the rule says nothing more of it. Pure. */
export interface LintFix {
  readonly label: string
  readonly apply: <S extends LintStory>(story: S, newId: NewId) => S
}

export interface LintFinding {
  readonly rule: LintRuleId
  readonly playbook: CardId
  /** Nothing in a script is a gate. */
  readonly severity: Exclude<Severity, 'gate'>
  /** Short: it stands in one line of a narrow column. */
  readonly title: string
  readonly why: string
  readonly place: LintPlace
  /** Which finding it is, the same each time it is found: its rule, its place and what it is about. */
  readonly key: string
  readonly facts: readonly FactUsed[]
  /** What the rule would need to know, in words. */
  readonly missing: readonly string[]
  readonly fix?: LintFix | undefined
}

type Found = Omit<LintFinding, 'rule' | 'playbook' | 'key' | 'missing'> &
  Partial<Pick<LintFinding, 'missing'>> & {
    /** Told apart by this where a rule says several things of one place. */
    readonly about?: string | undefined
  }

/** A finding of `rule`; its card is looked up, so that no rule can cite another one's. */
export function lintFindingOf(rule: LintRuleId, { about, missing = [], ...rest }: Found): LintFinding {
  const key = [rule, ...placeParts(rest.place), ...(about === undefined ? [] : [about])].join(':')
  return { rule, playbook: ruleEntries[rule].card, key, missing, ...rest }
}

function placeParts(place: LintPlace): readonly string[] {
  if (place.kind === 'script') return ['script', place.field]
  return place.kind === 'chapter' ? ['chapter', place.chapterId] : ['step', place.stepId, place.field]
}

/** A field of one step set, all else as it is. */
export const withStep = <S extends LintStory>(story: S, id: StepId, change: (step: Step) => Step): S => ({
  ...story,
  steps: story.steps.map(step => (step.id === id ? change(step) : step)),
})
