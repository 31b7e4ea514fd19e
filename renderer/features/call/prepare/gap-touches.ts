import type { NeedTouch, TouchingGap } from '@shared/advisor/gap-links'
import type { Exposure } from '@shared/domain/exposure'
import type { PrepareView } from './use-prepare'

export type LinkedTouch = Extract<NeedTouch, { kind: 'linked' }>

export const linkedTouches = ({ touches }: TouchingGap): readonly LinkedTouch[] =>
  touches.filter((touch): touch is LinkedTouch => touch.kind === 'linked')

/** Where a gap is told: nowhere yet, somewhere in this call, at one of its steps, or in another call. */
export type GapPlan = 'none' | 'call' | 'elsewhere' | (string & {})

export function planOf({ exposure }: { readonly exposure: Exposure }, view: PrepareView): GapPlan {
  if (exposure.plannedCallId === undefined) return 'none'
  if (exposure.plannedCallId !== view.call.id) return 'elsewhere'
  const step = view.copy?.steps.find(one => one.id === exposure.plannedStepId)
  return step?.id ?? 'call'
}
