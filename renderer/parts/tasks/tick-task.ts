import { now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'

/** Done, or to be done again. The record is read first where only its summary is known. */
export async function tickTask(id: string, isDone: boolean): Promise<void> {
  const { loadRecords } = useStore.getState()
  await loadRecords([{ kind: 'task', id }])
  const label = isDone ? 'Task done' : 'Task to be done again'
  useStore.getState().change('task', id, task => ({ ...task, doneAt: isDone ? now() : undefined }), label)
  sayUndoable(`${label}.`)
}
