/** R24 and R25: does the plan fit the call, and does the next step keep its room. Silent without a plan or a length. */
import { plannedMinutes, type Story, stepMinutes } from '../domain/script'
import { type Finding, findingOf, knownFact } from './finding'
import type { Thresholds } from './settings'
import { sayMinutes } from './words'

/** Of a call or of a script's own editor: the plan, and how long there is for it. */
interface PlanInTime {
  readonly plan?: Story | undefined
  readonly slotMinutes?: number | undefined
}
type TimeRule = (facts: PlanInTime, thresholds: Thresholds) => readonly Finding[]

/** Less than this is said as 0 min: the dust of fractions, no finding. */
export const unsayable = 0.05

/** R24 (P28): hello + steps + questions + next steps are longer than the call. */
export const overbookedRule: TimeRule = (
  { plan, slotMinutes },
  { overbookedToleranceMinutes, trimScriptMinutes },
) => {
  if (plan === undefined || slotMinutes === undefined) return []
  const over = plannedMinutes(plan) - slotMinutes
  if (over < overbookedToleranceMinutes + unsayable) return []
  return [
    findingOf('R24', {
      severity: 'warn',
      title: `The plan is ${sayMinutes(over)} longer than the call`,
      why: 'What does not fit is taken from their questions and from the next step, which come last.',
      facts: [
        knownFact('Length of the call', sayMinutes(slotMinutes)),
        knownFact('Hello', sayMinutes(plan.helloMinutes)),
        knownFact('Steps', sayMinutes(stepMinutes(plan.steps))),
        knownFact('Their questions', sayMinutes(plan.questionsMinutes)),
        knownFact('Next steps', sayMinutes(plan.nextStepsMinutes)),
      ],
      missing: [],
      minutesToMend: trimScriptMinutes,
      target: { kind: 'script' },
    }),
  ]
}

/** R25 (P02): next steps get less than 4 min or less than 10 % of the call. */
export const nextStepsRule: TimeRule = ({ plan, slotMinutes }, thresholds) => {
  if (plan === undefined || slotMinutes === undefined) return []
  const wanted = Math.max(thresholds.leastNextStepsMinutes, slotMinutes * thresholds.leastNextStepsShare)
  if (plan.nextStepsMinutes > wanted - unsayable) return []
  return [
    findingOf('R25', {
      severity: 'warn',
      title: `Next steps get ${sayMinutes(plan.nextStepsMinutes)}, ${sayMinutes(wanted)} are wanted`,
      why: 'A goal without a dated next step is no progress, and it is agreed in the last minutes or not at all.',
      facts: [
        knownFact('Next steps', sayMinutes(plan.nextStepsMinutes)),
        knownFact('Length of the call', sayMinutes(slotMinutes)),
      ],
      missing: [],
      minutesToMend: thresholds.mendReserveMinutes,
      target: { kind: 'reserve', which: 'next-steps' },
    }),
  ]
}
