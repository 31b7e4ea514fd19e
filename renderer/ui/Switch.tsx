import type { ReactNode } from 'react'
import { Switch as RACSwitch } from 'react-aria-components'
import styles from './Choice.module.css'

interface SwitchProps {
  readonly children?: ReactNode
  readonly label?: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

/** On or off, at once. */
export function Switch({ children, label, isSelected, onChange, isDisabled }: SwitchProps) {
  return (
    <RACSwitch
      className={styles.choice}
      aria-label={label}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={styles.switch}>
        <span />
      </span>
      {children}
    </RACSwitch>
  )
}
