import type { Call } from '@shared/domain/call'
import type { Person } from '@shared/domain/person'
import type { Prospect } from '@shared/domain/prospect'
import { type FreeSlots, freeSlots, zoneOfRoom } from '@shared/prepare/free-slots'
import { useMemo } from 'react'
import { now } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'

export interface Found extends FreeSlots {
  readonly zone: string
  readonly isAssumed: boolean
  readonly isReady: boolean
}

interface SlotsOf {
  readonly call: Call
  readonly prospect: Prospect | undefined
  readonly people: readonly Person[]
}

/** The next free hours for such a call. Found once the list of our calls is there; the call itself is not in its own way. */
export function useSlots({ call, prospect, people }: SlotsOf): Found {
  const calls = useSummaries('call')
  const ourZone = useStore(state => state.zone)
  return useMemo(() => {
    const { zone, isAssumed } = zoneOfRoom(call, people)
    const ourCalls = (calls ?? []).filter(one => one.status === 'planned' && one.id !== call.id)
    const minutes = call.allDay === true || call.minutes <= 0 ? 60 : call.minutes
    const houseRules = prospect?.houseRules ?? []
    const found = freeSlots({ now: now(), minutes, theirZone: zone, ourZone, houseRules, ourCalls })
    return {
      ...found,
      slots: calls === undefined ? [] : found.slots,
      zone,
      isAssumed,
      isReady: calls !== undefined,
    }
  }, [call, people, prospect, calls, ourZone])
}
