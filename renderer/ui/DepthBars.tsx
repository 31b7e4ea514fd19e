import type { ReactNode } from 'react'
import styles from './Levels.module.css'

interface DepthBarsProps {
  readonly value: 1 | 2 | 3
  /** The word for this depth, shown beside the bars. */
  readonly children: ReactNode
}

/** One to three rising bars with the word they stand for. */
export function DepthBars({ value, children }: DepthBarsProps) {
  return (
    <span className={styles.depth}>
      <span className={styles.bars} aria-hidden="true">
        {[1, 2, 3].map(bar => (
          <i key={bar} data-filled={bar <= value || undefined} />
        ))}
      </span>
      {children}
    </span>
  )
}
