import { freshId } from '@shared/domain/schema'
import { type ShowRow, type ShowRowForm, showRowForms } from '@shared/domain/step'
import { movedTo } from '@shared/script/move'
import { AppWindow, Copy, ExternalLink, GripVertical, MousePointer2, Plus, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { newId } from '../../state/clock'
import { Button } from '../../ui/Button'
import { Icon, type IconType } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Menu } from '../../ui/Menu'
import { TextField } from '../../ui/TextField'
import { StepBlock } from './StepBlock'
import styles from './Steps.module.css'
import { useDragOrder } from './use-drag-order'

const formLabels = {
  click: 'Click',
  open: 'Open a link',
  copy: 'Copy text',
  switch: 'Switch window',
} as const
const formIcons: Readonly<Record<ShowRowForm, IconType>> = {
  click: MousePointer2,
  open: ExternalLink,
  copy: Copy,
  switch: AppWindow,
}
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
  const drag = useDragOrder('show-row', (key, side, target) => {
    const from = rows.findIndex(row => row.id === key)
    const at = rows.findIndex(row => row.id === target) + (side === 'after' ? 1 : 0)
    if (from !== -1) onChange(movedTo(rows, from, at > from ? at - 1 : at))
  })
  const add = () => onChange([...rows, { id: freshId('show-row', newId), form: 'click', text: '' }])
  return (
    <StepBlock
      title="Show"
      field="show"
      icon={MousePointer2}
      end={
        <Button size="xs" variant="quiet" icon={Plus} onPress={add}>
          Add a row
        </Button>
      }
    >
      {rows.length > 0 && (
        <ol className={styles.rows} aria-label="Show rows" {...drag.handlers}>
          {rows.map((row, at) => (
            <li
              key={row.id}
              data-key={row.id}
              className={styles.row}
              data-valued={needsValue(row) || undefined}
              data-drop={drag.over?.key === row.id ? drag.over.side : undefined}
              onKeyDown={event => moveByKey(event, to => onChange(movedTo(rows, at, at + to)))}
            >
              <span className={styles.grip} draggable title="Drag, or Alt with the arrows">
                <Icon of={GripVertical} size="sm" />
              </span>
              <span className={styles.number}>{at + 1}</span>
              <Row
                row={row}
                at={at}
                onChange={fields =>
                  onChange(rows.map(one => (one.id === row.id ? { ...one, ...fields } : one)))
                }
                onRemove={() => onChange(rows.filter(one => one.id !== row.id))}
                onNext={at === rows.length - 1 ? add : undefined}
              />
            </li>
          ))}
        </ol>
      )}
    </StepBlock>
  )
}

const needsValue = ({ form }: ShowRow): boolean => form === 'open' || form === 'copy'

function moveByKey(event: KeyboardEvent, move: (by: 1 | -1) => void): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
  if (!event.altKey || by === undefined) return
  event.preventDefault()
  event.stopPropagation()
  move(by)
}

interface RowProps {
  readonly row: ShowRow
  readonly at: number
  readonly onChange: (fields: Partial<ShowRow>) => void
  readonly onRemove: () => void
  /** Enter in the last row goes on to a new one. */
  readonly onNext: (() => void) | undefined
}

function Row({ row, at, onChange, onRemove, onNext }: RowProps) {
  return (
    <>
      <Menu
        label={`What row ${at + 1} does`}
        entries={showRowForms.map(form => ({
          id: form,
          label: formLabels[form],
          icon: formIcons[form],
          onPress: () => onChange({ form }),
        }))}
      >
        <IconButton label={`Row ${at + 1}: ${formLabels[row.form]}`} icon={formIcons[row.form]} size="xs" />
      </Menu>
      <TextField
        label={`Row ${at + 1}`}
        labelHidden
        isBare
        placeholder="What you do"
        value={row.text}
        autoFocus={row.text === ''}
        onDraft={text => onChange({ text })}
        onEnter={text => text !== '' && onNext?.()}
      />
      {needsValue(row) && (
        <TextField
          label={`${formLabels[row.form]} for row ${at + 1}`}
          labelHidden
          isBare
          placeholder={valueLabels[row.form]}
          value={row.value ?? ''}
          onDraft={value => onChange({ value })}
        />
      )}
      <IconButton label={`Remove row ${at + 1}`} icon={Trash2} size="xs" onPress={onRemove} />
    </>
  )
}
