/**
 * Gaps planned for a call (P04). The plan stands in the deal, as an exposure with its call and step; the run reads it
 * from there, so that a gap planned in Prepare is watched for at its step without being written down twice.
 */
import type { Call } from '../domain/call'
import type { Deal } from '../domain/deal'
import type { Exposure } from '../domain/exposure'
import type { GapId } from '../domain/gap'
import { freshId } from '../domain/schema'
import type { ScriptCopy } from '../domain/script-copy'
import type { Step } from '../domain/step'

type TitleOf = (id: GapId) => string | undefined

/** The copy with a watch-out at each step for which a gap is planned; steps that speak of the gap stay as they are. */
export function withPlannedGaps(
  copy: ScriptCopy,
  call: Pick<Call, 'id'>,
  deal: Deal | undefined,
  titleOf: TitleOf,
): ScriptCopy {
  const planned = plannedIn(call, deal)
  if (planned.length === 0) return copy
  return {
    ...copy,
    steps: copy.steps.map(step =>
      planned
        .filter(exposure => exposure.plannedStepId === step.id)
        .reduce((one, exposure) => watchedFor(one, exposure, titleOf), step),
    ),
  }
}

/** Gaps planned for the call but for none of its steps: told somewhere in it. */
export function gapsWithoutStep(
  copy: ScriptCopy | undefined,
  call: Pick<Call, 'id'>,
  deal: Deal | undefined,
): readonly GapId[] {
  const steps = new Set<string>(copy?.steps.map(step => step.id))
  const loose = plannedIn(call, deal).filter(one => !steps.has(one.plannedStepId ?? ''))
  return [...new Set(loose.map(one => one.gapId))]
}

/** Told in an earlier call is told; told in this one still counts as this call's. */
function plannedIn({ id }: Pick<Call, 'id'>, deal: Deal | undefined): readonly Exposure[] {
  return (deal?.exposures ?? []).filter(
    one =>
      one.plannedCallId === id &&
      one.resolvedOn === undefined &&
      (one.told === undefined || one.told.callId === id),
  )
}

function watchedFor(step: Step, { id, gapId }: Exposure, titleOf: TitleOf): Step {
  const title = titleOf(gapId)
  if (title === undefined || step.watchOuts.some(one => one.gapId === gapId)) return step
  const watchOut = { id: freshId('watch-out', () => id), form: 'gap', gapId, title } as const
  return { ...step, watchOuts: [...step.watchOuts, watchOut] }
}
