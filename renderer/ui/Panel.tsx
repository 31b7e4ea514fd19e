import { type ReactNode, useId } from 'react'
import styles from './Panel.module.css'

interface PanelHeaderProps {
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

interface PanelProps extends Omit<PanelHeaderProps, 'id'> {
  readonly children: ReactNode
  /** `section` is a stretch of a column under a hairline; `card` stands alone with an edge. */
  readonly look?: 'section' | 'card'
}

/** A named region of a working screen. */
export function Panel({ children, look = 'section', ...header }: PanelProps) {
  const id = useId()
  return (
    <section className={styles.panel} data-look={look} aria-labelledby={id}>
      <PanelHeader {...header} id={id} />
      {children}
    </section>
  )
}
