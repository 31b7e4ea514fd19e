import { Cell, type CellLook } from './marks'
import { Plot, PlotPoint, usePlotWidth } from './Plot'
import styles from './Plot.module.css'

export interface StackPart {
  readonly key: string
  readonly look: CellLook
  readonly name: string
  readonly onOpen: () => void
  /** What it is made of, one by one. */
  readonly units: readonly { readonly key: string; readonly name: string; readonly onOpen: () => void }[]
}

export interface StackColumn {
  readonly key: string
  readonly label: string
  /** Below the label, in strong figures. */
  readonly note?: string | undefined
  /** From the ground up. */
  readonly parts: readonly StackPart[]
}

interface StackColumnsProps {
  readonly label: string
  readonly columns: readonly StackColumn[]
  /** Each unit is a square by itself while none of the columns is higher than eight. */
  readonly hasUnits: boolean
}

const mostUnits = 8
const groundY = 216
const unitHeight = 26

/** Columns of parts, side by side. */
export function StackColumns({ label, columns, hasUnits }: StackColumnsProps) {
  const [place, width] = usePlotWidth()
  const most = Math.max(1, ...columns.map(sizeOf))
  const isByUnit = hasUnits && most <= mostUnits
  const pitch = width / Math.max(1, columns.length)
  const wide = Math.min(24, pitch * 0.75)
  const perUnit = Math.min(unitHeight, (groundY - 8) / most)
  const hasNotes = columns.some(({ note }) => note !== undefined)
  // Labels that would run into each other: every second one stays.
  const every = pitch < 30 && columns.some(column => column.label.length > 3) ? 2 : 1
  return (
    <div className={styles.place} ref={place}>
      <Plot label={label} width={width} height={groundY + (hasNotes ? 36 : 20)}>
        <path className={styles.base} d={`M0 ${groundY + 0.5}H${width}`} />
        {columns.map((column, at) => {
          const middle = pitch * (at + 0.5)
          return (
            <g key={column.key}>
              <Column
                {...{ column, isByUnit, perUnit, wide }}
                x={middle - wide / 2}
                isFirst={isFirstFilled(columns, at)}
              />
              {at % every === 0 && (
                <text x={middle} y={groundY + 16} textAnchor="middle">
                  {column.label}
                </text>
              )}
              {column.note !== undefined && (
                <text className={styles.note} x={middle} y={groundY + 32} textAnchor="middle">
                  {column.note}
                </text>
              )}
            </g>
          )
        })}
      </Plot>
    </div>
  )
}

const sizeOf = ({ parts }: StackColumn): number => parts.reduce((sum, { units }) => sum + units.length, 0)
const isFirstFilled = (columns: readonly StackColumn[], at: number): boolean =>
  columns.findIndex(column => sizeOf(column) > 0) === at

interface ColumnProps {
  readonly column: StackColumn
  readonly isByUnit: boolean
  readonly isFirst: boolean
  readonly perUnit: number
  readonly x: number
  readonly wide: number
}

function Column({ column, isByUnit, isFirst, perUnit, x, wide }: ColumnProps) {
  let y: number = groundY
  let isNext = isFirst
  const gap = perUnit > 6 ? 2 : 0
  return column.parts.flatMap(part => {
    if (part.units.length === 0) return []
    const pieces = isByUnit
      ? part.units.map(unit => ({ ...unit, size: 1 }))
      : [{ key: part.key, name: part.name, onOpen: part.onOpen, size: part.units.length }]
    return pieces.map(({ key, name, onOpen, size }) => {
      const height = size * perUnit
      y -= height
      const cell = { x, y, width: wide, height: Math.max(1, height - gap) }
      const isTab = isNext
      isNext = false
      return (
        <PlotPoint key={`${part.key} ${key}`} name={name} isFirst={isTab} onOpen={onOpen}>
          <Cell look={part.look} {...cell} />
          <rect className={styles.hit} {...cell} rx={3} />
        </PlotPoint>
      )
    })
  })
}
