import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

interface PageHeadProps {
  readonly title: ReactNode
  /** How many, after the title. */
  readonly count?: number | undefined
  /** One sentence below the title. */
  readonly sub?: ReactNode
  /** What can be done with the whole page. */
  readonly children?: ReactNode
}

/** The head of a page: its title, a sentence, its actions. */
export function PageHead({ title, count, sub, children }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>
          {title} {count !== undefined && count > 0 && <span>{count}</span>}
        </h1>
        {sub !== undefined && <p>{sub}</p>}
      </div>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </header>
  )
}
