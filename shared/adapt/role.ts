/** P09, "Batter up": passive means answer, stay on topic, show nothing extra. */
import { knownFact } from '../advisor/finding'
import type { Story } from '../domain/script'
import type { Step } from '../domain/step'
import { type AdaptFacts, type Change, changeOf, stepWords } from './change'
import { type Stay, whyStays } from './stays'

/**
 * In a passive call what nobody asked about goes; what must be shown is only held back until somebody asks, for
 * nothing that must be shown is ever dropped here.
 */
export function roleChanges(story: Story, facts: AdaptFacts): readonly Change[] {
  if (facts.call.myRole !== 'passive') return []
  return story.steps.flatMap((step, at) => {
    const stays = whyStays(step, facts)
    if (stays.some(isMoreThanMust)) return []
    return [stays.length > 0 ? holdBack(step, at, facts) : drop(step, at, facts)]
  })
}

const isMoreThanMust = ({ kind }: Stay): boolean => kind !== 'must-show'

function drop(step: Step, at: number, facts: AdaptFacts): Change {
  return changeOf(
    { kind: 'drop', stepId: step.id },
    {
      ...common(step, at, facts),
      verb: 'Leave out',
      before: minutes(step),
      after: 'left out',
      why: 'You are passive, and nobody asked about this.',
      won: step.minutes,
    },
  )
}

function holdBack(step: Step, at: number, facts: AdaptFacts): Change {
  return changeOf(
    { kind: 'hold-back', stepId: step.id },
    {
      ...common(step, at, facts),
      verb: 'Hold back',
      before: 'must be shown',
      after: 'only if asked',
      why: 'You are passive, and nobody asked about this. It stays at hand for the one who does.',
    },
  )
}

const common = (step: Step, at: number, facts: AdaptFacts) => ({
  reason: 'role' as const,
  what: stepWords(step, at),
  facts: [knownFact('My role', 'passive'), knownFact('Questions they asked', String(facts.questions.length))],
  missing: facts.questions.length === 0 ? ['what they asked: nothing is written down yet'] : [],
  playbook: 'P09' as const,
})

const minutes = (step: Step): string => `${step.minutes} min`
