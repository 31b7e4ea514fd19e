/** R24 and R25 (P28, P02): what the minutes add up to. Sizes and words are those of the call's own rules. */
import { type Finding, knownFact } from '../advisor/finding'
import { nextStepsRule, overbookedRule, unsayable } from '../advisor/script-time'
import type { Thresholds } from '../advisor/settings'
import { listed, sayMinutes, shortened } from '../advisor/words'
import { plannedMinutes } from '../domain/script'
import { leastMinutes, type Step } from '../domain/step'
import { countWords } from '../prepare/reading-time'
import type { ScriptFacts, StepFacts } from './facts'
import { type LintFinding, type LintFix, type LintStory, lintFindingOf, withStep } from './finding'
import { type ReadStep, readStep } from './read-step'
import type { LintRule } from './rule'

/** R24: longer than the call; steps without minutes; a Tell that takes longer to say than its step has. */
export const timeSumRule: LintRule = (facts, thresholds) => [
  ...overbooked(facts, thresholds),
  ...withoutMinutes(facts),
  ...facts.steps.flatMap(one => saysTooMuch(one, thresholds)),
]

function overbooked({ story, call }: ScriptFacts, thresholds: Thresholds): readonly LintFinding[] {
  const [found] = overbookedRule({ plan: story, slotMinutes: call?.slotMinutes }, thresholds)
  if (found === undefined || call?.slotMinutes === undefined) return []
  const most = call.slotMinutes + thresholds.overbookedToleranceMinutes
  return [ofCall('R24', found, 'steps', shortenOptional(story, most))]
}

/** What the call's own rule says, at a field of the script. */
const ofCall = (
  rule: 'R24' | 'R25',
  { title, why, facts, missing }: Finding,
  field: 'steps' | 'nextStepsMinutes',
  fix: LintFix | undefined,
): LintFinding =>
  lintFindingOf(rule, {
    ...{ severity: 'warn', title, why, facts, missing, fix },
    place: { kind: 'script', field },
  })

/** Optional steps shrink to their least minutes, the last first, where that is enough. */
function shortenOptional(story: LintStory, most: number): LintFix | undefined {
  const shortened = shrunk(story.steps, plannedMinutes(story) - most)
  if (shortened === undefined) return undefined
  return {
    label: 'Shorten the optional steps',
    apply: now => ({ ...now, steps: shrunk(now.steps, plannedMinutes(now) - most) ?? now.steps }),
  }
}

function shrunk(steps: readonly Step[], over: number): readonly Step[] | undefined {
  let left = over
  const result = steps.toReversed().map(step => {
    const slack = step.must ? 0 : Math.max(0, step.minutes - leastMinutes(step))
    const less = Math.min(slack, Math.max(0, left))
    left -= less
    return less === 0 ? step : { ...step, minutes: step.minutes - less }
  })
  return left < unsayable ? result.reverse() : undefined
}

function withoutMinutes({ steps }: ScriptFacts): readonly LintFinding[] {
  const empty = steps.filter(({ step }) => step.minutes === 0)
  const [first] = empty
  if (first === undefined) return []
  const ids = new Set(empty.map(({ step }) => step.id))
  const words = empty.reduce((sum, { read }) => sum + wordMinutes(read), 0)
  return [
    lintFindingOf('R24', {
      severity: 'warn',
      title: empty.length === 1 ? 'A step without minutes' : `${empty.length} steps without minutes`,
      why: 'Steps that take no time make a plan that fits on paper and overruns in the call.',
      place: { kind: 'step', stepId: first.step.id, field: 'minutes' },
      about: 'none',
      facts: [knownFact('Without minutes', listed(empty.slice(0, 5).map(({ number }) => `step ${number}`)))],
      missing: [empty.length === 1 ? 'how long it takes' : 'how long they take'],
      fix: {
        label: `Give ${empty.length === 1 ? 'it' : 'them'} ${sayMinutes(words)}, as long as the words`,
        apply: story => ({
          ...story,
          steps: story.steps.map(step =>
            ids.has(step.id) ? { ...step, minutes: wordMinutes(readStep(step)) } : step,
          ),
        }),
      },
    }),
  ]
}

const wordMinutes = ({ tellSeconds }: ReadStep): number => Math.max(1, Math.ceil(tellSeconds / 60))

function saysTooMuch(
  { step, read }: StepFacts,
  { overbookedToleranceMinutes }: Thresholds,
): readonly LintFinding[] {
  const over = read.tellSeconds / 60 - step.minutes
  if (step.minutes === 0 || over < overbookedToleranceMinutes + unsayable) return []
  const wanted = wordMinutes(read)
  return [
    lintFindingOf('R24', {
      severity: 'warn',
      title: `${sayMinutes(read.tellSeconds / 60)} to say, ${sayMinutes(step.minutes)} planned`,
      why: 'What is said takes longer than the step has, and nothing is shown yet. Fewer cues, or more minutes.',
      place: { kind: 'step', stepId: step.id, field: 'tell' },
      facts: [
        knownFact('Words to say', String(countWords(step.tell))),
        knownFact('Step', shortened(step.title, 60)),
      ],
      fix: {
        label: `Give it ${sayMinutes(wanted)}`,
        apply: story => withStep(story, step.id, now => ({ ...now, minutes: wanted })),
      },
    }),
  ]
}

/** R25: next steps get less than 4 min, or less than 10 % of the call; of a library script, of its own minutes. */
export const nextStepsBlockRule: LintRule = ({ story, call }, thresholds) => {
  if (story.steps.length === 0) return []
  const find = (now: LintStory) =>
    nextStepsRule({ plan: now, slotMinutes: call?.slotMinutes ?? plannedMinutes(now) }, thresholds)[0]
  const found = find(story)
  if (found === undefined) return []
  const facts = found.facts.map(fact =>
    fact.label === 'Length of the call' && call?.slotMinutes === undefined
      ? { ...fact, label: 'Length of the script' }
      : fact,
  )
  let nextStepsMinutes = Math.floor(story.nextStepsMinutes)
  // More of it makes the script longer, and so the share that is wanted.
  while (find({ ...story, nextStepsMinutes }) !== undefined && nextStepsMinutes < mostMinutes)
    nextStepsMinutes += 1
  return [
    ofCall('R25', { ...found, facts }, 'nextStepsMinutes', {
      label: `Keep ${nextStepsMinutes} min for next steps`,
      apply: now => ({ ...now, nextStepsMinutes }),
    }),
  ]
}

const mostMinutes = 24 * 60
