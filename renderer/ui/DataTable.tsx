import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './DataTable.module.css'
import { useLettersAreCommands } from './ListKeysContext'

interface TableColumn<T> {
  readonly id: string
  readonly title: string
  readonly cell: (row: T) => ReactNode
  /** Numbers stand at the end of their column. */
  readonly isNumber?: boolean
}

interface DataTableProps<T> {
  readonly label: string
  /** The first column names the row and opens it. */
  readonly columns: readonly TableColumn<T>[]
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly onOpen?: (row: T) => void
  readonly selectedKey?: string | null
  readonly empty?: ReactNode
}

/** A real table. Where rows open, their first cell is the button and the whole row its target. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, rowKey, selectedKey, empty } = props
  const table = useRef<HTMLTableElement>(null)
  const letters = useLettersAreCommands()
  if (rows.length === 0 && empty) return empty
  return (
    <table
      ref={table}
      className={styles.table}
      aria-label={label}
      onKeyDown={event => moveRow(event, table.current, letters)}
    >
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.id} scope="col" data-number={column.isNumber || undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <TableRow key={rowKey(row)} {...props} row={row} isSelected={rowKey(row) === selectedKey} />
        ))}
      </tbody>
    </table>
  )
}

interface TableRowProps<T> extends DataTableProps<T> {
  readonly row: T
  readonly isSelected: boolean
}

function TableRow<T>({ columns, row, onOpen, isSelected }: TableRowProps<T>) {
  return (
    <tr data-selected={isSelected || undefined} data-opens={onOpen ? '' : undefined}>
      {columns.map((column, at) => {
        const Cell = at === 0 ? 'th' : 'td'
        return (
          <Cell
            key={column.id}
            scope={at === 0 ? 'row' : undefined}
            data-number={column.isNumber || undefined}
          >
            {at === 0 && onOpen ? (
              <button
                type="button"
                className={styles.open}
                aria-current={isSelected || undefined}
                onClick={() => onOpen(row)}
              >
                {column.cell(row)}
              </button>
            ) : (
              column.cell(row)
            )}
          </Cell>
        )
      })}
    </tr>
  )
}

function moveRow(event: KeyboardEvent, table: HTMLTableElement | null, letters: boolean) {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
  const buttons = [...(table?.querySelectorAll<HTMLElement>('tbody th > button') ?? [])]
  const at = buttons.indexOf(event.target)
  if (at < 0) return
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
    ...(letters ? { j: at + 1, k: at - 1 } : {}),
  }
  const to = moves[event.key]
  if (to === undefined) return
  event.preventDefault()
  buttons[to]?.focus()
}
