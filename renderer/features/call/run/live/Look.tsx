import type { ReactNode } from 'react'
import styles from './WeAreLive.module.css'

interface LookProps {
  readonly number: number
  readonly title: string
  /** Beside the title: a count, or how it stands. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One of the looks before a run. */
export function Look({ number, title, aside, children }: LookProps) {
  return (
    <section>
      <h2>
        <span className={styles.look}>{number}</span>
        {title}
        {aside}
      </h2>
      {children}
    </section>
  )
}
