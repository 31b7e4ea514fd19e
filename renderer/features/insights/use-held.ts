/** The calls that took place: what every figure starts from, counted once for all ranges. */
import type { SummaryOf } from '@shared/domain/summary'
import { type HeldCall, heldCalls } from '@shared/insights/scope'
import { type DayOf, daysIn } from '@shared/insights/zone-days'
import { useMemo } from 'react'
import { useNow } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'

export interface Known {
  readonly calls: readonly SummaryOf<'call'>[]
  readonly debriefs: readonly SummaryOf<'debrief'>[]
  readonly held: readonly HeldCall[]
  readonly dayOf: DayOf
  /** A calendar day. */
  readonly today: string
}

/** Undefined while the lists load. */
export function useHeld(): Known | undefined {
  const calls = useSummaries('call')
  const debriefs = useSummaries('debrief')
  const zone = useStore(state => state.zone)
  const dayOf = useMemo(() => daysIn(zone), [zone])
  const minute = useNow('minute')
  // A call that ends while somebody reads figures may wait for the hour.
  const hour = Math.floor(minute / hourMs) * hourMs
  return useMemo(() => {
    if (calls === undefined || debriefs === undefined) return undefined
    const now = new Date(hour).toISOString()
    return { calls, debriefs, dayOf, today: dayOf(now), held: heldCalls({ calls, debriefs }, { now, dayOf }) }
  }, [calls, debriefs, dayOf, hour])
}

const hourMs = 3_600_000
