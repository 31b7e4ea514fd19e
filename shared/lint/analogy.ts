/** R30 (P12, "Selling air"): a step that is shown without what they have today beside it. */
import { knownFact } from '../advisor/finding'
import { isFilled, shortened } from '../advisor/words'
import type { Step } from '../domain/step'
import { lintFindingOf } from './finding'
import type { LintRule } from './rule'

/** Words that compare: with their tool, with today, with a thing everybody knows. */
const compares =
  /\{\{\s*their tool\s*\}\}|\b(?:today (?:you|they)|instead of|just like|the way you|as you do|you know this from|think of|it is like|works like|until now|so far)\b/iu

/** Steps that must be shown, with something to show or to gain. What a call's copy says of their tool by name is known there. */
export const analogyRule: LintRule = ({ isWorkflow, steps, call }) => {
  if (!isWorkflow) return []
  const tool = call?.tool?.trim().toLowerCase()
  return steps
    .filter(({ step }) => step.must && isShown(step) && !isCompared(step, tool))
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

function isCompared(step: Step, tool: string | undefined): boolean {
  if (isFilled(step.todayThey)) return true
  const words = `${step.title}\n${step.tell}\n${step.takeaway ?? ''}`
  return compares.test(words) || (tool !== undefined && tool !== '' && words.toLowerCase().includes(tool))
}
