/** R21 and R22 (P27): what is shown when the live system does not answer, and whether that was ever tried. */
import { knownFact, suggestedFact } from '../advisor/finding'
import { isFilled, sayDay, shortened } from '../advisor/words'
import type { Step } from '../domain/step'
import { lintFindingOf, withStep } from './finding'
import type { LintRule } from './rule'

/** Live by its medium; by its clicks only where nobody has named one, and then it is said more mildly. */
function basisOfLive({ medium, show }: Step): 'known' | 'suggested' | undefined {
  if (medium !== undefined) return medium === 'live' ? 'known' : undefined
  return show.length > 0 ? 'suggested' : undefined
}

export const noFallbackRule: LintRule = ({ isWorkflow, steps }) =>
  isWorkflow
    ? steps.flatMap(({ step }) => {
        const basis = basisOfLive(step)
        if (basis === undefined || isFilled(step.fallback)) return []
        return [
          lintFindingOf('R21', {
            severity: basis === 'known' && step.must ? 'warn' : 'info',
            title: 'No fallback if the live click fails',
            why: 'When it breaks, the next sentence is there or it is not. A recording, screens, a printed page: decided before.',
            place: { kind: 'step', stepId: step.id, field: 'fallback' },
            facts: [
              basis === 'known'
                ? knownFact('Medium', 'live')
                : suggestedFact('Medium', 'live', 'it has something to click'),
            ],
            missing: ['what you show instead'],
          }),
        ]
      })
    : []

export const untriedFallbackRule: LintRule = ({ steps, today }) =>
  steps
    .filter(({ step }) => isFilled(step.fallback) && step.fallbackTriedOn === undefined)
    .map(({ step }) =>
      lintFindingOf('R22', {
        severity: 'info',
        title: 'Fallback never tried',
        why: 'A recording that does not open is found out in a rehearsal, or in front of them.',
        place: { kind: 'step', stepId: step.id, field: 'fallbackTriedOn' },
        facts: [knownFact('Fallback', shortened(step.fallback ?? '', 60))],
        missing: ['when it was last tried'],
        fix: {
          label: `It was tried today, ${sayDay(today)}`,
          apply: story => withStep(story, step.id, now => ({ ...now, fallbackTriedOn: today })),
        },
      }),
    )
