import type { ReactNode } from 'react'
import styles from './Quote.module.css'

interface QuoteProps {
  readonly children: ReactNode
  /** Who said it, and when: 'Helen, 28 Oct'. */
  readonly source?: ReactNode
  readonly size?: 'sm' | 'md'
}

/** Somebody's own words, in quotation marks, with who and when. */
export function Quote({ children, source, size = 'sm' }: QuoteProps) {
  return (
    <figure className={styles.quote} data-size={size}>
      <blockquote>{children}</blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  )
}
