import { type ReactNode, useId } from 'react'
import styles from './Panel.module.css'
import { PanelHeader, type PanelHeaderProps } from './PanelHeader'

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
