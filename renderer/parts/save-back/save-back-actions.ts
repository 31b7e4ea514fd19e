/** Writes what a call gives back: the script or revision and the copy that now comes from it, as one step. */
import { touched } from '@shared/domain/record'
import { nameRevision } from '@shared/domain/revision'
import { newScript, type Script } from '@shared/domain/script'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { type storyForLibrary, takenBack } from '@shared/library/save-back'
import { making, now } from '../../state/clock'
import { myName } from '../../state/my-name'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { namingOf } from '../history/naming'

type Story = ReturnType<typeof storyForLibrary>

interface AsRevision {
  readonly script: Script
  readonly copy: ScriptCopy
  readonly story: Story
  readonly note: string
}

export async function saveAsRevision({ script, copy, story, note }: AsRevision): Promise<void> {
  const { records, commit, say } = useStore.getState()
  const current = records[script.id]
  const standing = current?.kind === 'script' ? current : script
  const named = nameRevision(takenBack(standing, story), namingOf(script.id, note), making())
  if (named === undefined) {
    say('This is too long to be kept as a revision. Save it as a script of its own.', { tone: 'danger' })
    return
  }
  const { number } = named.revision
  await commit(
    [named.record, named.revision, comingFrom(copy, script.id, number)],
    `Revision ${number} saved`,
  )
  sayUndoable(`Revision ${number} of ${script.name} saved`)
}

interface AsScript {
  readonly copy: ScriptCopy
  readonly story: Story
  readonly name: string
  readonly note: string
}

export async function saveAsScript({ copy, story, name, note }: AsScript): Promise<void> {
  const { records, zone, commit } = useStore.getState()
  const fields = { ...story, name: name.trim(), author: myName(records), note: note.trim() || undefined }
  const script = newScript({ ...fields, revisedOn: dayOf(now(), zone) }, making())
  await commit([script, comingFrom(copy, script.id, script.revision)], 'Script saved')
  sayUndoable(`${script.name} is in the library`)
}

/** The copy as it is now: what is drawn may be a keystroke behind. */
function comingFrom(copy: ScriptCopy, scriptId: Script['id'], scriptRevision: number): ScriptCopy {
  const current = useStore.getState().records[copy.id]
  const standing = current?.kind === 'script-copy' ? current : copy
  return touched({ ...standing, scriptId, scriptRevision }, now())
}
