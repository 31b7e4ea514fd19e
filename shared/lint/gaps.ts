/** R09 at a step (P04, "Houston, we have a problem"): a gap that stands as a watch-out and cannot be told yet. */
import { knownFact } from '../advisor/finding'
import { shortened } from '../advisor/words'
import type { ScriptFacts, StepFacts } from './facts'
import { type LintFinding, lintFindingOf } from './finding'
import type { LintRule } from './rule'

/** Bare, and not fixed. A gap whose record is not at hand is not judged. */
export const bareGapAtStepRule: LintRule = facts => facts.steps.flatMap(one => bareGaps(one, facts))

function bareGaps({ step }: StepFacts, { gaps }: ScriptFacts): readonly LintFinding[] {
  const ids = new Set(step.watchOuts.flatMap(({ form, gapId }) => (form === 'gap' && gapId ? [gapId] : [])))
  return [...ids].flatMap(id => {
    const gap = gaps.get(id)
    if (gap === undefined || !gap.bare || gap.status === 'fixed') return []
    const lacks = gap.lacks ?? ['proof, or what you say to it']
    return [
      lintFindingOf('R09', {
        severity: 'warn',
        title: `Not ready to tell: ${shortened(gap.title, 40)}`,
        why: 'A drawback that is named and answered convinces more than silence; named and left unanswered it convinces less.',
        place: { kind: 'step', stepId: step.id, field: 'watchOuts' },
        about: id,
        facts: [knownFact('Gap at this step', gap.title)],
        missing: lacks,
      }),
    ]
  })
}
