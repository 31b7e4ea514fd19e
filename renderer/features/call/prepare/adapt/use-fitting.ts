/** What would fit the call's script to its room, and what of it the user has seen. */
import { everyChange } from '@shared/adapt/change'
import { type Proposal, proposeChanges } from '@shared/adapt/propose'
import { basisOf, declinedIn, newsOf } from '@shared/adapt/review'
import { settingsFor, thresholdsOf } from '@shared/advisor/settings'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { useDeferredValue, useMemo } from 'react'
import { ruleSettingsOf } from '../../../../state/rules'
import { useStore } from '../../../../state/store'
import type { PrepareView } from '../use-prepare'

export interface Fitting {
  readonly proposal: Proposal
  /** For which room and length; what is declined is remembered with it. */
  readonly basis: string
  readonly news: ReturnType<typeof newsOf>
  /** How many, or all there are. */
  readonly declined: number | typeof everyChange
}

/** May lag a keystroke behind: it must never slow the typing. */
export function useFitting(view: PrepareView, copy: ScriptCopy): Fitting {
  const rules = useStore(state => state.settings.rules)
  const settled = useDeferredValue(view)
  const story = useDeferredValue(copy)
  return useMemo(() => {
    const { facts, call, prospect } = settled
    const basis = basisOf(facts)
    const declined = declinedIn(call, basis)
    const thresholds = thresholdsOf(settingsFor(ruleSettingsOf(rules), prospect))
    const proposal = proposeChanges(story, facts, declined, thresholds)
    return {
      proposal,
      basis,
      news: newsOf(call, basis),
      declined: declined.has(everyChange) ? everyChange : declined.size,
    }
  }, [settled, story, rules])
}

/** The parts of the view that proposals read, besides the script and the room. */
export const fitsBy = ({ call, neighbourhood }: PrepareView): readonly unknown[] => [
  call.fitted,
  call.myRole,
  call.roomPlan,
  call.marathon,
  call.jobs,
  call.allDay,
  ...neighbourhood.questions,
]
