/** R14 (P30, P05, "Mixed messages"): whose day this is, which need a step serves, and which need no step serves. */
import { type FactUsed, knownFact, suggestedFact } from '../advisor/finding'
import { leastSharedWords } from '../advisor/gap-links'
import { isFilled, keyWordsOf, listed, shortened, subjectKey } from '../advisor/words'
import { type Need, needCode } from '../domain/need'
import type { ScriptFacts, StepFacts } from './facts'
import { type LintFinding, type LintFix, lintFindingOf, withStep } from './finding'
import type { LintRule } from './rule'

export const featureRule: LintRule = facts =>
  facts.isWorkflow && facts.steps.length > 0
    ? [
        ...nobodysDay(facts),
        ...facts.steps.flatMap(one => withoutNeed(one, facts)),
        ...needsWithoutStep(facts),
      ]
    : []

function nobodysDay({ story }: ScriptFacts): readonly LintFinding[] {
  if (isFilled(story.actor)) return []
  return [
    lintFindingOf('R14', {
      severity: 'warn',
      title: 'Nobody is named whose work this is',
      why: 'A workflow is somebody’s: who does it, what sets it off, what comes out. Without them it is a tour of features.',
      place: { kind: 'script', field: 'actor' },
      facts: [],
      missing: ['who does this work'],
    }),
  ]
}

function withoutNeed({ step, read }: StepFacts, facts: ScriptFacts): readonly LintFinding[] {
  const { call } = facts
  const isServed =
    call === undefined ? step.topics.length + step.needIds.length > 0 : servesOne(step.needIds, call.needs)
  if (isServed) return []
  const fix =
    call === undefined ? linkTopic(step.id, read.subjects, facts) : linkNeed(step, read.subjects, call.needs)
  return [
    lintFindingOf('R14', {
      severity: step.must ? 'warn' : 'info',
      title: call === undefined ? 'Serves no topic of a need' : 'Serves no need of theirs',
      why: 'The business reason comes first: a step that serves no need is shown because we have it.',
      place: { kind: 'step', stepId: step.id, field: call === undefined ? 'topics' : 'needIds' },
      facts: [
        knownFact('Step', shortened(step.title, 60)),
        ...(step.topics.length > 0 ? [knownFact('Topics of the step', listed(step.topics))] : []),
        ...(fix === undefined ? [] : [suggestedFact('May serve', fix.of, 'words that both use')]),
      ],
      missing: [call === undefined ? 'the topic it serves' : 'the need it serves'],
      fix,
    }),
  ]
}

/** A need that is not theirs any more serves nobody. */
const servesOne = (needIds: readonly Need['id'][], needs: readonly Need[]): boolean =>
  needIds.some(id => needs.some(need => need.id === id))

type NamedFix = LintFix & { readonly of: string }

/** A topic in use, all of whose words the step speaks of; the one with most words. */
function linkTopic(
  stepId: StepFacts['step']['id'],
  subjects: ReadonlySet<string>,
  { topics = [] }: ScriptFacts,
): NamedFix | undefined {
  const spoken = topics
    .map(topic => ({ topic, keys: keyWordsOf(topic).map(subjectKey) }))
    .filter(({ keys }) => keys.length > 0 && keys.every(key => subjects.has(key)))
    .toSorted((a, b) => b.keys.length - a.keys.length)
  const topic = spoken[0]?.topic
  if (topic === undefined) return undefined
  return {
    of: topic,
    label: `Link topic “${shortened(topic, 30)}”`,
    apply: story => withStep(story, stepId, step => ({ ...step, topics: [...step.topics, topic] })),
  }
}

function linkNeed(
  step: StepFacts['step'],
  subjects: ReadonlySet<string>,
  needs: readonly Need[],
): NamedFix | undefined {
  const need = needs.find(one => mayServe(step.topics, subjects, one))
  if (need === undefined) return undefined
  return {
    of: `${needCode(need)}, ${shortened(need.words, 60)}`,
    label: `Link ${needCode(need)}`,
    apply: story => withStep(story, step.id, now => ({ ...now, needIds: [...now.needIds, need.id] })),
  }
}

function mayServe(topics: readonly string[], subjects: ReadonlySet<string>, need: Need): boolean {
  const { topics: theirs, keys } = readNeed(need)
  if (topics.some(topic => theirs.has(topic.toLowerCase()))) return true
  return keys.filter(key => subjects.has(key)).length >= leastSharedWords
}

interface ReadNeed {
  readonly topics: ReadonlySet<string>
  readonly keys: readonly string[]
}

/** A need's words, kept as long as the need: each step asks for them. */
const read = new WeakMap<Need, ReadNeed>()

function readNeed(need: Need): ReadNeed {
  const known = read.get(need)
  if (known !== undefined) return known
  const own = {
    topics: new Set(need.topics.map(topic => topic.toLowerCase())),
    keys: [...new Set([need.words, ...need.topics].flatMap(keyWordsOf).map(subjectKey))],
  }
  read.set(need, own)
  return own
}

const lowPriority = 1

function needsWithoutStep({ call, steps }: ScriptFacts): readonly LintFinding[] {
  const served = new Set(steps.flatMap(({ step }) => step.needIds))
  return (call?.needs ?? [])
    .filter(({ id }) => !served.has(id))
    .map(need => {
      const serving = steps.find(({ step, read }) => mayServe(step.topics, read.subjects, need))
      return lintFindingOf('R14', {
        severity: need.priority > lowPriority ? 'warn' : 'info',
        title: `Need ${needCode(need)} has no step`,
        why: 'What they told you they need is what they came to see.',
        place: { kind: 'script', field: 'steps' },
        about: need.id,
        facts: [
          needFact(need),
          ...(serving ? [suggestedFact('May be served at', shortened(serving.step.title, 60))] : []),
        ],
        missing: ['the step that serves it'],
        fix: serving && {
          label: `Link it to step ${serving.number}`,
          apply: story =>
            withStep(story, serving.step.id, now => ({ ...now, needIds: [...now.needIds, need.id] })),
        },
      })
    })
}

const needFact = (need: Need): FactUsed =>
  knownFact(needCode(need), need.quoted ? `“${shortened(need.words, 80)}”` : shortened(need.words, 80), {
    ...(need.on !== undefined && { on: need.on }),
  })
