import { type MilestoneMark, type ProgressRow, progressOf, progressWords } from '@shared/prospect/progress'
import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { dayOf, shortDay } from '../../time'
import { Icon } from '../../ui/Icon'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './Progress.module.css'
import type { ProfileView } from './use-profile'

/** So many calls have a row; those before them stand in the list of calls. */
const mostRows = 6
const rowHeight = 19
const tail = 16

const outcomeWords = {
  'goal-reached': 'goal reached',
  partly: 'partly',
  'lost-ground': 'lost ground',
  'no-decision': 'no decision',
} as const

/** How the deal moved, one row per call, over its milestones. Nothing is drawn for a company without a deal. */
export function Progress({ view }: { readonly view: ProfileView }) {
  const { deal, calls, debriefs, now, zone } = view
  const progress = useMemo(
    () => deal && progressOf(deal, calls, debriefs, now, instant => dayOf(instant, zone)),
    [deal, calls, debriefs, now, zone],
  )
  if (progress === undefined || deal === undefined || deal.milestones.length < 2) return null
  const rows = progress.rows.slice(-mostRows)
  const last = deal.milestones.length - 1
  const percent = (position: number) => `${(position / last) * 100}%`
  const height = Math.max(2, rows.length) * rowHeight + tail
  const words = progressWords(progress)
  return (
    <section className={styles.strip} aria-label="Progress">
      <header className={styles.head}>
        <h2>Progress</h2>
        <span className={styles.count}>{words}</span>
        <Legend />
      </header>
      <div className={styles.track}>
        <svg
          className={styles.plot}
          height={height + 8}
          role="img"
          aria-label={`Progress: ${words}. Now at ${nameAt(progress.milestones, progress.at)}`}
        >
          <rect className={styles.ahead} width="100%" height={height} />
          <rect className={styles.behind} width={percent(progress.at)} height={height} />
          {progress.milestones.map(({ milestone, state }, at) => (
            <line
              key={milestone.id}
              className={styles.line}
              x1={percent(at)}
              x2={percent(at)}
              y1={state === 'reached' ? 0 : height - tail}
              y2={height}
            />
          ))}
          <line className={styles.base} x1="0" x2="100%" y1={height} y2={height} />
          <line className={styles.baseDone} x1="0" x2={percent(progress.at)} y1={height} y2={height} />
          {rows.map((row, at) => (
            <Arrow key={row.call.id} row={row} y={at * rowHeight + 15} percent={percent} />
          ))}
          {progress.milestones.map((mark, at) => (
            <Tick key={mark.milestone.id} mark={mark} x={percent(at)} y={height} />
          ))}
        </svg>
        {rows.map((row, at) => (
          <RowLabel
            key={row.call.id}
            row={row}
            top={at * rowHeight + 6}
            view={view}
            last={last}
            milestones={progress.milestones}
          />
        ))}
        <ol className={styles.axis} aria-hidden="true">
          {progress.milestones.map(({ milestone, state }, at) => (
            <li key={milestone.id} data-state={state} style={{ insetInlineStart: percent(at) }}>
              <span style={{ maxInlineSize: `calc(100cqi / ${last} - 8px)` }}>
                {milestone.name}
                {state === 'opened-again' && ', open again'}
                {state === 'goal' && ', goal'}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <VisuallyHidden>
        <ol>
          {progress.rows.map(row => (
            <li key={row.call.id}>{sentenceOf(row, view, progress.milestones)}</li>
          ))}
        </ol>
      </VisuallyHidden>
    </section>
  )
}

function Legend() {
  return (
    <span className={styles.legend} aria-hidden="true">
      <span>
        <i className={styles.okay}>
          <Icon of={Check} size="xs" />
        </i>
        goal reached
      </span>
      <span data-tone="lost">← lost ground</span>
      <span data-tone="next">⇢ goal of the next call</span>
    </span>
  )
}

interface ArrowProps {
  readonly row: ProgressRow
  readonly y: number
  readonly percent: (position: number) => string
}

/** From where the deal stood to where the call left it. A call that moved nothing is a dot. */
function Arrow({ row, y, percent }: ArrowProps) {
  const { outcome, from, to } = row
  const back = outcome === 'lost-ground'
  return (
    <g className={styles.arrow} data-outcome={outcome}>
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
    </g>
  )
}

function Tick({ mark, x, y }: { readonly mark: MilestoneMark; readonly x: string; readonly y: number }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <circle className={styles.tick} data-state={mark.state} r={5.5} />
      {mark.state === 'reached' && <path className={styles.check} d="M-2.6 .2l1.9 2 3.4 -3.9" />}
    </svg>
  )
}

interface RowLabelProps {
  readonly row: ProgressRow
  readonly top: number
  readonly last: number
  readonly view: ProfileView
  readonly milestones: readonly MilestoneMark[]
}

/** Beside the end of its arrow, on the side with more room. */
function RowLabel({ row, top, last, view, milestones }: RowLabelProps) {
  const [start, end] = [Math.min(row.from, row.to), Math.max(row.from, row.to)].map(at => (at / last) * 100)
  const isAfter = 100 - (end ?? 0) >= (start ?? 0)
  const style = isAfter
    ? {
        insetBlockStart: top,
        insetInlineStart: `calc(${end}% + 14px)`,
        maxInlineSize: `calc(${100 - (end ?? 0)}% - 14px)`,
      }
    : {
        insetBlockStart: top,
        insetInlineEnd: `calc(${100 - (start ?? 0)}% + 12px)`,
        maxInlineSize: `calc(${start}% - 12px)`,
      }
  return (
    <span className={styles.label} style={style} aria-hidden="true">
      <span>{dayOfRow(row, view)}</span> <b>{row.call.title}</b>{' '}
      <span data-outcome={row.outcome}>{wordsOf(row, milestones)}</span>
    </span>
  )
}

function dayOfRow({ call }: ProgressRow, { today, zone }: ProfileView): string {
  if (call.start === undefined) return 'No date'
  return dayOf(call.start, zone) === today ? 'Today' : shortDay(call.start, zone)
}

function wordsOf(row: ProgressRow, milestones: readonly MilestoneMark[]): string {
  if (row.outcome !== 'planned') return outcomeWords[row.outcome]
  const goal = milestones.find(({ milestone }) => milestone.id === row.call.goal?.milestoneId)
  if (goal !== undefined) return `goal: ${goal.milestone.name}`
  return row.call.goal === undefined ? 'no goal yet' : 'its goal names no milestone'
}

function sentenceOf(row: ProgressRow, view: ProfileView, milestones: readonly MilestoneMark[]): string {
  const moved = `from ${nameAt(milestones, row.from)} to ${nameAt(milestones, row.to)}`
  const where = row.from === row.to ? `at ${nameAt(milestones, row.to)}` : moved
  return `${dayOfRow(row, view)}, ${row.call.title}: ${wordsOf(row, milestones)}, ${where}`
}

/** "Need agreed", or "between Need agreed and Technical fit". */
function nameAt(milestones: readonly MilestoneMark[], position: number): string {
  const name = (at: number) => milestones[at]?.milestone.name ?? ''
  if (Number.isInteger(position)) return name(position)
  return `between ${name(Math.floor(position))} and ${name(Math.ceil(position))}`
}
