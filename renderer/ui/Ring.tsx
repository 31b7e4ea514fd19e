import type { CSSProperties } from 'react'
import styles from './Ring.module.css'

interface RingProps {
  /** 0 to 100. */
  readonly value: number
  /** Said as 'ready 68 percent': the words before the number. */
  readonly label: string
  /** 22 to 68 px. Below 32 the number is left to the words beside it. */
  readonly size?: number
  /** `idle` says that the score does not matter yet. */
  readonly tone?: 'accent' | 'warn' | 'idle'
}

/** A score as a ring. Small, and never without words beside it. */
export function Ring({ value, label, size = 40, tone = 'accent' }: RingProps) {
  const shown = Math.round(Math.min(100, Math.max(0, value)))
  const stroke = size >= 56 ? 4 : 3
  const radius = (size - stroke) / 2
  // The only sizes given by the caller: everything else is a token.
  const style: CSSProperties = { inlineSize: size, blockSize: size }
  const circle = { cx: size / 2, cy: size / 2, r: radius, strokeWidth: stroke }
  return (
    <span
      className={styles.ring}
      data-tone={tone}
      style={style}
      role="img"
      aria-label={`${label} ${shown} percent`}
    >
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <circle className={styles.track} {...circle} />
        {shown > 0 && (
          <circle className={styles.arc} {...circle} pathLength={100} strokeDasharray={`${shown} 100`} />
        )}
      </svg>
      {size >= 32 && <b data-big={size >= 56 || undefined}>{shown}</b>}
    </span>
  )
}
