/** R31 and R41: words that take a promise back, and who the words are about. */
import { knownFact } from '../advisor/finding'
import { listed } from '../advisor/words'
import type { ScriptFacts, StepFacts } from './facts'
import { type LintFinding, type LintFix, lintFindingOf, withStep } from './finding'
import { hitsOf, readText, type SpokenField, spokenFields, type WordHit } from './read-step'
import type { LintRule } from './rule'
import { withoutWords } from './sentences'

/** R31 (P14, "No, I said a Bud Lite"): hedges in what is said. Those that only soften can be cut. */
export const hedgeRule: LintRule = ({ steps }) =>
  steps.flatMap(one =>
    spokenFields.flatMap(field => [
      ...hedges(one, field, hitsOf(one.read.spoken[field], 'hedge'), cutHedges(one, field)),
      ...hedges(one, field, hitsOf(one.read.spoken[field], 'weak-verb'), undefined),
    ]),
  )

function hedges(
  { step }: StepFacts,
  field: SpokenField,
  hits: readonly WordHit[],
  fix: LintFix | undefined,
): readonly LintFinding[] {
  if (hits.length === 0) return []
  return [
    lintFindingOf('R31', {
      severity: 'warn',
      title: titleOf(hits),
      why:
        fix === undefined
          ? 'It leaves open whether it will. Say what happens, or say that you do not know.'
          : 'It softens what you say and adds nothing. Say clearly what is so, or leave it out.',
      place: { kind: 'step', stepId: step.id, field, ranges: hits },
      about: fix === undefined ? 'weak' : 'cut',
      facts: [knownFact('Stands in', fieldLabels[field])],
      fix,
    }),
  ]
}

const fieldLabels: Readonly<Record<SpokenField, string>> = {
  tell: 'Tell',
  takeaway: 'Takeaway',
  withUs: 'With us',
}

function titleOf(hits: readonly WordHit[]): string {
  const words = [...new Set(hits.map(hit => `“${hit.words.toLowerCase()}”`))]
  const named = words.slice(0, 2)
  const more = words.length - named.length
  return `Hedges: ${more > 0 ? `${named.join(', ')} and ${more} more` : listed(named)}`
}

function cutHedges({ step, read }: StepFacts, field: SpokenField): LintFix | undefined {
  const count = hitsOf(read.spoken[field], 'hedge').length
  if (count === 0) return undefined
  return {
    label: count === 1 ? 'Cut the hedge' : `Cut ${count} hedges`,
    apply: story =>
      withStep(story, step.id, now => {
        const text = now[field]
        return text === undefined ? now : { ...now, [field]: withoutHedges(text) }
      }),
  }
}

/** What is cut may bring two words together that hedge; each round cuts at least one word, so it ends. */
function withoutHedges(text: string): string {
  const hits = hitsOf(readText(text), 'hedge')
  return hits.length === 0 ? text : withoutHedges(withoutWords(text, hits))
}

interface Balance {
  readonly we: number
  readonly you: number
}

/**
 * R41 (P24): more of we and our than of you and your. In the whole script, in its opening from the first such word
 * on, and in a text that has enough of them to count.
 */
export const selfTalkRule: LintRule = (facts, { mostSelfTalk, leastSelfWords }) => {
  const isSelf = ({ we, you }: Balance, least: number) => we >= least && we > you * mostSelfTalk
  const whole = balanceOf(facts.steps, facts)
  const ofSteps = facts.steps.flatMap((one, index) => {
    const balance = balanceOf([one], facts)
    const least = index === 0 ? Math.min(leastSelfWords, openingWords) : leastSelfWords
    return isSelf(balance, least) ? [selfTalk(one, balance, index === 0)] : []
  })
  return isSelf(whole, leastSelfWords) && facts.steps.length > 1
    ? [...ofSteps, wholeSelfTalk(whole)]
    : ofSteps
}

/** The opening is held to it from this many on; ours. */
const openingWords = 2

function balanceOf(steps: readonly StepFacts[], { call }: ScriptFacts): Balance {
  const names = call?.theirNames ?? []
  const count = (kind: 'we' | 'you') =>
    steps.reduce((sum, { read }) => sum + hitsOf(read.spoken.tell, kind).length, 0)
  const named = steps.reduce((sum, { step }) => sum + countNames(step.tell, names), 0)
  return { we: count('we'), you: count('you') + named }
}

const countNames = (text: string, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (name.trim() === '' ? 0 : text.split(name).length - 1), 0)

const whySelf = 'They listen to what is about them. Say what they get and do, in their words.'

const balanceWords = ({ we, you }: Balance): string =>
  `we, our ${we === 1 ? 'once' : `${we} times`}; you, your ${you}`

const selfTalk = ({ step, read }: StepFacts, balance: Balance, isOpening: boolean): LintFinding =>
  lintFindingOf('R41', {
    severity: 'info',
    title: isOpening ? `It opens with us: ${balance.we} we, ${balance.you} you` : balanceWords(balance),
    why: whySelf,
    place: { kind: 'step', stepId: step.id, field: 'tell', ranges: hitsOf(read.spoken.tell, 'we') },
    facts: [
      knownFact('We, our', String(balance.we)),
      knownFact('You, your, their names', String(balance.you)),
    ],
  })

const wholeSelfTalk = (balance: Balance): LintFinding =>
  lintFindingOf('R41', {
    severity: 'info',
    title: balanceWords(balance),
    why: whySelf,
    place: { kind: 'script', field: 'steps' },
    facts: [
      knownFact('We, our', String(balance.we)),
      knownFact('You, your, their names', String(balance.you)),
    ],
  })
