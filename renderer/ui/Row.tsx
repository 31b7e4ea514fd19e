import type { ReactNode } from 'react'
import styles from './Row.module.css'

interface RowProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly end?: ReactNode
  readonly start?: ReactNode
}

/** Two lines of a list: what it is, what is worth knowing of it, and a figure or state at the end. */
export function Row({ title, note, end, start }: RowProps) {
  return (
    <span className={styles.row}>
      {start}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {note !== undefined && note !== '' && <span className={styles.note}>{note}</span>}
      </span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </span>
  )
}
