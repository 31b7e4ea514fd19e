import type { ReactNode } from 'react'
import styles from './Meter.module.css'

export interface MeterProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** The value in words: '11 of 28 min'. */
  readonly text: string
  readonly tone?: 'accent' | 'warn' | 'danger' | 'idle'
  /** Only the bar is drawn; label and text are still said. */
  readonly isBare?: boolean
  readonly start?: ReactNode
  readonly end?: ReactNode
  /** `progressbar` for work that goes on by itself, `meter` for a measure. */
  readonly role?: 'meter' | 'progressbar'
}

/** How much of something: a label, the value in words, and a bar. */
export function Meter(props: MeterProps) {
  const { label, value, max, text, tone = 'accent', isBare = false, start, end, role = 'meter' } = props
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div className={styles.meter}>
      {!isBare && (
        <>
          <b aria-hidden="true">{label}</b>
          <span aria-hidden="true">{text}</span>
        </>
      )}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take all of these */}
      <div
        className={styles.bar}
        data-tone={tone}
        role={role}
        aria-label={label}
        aria-valuenow={Math.min(Math.max(value, 0), max)}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={text}
      >
        <i style={{ inlineSize: `${share * 100}%` }} />
      </div>
      {start && <span>{start}</span>}
      {end && <span>{end}</span>}
    </div>
  )
}
