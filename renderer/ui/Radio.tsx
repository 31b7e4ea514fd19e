import type { ReactNode } from 'react'
import { Radio as RACRadio } from 'react-aria-components'
import styles from './Choice.module.css'

interface RadioProps {
  readonly value: string
  readonly children: ReactNode
  readonly note?: ReactNode
  /** A bordered card instead of a bare row. */
  readonly isCard?: boolean
  readonly isDisabled?: boolean
}

/** One choice of a RadioGroup. */
export function Radio({ value, children, note, isCard = false, isDisabled }: RadioProps) {
  return (
    <RACRadio className={styles.choice} value={value} data-card={isCard || undefined} isDisabled={isDisabled}>
      <span className={styles.radio} />
      <span>
        {children}
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </RACRadio>
  )
}
