import type { Check } from '@shared/domain/checklist'
import { dueBefore, editCheck, moveCheck, removeCheck, setDueBefore } from '@shared/prepare/checks'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { sayUndoable } from '../../../state/say-undoable'
import { IconButton } from '../../../ui/IconButton'
import { NumberField } from '../../../ui/NumberField'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './Huddle.module.css'
import type { PrepareView } from './use-prepare'

interface CheckEditorProps {
  readonly view: PrepareView
  readonly check: Check
  readonly at: number
}

/** One item with its words, its owner, its time and its place in the list. */
export function CheckEditor({ view, check, at }: CheckEditorProps) {
  const { call, neighbourhood } = view
  const name = check.text === '' ? `item ${at + 1}` : check.text
  const set = (fields: Partial<Check>) =>
    changeCall(call.id, before => editCheck(before, check.id, fields), 'Item edited')
  const remove = () => {
    changeCall(call.id, before => removeCheck(before, check.id), 'Item removed')
    sayUndoable('Item removed')
  }
  const move = (to: number) => changeCall(call.id, before => moveCheck(before, check.id, to), 'Item moved')
  return (
    <li className={styles.editor}>
      <div className={styles.editorLine}>
        <TextField label={`Item ${at + 1}`} labelHidden value={check.text} onDraft={text => set({ text })} />
        <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={remove} />
      </div>
      <div className={styles.editorLine}>
        <Select
          label={`Who does ${name}`}
          labelHidden
          size="sm"
          placeholder="anyone"
          options={neighbourhood.colleagues.map(({ id, name, me }) => ({ id, label: me ? 'me' : name }))}
          value={check.ownerId ?? null}
          onChange={ownerId => set({ ownerId })}
        />
        <Select
          label={`What ${name} wants`}
          labelHidden
          size="sm"
          options={[
            { id: 'tick', label: 'a tick' },
            { id: 'value', label: 'a value' },
          ]}
          value={check.wants}
          onChange={wants => set({ wants })}
        />
        <IconButton
          label={`Move ${name} up`}
          icon={ArrowUp}
          size="xs"
          isDisabled={at === 0}
          onPress={() => move(at - 1)}
        />
        <IconButton
          label={`Move ${name} down`}
          icon={ArrowDown}
          size="xs"
          isDisabled={at === call.checks.length - 1}
          onPress={() => move(at + 1)}
        />
      </div>
      {call.start !== undefined && (
        <NumberField
          label={`${name}, due before the call`}
          labelHidden
          unit="min before"
          min={0}
          value={dueBefore(check, call) ?? null}
          onCommit={minutes =>
            changeCall(call.id, before => setDueBefore(before, check.id, minutes), 'Due time changed')
          }
        />
      )}
    </li>
  )
}
