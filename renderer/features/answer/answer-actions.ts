import { checkedOn } from '@shared/answer/age'
import { now } from '../../state/clock'
import { myName } from '../../state/my-name'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

/** Somebody has looked: the answer is still true as it is written. */
export async function stillTrue(answerId: string): Promise<void> {
  const { loadRecords, zone, records } = useStore.getState()
  await loadRecords([{ kind: 'answer', id: answerId }])
  const today = dayOf(now(), zone)
  const answer = useStore.getState().records[answerId]
  if (answer?.kind !== 'answer' || answer.lastCheckedOn === today) return
  const by = myName(records)
  useStore.getState().change('answer', answerId, before => checkedOn(before, today, by), 'Still true today')
  sayUndoable(`${answer.question}: still true today`)
}
