import type { ReactNode } from 'react'
import styles from './Form.module.css'

/** Fields of one record, one below the other; `Pair` sets two side by side. */
export function Form({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles.form} aria-label={label}>
      {children}
    </section>
  )
}

export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>
}
