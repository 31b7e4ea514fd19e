/** Three layers from one source: a step in the words of those who hear it. */

import { nameOf } from '../advisor/room'
import { listed } from '../advisor/words'
import type { Story } from '../domain/script'
import type { Audience, Step } from '../domain/step'
import { servedBy, spokenTo } from './audience'
import { type AdaptFacts, type Change, changeOf, stepWords } from './change'

export function wordingChanges(story: Story, facts: AdaptFacts): readonly Change[] {
  return story.steps.flatMap((step, at) => {
    const people = servedBy(step, facts.room)
    const spoken = spokenTo(people)
    if (spoken === undefined || !offers(step, spoken.audience)) return []
    return [
      changeOf(
        { kind: 'layer', stepId: step.id, audience: spoken.audience },
        {
          reason: 'wording',
          verb: 'Say it',
          what: stepWords(step, at),
          before: step.toldAs === undefined ? 'as it stands' : `${step.toldAs} words`,
          after: `${spoken.audience} words`,
          why: spoken.why,
          facts: [...spoken.facts, { label: 'Hears it', value: listed(people.map(nameOf)), basis: 'known' }],
          missing: spoken.missing,
          playbook: 'P06',
        },
      ),
    ]
  })
}

function offers(step: Step, audience: Audience): boolean {
  const words = layerOf(step, audience)
  return step.toldAs !== audience && words !== undefined && words.trim() !== '' && words !== step.tell
}

const layerOf = (step: Step, audience: Audience): string | undefined =>
  step.layers.find(layer => layer.audience === audience)?.tell

/** The step in a layer's words; what stood there before is kept with it. */
export function inLayer(step: Step, audience: Audience): Step {
  const words = layerOf(step, audience)
  if (words === undefined || step.toldAs === audience) return step
  return { ...step, tell: words, toldAs: audience, plainTell: step.plainTell ?? step.tell }
}

/** The step in its own words again, as the library has it. */
export function withoutLayer({ toldAs, plainTell, ...step }: Step): Step {
  return plainTell === undefined ? step : { ...step, tell: plainTell }
}
