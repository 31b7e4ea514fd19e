import type { Script } from '@shared/domain/script'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { useState } from 'react'
import { useSummaries } from '../../state/selectors'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Disclosure } from '../../ui/Disclosure'
import { Notice } from '../../ui/Notice'
import { Radio } from '../../ui/Radio'
import { RadioGroup } from '../../ui/RadioGroup'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import { DiffView } from '../diff/DiffView'
import styles from './SaveBack.module.css'
import { SpecificsList } from './SpecificsList'
import { saveAsRevision, saveAsScript } from './save-back-actions'
import { usePreview, useSaveBack } from './use-save-back'

interface SaveBackProps {
  readonly callId: string
  readonly onClose: () => void
}

/** The way back from a call to the library: what this call changed, with what belongs to this prospect taken out. */
export function SaveBack({ callId, onClose }: SaveBackProps) {
  const given = useSaveBack(callId)
  return (
    <Dialog isOpen onClose={onClose} width="broad" title="Save this call’s script back to the library">
      {given === undefined ? (
        <LoadingState label="Reading the script" lines={6} />
      ) : (
        <Form key={given.copy.id} {...given} onClose={onClose} />
      )}
    </Dialog>
  )
}

type FormProps = NonNullable<ReturnType<typeof useSaveBack>> & { readonly onClose: () => void }

function Form(props: FormProps) {
  const { copy, script, nextNumber, onClose } = props
  const [to, setTo] = useState<'revision' | 'script'>(script === undefined ? 'script' : 'revision')
  const [note, setNote] = useState('')
  const [name, setName] = useState(copy.name)
  const preview = usePreview(props)
  // What changes in a block names it.
  useSummaries('block')
  const lacksName = to === 'script' && name.trim() === ''
  const save = () => {
    onClose()
    if (to === 'revision' && script !== undefined)
      void saveAsRevision({ script, copy, story: preview.story, note })
    else void saveAsScript({ copy, story: preview.story, name, note })
  }
  return (
    <div className={styles.form}>
      {script !== undefined && (
        <RadioGroup label="Save it as" value={to} onChange={setTo} orientation="horizontal">
          <Radio value="revision">{`Revision ${nextNumber} of ${script.name}`}</Radio>
          <Radio value="script">A script of its own</Radio>
        </RadioGroup>
      )}
      {to === 'revision' && script !== undefined && <Newer script={script} copy={copy} />}
      <div className={styles.fields}>
        {to === 'script' && <TextField label="Name" value={name} onDraft={setName} />}
        <TextField
          label="What is new in it"
          hint="One line; Enter saves"
          value={note}
          onDraft={setNote}
          onEnter={lacksName ? undefined : save}
          autoFocus
        />
      </div>
      <SpecificsList {...preview} />
      {to === 'revision' && script !== undefined && (
        <Disclosure title="What changes in the script">
          <DiffView before={script} after={preview.result} same="The script says so already." />
        </Disclosure>
      )}
      <footer className={styles.actions}>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" onPress={save} isDisabled={lacksName}>
          {to === 'revision' ? `Save revision ${nextNumber}` : 'Save as a script'}
        </Button>
      </footer>
    </div>
  )
}

/** What somebody wrote into the script since this call chose it would be gone from the next revision. */
function Newer({ script, copy }: { readonly script: Script; readonly copy: ScriptCopy }) {
  if (copy.scriptRevision === undefined || script.revision <= copy.scriptRevision) return null
  return (
    <Notice tone="warn">
      {`This call is on revision ${copy.scriptRevision}, the script is at ${script.revision}. What changed there since is not in this call: look at the changes below, or save it as a script of its own.`}
    </Notice>
  )
}
