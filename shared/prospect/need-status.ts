/** What becomes of each need: shown in a held call, planned at a step of the next one, or without a step. */
import type { Call } from '../domain/call'
import type { Need } from '../domain/need'
import { type Run, standingMarks } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'

export type NeedStatus =
  | { readonly kind: 'shown'; readonly callId: Call['id'] }
  | { readonly kind: 'planned'; readonly callId: Call['id']; readonly step: number }
  | { readonly kind: 'no-step' }

export interface NeedEvidence {
  readonly nextCall: Call | undefined
  readonly copies: readonly ScriptCopy[]
  readonly runs: readonly Run[]
}

/** A step on the plan of the next call leads: what was shown before is shown again for a reason. */
export function needStatus(need: Need, { nextCall, copies, runs }: NeedEvidence): NeedStatus {
  const plan = copies.find(copy => copy.id === nextCall?.scriptCopyId)
  const planned = plan?.steps.findIndex(step => step.needIds.includes(need.id)) ?? -1
  if (nextCall !== undefined && planned !== -1)
    return { kind: 'planned', callId: nextCall.id, step: planned + 1 }
  const shown = runs.findLast(run => run.form === 'live' && isShownIn(need, run, copies))
  return shown?.callId === undefined ? { kind: 'no-step' } : { kind: 'shown', callId: shown.callId }
}

function isShownIn(need: Need, run: Run, copies: readonly ScriptCopy[]): boolean {
  const copy = copies.find(one => one.id === run.scriptCopyId)
  const steps = copy?.steps.filter(step => step.needIds.includes(need.id)).map(step => step.id) ?? []
  return standingMarks(run).some(
    ({ form, stepId }) => form === 'step-ended' && steps.some(id => id === stepId),
  )
}
