import type { CSSProperties, ReactNode } from 'react'
import styles from './BarRow.module.css'
import { VisuallyHidden } from './VisuallyHidden'

interface BarRowProps {
  readonly label: ReactNode
  readonly number?: number
  readonly planned: number
  /** null when it was left out. */
  readonly real: number | null
  /** The largest value of the whole chart. */
  readonly max: number
  /** The difference in words: '+2:30', 'skipped'. */
  readonly delta: string
  /** Amber words, for the one or two that matter. */
  readonly stands?: boolean
  readonly tone?: 'plain' | 'accent' | 'ask'
  readonly format: (value: number) => string
}

/** Rows of planned against actual under one another. */
export function BarRows({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className={styles.rows} aria-label={label}>
      {children}
    </ol>
  )
}

/** One row: a bar for what it took, amber past the plan's tick, and the difference in words. */
export function BarRow(props: BarRowProps) {
  const { label, number, planned, real, max, delta, stands = false, tone = 'plain', format } = props
  const part = (value: number): CSSProperties => ({ inlineSize: `${max > 0 ? (value / max) * 100 : 0}%` })
  return (
    <li className={styles.row} data-skipped={real === null || undefined}>
      <span className={styles.number}>{number}</span>
      <span className={styles.label}>{label}</span>
      <span className={styles.plot} aria-hidden="true">
        {real === null ? (
          <i style={part(planned)} data-skipped="" />
        ) : (
          <i style={part(Math.min(real, planned))} data-tone={tone} />
        )}
        {real !== null && real > planned && <i style={part(real - planned)} data-over="" />}
        <i className={styles.tick} style={{ insetInlineStart: part(planned).inlineSize }} />
      </span>
      <span className={styles.delta} data-stands={stands || undefined}>
        <VisuallyHidden>
          planned {format(planned)}, {real === null ? 'left out' : `took ${format(real)}`},{' '}
        </VisuallyHidden>
        {delta}
      </span>
    </li>
  )
}
