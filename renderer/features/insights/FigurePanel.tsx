import type { Cell, Figure, FigureRow } from '@shared/insights/figure'
import { Download, List, Table2 } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { fullDay } from '../../time'
import { DataTable } from '../../ui/DataTable'
import { IconButton } from '../../ui/IconButton'
import { Menu, type MenuEntry } from '../../ui/Menu'
import { type KeyEntry, PlotKey } from '../../ui/plot/marks'
import { FailedState, LoadingState } from '../../ui/States'
import { openRefs, saveCsv, savePlot } from './actions'
import styles from './Insights.module.css'

interface FigurePanelProps {
  /** What it is called in a file's name and while it is being read. */
  readonly name: string
  readonly figure: Figure | undefined | null
  readonly keys?: readonly KeyEntry[]
  readonly look?: 'tall' | 'wide' | undefined
  /** An id for its heading. */
  readonly headingId?: string
  /** Ways to leave besides CSV and pictures. */
  readonly exports?: readonly MenuEntry[]
  /** Between the words and the plot. */
  readonly controls?: ReactNode
  /** The plot; without one the table is all there is. */
  readonly children?: ReactNode
}

/** The finding, what is counted, the plot, the same as a table, the records behind it, and the ways it leaves. */
export function FigurePanel(props: FigurePanelProps) {
  const { name, figure, keys, look, headingId, controls, children } = props
  const ownId = useId()
  const id = headingId ?? ownId
  const [isTable, setTable] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  if (figure === null) {
    return (
      <section className={styles.figure} data-look={look} aria-label={name}>
        <FailedState isPart title={`${name}: not counted`}>
          The files it counts could not be read. Nothing was changed. Open Insights again to try once more.
        </FailedState>
      </section>
    )
  }
  if (figure === undefined) {
    return (
      <section className={styles.figure} data-look={look} aria-label={name}>
        <LoadingState label={`Counting: ${name.toLowerCase()}`} lines={5} />
      </section>
    )
  }
  const hasRows = figure.n > 0 && figure.rows.length > 0
  const hasPlot = children !== undefined && hasRows
  return (
    <section className={styles.figure} data-look={look} aria-labelledby={id}>
      <header className={styles.figureHead}>
        <h2 id={id}>{figure.title}</h2>
        {hasRows && (
          <Tools
            {...props}
            figure={figure}
            isTable={isTable}
            onTable={setTable}
            place={place}
            hasPlot={hasPlot}
          />
        )}
      </header>
      <p className={styles.sub}>{figure.sub}</p>
      {hasRows && controls}
      {hasPlot && (
        <div ref={place}>
          {keys !== undefined && <PlotKey entries={keys} />}
          {children}
        </div>
      )}
      {hasRows && (isTable || !hasPlot) && <FigureTable name={name} figure={figure} />}
    </section>
  )
}

interface ToolsProps extends FigurePanelProps {
  readonly figure: Figure
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
  readonly place: { readonly current: HTMLDivElement | null }
  readonly hasPlot: boolean
}

function Tools({ name, figure, exports = [], isTable, onTable, place, hasPlot }: ToolsProps) {
  const asPicture = (as: 'svg' | 'png') => {
    const plot = place.current?.querySelector<SVGSVGElement>('[data-plot]')
    if (plot) savePlot(as, name, figure, plot)
  }
  const pictures: readonly MenuEntry[] = [
    { id: 'svg', label: 'Save as SVG', onPress: () => asPicture('svg') },
    { id: 'png', label: 'Save as PNG', onPress: () => asPicture('png') },
  ]
  return (
    <div className={styles.tools}>
      <IconButton
        label={`Records: ${name}`}
        icon={List}
        size="xs"
        onPress={() =>
          openRefs(
            figure.title,
            figure.rows.flatMap(({ refs }) => refs),
          )
        }
      />
      {hasPlot && (
        <IconButton
          label={`Table: ${name}`}
          icon={Table2}
          size="xs"
          isOn={isTable}
          onPress={() => onTable(!isTable)}
        />
      )}
      <Menu
        label={`Export ${name}`}
        placement="bottom end"
        entries={[
          { id: 'csv', label: 'Save as CSV', onPress: () => saveCsv(name, figure) },
          ...(hasPlot ? pictures : []),
          ...exports,
        ]}
      >
        <IconButton label={`Export: ${name}`} icon={Download} size="xs" />
      </Menu>
    </div>
  )
}

/** A day stays on its line. */
function TableCell({ value }: { readonly value: Cell }) {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return value ?? ''
  return <span className={styles.day}>{fullDay(value)}</span>
}

/** More rows than anybody reads on screen; the file has them all. */
export const mostTableRows = 100

function FigureTable({
  name,
  figure: { columns, rows },
}: {
  readonly name: string
  readonly figure: Figure
}) {
  const shown = rows.slice(0, mostTableRows)
  return (
    <div className={styles.table} data-sideways="">
      <DataTable
        label={name}
        rows={shown}
        rowKey={row => row.key}
        onOpen={row => openRefs(String(row.cells[0] ?? name), row.refs)}
        columns={columns.map(({ id, title, isNumber = false }, at) => ({
          ...{ id, title, isNumber },
          cell: (row: FigureRow) => <TableCell value={row.cells[at]} />,
        }))}
      />
      {rows.length > shown.length && (
        <p>
          The first {shown.length} of {rows.length}; the CSV has them all.
        </p>
      )}
    </div>
  )
}
