import { now } from '../../state/clock'
import { myName } from '../../state/my-name'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

/** Somebody has looked: the gap still stands as it is written. */
export async function checkToday(gapId: string): Promise<void> {
  const { loadRecords, zone, records } = useStore.getState()
  await loadRecords([{ kind: 'gap', id: gapId }])
  const today = dayOf(now(), zone)
  const gap = useStore.getState().records[gapId]
  if (gap?.kind !== 'gap' || gap.lastCheckedOn === today) return
  const checkedBy = myName(records)
  useStore
    .getState()
    .change('gap', gapId, before => ({ ...before, lastCheckedOn: today, checkedBy }), 'Checked today')
  sayUndoable(`${gap.title}: checked today`)
}
