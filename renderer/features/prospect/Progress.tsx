import { type MilestoneMark, type ProgressRow, progressOf, progressWords } from '@shared/prospect/progress'
import { Check } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSummaries } from '../../state/selectors'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { Disclosure } from '../../ui/Disclosure'
import { Icon } from '../../ui/Icon'
import styles from './Progress.module.css'
import { ProgressRows } from './ProgressRows'
import { advanceWords, dayOfRow, nameAt, wordsOf } from './progress-words'
import { Stalled } from './Stalled'
import type { ProfileView } from './use-profile'

/** So many calls have a row at first; the others are a press away. */
const mostRows = 6

/** How the deal moved, one row per call, over its milestones. Nothing is drawn for a company without a deal. */
export function Progress({ view }: { readonly view: ProfileView }) {
  const { deal, calls, debriefs, now, zone } = view
  const [showsAll, setShowsAll] = useState(false)
  const tasks = useSummaries('task')
  const progress = useMemo(
    () => deal && progressOf(deal, calls, debriefs, tasks ?? [], now, instant => dayOf(instant, zone)),
    [deal, calls, debriefs, tasks, now, zone],
  )
  if (progress === undefined || deal === undefined || deal.milestones.length < 2) return null
  const { milestones, at, rows } = progress
  const last = milestones.length - 1
  const percent = (position: number) => `${(position / last) * 100}%`
  const words = progressWords(progress)
  return (
    <section className={styles.strip} aria-label="Progress">
      <header className={styles.head}>
        <h2>Progress</h2>
        <span className={styles.count}>{words}</span>
        {rows.length > mostRows && (
          <Button size="xs" variant="quiet" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? `Only the last ${mostRows}` : `Show all ${rows.length}`}
          </Button>
        )}
        <Legend />
      </header>
      <Stalled view={view} />
      <div className={styles.track} data-long={showsAll || undefined}>
        <div className={styles.field}>
          <svg
            className={styles.back}
            role="img"
            aria-label={`Progress: ${words}. Now at ${nameAt(milestones, at)}`}
          >
            <rect className={styles.ahead} width="100%" height="100%" />
            <rect className={styles.behind} width={percent(at)} height="100%" />
            {milestones.map(({ milestone, state }, index) => (
              <svg key={milestone.id} x={percent(index)} y="100%" overflow="visible" aria-hidden="true">
                <line className={styles.line} y1={state === 'reached' ? -2_000 : -14} y2={0} />
              </svg>
            ))}
          </svg>
          <ProgressRows
            rows={showsAll ? rows : rows.slice(-mostRows)}
            milestones={milestones}
            percent={percent}
            view={view}
          />
        </div>
        <Axis milestones={milestones} at={at} percent={percent} />
      </div>
      <AsTable rows={rows} milestones={milestones} view={view} />
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

interface AxisProps {
  readonly milestones: readonly MilestoneMark[]
  readonly at: number
  readonly percent: (position: number) => string
}

/** The milestones under their ticks. A long name goes on in the next line. */
function Axis({ milestones, at, percent }: AxisProps) {
  const halves = 2 * (milestones.length - 1)
  return (
    <div className={styles.foot}>
      <svg className={styles.ticks} aria-hidden="true">
        <line className={styles.base} x1="0" x2="100%" y1="7" y2="7" />
        <line className={styles.baseDone} x1="0" x2={percent(at)} y1="7" y2="7" />
        {milestones.map(({ milestone, state }, index) => (
          <svg key={milestone.id} x={percent(index)} y="7" overflow="visible" aria-hidden="true">
            <circle className={styles.tick} data-state={state} r={5.5} />
            {state === 'reached' && <path className={styles.check} d="M-2.6 .2l1.9 2 3.4 -3.9" />}
          </svg>
        ))}
      </svg>
      <ol
        className={styles.axis}
        aria-hidden="true"
        style={{ gridTemplateColumns: `repeat(${halves}, minmax(0, 1fr))` }}
      >
        {milestones.map(({ milestone, state }, index) => (
          <li
            key={milestone.id}
            data-state={state}
            data-end={index === 0 ? 'first' : 2 * index === halves ? 'last' : undefined}
            style={{ gridColumn: index === 0 ? '1' : `${2 * index} / span ${2 * index === halves ? 1 : 2}` }}
          >
            {milestone.name}
            {state === 'opened-again' && ', open again'}
            {state === 'goal' && ', goal'}
          </li>
        ))}
      </ol>
    </div>
  )
}

interface AsTableProps {
  readonly rows: readonly ProgressRow[]
  readonly milestones: readonly MilestoneMark[]
  readonly view: ProfileView
}

/** The same for those who read it. */
function AsTable({ rows, milestones, view }: AsTableProps) {
  if (rows.length === 0) return null
  return (
    <div className={styles.asTable}>
      <Disclosure title="As a table">
        <DataTable
          label="Progress call by call"
          rows={rows.toReversed()}
          rowKey={({ call }) => call.id}
          columns={[
            { id: 'call', title: 'Call', cell: ({ call }) => call.title },
            { id: 'day', title: 'Day', cell: row => dayOfRow(row, view) },
            { id: 'outcome', title: 'Came to', cell: row => wordsOf(row, milestones) },
            { id: 'from', title: 'From', cell: ({ from }) => nameAt(milestones, from) },
            { id: 'to', title: 'To', cell: ({ to }) => nameAt(milestones, to) },
            { id: 'advance', title: 'Advance', cell: advanceWords },
          ]}
        />
      </Disclosure>
    </div>
  )
}
