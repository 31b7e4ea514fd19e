/** Today's lane as it stands at this minute, from what Today has in memory; found after the calls have been painted. */
import type { CallId } from '@shared/domain/call'
import { type Lane, laneOf } from '@shared/preflight/lane'
import { type ClashLine, clashLine } from '@shared/preflight/lane-words'
import { type ScheduledTask, scheduleOf } from '@shared/preflight/schedule'
import { useDeferredValue, useMemo } from 'react'
import { useNow } from '../../state/clock'
import type { RecordMap } from '../../state/records'
import { dayOfNow } from '../../state/selectors'
import { useStore } from '../../state/store'
import { clockTime, isSameDay } from '../../time'

export interface LaneView {
  readonly lane: Lane
  readonly lines: readonly ClashLine[]
  readonly now: number
  readonly clock: (ms: number) => string
}

/** Undefined while no call of today has anything to say of a tenant or of the time between two calls. */
export function useLane(): LaneView | undefined {
  const records = useDeferredValue(
    useStore(state => state.records),
    undefined,
  )
  const dayCalls = useStore(state => state.dayCalls)
  const zone = useStore(state => state.zone)
  const now = useNow('minute')
  return useMemo(() => {
    if (records === undefined) return undefined
    const iso = new Date(now).toISOString()
    const day = dayOfNow(iso, records, dayCalls)
    const lane = laneOf(day, {
      now,
      isToday: ms => isSameDay(new Date(ms).toISOString(), iso, zone),
      setUpOf: id => setUpOf(id, records, iso),
    })
    if (lane === undefined) return undefined
    const clock = (ms: number) => clockTime(new Date(ms).toISOString(), zone)
    return { lane, lines: lane.clashes.flatMap(clash => clashLine(clash, day, clock) ?? []), now, clock }
  }, [records, dayCalls, zone, now])
}

function setUpOf(id: CallId, records: RecordMap, now: string): readonly ScheduledTask[] {
  const call = records[id]
  if (call?.kind !== 'call' || call.start === undefined) return []
  const schedule = scheduleOf(call.preflight, call.start, now)
  return schedule.kind === 'plan' ? schedule.tasks : []
}
