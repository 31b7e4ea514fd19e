import type { EffortBaseline, EffortStanding } from '@shared/effort/baseline'
import type { EffortCurve } from '@shared/effort/curve'
import { hoursWords } from '@shared/effort/duration'
import { shortDay } from '../../time'
import { DataTable } from '../../ui/DataTable'
import { Disclosure } from '../../ui/Disclosure'
import styles from './Effort.module.css'
import { lineWordsAbove, type PlotLayout, plotFrame, plotLayout, plotSize, spentWordsAt } from './plot-layout'

interface EffortPlotProps {
  readonly curve: EffortCurve
  readonly baseline: EffortBaseline | undefined
  readonly standing: EffortStanding | undefined
}

/** Hours day by day, the way won deals went, and the line to walk away at; the same as a table below it. */
export function EffortPlot({ curve, baseline, standing }: EffortPlotProps) {
  const lines = standing === undefined ? [] : [standing.walkAwayHours]
  const layout = plotLayout(curve, lines)
  const withWords = baseline === undefined ? [] : [...lines, baseline.hours]
  return (
    <>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
        role="img"
        aria-label={plotWords(curve, baseline, standing)}
      >
        <Grid layout={layout} />
        {standing !== undefined && baseline !== undefined && (
          <Lines curve={curve} layout={layout} baseline={baseline} standing={standing} />
        )}
        <Spent curve={curve} layout={layout} lines={withWords} />
        <text x={plotFrame.left} y={145}>
          {dayWords(curve.from)}
        </text>
        <text x={plotFrame.right} y={145} textAnchor="end">
          {curve.usual.length > 0 ? `close ${dayWords(curve.to)}` : dayWords(curve.to)}
        </text>
      </svg>
      <div className={styles.tableFold}>
        <Disclosure title="As a table">
          <DataTable
            label="Hours day by day"
            rows={curve.spent}
            rowKey={point => `${point.day} ${point.hours}`}
            columns={[
              { id: 'day', title: 'Until', cell: point => dayWords(point.day) },
              { id: 'hours', title: 'Hours', cell: point => hoursWords(point.hours), isNumber: true },
            ]}
          />
        </Disclosure>
      </div>
    </>
  )
}

const dayWords = (day: string): string => shortDay(`${day}T12:00:00Z`, 'UTC')

function Grid({ layout: { ticks, y } }: { readonly layout: PlotLayout }) {
  return ticks.map(hours => (
    <g key={hours}>
      <path className={styles.grid} d={`M${plotFrame.left} ${y(hours)}H${plotFrame.right}`} />
      <text x={plotFrame.left - 5} y={y(hours) + 4} textAnchor="end">
        {hours}
      </text>
    </g>
  ))
}

interface LinesProps {
  readonly curve: EffortCurve
  readonly layout: PlotLayout
  readonly baseline: EffortBaseline
  readonly standing: EffortStanding
}

function Lines({ curve, layout: { y, path }, baseline, standing }: LinesProps) {
  const walk = y(standing.walkAwayHours)
  const base = y(baseline.hours)
  const { left, right } = plotFrame
  const isOwn = baseline.basis === 'own-figure'
  return (
    <>
      <path className={styles.walk} d={`M${left} ${walk}H${right}`} />
      <text className={styles.walkWords} x={right} y={walk - lineWordsAbove} textAnchor="end">
        walk away at {hoursWords(standing.walkAwayHours)}
      </text>
      <path
        className={styles.usual}
        d={curve.usual.length > 0 ? path(curve.usual) : `M${left} ${base}H${right}`}
      />
      <text className={styles.usualWords} x={right} y={base - lineWordsAbove} textAnchor="end">
        {isOwn ? `your own figure, ${hoursWords(baseline.hours)}` : `baseline ${hoursWords(baseline.hours)}`}
      </text>
    </>
  )
}

interface SpentProps extends Pick<LinesProps, 'curve' | 'layout'> {
  /** Hours with a line of their own. */
  readonly lines: readonly number[]
}

function Spent({ curve, layout: { x, y, path }, lines }: SpentProps) {
  const last = curve.spent.at(-1)
  if (last === undefined) return null
  const [cx, cy] = [x(last.day), y(last.hours)]
  return (
    <>
      <path className={styles.spent} d={path(curve.spent)} />
      <circle className={styles.point} cx={cx} cy={cy} r={4} />
      <text className={styles.spentWords} {...spentWordsAt(cx, cy, lines.map(y))}>
        {hoursWords(last.hours)}
      </text>
    </>
  )
}

function plotWords(
  curve: EffortCurve,
  baseline: EffortBaseline | undefined,
  standing: EffortStanding | undefined,
) {
  const spent = `Hours spent: ${hoursWords(curve.spent.at(-1)?.hours ?? 0)}`
  if (baseline === undefined || standing === undefined) return spent
  const usual = curve.usualToday === undefined ? '' : `, usual by now ${hoursWords(curve.usualToday)}`
  return `${spent}${usual}, baseline ${hoursWords(baseline.hours)}, walk-away line ${hoursWords(standing.walkAwayHours)}`
}
