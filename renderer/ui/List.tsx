import { type KeyboardEvent, type ReactNode, type UIEvent, useState } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import styles from './List.module.css'
import { useLettersAreCommands } from './ListKeysContext'
import { PickBox } from './PickBox'

/** Above this many rows only those in sight are in the document. */
export const virtualFrom = 100
/** A long list is handed out in parts of this many rows: what is not in sight costs time all the same. */
export const rowsAtOnce = 100

const rowHeights = { sm: 28, md: 32, lg: 44 } as const

export interface ListProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  /** Plain words of a row, for type-ahead and screen readers. */
  readonly rowText: (row: T) => string
  readonly children: (row: T) => ReactNode
  /** Enter or a press on a row. */
  readonly onOpen?: (row: T) => void
  /** The row that is open or chosen. */
  readonly selectedKey?: string | null
  /** Follows the focus as it moves; leave out for rows that are only opened. */
  readonly onSelect?: (key: string) => void
  /** Rows ticked by Space or a press, any number of them; instead of `onSelect`. Enter is still `onOpen`. */
  readonly picked?: ReadonlySet<string>
  readonly onPick?: (keys: ReadonlySet<string>) => void
  /** Space on a row: it is ticked off, whatever that means here. Instead of `onPick`. */
  readonly onTick?: (row: T) => void
  /** A row that only names those below it: no key stops there. */
  readonly isHeading?: (row: T) => boolean
  readonly rowSize?: 'sm' | 'md' | 'lg'
  readonly empty?: ReactNode
  readonly autoFocus?: boolean
  /** Rows hold text fields: their keys then stay theirs, and Tab instead of the arrows goes into a row. */
  readonly hasFields?: boolean
}

/** Rows moved through by arrows, J and K, Home, End, or type-ahead where letters are off. */
export function List<T>(props: ListProps<T>) {
  if (props.rows.length <= virtualFrom) return <Rows {...props} />
  return <LongList {...props} />
}

/** Hands out more rows as the end of those handed out comes near, and all of them to End and to type-ahead. */
function LongList<T>(props: ListProps<T>) {
  const { rows, rowKey, selectedKey, rowSize = 'md' } = props
  const lettersMove = useLettersAreCommands()
  const [wanted, want] = useState(rowsAtOnce)
  const selectedAt = selectedKey ? rows.findIndex(row => rowKey(row) === selectedKey) : 0
  const handedOut = Math.min(rows.length, Math.max(wanted, selectedAt + rowsAtOnce))
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const wantsAll = event.key === 'End' || (!lettersMove && isLetter(event))
    const isNearEnd = handedOut - focusedRow(event) < rowsAtOnce / 2
    const next = wantsAll ? rows.length : isNearEnd ? handedOut + rowsAtOnce : handedOut
    // Between the listeners for a key on its way down and on its way up the page is brought up to date.
    if (next > handedOut && handedOut < rows.length) want(next)
  }
  const onScrollCapture = ({ target }: UIEvent) => {
    if (!(target instanceof HTMLElement) || handedOut === rows.length) return
    const below = target.scrollHeight - target.scrollTop - target.clientHeight
    if (below < (rowsAtOnce / 2) * rowHeights[rowSize]) want(handedOut + rowsAtOnce)
  }
  return (
    <div className={styles.long} onKeyDownCapture={onKeyDownCapture} onScrollCapture={onScrollCapture}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeights[rowSize] }}>
        <Rows {...props} rows={rows.slice(0, handedOut)} allRows={rows} isVirtual />
      </Virtualizer>
    </div>
  )
}

const isLetter = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey

/** Where in the list the focus is, from 1; 0 when it is not on a row. */
function focusedRow({ target }: KeyboardEvent): number {
  const row = target instanceof Element ? target.closest('[role=row]') : null
  return Number(row?.getAttribute('aria-rowindex') ?? 0)
}

interface RowsProps<T> extends ListProps<T> {
  /** Those not handed out yet as well. */
  readonly allRows?: readonly T[]
  readonly isVirtual?: boolean
}

function Rows<T>(props: RowsProps<T>) {
  const { label, rows, rowKey, rowText, children, onOpen, selectedKey, onSelect, rowSize = 'md' } = props
  const { picked, onPick, onTick, isHeading, allRows = rows } = props
  const lettersMove = useLettersAreCommands()
  const selects = onSelect !== undefined
  return (
    <div
      className={styles.frame}
      data-virtual={props.isVirtual}
      onKeyDownCapture={event => {
        if (lettersMove) moveByLetter(event)
        const act = onPick && isPlain(event, 'Enter') ? onOpen : isPlain(event, ' ') ? onTick : undefined
        const row = act && rowUnder(event, rows, rowKey)
        if (row === undefined) return
        event.preventDefault()
        event.stopPropagation()
        act?.(row)
      }}
    >
      <GridList
        aria-label={label}
        className={styles.list}
        data-size={rowSize}
        disallowTypeAhead={lettersMove}
        keyboardNavigationBehavior={props.hasFields ? 'tab' : 'arrow'}
        escapeKeyBehavior="none"
        selectionMode={onPick ? 'multiple' : selects ? 'single' : 'none'}
        selectionBehavior={onPick ? 'toggle' : 'replace'}
        disallowEmptySelection={selects}
        selectedKeys={picked ?? (selectedKey ? [selectedKey] : [])}
        onSelectionChange={keys => {
          if (onPick) return onPick(new Set(keys === 'all' ? allRows.map(rowKey) : [...keys].map(String)))
          const key = keys === 'all' ? undefined : [...keys][0]
          if (key !== undefined) onSelect?.(String(key))
        }}
        onAction={onPick ? undefined : key => openRow(rows, rowKey, String(key), onOpen)}
        autoFocus={props.autoFocus}
        renderEmptyState={() => props.empty}
      >
        {rows.map(row => (
          <GridListItem
            key={rowKey(row)}
            id={rowKey(row)}
            textValue={rowText(row)}
            className={styles.row}
            isDisabled={isHeading?.(row)}
            data-heading={isHeading?.(row) || undefined}
            data-open={rowKey(row) === selectedKey || undefined}
          >
            {onPick && <PickBox />}
            {children(row)}
          </GridListItem>
        ))}
      </GridList>
    </div>
  )
}

function openRow<T>(
  rows: readonly T[],
  rowKey: (row: T) => string,
  key: string,
  onOpen?: (row: T) => void,
): void {
  const row = rows.find(candidate => rowKey(candidate) === key)
  if (row !== undefined) onOpen?.(row)
}

const isPlain = (event: KeyboardEvent, key: string): boolean =>
  event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey

/** The row that has the focus itself; a button inside it keeps its own Enter. */
function rowUnder<T>(
  { target }: KeyboardEvent,
  rows: readonly T[],
  rowKey: (row: T) => string,
): T | undefined {
  const key = target instanceof HTMLElement && target.role === 'row' ? target.dataset.key : undefined
  return key === undefined ? undefined : rows.find(row => rowKey(row) === key)
}

/** J and K are the arrows, except where text is being typed. */
function moveByLetter(event: KeyboardEvent) {
  const arrow = event.key === 'j' ? 'ArrowDown' : event.key === 'k' ? 'ArrowUp' : undefined
  if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const { target } = event
  if (!(target instanceof HTMLElement) || target.closest('input, textarea, [contenteditable]')) return
  event.preventDefault()
  event.stopPropagation()
  const from = target.closest('[role=row]') ?? target
  from.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true, cancelable: true }))
}
