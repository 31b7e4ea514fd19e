import { isRevisioned, nameRevision, type RevisionedKind } from '@shared/domain/revision'
import { useState } from 'react'
import { making, now } from '../../state/clock'
import { myName } from '../../state/my-name'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import styles from './History.module.css'
import { useTakenNumbers } from './use-revisions'

interface SaveRevisionProps {
  readonly kind: RevisionedKind
  readonly id: string
  readonly onClose: () => void
}

/** Gives the present state a number, a date, an author and a note, to be kept for good. */
export function SaveRevision({ kind, id, onClose }: SaveRevisionProps) {
  const taken = useTakenNumbers(id)
  const me = useStore(state => myName(state.records) ?? '')
  const present = useStore(state => state.records[id])
  const [note, setNote] = useState('')
  const [author, setAuthor] = useState(me)
  const standing = present !== undefined && isRevisioned(present) ? (present.revision ?? 0) : 0
  const number = Math.max(standing, ...(taken ?? [])) + 1
  const save = (words: string) => {
    if (taken === undefined) return
    onClose()
    void saveRevision(id, { note: words.trim(), author: author.trim(), taken })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Save revision ${number}`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => save(note)} isDisabled={taken === undefined}>
            Save revision
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{`The ${kind} as it stands now, kept for good under this number.`}</p>
        <TextField
          label="What is new in it"
          hint="One line; Enter saves"
          value=""
          onDraft={setNote}
          onEnter={save}
          autoFocus
        />
        <TextField label="Author" value={me} onDraft={setAuthor} />
      </div>
    </Dialog>
  )
}

interface Words {
  readonly note: string
  readonly author: string
  readonly taken: readonly number[]
}

/** Both records in one step, so that undo takes back both. */
async function saveRevision(id: string, { note, author, taken }: Words): Promise<void> {
  const { records, zone, commit, say } = useStore.getState()
  const record = records[id]
  if (record === undefined || !isRevisioned(record)) return
  const naming = { on: dayOf(now(), zone), note: note || undefined, author: author || undefined, taken }
  const named = nameRevision(record, naming, making())
  if (named === undefined) {
    say('This is too long to be kept as a revision. Every version of it is in its history all the same.', {
      tone: 'danger',
    })
    return
  }
  const label = `Revision ${named.revision.number} saved`
  await commit([named.record, named.revision], label)
  say(`${label}.`, { undoes: true })
}
