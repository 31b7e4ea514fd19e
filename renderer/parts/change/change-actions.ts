/** What becomes of a change. Each is one step that undo takes back, and says so. */
import { adjusted, dropped, kept, withAnswer } from '@shared/debrief/one-change'
import type { OneChange } from '@shared/domain/debrief'
import { touched } from '@shared/domain/record'
import type { AnyRecord } from '@shared/domain/records'
import { nameRevision } from '@shared/domain/revision'
import type { Script } from '@shared/domain/script'
import { addCue } from '@shared/script/add-cue'
import { making, now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { namingOf } from '../history/naming'

export function sayHelped(debriefId: string, runId: string, helped: boolean): void {
  changeIt(debriefId, change => withAnswer(change, runId, helped), helped ? 'It helped' : 'It did not help')
}

export function adjustChange(debriefId: string, text: string): void {
  if (text.trim() === '') return
  changeIt(debriefId, change => adjusted(change, text.trim(), now()), 'Adjusted: three new tries')
}

export const dropChange = (debriefId: string): void =>
  changeIt(debriefId, change => dropped(change, now()), 'Change dropped')

export const keepChange = (debriefId: string): void =>
  changeIt(debriefId, change => kept(change, now()), 'Change kept')

function changeIt(debriefId: string, update: (change: OneChange) => OneChange, label: string): void {
  useStore
    .getState()
    .change(
      'debrief',
      debriefId,
      before => (before.oneChange ? { ...before, oneChange: update(before.oneChange) } : before),
      label,
    )
  sayUndoable(`${label}.`)
}

interface Place {
  readonly scriptId: string
  readonly stepId: string | undefined
}

/** Kept, and said by the script from its next revision on: as a cue of its step, and as that revision's note. */
export async function putChangeInScript(debriefId: string, place: Place): Promise<void> {
  const debrief = useStore.getState().records[debriefId]
  if (debrief?.kind !== 'debrief' || debrief.oneChange === undefined) return
  const change = debrief.oneChange
  await saveInRevision(
    place,
    change.text,
    same => same,
    ({ id, revision }) => [
      touched({ ...debrief, oneChange: kept(change, now(), { scriptId: id, revision }) }, now()),
    ],
  )
}

/** `also` are the records that belong to the same step. */
export async function saveInRevision(
  { scriptId, stepId }: Place,
  words: string,
  update: (script: Script) => Script,
  also: (script: Script) => readonly AnyRecord[] = () => [],
): Promise<void> {
  const { records, commit, say } = useStore.getState()
  const script = records[scriptId]
  if (script?.kind !== 'script') return
  const named = nameRevision(update(addCue(script, stepId, words)), namingOf(scriptId, words), making())
  if (named === undefined) {
    say('The script is too long to be kept as a revision. Nothing was changed.', { tone: 'danger' })
    return
  }
  const label = `Revision ${named.revision.number} of ${script.name} saved`
  await commit([named.record, named.revision, ...also(named.record)], label)
  sayUndoable(`${label}.`)
}
