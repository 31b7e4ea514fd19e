import type { MilestoneMark, ProgressRow } from '@shared/prospect/progress'
import styles from './Progress.module.css'
import { type LabelPlace, placeLabel } from './progress-layout'
import { dayOfRow, wordsOf } from './progress-words'
import type { ProfileView } from './use-profile'

interface ProgressRowsProps {
  readonly rows: readonly ProgressRow[]
  readonly milestones: readonly MilestoneMark[]
  readonly percent: (position: number) => string
  readonly view: ProfileView
}

/** A row per call: its arrow, and its words beside it. A row is as high as its words, so that none covers another. */
export function ProgressRows({ rows, milestones, percent, view }: ProgressRowsProps) {
  const last = milestones.length - 1
  return (
    <ol className={styles.rows} aria-hidden="true">
      {rows.map(row => {
        const place = placeLabel(row.from, row.to, last)
        return (
          <li key={row.call.id} className={styles.row} data-side={place.side}>
            <Arrow row={row} percent={percent} />
            <span className={styles.label} style={roomOf(place)}>
              <span>{dayOfRow(row, view)}</span> <b>{row.call.title}</b>{' '}
              <span data-outcome={row.outcome}>{wordsOf(row, milestones)}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** Clear of the arrow's end and its disc. */
function roomOf(place: LabelPlace): React.CSSProperties | undefined {
  if (place.side === 'below') return undefined
  const room = `calc(${place.percent}% + 14px)`
  return place.side === 'after' ? { marginInlineStart: room } : { marginInlineEnd: room }
}

interface ArrowProps {
  readonly row: ProgressRow
  readonly percent: (position: number) => string
}

/** From where the deal stood to where the call left it. A call that moved nothing is a dot. */
function Arrow({ row: { outcome, from, to }, percent }: ArrowProps) {
  const back = outcome === 'lost-ground'
  const y = 9.5
  return (
    <svg className={styles.arrow} data-outcome={outcome} aria-hidden="true">
      <line className={styles.shaft} x1={percent(from)} x2={percent(to)} y1={y} y2={y} />
      <circle className={styles.from} cx={percent(from)} cy={y} r={2.6} />
      {(from !== to || back) && (
        <svg x={percent(to)} y={y} overflow="visible" aria-hidden="true">
          <path className={styles.tip} d={back ? 'M0 0l8 -4.5v9z' : 'M0 0l-8 -4.5v9z'} />
        </svg>
      )}
      {outcome === 'goal-reached' && (
        <svg x={percent(to)} y={y} overflow="visible" aria-hidden="true">
          <circle className={styles.disc} r={7.5} />
          <path className={styles.check} d="M-3.2 .2l2.3 2.4 4.1 -4.7" />
        </svg>
      )}
    </svg>
  )
}
