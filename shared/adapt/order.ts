/** R49 (P05): on a day of many vendors the result comes in the first minutes. */
import { knownFact } from '../advisor/finding'
import { defaultThresholds, type Thresholds } from '../advisor/settings'
import { sayMinutes } from '../advisor/words'
import { type Story, stepMinutes } from '../domain/script'
import { type AdaptFacts, type Change, changeOf, stepWords } from './change'

export function orderChanges(
  story: Story,
  { call: { marathon } }: AdaptFacts,
  { marathonVendors }: Thresholds = defaultThresholds,
): readonly Change[] {
  const at = story.steps.findIndex(step => step.isResult === true)
  const result = story.steps[at]
  if (result === undefined || at === 0 || marathon === undefined || marathon.vendors < marathonVendors)
    return []
  const begins = story.helloMinutes + stepMinutes(story.steps.slice(0, at))
  return [
    changeOf(
      { kind: 'result-first', stepId: result.id },
      {
        reason: 'order',
        verb: 'Show first',
        what: stepWords(result, at),
        before: `after ${sayMinutes(begins)}`,
        after: `after ${sayMinutes(story.helloMinutes)}`,
        why: `${marathon.vendors} vendors show that day: the first minutes are what is remembered.`,
        facts: [knownFact('Vendors that day', String(marathon.vendors))],
        missing: marathon.slot === undefined ? ['which place of the day is ours'] : [],
        playbook: 'P05',
      },
    ),
  ]
}
