import { Group, Input, Label, NumberField as RACNumberField } from 'react-aria-components'
import { FieldNote, type FieldProps, fieldStyles as styles } from './Field'

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  /** Called on blur, Enter and each arrow step; null when emptied. */
  readonly onCommit?: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  /** Unit shown after the number and said with the label. */
  readonly unit?: string
  readonly isDisabled?: boolean
  readonly isLocked?: boolean
  readonly autoFocus?: boolean
}

/** A number with its unit. Arrow keys step; the wheel never does. */
export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, hint, error, unit, value, onCommit } = props
  const spoken = unit ? `${label}, ${unit}` : label
  return (
    <RACNumberField
      className={styles.field}
      aria-label={labelHidden ? spoken : undefined}
      value={value ?? Number.NaN}
      onChange={next => onCommit?.(Number.isNaN(next) ? null : next)}
      minValue={props.min}
      maxValue={props.max}
      step={props.step}
      isDisabled={props.isDisabled}
      isReadOnly={props.isLocked}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus}
      isWheelDisabled
    >
      {!labelHidden && <Label className={styles.label}>{label}</Label>}
      <Group
        className={styles.input}
        data-locked={props.isDisabled || undefined}
        data-fixed={props.isLocked || undefined}
      >
        <Input />
        {unit && (
          <span className={styles.suffix} aria-hidden={labelHidden}>
            {unit}
          </span>
        )}
      </Group>
      <FieldNote hint={hint} error={error} />
    </RACNumberField>
  )
}
