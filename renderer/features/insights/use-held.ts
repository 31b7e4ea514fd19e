/** The calls that took place: what every figure starts from, counted once for all ranges and visits. */
import type { SummaryOf } from '@shared/domain/summary'
import { type HeldCall, heldCalls } from '@shared/insights/scope'
import { type DayOf, daysIn } from '@shared/insights/zone-days'
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
  const minute = useNow('minute')
  // A call that ends while somebody reads figures may wait for the hour.
  const hour = Math.floor(minute / hourMs) * hourMs
  if (calls === undefined || debriefs === undefined) return undefined
  return known({ calls, debriefs, zone, hour })
}

const hourMs = 3_600_000

interface From {
  readonly calls: Known['calls']
  readonly debriefs: Known['debriefs']
  readonly zone: string
  readonly hour: number
}

let last: { readonly from: From; readonly known: Known } | undefined

/** The same while nothing changed, whoever asks: who comes back to the figures waits for nothing. */
function known(from: From): Known {
  const { calls, debriefs, zone, hour } = from
  const before = last?.from
  const isSame = before?.calls === calls && before.debriefs === debriefs
  if (last !== undefined && isSame && before.zone === zone && before.hour === hour) return last.known
  const dayOf = before?.zone === zone && last !== undefined ? last.known.dayOf : daysIn(zone)
  const now = new Date(hour).toISOString()
  const held = heldCalls({ calls, debriefs }, { now, dayOf })
  last = { from, known: { calls, debriefs, held, dayOf, today: dayOf(now) } }
  return last.known
}
