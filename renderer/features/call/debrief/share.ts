/** How much of the debrief is done, and that it is complete once all of it is. */
import { type DebriefShare, shareOf } from '@shared/debrief/points'
import type { AnyRecord } from '@shared/domain/records'
import { plannedAndActual } from '@shared/run/to-debrief'
import { useEffect, useMemo } from 'react'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import type { DebriefFacts } from './use-debrief'

/** The share as it is, with these records in the place of what they were. */
export function shareNow(facts: DebriefFacts, changed: readonly AnyRecord[] = []): DebriefShare {
  const fresh = new Map(changed.map(record => [record.id as string, record]))
  const asChanged = <R extends AnyRecord>(record: R): R => (fresh.get(record.id) as R | undefined) ?? record
  const standing = <R extends AnyRecord>(list: readonly R[]) =>
    list.map(asChanged).filter(({ deletedAt }) => deletedAt === undefined)
  const { run, copy, call, told } = facts
  return shareOf({
    debrief: asChanged(facts.debrief),
    rows: run && plannedAndActual(run, copy, call),
    questions: standing(facts.questions),
    commitments: standing(facts.commitments),
    told: told.map(({ exposure }) => exposure),
  })
}

/** A closed debrief is complete with its last point; that follows from what was done, so it is no step of its own. */
export function useShare(facts: DebriefFacts): DebriefShare {
  const share = useMemo(() => shareNow(facts), [facts])
  const { debrief } = facts
  const isComplete = share.open.length === 0 && debrief.closedAt !== undefined
  const put = useStore(state => state.put)
  useEffect(() => {
    const known = useStore.getState().records[debrief.id]
    if (isComplete && known?.kind === 'debrief' && known.completedAt === undefined)
      put([{ ...known, completedAt: now() }])
  }, [isComplete, debrief.id, put])
  return share
}
