/** How a revision named here and now is signed. Its list of numbers must have been read: see useTakenNumbers. */
import type { Naming } from '@shared/domain/revision'
import { now } from '../../state/clock'
import { myName } from '../../state/my-name'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

export function namingOf(id: string, note: string): Naming {
  const { records, zone, summaries } = useStore.getState()
  const taken = (summaries.revision ?? []).flatMap(one =>
    one.kind === 'revision' && one.ofId === id ? [one.number] : [],
  )
  return { on: dayOf(now(), zone), author: myName(records), note: note.trim() || undefined, taken }
}
