import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as RACCheckbox } from 'react-aria-components'
import styles from './Choice.module.css'

interface CheckboxProps {
  /** The words beside the box; with `label` they may be left out. */
  readonly children?: ReactNode
  /** Name for screen readers where the words stand elsewhere in the row. */
  readonly label?: string
  readonly isSelected: boolean
  /** Some of what it stands for, not all. */
  readonly isSome?: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

/** A box to tick. */
export function Checkbox({
  children,
  label,
  isSelected,
  isSome = false,
  onChange,
  isDisabled,
}: CheckboxProps) {
  return (
    <RACCheckbox
      className={styles.choice}
      aria-label={label}
      isSelected={isSelected}
      isIndeterminate={isSome}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={styles.box}>{isSome ? <Minus aria-hidden /> : <Check aria-hidden />}</span>
      {children}
    </RACCheckbox>
  )
}
