import { Mark, type MarkLook } from './marks'
import { cutTo, Plot, PlotPoint, usePlotWidth } from './Plot'
import styles from './Plot.module.css'

export interface DotPoint {
  readonly key: string
  readonly value: number
  readonly look: MarkLook
  readonly name: string
  readonly onOpen: () => void
}

export interface DotRow {
  readonly key: string
  readonly label: string
  readonly points: readonly DotPoint[]
  /** A reference the row's one point is measured from. */
  readonly tick?: number | undefined
  readonly median?: number | undefined
  /** At the end of the row; amber where it is over. */
  readonly end?: { readonly words: string; readonly isOver: boolean } | undefined
}

export interface DotAxis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
  readonly words: string
  /** The highest value stands first. */
  readonly isReversed?: boolean
  /** A stretch that costs, in amber. */
  readonly zone?: { readonly from: number; readonly to: number; readonly words?: string }
  /** A line that everything is measured from. */
  readonly zero?: number
}

interface DotRowsProps {
  readonly label: string
  readonly rows: readonly DotRow[]
  readonly axis: DotAxis
  readonly rowHeight: number
  readonly labelWidth: number
  readonly endWidth: number
}

const top = 18
const below = 38
/** Points nearer than this are lifted off each other. */
const apart = 9

/** One row per thing, its points along a common axis. */
export function DotRows({ label, rows, axis, rowHeight, labelWidth, endWidth }: DotRowsProps) {
  const [place, width] = usePlotWidth()
  const [left, right] = [labelWidth, Math.max(labelWidth + 60, width - endWidth)]
  const bottom = top + rows.length * rowHeight
  const span = axis.to - axis.from || 1
  const x = (value: number) => {
    const part = (Math.min(axis.to, Math.max(axis.from, value)) - axis.from) / span
    return left + (right - left) * (axis.isReversed ? 1 - part : part)
  }
  return (
    <div className={styles.place} ref={place}>
      <Plot label={label} width={width} height={bottom + below}>
        <Axis axis={axis} x={x} bottom={bottom} right={endWidth > 0 ? width : right} />
        {rows.map((row, at) => (
          <Row
            key={row.key}
            row={row}
            isFirst={at === 0}
            x={x}
            y={top + (at + 0.5) * rowHeight}
            {...{ left, right, width }}
          />
        ))}
      </Plot>
    </div>
  )
}

interface AxisProps {
  readonly axis: DotAxis
  readonly x: (value: number) => number
  readonly bottom: number
  readonly right: number
}

function Axis({ axis: { zone, ticks, zero, words }, x, bottom, right }: AxisProps) {
  const edges = zone === undefined ? [] : [x(zone.from), x(zone.to)].toSorted((a, b) => a - b)
  const [from = 0, to = 0] = edges
  return (
    <>
      {zone !== undefined && (
        <rect className={styles.zone} x={from} y={4} width={to - from} height={bottom - 4} />
      )}
      {zone?.words !== undefined && (
        <text className={styles.zoneWords} x={from - 6} y={14} textAnchor="end">
          {zone.words}
        </text>
      )}
      {ticks.map(({ value, label }) => (
        <g key={value}>
          <path className={value === zero ? styles.zero : styles.grid} d={`M${x(value)} 4V${bottom}`} />
          <text x={x(value)} y={bottom + 15} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={right} y={bottom + 32} textAnchor="end">
        {words}
      </text>
    </>
  )
}

interface RowProps {
  readonly row: DotRow
  readonly isFirst: boolean
  readonly x: (value: number) => number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly width: number
}

function Row({ row, isFirst, x, y, left, right, width }: RowProps) {
  const [only] = row.points
  const isOver = row.end?.isOver || undefined
  const spots = lifted(row.points, x)
  return (
    <>
      <text className={styles.label} x={0} y={y + 4}>
        {cutTo(row.label, left - 8)}
        <title>{row.label}</title>
      </text>
      <path className={styles.grid} d={`M${left} ${y}H${right}`} />
      {row.tick !== undefined && only !== undefined && (
        <>
          <path className={styles.deviation} data-over={isOver} d={`M${x(row.tick)} ${y}H${x(only.value)}`} />
          <path className={styles.tick} d={`M${x(row.tick)} ${y - 7}v14`} />
        </>
      )}
      {spots.map(({ point, lift }, at) => (
        <PlotPoint key={point.key} name={point.name} isFirst={isFirst && at === 0} onOpen={point.onOpen}>
          <circle className={styles.hit} cx={x(point.value)} cy={y - lift} r={9} />
          <Mark look={point.look} x={x(point.value)} y={y - lift} />
        </PlotPoint>
      ))}
      {row.median !== undefined && (
        <path className={styles.median} data-over={isOver} d={`M${x(row.median)} ${y - 9}v18`} />
      )}
      {row.end !== undefined && (
        <text className={styles.value} data-over={isOver} x={width} y={y + 4} textAnchor="end">
          {row.end.words}
        </text>
      )}
    </>
  )
}

/** In the order of the axis; every other one of a crowd stands above. */
function lifted(points: readonly DotPoint[], x: (value: number) => number) {
  let last = Number.NEGATIVE_INFINITY
  let isUp = false
  return points
    .toSorted((a, b) => x(a.value) - x(b.value))
    .map(point => {
      const near = point.look !== 'dot' && x(point.value) - last < apart
      isUp = near && !isUp
      last = x(point.value)
      return { point, lift: isUp ? 10 : 0 }
    })
}

const steps = [1, 2, 5, 10, 20, 40, 50, 100, 200, 400, 500, 1_000, 2_000, 5_000, 10_000] as const

/** Round values from 0 up to `most`, four or five of them. */
export function roundTicks(most: number): readonly number[] {
  const step = steps.find(one => most <= one * 4) ?? Math.ceil(most / 4)
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step)
}
