/** R30 (P12, "Selling air"): a step that is shown without what they have today beside it. */
import { knownFact } from '../advisor/finding'
import { isFilled, shortened } from '../advisor/words'
import type { Step } from '../domain/step'
import { lintFindingOf } from './finding'
import type { LintRule } from './rule'

/** Steps that must be shown, with something to show or to gain. What a call's copy says of their tool by name is known there. */
export const analogyRule: LintRule = ({ isWorkflow, steps, call }) => {
  if (!isWorkflow) return []
  const tool = call?.tool?.trim().toLowerCase()
  return steps
    .filter(({ step, read }) => step.must && isShown(step) && !read.compares && !isCompared(step, tool))
    .map(({ step }) =>
      lintFindingOf('R30', {
        severity: 'info',
        title: 'Nothing of today to compare it with',
        why: 'What cannot be touched is understood beside something they have: the same, different, and what it adds.',
        place: { kind: 'step', stepId: step.id, field: 'todayThey' },
        facts: [knownFact('Step', shortened(step.title, 60))],
        missing: ['how they do it today'],
      }),
    )
}

const isShown = (step: Step): boolean => step.show.length > 0 || isFilled(step.withUs)

function isCompared(step: Step, tool = ''): boolean {
  if (isFilled(step.todayThey)) return true
  return tool !== '' && `${step.title}\n${step.tell}\n${step.takeaway ?? ''}`.toLowerCase().includes(tool)
}
