import type { Step } from '@shared/domain/step'
import { stepField } from '@shared/prepare/target-fields'
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { NumberField } from '../../ui/NumberField'
import { TextField } from '../../ui/TextField'
import { type BoundNeeds, StepDetails } from './StepDetails'
import type { Speakers } from './StepExtras'
import styles from './Steps.module.css'

interface StepEditorProps {
  readonly step: Step
  readonly at: number
  readonly count: number
  readonly needs: BoundNeeds
  readonly speakers: Speakers | undefined
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChange: (fields: Partial<Step>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One step: its line, and below it, when open, what is said and shown. Alt and the arrows move it. */
export function StepEditor(props: StepEditorProps) {
  const { step, at, count, isOpen, onToggle, onChange, onMove, onRemove } = props
  const name = step.title === '' ? `step ${at + 1}` : step.title
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : -1
    if (!event.altKey || to < 0 || to >= count) return
    event.preventDefault()
    onMove(to)
  }
  return (
    <li
      className={styles.step}
      data-field={stepField(step)}
      data-open={isOpen || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-label={`${at + 1}, details of ${name}`}
          onClick={onToggle}
        >
          <Icon of={isOpen ? ChevronDown : ChevronRight} size="sm" />
          {at + 1}
        </button>
        <TextField
          label={`Title of step ${at + 1}`}
          labelHidden
          isBare
          placeholder="What this step shows"
          value={step.title}
          autoFocus={step.title === ''}
          onDraft={title => onChange({ title })}
        />
        <NumberField
          label={`Minutes of ${name}`}
          labelHidden
          unit="min"
          min={0}
          max={480}
          value={step.minutes}
          onCommit={minutes => onChange({ minutes: minutes ?? 0 })}
        />
        <IconButton
          label={`Move ${name} up`}
          keys="Alt+ArrowUp"
          icon={ArrowUp}
          size="xs"
          isDisabled={at === 0}
          onPress={() => onMove(at - 1)}
        />
        <IconButton
          label={`Move ${name} down`}
          keys="Alt+ArrowDown"
          icon={ArrowDown}
          size="xs"
          isDisabled={at === count - 1}
          onPress={() => onMove(at + 1)}
        />
        <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={onRemove} />
      </div>
      {isOpen && (
        <StepDetails step={step} needs={props.needs} speakers={props.speakers} onChange={onChange} />
      )}
    </li>
  )
}
