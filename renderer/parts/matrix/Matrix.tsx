import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react'
import { Tag } from '../../ui/Tag'
import styles from './Matrix.module.css'
import { moveIn, type Place } from './move'

export interface MatrixColumn {
  readonly id: string
  readonly title: string
  /** Hollow dots below it. */
  readonly isOptional: boolean
  /** It answers nothing. */
  readonly isHole: boolean
}

export interface MatrixRow {
  readonly id: string
  readonly code?: string | undefined
  readonly words: string
  /** Who said it, what it touches. */
  readonly note?: string | undefined
  readonly filled: ReadonlySet<string>
  /** Said across a row without a dot; amber when it is a hole. */
  readonly none: string
  readonly isHole: boolean
}

export interface MatrixGroup {
  readonly id: string
  readonly title: string
  readonly rows: readonly MatrixRow[]
  /** What is said while it has no row. */
  readonly empty: string
}

interface MatrixProps {
  readonly label: string
  readonly columns: readonly MatrixColumn[]
  readonly groups: readonly MatrixGroup[]
  readonly onOpenColumn: (columnId: string) => void
  readonly onOpenRow: (rowId: string) => void
  /** Links what is not linked yet, and takes the link off where there is one. */
  readonly onToggle: (rowId: string, columnId: string) => void
}

/**
 * Rows against columns, a dot where the two meet. One tab stop, arrows inside: Enter opens what is linked and links what
 * is not, Space ticks, Delete takes a link off.
 */
export function Matrix(props: MatrixProps) {
  const { label, columns, groups } = props
  const rows = groups.flatMap(group => group.rows)
  const { here, ...grid } = useGrid(props, rows)
  let above = 0
  return (
    <div className={styles.frame}>
      <div className={styles.scroll} data-sideways="">
        <table
          {...grid}
          className={styles.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells act
          role="grid"
          aria-label={label}
        >
          <Head columns={columns} focused={here.row === 0 ? here.column : undefined} />
          {groups.map(group => {
            const first = above + 1
            above += group.rows.length
            return <Group key={group.id} group={group} columns={columns} first={first} here={here} />
          })}
        </table>
      </div>
      <p className={styles.said} aria-hidden="true">
        {saidOf(here, rows, columns)}
      </p>
    </div>
  )
}

/** Where the focus is, and what keys and presses do there. */
function useGrid(props: MatrixProps, rows: readonly MatrixRow[]) {
  const { columns } = props
  const [at, setAt] = useState<Place>({ row: 1, column: 1 })
  const grid = useRef<HTMLTableElement>(null)
  const here = inside(at, rows.length, columns.length)
  const onKeyDown = (event: KeyboardEvent) => {
    const how = acts[event.key]
    const to = how === undefined ? moveIn(here, event, rows.length, columns.length) : undefined
    if ((how === undefined && to === undefined) || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (how !== undefined) return act(props, rows, here, how)
    if (to === undefined) return
    setAt(to)
    grid.current?.querySelector<HTMLElement>(`[data-at="${to.row} ${to.column}"]`)?.focus()
  }
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place === undefined) return
    setAt(place)
    act(props, rows, place, 'open')
  }
  const onFocus = (event: FocusEvent) => setAt(before => placeOf(event.target) ?? before)
  return { here, ref: grid, onKeyDown, onClick, onFocus }
}

type How = 'open' | 'tick' | 'remove'

/** The heads open what they name; a cell opens its column where it is linked. */
function act(
  { columns, onOpenColumn, onOpenRow, onToggle }: MatrixProps,
  rows: readonly MatrixRow[],
  at: Place,
  how: How,
): void {
  const [row, column] = [rows[at.row - 1], columns[at.column - 1]]
  if (row === undefined || column === undefined) {
    if (how !== 'open') return
    if (column !== undefined) onOpenColumn(column.id)
    else if (row !== undefined) onOpenRow(row.id)
    return
  }
  const isFilled = row.filled.has(column.id)
  if (how === 'open' && isFilled) onOpenColumn(column.id)
  else if (how !== 'remove' || isFilled) onToggle(row.id, column.id)
}

interface HeadProps {
  readonly columns: readonly MatrixColumn[]
  readonly focused: number | undefined
}

function Head({ columns, focused }: HeadProps) {
  return (
    <thead>
      <tr>
        <td className={styles.corner} />
        {columns.map(({ id, title, isOptional, isHole }, at) => (
          <th
            key={id}
            scope="col"
            data-at={`0 ${at + 1}`}
            tabIndex={focused === at + 1 ? 0 : -1}
            data-hole={isHole || undefined}
            title={title}
            aria-label={`${columnWords(at, title, isOptional)}${isHole ? ', serves no need' : ''}`}
          >
            {at + 1}
          </th>
        ))}
      </tr>
    </thead>
  )
}

const acts: Readonly<Record<string, How>> = {
  Enter: 'open',
  ' ': 'tick',
  Delete: 'remove',
}

interface GroupProps {
  readonly group: MatrixGroup
  readonly columns: readonly MatrixColumn[]
  /** Its first row's place, from 1. */
  readonly first: number
  readonly here: Place
}

function Group({ group, columns, first, here }: GroupProps) {
  return (
    <tbody>
      <tr className={styles.groupRow}>
        <th colSpan={columns.length + 1} scope="rowgroup">
          <span>{group.title}</span>
          {group.rows.length === 0 && <small>{group.empty}</small>}
        </th>
      </tr>
      {group.rows.map((row, at) => (
        <Row
          key={row.id}
          row={row}
          columns={columns}
          at={first + at}
          focused={here.row === first + at ? here.column : undefined}
        />
      ))}
    </tbody>
  )
}

interface RowProps {
  readonly row: MatrixRow
  readonly columns: readonly MatrixColumn[]
  readonly at: number
  /** The column that can be reached by Tab, 0 for the head; undefined when it lies in another row. */
  readonly focused: number | undefined
}

const Row = memo(({ row, columns, at, focused }: RowProps) => (
  <tr data-hole={row.isHole || undefined}>
    <th scope="row" data-at={`${at} 0`} tabIndex={focused === 0 ? 0 : -1} title={row.words}>
      {row.code !== undefined && <Tag code>{row.code}</Tag>}
      <span className={styles.words}>{row.words}</span>
      {row.note !== undefined && <small>{row.note}</small>}
    </th>
    {columns.map((column, columnAt) => (
      <td
        key={column.id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid acts
        role="gridcell"
        data-at={`${at} ${columnAt + 1}`}
        tabIndex={focused === columnAt + 1 ? 0 : -1}
        aria-label={cellWords(row, column, columnAt)}
      >
        {row.filled.has(column.id) && <i data-optional={column.isOptional || undefined} />}
        {columnAt === 0 && row.filled.size === 0 && (
          <span className={styles.none} aria-hidden="true">
            {row.none}
          </span>
        )}
      </td>
    ))}
  </tr>
))

const columnWords = (at: number, title: string, isOptional: boolean): string =>
  `Step ${at + 1}, ${title}${isOptional ? ', optional' : ''}`

function cellWords(row: MatrixRow, column: MatrixColumn, at: number): string {
  const name = `${row.code ?? row.words}, step ${at + 1}`
  if (!row.filled.has(column.id)) return `${name}: not linked`
  return `${name}: ${column.isOptional ? 'optional' : 'must show'}`
}

/** The place in words, for who looks: the numbers alone say little. */
function saidOf(
  { row, column }: Place,
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
): string {
  const [need, step] = [rows[row - 1], columns[column - 1]]
  const name = step === undefined ? '' : columnWords(column - 1, step.title, step.isOptional)
  if (need === undefined) return `${name}. Enter opens it.`
  const words = need.code ?? need.words
  if (step === undefined) return `${words}. Enter opens it.`
  return need.filled.has(step.id)
    ? `${words}: ${name}. Enter opens the step, Space takes the link off.`
    : `${words}: not linked to ${name}. Enter links them.`
}

/** Rows and columns may have gone since. */
const inside = ({ row, column }: Place, rows: number, columns: number): Place => ({
  row: Math.min(row, rows),
  column: Math.min(column, columns),
})

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-at]') : null
  const [row, column] = (cell?.dataset.at ?? '').split(' ').map(Number)
  return cell === null || row === undefined || column === undefined ? undefined : { row, column }
}
