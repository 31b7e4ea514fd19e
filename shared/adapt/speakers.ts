/** P01, "First and Ten": everybody knows their own part. Who talks money tells the steps that are about money. */
import { knownFact } from '../advisor/finding'
import { keyWordsShared } from '../advisor/words'
import type { Story } from '../domain/script'
import type { Step } from '../domain/step'
import { type AdaptFacts, type Change, changeOf, stepWords } from './change'

/** Words by which a step is known to be about money. */
const moneyWords = [
  'price',
  'pricing',
  'cost',
  'licence',
  'license',
  'budget',
  'quote',
  'discount',
  'invoice',
]

export function speakerChanges(story: Story, facts: AdaptFacts): readonly Change[] {
  const money = facts.call.jobs?.money
  const who = facts.colleagues.find(colleague => colleague.id === money)
  if (who === undefined) return []
  return moneySteps(story).map(({ step, at }) =>
    changeOf(
      { kind: 'speaker', stepId: step.id, speakerId: who.id },
      {
        reason: 'speaker',
        verb: 'Told by',
        what: stepWords(step, at),
        before: 'nobody named',
        after: who.name,
        why: `${who.name} talks money in this call, and this step does.`,
        facts: [
          knownFact('Talks money', who.name),
          knownFact('The step speaks of', keyWordsShared(moneyWords, subjectOf(step)).join(', ')),
        ],
        playbook: 'P01',
      },
    ),
  )
}

/** Steps about money that nobody is named for. */
export const moneySteps = (story: Story): readonly { readonly step: Step; readonly at: number }[] =>
  story.steps
    .map((step, at) => ({ step, at }))
    .filter(
      ({ step }) => step.speakerId === undefined && keyWordsShared(moneyWords, subjectOf(step)).length > 0,
    )

const subjectOf = (step: Step): string => [step.title, ...step.topics].join(' ')
