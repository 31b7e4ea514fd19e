/**
 * The whole linter on one script: what is found, worst first and in the order of the script. Offline, explainable,
 * the same each time. It advises on text and never scores a person.
 */
import { defaultRuleSettings, type RuleSettings, type Thresholds, thresholdsOf } from '../advisor/settings'
import { collectScriptFacts, type ScriptContext, type ScriptFacts } from './facts'
import type { LintFinding, LintPlace, LintRuleId, LintStory } from './finding'
import { lintRuleIds, lintRules } from './registry'
import { isSettled, switchOf } from './settle'

export interface Lint {
  /** To be listed. */
  readonly findings: readonly LintFinding[]
  /** Style, counted and not listed: the call is close. */
  readonly waiting: number
  /** Found, and settled by the user with a reason. */
  readonly settled: readonly LintFinding[]
  /** Rules that wait for the first rehearsal of this script. */
  readonly quiet: readonly LintRuleId[]
}

/** `settings` are those that hold here: everywhere, with what the call's prospect changes on top. Never throws. */
export function lintStory(
  story: LintStory,
  context: ScriptContext,
  settings: RuleSettings = defaultRuleSettings,
): Lint {
  const facts = collectScriptFacts(story, context)
  const thresholds = thresholdsOf(settings)
  const speaking = lintRuleIds.filter(rule => speaks(rule, facts, settings))
  const all = speaking.flatMap(rule => lintRules[rule].find(facts, thresholds)).sort(inOrder(facts))
  const open = all.filter(finding => !isSettled(story, finding))
  const listed = isClose(context, thresholds) ? open.filter(({ rule }) => !lintRules[rule].isStyle) : open
  return {
    findings: listed,
    waiting: open.length - listed.length,
    settled: all.filter(finding => isSettled(story, finding)),
    quiet: lintRuleIds.filter(rule => isQuiet(rule, facts, settings)),
  }
}

/** What this script says stands above what holds everywhere. */
function speaks(rule: LintRuleId, facts: ScriptFacts, { off }: RuleSettings): boolean {
  const here = switchOf(facts.story, rule)
  if (here !== 'usual') return here === 'on'
  return !off.includes(rule) && isItsTime(rule, facts)
}

const isItsTime = (rule: LintRuleId, { rehearsed }: ScriptFacts): boolean =>
  lintRules[rule].from === 'start' || rehearsed === true

const isQuiet = (rule: LintRuleId, facts: ScriptFacts, { off }: RuleSettings): boolean =>
  switchOf(facts.story, rule) === 'usual' && !off.includes(rule) && !isItsTime(rule, facts)

/** PRODUCT rule 5: inside two hours style waits. */
const isClose = ({ minutesToCall }: ScriptContext, { closeToCallMinutes }: Thresholds): boolean =>
  minutesToCall !== undefined && minutesToCall >= 0 && minutesToCall <= closeToCallMinutes

/** Worst first, then by step; what is of the whole script comes after its steps. */
function inOrder({ steps, story }: ScriptFacts) {
  const at = new Map<string, number>()
  steps.forEach(({ step }, index) => {
    if (!at.has(step.id)) at.set(step.id, index)
    if (step.chapterId !== undefined && !at.has(step.chapterId)) at.set(step.chapterId, index)
  })
  const placed = (place: LintPlace): number => {
    if (place.kind === 'script') return story.steps.length
    return at.get(place.kind === 'step' ? place.stepId : place.chapterId) ?? story.steps.length
  }
  const weight = ({ severity }: LintFinding) => (severity === 'warn' ? 0 : 1)
  return (a: LintFinding, b: LintFinding): number =>
    weight(a) - weight(b) || placed(a.place) - placed(b.place) || (a.key < b.key ? -1 : Number(a.key > b.key))
}
