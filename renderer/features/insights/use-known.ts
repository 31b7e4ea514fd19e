/** What every figure starts from: the calls, their debriefs, and the clock. */
import type { SummaryOf } from '@shared/domain/summary'
import { countDebriefs } from '@shared/insights/scope'
import { type DayOf, daysIn } from '@shared/insights/zone-days'
import { useMemo } from 'react'
import { useNow } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'

export interface Known {
  readonly calls: readonly SummaryOf<'call'>[]
  readonly debriefs: readonly SummaryOf<'debrief'>[]
  /** How many debriefs count towards rule 9. */
  readonly debriefed: number
  readonly dayOf: DayOf
  /** ISO instant, of the hour: a call that ends while somebody reads figures may wait. */
  readonly now: string
  /** A calendar day. */
  readonly today: string
}

/** Undefined while the lists load. */
export function useKnown(): Known | undefined {
  const calls = useSummaries('call')
  const debriefs = useSummaries('debrief')
  const zone = useStore(state => state.zone)
  const dayOf = useMemo(() => daysIn(zone), [zone])
  const minute = useNow('minute')
  const hour = Math.floor(minute / hourMs) * hourMs
  return useMemo(() => {
    if (calls === undefined || debriefs === undefined) return undefined
    const now = new Date(hour).toISOString()
    const debriefed = countDebriefs({ calls, debriefs })
    return { calls, debriefs, debriefed, dayOf, now, today: dayOf(now) }
  }, [calls, debriefs, dayOf, hour])
}

const hourMs = 3_600_000
