import { changeRow, setForm, toggleOut } from '@shared/formats/run-sheet/edit-rows'
import type { RowForm, SheetRow } from '@shared/formats/run-sheet/sheet'
import { Button } from '../../ui/Button'
import { MinutesField } from '../../ui/MinutesField'
import { Panel } from '../../ui/Panel'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import styles from './RunSheet.module.css'
import type { Draft } from './SheetPreview'
import type { ChangeOf } from './use-trail'
import { choosable, formWords } from './words'

interface LineEditorProps {
  readonly row: SheetRow
  readonly change: ChangeOf<Draft>
  /** Back to the row in the list. */
  readonly onDone: () => void
}

/** The line that is current in the list: its words, its minutes, what it is. Enter on a row comes here. */
export function LineEditor({ row, change, onDone }: LineEditorProps) {
  const { id, form } = row
  const set = (fields: Partial<SheetRow>, about: string) =>
    change(before => ({ ...before, rows: changeRow(before.rows, id, fields) }), `${about} ${id}`)
  const forms = choosable.includes(form) ? choosable : [form, ...choosable]
  return (
    <Panel title={`Line ${row.line}`}>
      <div className={styles.fields} data-line-editor="">
        {form === 'label' ? (
          <p className={styles.hint}>
            “{row.label}” names what stands below it. Make it a step or a chapter if it is one.
          </p>
        ) : (
          <TextField
            label="Words"
            lines={2}
            value={row.text}
            onDraft={text => set({ text }, 'text')}
            isDisabled={row.isOut === true}
          />
        )}
        {row.value !== undefined && form !== 'click' && (
          <TextField
            label={valueWords(form)}
            value={row.value}
            onDraft={value => set({ value }, 'value')}
            onEnter={onDone}
          />
        )}
        {(form === 'step' || form === 'chapter') && (
          <MinutesField
            label="Minutes"
            value={form === 'step' ? (row.minutes ?? 3) : (row.minutes ?? null)}
            isDisabled={form === 'chapter'}
            onCommit={minutes => set({ minutes: minutes ?? undefined }, 'minutes')}
          />
        )}
        <Select<RowForm>
          label="What it is"
          options={forms.map(one => ({ id: one, label: formWords[one] }))}
          value={form}
          onChange={next => change(before => ({ ...before, rows: setForm(before.rows, id, next) }))}
        />
        <div className={styles.lineActions}>
          <Button
            size="sm"
            onPress={() => change(before => ({ ...before, rows: toggleOut(before.rows, id) }))}
          >
            {row.isOut === true ? 'Bring back' : 'Leave out'}
          </Button>
          <Button size="sm" variant="quiet" onPress={onDone}>
            Back to the line
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function valueWords(form: RowForm): string {
  if (form === 'open') return 'Address to open'
  return form === 'switch' ? 'Window' : 'Text to copy'
}
