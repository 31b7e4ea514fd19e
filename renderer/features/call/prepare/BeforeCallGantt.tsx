import type { ScheduledTask } from '@shared/preflight/schedule'
import { useNow } from '../../../state/clock'
import { VisuallyHidden } from '../../../ui/VisuallyHidden'
import styles from './BeforeCall.module.css'
import { type ClockOf, isApart, type Plan, placeOf, taskWords, ticksOf } from './before-call'

interface BeforeCallGanttProps {
  readonly plan: Plan
  readonly clock: ClockOf
}

const rowHeight = 19
const axisHeight = 16
const barHeight = 11
/** Room for "28 min" inside a bar, in percent. */
const leastForWords = 20

/** Time runs to the call: a bar is a task as it would go from now, the whisker how late it may end, warm what is critical. */
export function BeforeCallGantt({ plan, clock }: BeforeCallGanttProps) {
  const now = useNow('minute')
  const { tasks } = plan
  const height = axisHeight + tasks.length * rowHeight
  return (
    <div className={styles.gantt}>
      <div className={styles.labels} aria-hidden="true">
        {tasks.map(({ task, isCritical }) => (
          <span key={task.id} data-critical={isCritical || undefined}>
            {task.title || 'No name yet'}
          </span>
        ))}
      </div>
      <svg width="100%" height={height} role="img" aria-label={sentence(plan, clock)}>
        <Axis plan={plan} now={now} height={height} clock={clock} />
        {tasks.map((one, row) => (
          <Bar key={one.task.id} scheduled={one} plan={plan} y={axisHeight + row * rowHeight} />
        ))}
      </svg>
      <VisuallyHidden>
        <Table plan={plan} clock={clock} />
      </VisuallyHidden>
    </div>
  )
}

function sentence({ tasks, latestStart }: Plan, clock: ClockOf): string {
  const first = tasks.find(({ isCritical, isRunning }) => isCritical && !isRunning)
  if (first === undefined || latestStart === undefined) return 'Set-up timeline: everything has begun'
  return `Set-up timeline: ${first.task.title} takes ${Math.ceil(first.needed)} min and must begin by ${clock(first.latestStart)}`
}

interface AxisProps {
  readonly plan: Plan
  readonly now: number
  readonly height: number
  readonly clock: ClockOf
}

/** Round times, now, the latest start of what is critical, and the call; words that would touch give way. */
function Axis({ plan, now, height, clock }: AxisProps) {
  const nowAt = placeOf(now, plan)
  const first = plan.tasks.find(({ isCritical, isRunning }) => isCritical && !isRunning)
  const byAt = first === undefined ? -1 : placeOf(first.latestStart, plan)
  const row = first === undefined ? 0 : plan.tasks.indexOf(first)
  const showsBy = byAt >= 0 && isApart(byAt, 100)
  const showsNow = nowAt >= 0 && (!showsBy || isApart(nowAt, byAt))
  const taken = [...(showsBy ? [byAt] : []), ...(nowAt >= 0 ? [nowAt] : []), 100]
  return (
    <>
      {ticksOf(plan, taken).map(tick => (
        <g key={tick}>
          <line
            className={styles.grid}
            x1={at(placeOf(tick, plan))}
            x2={at(placeOf(tick, plan))}
            y1={14}
            y2={height}
          />
          <text className={styles.tick} x={at(placeOf(tick, plan))} y={10} textAnchor="middle">
            {clock(tick)}
          </text>
        </g>
      ))}
      {nowAt >= 0 && <line className={styles.now} x1={at(nowAt)} x2={at(nowAt)} y1={13} y2={height} />}
      {showsNow && (
        <text className={styles.nowWord} x={at(nowAt)} y={10} textAnchor={nowAt < 6 ? 'start' : 'middle'}>
          now
        </text>
      )}
      <line className={styles.call} x1="100%" x2="100%" y1={13} y2={height} />
      <text className={styles.callWord} x="100%" y={10} textAnchor="end">
        {clock(plan.callStart)}
      </text>
      {showsBy && first !== undefined && (
        <>
          <line
            className={styles.by}
            x1={at(byAt)}
            x2={at(byAt)}
            y1={13}
            y2={axisHeight + (row + 1) * rowHeight - 3}
          />
          <text className={styles.byWord} x={at(byAt)} y={10} textAnchor={byAt < 12 ? 'start' : 'middle'}>
            by {clock(first.latestStart)}
          </text>
        </>
      )}
    </>
  )
}

const at = (percent: number): string => `${Math.round(percent * 100) / 100}%`

interface BarProps {
  readonly scheduled: ScheduledTask
  readonly plan: Plan
  readonly y: number
}

function Bar({ scheduled, plan, y }: BarProps) {
  const { start, end, latestEnd, isCritical, fit, needed } = scheduled
  const [from, to, latest] = [start, end, latestEnd].map(ms => Math.min(100, Math.max(0, placeOf(ms, plan))))
  if (from === undefined || to === undefined || latest === undefined) return null
  const top = y + (rowHeight - barHeight) / 2
  const middle = y + rowHeight / 2
  const tone = fit.kind === 'cannot-finish' ? 'danger' : isCritical ? 'critical' : 'plain'
  return (
    <>
      {latest > to && (
        <>
          <line className={styles.float} x1={at(to)} x2={at(latest)} y1={middle} y2={middle} />
          <line className={styles.float} x1={at(latest)} x2={at(latest)} y1={middle - 3} y2={middle + 3} />
        </>
      )}
      <rect
        className={styles.bar}
        data-tone={tone}
        x={at(from)}
        y={top}
        width={at(Math.max(1, to - from))}
        height={barHeight}
        rx={3}
      />
      {to - from >= leastForWords && (
        <text className={styles.inBar} x={at((from + to) / 2)} y={middle + 4} textAnchor="middle">
          {Math.ceil(needed)} min
        </text>
      )}
    </>
  )
}

/** The same for who cannot see it. */
function Table({ plan, clock }: BeforeCallGanttProps) {
  return (
    <table>
      <caption>Set-up before the call</caption>
      <thead>
        <tr>
          <th scope="col">Task</th>
          <th scope="col">Planned</th>
          <th scope="col">Begin by</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {plan.tasks.map(one => (
          <tr key={one.task.id}>
            <th scope="row">
              {one.task.title}
              {one.isCritical && ', critical'}
            </th>
            <td>
              {clock(one.start)} to {clock(one.end)}
            </td>
            <td>{one.isRunning ? 'runs' : clock(one.latestStart)}</td>
            <td>{taskWords(one, clock)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
