import { freshId } from '@shared/domain/schema'
import { type ShowRow, showRowForms } from '@shared/domain/step'
import { Plus, Trash2 } from 'lucide-react'
import { newId } from '../../state/clock'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import styles from './Steps.module.css'

const formLabels = {
  click: 'Click',
  open: 'Open a link',
  copy: 'Copy text',
  switch: 'Switch window',
} as const
const valueLabels = {
  click: 'Where',
  open: 'https://',
  copy: 'The text to copy',
  switch: 'Which window',
} as const

interface ShowRowsProps {
  readonly rows: readonly ShowRow[]
  readonly onChange: (rows: readonly ShowRow[]) => void
}

/** The click path: one row per thing done, acted on by one key during the run. */
export function ShowRows({ rows, onChange }: ShowRowsProps) {
  const set = (id: string, fields: Partial<ShowRow>) =>
    onChange(rows.map(row => (row.id === id ? { ...row, ...fields } : row)))
  return (
    <div className={styles.show}>
      <span className={styles.label}>Show</span>
      <ol className={styles.rows} aria-label="Show rows">
        {rows.map((row, at) => (
          <li key={row.id} className={styles.row}>
            <Select
              label={`What row ${at + 1} does`}
              labelHidden
              options={showRowForms.map(id => ({ id, label: formLabels[id] }))}
              value={row.form}
              onChange={form => set(row.id, { form })}
            />
            <TextField
              label={`Row ${at + 1}`}
              labelHidden
              placeholder="What you do"
              value={row.text}
              autoFocus={row.text === ''}
              onDraft={text => set(row.id, { text })}
            />
            {row.form === 'click' || row.form === 'switch' ? (
              <span />
            ) : (
              <TextField
                label={`${formLabels[row.form]} for row ${at + 1}`}
                labelHidden
                placeholder={valueLabels[row.form]}
                value={row.value ?? ''}
                onDraft={value => set(row.id, { value })}
              />
            )}
            <IconButton
              label={`Remove row ${at + 1}`}
              icon={Trash2}
              size="xs"
              onPress={() => onChange(rows.filter(one => one.id !== row.id))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="xs"
          icon={Plus}
          onPress={() => onChange([...rows, { id: freshId('show-row', newId), form: 'click', text: '' }])}
        >
          Row
        </Button>
      </div>
    </div>
  )
}
