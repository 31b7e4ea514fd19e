/** What moves the plan while the run goes on. Each is a mark of its own: on disk at once, undone like any other. */

import { moveBefore } from '@shared/run/reorder'
import { replan, treatmentsOf } from '@shared/run/replan'
import type { ReplanFacts } from '@shared/run/replan-facts'
import { useStore } from '../../../state/store'
import { inTurn } from './run-actions'

const store = useStore.getState

/** Takes the proposal as it is at this moment; nothing when there is none any more. */
export const applyPlan = (facts: ReplanFacts) =>
  inTurn(({ walk, current }) => {
    const proposal = replan(walk, facts)
    if (proposal.kind !== 'plan') return undefined
    const plan = [...treatmentsOf(proposal.changes)]
    return store().addMark({ form: 'plan-applied', stepId: current.id, plan })
  })

export const loseMinutes = (minutes: number) =>
  inTurn(({ current }) =>
    store().addMark({ form: 'time-lost', stepId: current.id, secondsLost: Math.round(minutes * 60) }),
  )

/** `end` is in epoch milliseconds. */
export const endAt = (end: number) =>
  inTurn(({ current, plan }) =>
    end === plan.end
      ? undefined
      : store().addMark({ form: 'end-moved', stepId: current.id, endsAt: new Date(end).toISOString() }),
  )

/** One place up or down among the steps that are still to come. */
export const moveStep = (stepId: string, by: -1 | 1) =>
  inTurn(state => {
    const beforeId = moveBefore(state, stepId, by)
    return beforeId === undefined ? undefined : store().addMark({ form: 'step-moved', stepId, beforeId })
  })
