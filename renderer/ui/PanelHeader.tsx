import type { ReactNode } from 'react'
import styles from './Panel.module.css'

export interface PanelHeaderProps {
  readonly title: ReactNode
  readonly count?: ReactNode
  readonly trailing?: ReactNode
  readonly level?: 2 | 3
  readonly id?: string
}

/** Title, count and what stands at the end of the line. */
export function PanelHeader({ title, count, trailing, level = 2, id }: PanelHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <header className={styles.header}>
      <Heading id={id}>{title}</Heading>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      {trailing && <span className={styles.trailing}>{trailing}</span>}
    </header>
  )
}
