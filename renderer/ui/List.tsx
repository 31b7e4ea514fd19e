import type { KeyboardEvent, ReactNode } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import styles from './List.module.css'
import { useLettersAreCommands } from './ListKeysContext'

/** Above this many rows only those in sight are in the document. */
export const virtualFrom = 200

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
  /** Follows the focus as it moves; leave out for rows that are only opened. */
  readonly selectedKey?: string | null
  readonly onSelect?: (key: string) => void
  readonly rowSize?: 'sm' | 'md' | 'lg'
  readonly empty?: ReactNode
  readonly autoFocus?: boolean
  /** Rows hold text fields: their keys then stay theirs, and Tab instead of the arrows goes into a row. */
  readonly hasFields?: boolean
}

/** Rows moved through by arrows, J and K, Home, End, or type-ahead where letters are off. */
export function List<T>(props: ListProps<T>) {
  const { rows, rowSize = 'md' } = props
  if (rows.length <= virtualFrom) return <Rows {...props} />
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeights[rowSize] }}>
      <Rows {...props} isVirtual />
    </Virtualizer>
  )
}

function Rows<T>(props: ListProps<T> & { readonly isVirtual?: boolean }) {
  const { label, rows, rowKey, rowText, children, onOpen, selectedKey, onSelect, rowSize = 'md' } = props
  const lettersMove = useLettersAreCommands()
  const selects = onSelect !== undefined
  return (
    <div
      className={styles.frame}
      data-virtual={props.isVirtual}
      onKeyDownCapture={lettersMove ? moveByLetter : undefined}
    >
      <GridList
        aria-label={label}
        className={styles.list}
        data-size={rowSize}
        disallowTypeAhead={lettersMove}
        keyboardNavigationBehavior={props.hasFields ? 'tab' : 'arrow'}
        escapeKeyBehavior="none"
        selectionMode={selects ? 'single' : 'none'}
        selectionBehavior="replace"
        disallowEmptySelection={selects}
        selectedKeys={selectedKey ? [selectedKey] : []}
        onSelectionChange={keys => {
          const key = keys === 'all' ? undefined : [...keys][0]
          if (key !== undefined) onSelect?.(String(key))
        }}
        onAction={key => {
          const row = rows.find(candidate => rowKey(candidate) === key)
          if (row !== undefined) onOpen?.(row)
        }}
        autoFocus={props.autoFocus}
        renderEmptyState={() => props.empty}
      >
        {rows.map(row => (
          <GridListItem key={rowKey(row)} id={rowKey(row)} textValue={rowText(row)} className={styles.row}>
            {children(row)}
          </GridListItem>
        ))}
      </GridList>
    </div>
  )
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
