/** What is done to scripts of the library: each one step that can be undone. */
import { newScript, type Script } from '@shared/domain/script'
import { newStep } from '@shared/domain/step'
import { duplicateOf } from '@shared/library/duplicate'
import { making, now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'

const state = useStore.getState

export async function createScript(form: 'workflow' | 'questions'): Promise<void> {
  const name = form === 'questions' ? 'New question plan' : 'New script'
  const script = newScript({ name, form, steps: [newStep({ title: '' }, making())] }, making())
  await state().commit([script], name)
  state().go({ kind: 'script', id: script.id })
}

/** The script as it is now; undefined when it is gone. What is being typed is in it. */
export async function loadedScript(id: string): Promise<Script | undefined> {
  await state().loadRecords([{ kind: 'script', id }])
  const record = state().records[id]
  return record?.kind === 'script' && record.deletedAt === undefined ? record : undefined
}

export async function duplicateScript(id: string): Promise<void> {
  const script = await loadedScript(id)
  if (script === undefined) return
  const copy = duplicateOf(script, making())
  await state().commit([copy], 'Script duplicated')
  state().go({ kind: 'script', id: copy.id })
  sayUndoable(`${copy.name} is a script of its own`)
}

/** Into the archive, or out of it. Calls that have a copy keep it. */
export async function archiveScript(id: string): Promise<void> {
  const script = await loadedScript(id)
  if (script === undefined) return
  const isArchived = script.archivedAt !== undefined
  const label = isArchived ? 'Script taken out of the archive' : 'Script archived'
  state().change('script', id, before => ({ ...before, archivedAt: isArchived ? undefined : now() }), label)
  sayUndoable(label)
}

export async function trashScript(id: string): Promise<void> {
  if ((await loadedScript(id)) !== undefined) state().trash('script', id, 'Script moved to the trash')
}
