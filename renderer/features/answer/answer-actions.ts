import { checkedOn } from '@shared/answer/age'
import { now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

/** Somebody has looked: the answer is still true as it is written. */
export async function stillTrue(answerId: string): Promise<void> {
  const { loadRecords, zone } = useStore.getState()
  await loadRecords([{ kind: 'answer', id: answerId }])
  const today = dayOf(now(), zone)
  const answer = useStore.getState().records[answerId]
  if (answer?.kind !== 'answer' || answer.lastCheckedOn === today) return
  useStore.getState().change('answer', answerId, before => checkedOn(before, today), 'Still true today')
  sayUndoable(`${answer.question}: still true today`)
}
