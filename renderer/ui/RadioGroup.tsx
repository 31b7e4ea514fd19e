import type { ReactNode } from 'react'
import { Label, RadioGroup as RACRadioGroup } from 'react-aria-components'
import styles from './Choice.module.css'
import { FieldNote, type FieldProps, fieldStyles } from './Field'

interface RadioGroupProps<T extends string> extends FieldProps {
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly orientation?: 'horizontal' | 'vertical'
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

/** One of a few, all in sight. Arrow keys move and choose. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { label, labelHidden, value, onChange, orientation = 'vertical', isDisabled, children } = props
  return (
    <RACRadioGroup
      className={fieldStyles.field}
      aria-label={labelHidden ? label : undefined}
      value={value}
      // The values are the ones the caller wrote on its Radio children.
      onChange={next => onChange(next as T)}
      orientation={orientation}
      isDisabled={isDisabled}
      isInvalid={Boolean(props.error)}
    >
      {!labelHidden && <Label className={fieldStyles.label}>{label}</Label>}
      <span className={styles.radios} data-orientation={orientation}>
        {children}
      </span>
      <FieldNote hint={props.hint} error={props.error} />
    </RACRadioGroup>
  )
}
