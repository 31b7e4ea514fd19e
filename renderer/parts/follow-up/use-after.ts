import type { AfterFacts } from '@shared/output/facts'
import { useMemo } from 'react'
import { useNow } from '../../state/clock'
import { useNeighbourhood } from '../../state/selectors'
import { useStore } from '../../state/store'
import { afterOf } from './after-facts'
import { useOwnTemplates } from './use-own-templates'

/** What leaves after a call; undefined while it has no debrief. */
export function useAfter(callId: string): AfterFacts | undefined {
  const neighbourhood = useNeighbourhood(callId)
  const records = useStore(state => state.records)
  const zone = useStore(state => state.zone)
  const minute = useNow('minute')
  const templates = useOwnTemplates()
  return useMemo(
    () =>
      neighbourhood &&
      afterOf(neighbourhood, { records, templates, now: new Date(minute).toISOString(), zone }),
    [neighbourhood, records, templates, minute, zone],
  )
}
