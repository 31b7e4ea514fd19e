import { Fragment } from 'react'
import { Cell, type CellLook } from './marks'
import { cutTo, Plot, PlotPoint, usePlotWidth } from './Plot'
import styles from './Plot.module.css'

export interface CountBar {
  readonly key: string
  readonly label: string
  /** From the start on, one after the other. */
  readonly parts: readonly { readonly key: string; readonly look: CellLook; readonly size: number }[]
  /** At the end of the row. */
  readonly end: string
  /** The whole row in words. */
  readonly name: string
  readonly onOpen: () => void
}

interface CountBarsProps {
  readonly label: string
  readonly bars: readonly CountBar[]
  readonly endWidth: number
}

const rowHeight = 34

/** Rows with a bar each, for counts beside each other. */
export function CountBars({ label, bars, endWidth }: CountBarsProps) {
  const [place, width] = usePlotWidth()
  const labelWidth = Math.min(190, Math.round(width * 0.46))
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { size }) => sum + size, 0)))
  const scale = Math.max(20, width - labelWidth - endWidth) / most
  return (
    <div className={styles.place} ref={place}>
      <Plot label={label} width={width} height={bars.length * rowHeight + 4}>
        <path className={styles.base} d={`M${labelWidth - 0.5} 2V${bars.length * rowHeight}`} />
        {bars.map((bar, at) => (
          <Fragment key={bar.key}>
            <PlotPoint name={bar.name} isFirst={at === 0} onOpen={bar.onOpen}>
              <rect
                className={styles.hit}
                x={1}
                y={at * rowHeight + 1}
                width={width - 2}
                height={rowHeight - 2}
                rx={5}
              />
              <Parts parts={bar.parts} {...{ scale, labelWidth }} y={at * rowHeight + 10} />
            </PlotPoint>
            {/* Beside the point, whose name says it in full: here it may be cut. */}
            <text className={styles.label} x={0} y={at * rowHeight + 21}>
              {cutTo(bar.label, labelWidth - 8)}
            </text>
            <text className={styles.value} x={width} y={at * rowHeight + 21} textAnchor="end">
              {bar.end}
            </text>
          </Fragment>
        ))}
      </Plot>
    </div>
  )
}

interface PartsProps {
  readonly parts: CountBar['parts']
  readonly scale: number
  readonly labelWidth: number
  readonly y: number
}

function Parts({ parts, scale, labelWidth, y }: PartsProps) {
  let x = labelWidth
  return parts.map(({ key, look, size }) => {
    const cell = { look, x, y, width: size * scale, height: 14 }
    x += size * scale
    return size > 0 && <Cell key={key} {...cell} />
  })
}
