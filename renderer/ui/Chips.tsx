import { Check, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as RACButton, ToggleButton } from 'react-aria-components'
import styles from './Chips.module.css'
import { Icon, type IconType } from './Icon'

interface ToggleChipProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

/** A filter or an option that is on or off; on carries a check as well as the tint. */
export function ToggleChip({ children, isSelected, onChange, isDisabled }: ToggleChipProps) {
  return (
    <ToggleButton
      className={styles.toggle}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      {isSelected && <Icon of={Check} size="xs" />}
      {children}
    </ToggleButton>
  )
}

interface AddChipProps {
  readonly children: ReactNode
  readonly onPress: () => void
  /** Full name where the word alone says too little: 'Add a play'. */
  readonly label?: string
  readonly icon?: IconType
  readonly isDisabled?: boolean
}

/** What could be added, without nagging: dashed, never red. */
export function AddChip({ children, onPress, label, icon = Plus, isDisabled }: AddChipProps) {
  return (
    <RACButton className={styles.add} onPress={onPress} aria-label={label} isDisabled={isDisabled}>
      <Icon of={icon} size="xs" />
      {children}
    </RACButton>
  )
}
