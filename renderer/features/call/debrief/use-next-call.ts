/** The call that follows: the one made from this debrief, else the next planned one of the same deal. */
import type { Call } from '@shared/domain/call'
import type { SummaryOf } from '@shared/domain/summary'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import type { DebriefFacts } from './use-debrief'

export interface NextCall {
  readonly id: Call['id']
  readonly title: string
}

/** Undefined while nothing is planned. */
export function useNextCall({ call, deal, debrief }: DebriefFacts): NextCall | undefined {
  const made = useStore(state =>
    debrief.nextCallId === undefined ? undefined : state.records[debrief.nextCallId],
  )
  const siblings = useStore(state => state.siblings[call.id])
  if (made?.kind === 'call' && made.deletedAt === undefined) return { id: made.id, title: made.title }
  const at = now()
  const planned = ((siblings ?? []) as readonly SummaryOf<'call'>[])
    .filter(
      one => one.status === 'planned' && one.dealId === deal?.id && one.start !== undefined && one.start > at,
    )
    .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))[0]
  return planned && { id: planned.id as Call['id'], title: planned.title }
}
