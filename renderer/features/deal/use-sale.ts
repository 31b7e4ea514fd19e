/** What is known of a sale that takes long: its signals, from the deal, its needs and what came of its calls. */
import type { SummaryOf } from '@shared/domain/summary'
import { signalsOf, type Weighed, weigh } from '@shared/effort/sale-signals'
import { useMemo } from 'react'
import { useNow } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf, shortDay } from '../../time'
import type { DealView } from './use-deal'

/** Undefined while the debriefs are read. */
export function useSale({ deal, needs, calls, people }: DealView): Weighed | undefined {
  const debriefs = useSummaries('debrief')
  const zone = useStore(state => state.zone)
  const now = new Date(useNow('minute')).toISOString()
  return useMemo(() => {
    if (debriefs === undefined) return undefined
    const outcomes = outcomesOf(debriefs)
    const signals = signalsOf({
      ...{ deal, needs, now, today: dayOf(now, zone) },
      calls: calls.map(({ id, start, status }) => ({ start, status, outcome: outcomes.get(id) })),
      nameOf: id => people.find(one => one.id === id)?.name,
      // A calendar day has no zone; noon is that day everywhere.
      sayDay: day => (day.length === 10 ? shortDay(`${day}T12:00:00Z`, 'UTC') : shortDay(day, zone)),
    })
    return weigh(signals)
  }, [debriefs, deal, needs, calls, people, now, zone])
}

const outcomesOf = (debriefs: readonly SummaryOf<'debrief'>[]): ReadonlyMap<string, string> =>
  new Map(
    debriefs.flatMap(({ callId, outcome }) =>
      callId === undefined || outcome === undefined ? [] : [[callId, outcome] as const],
    ),
  )
