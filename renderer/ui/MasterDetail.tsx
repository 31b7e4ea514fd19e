import { Plus, Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { Button } from './Button'
import { List } from './List'
import styles from './MasterDetail.module.css'
import { PageHead } from './PageHead'
import { LoadingState } from './States'
import { TextField } from './TextField'

interface MasterDetailProps<T> {
  readonly title: string
  /** Undefined while the rows load. */
  readonly rows: readonly T[] | undefined
  readonly rowKey: (row: T) => string
  readonly rowText: (row: T) => string
  readonly row: (row: T) => ReactNode
  readonly openKey?: string | undefined
  readonly onOpen: (row: T) => void
  readonly newLabel: string
  readonly onNew: () => void
  /** What stands in place of the list while there are no rows at all. */
  readonly empty: ReactNode
  /** The open row; left out, the list has the whole width. */
  readonly detail?: ReactNode
  readonly extra?: ReactNode
  /** More ways to narrow the rows, below the filter. */
  readonly filters?: ReactNode
  /** What stands in the list of the rows that have the typed letters: those that fit, in their order, with headings. */
  readonly arrange?: (rows: readonly T[]) => readonly T[]
  readonly isHeading?: (row: T) => boolean
  readonly onTick?: (row: T) => void
}

/** A library: filter and list on the left, the open one on the right. */
export function MasterDetail<T>(props: MasterDetailProps<T>) {
  const { title, rows, rowKey, rowText, row, openKey, onOpen, newLabel, onNew, empty, detail } = props
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const { arrange, isHeading, onTick } = props
  const found = useMemo(() => {
    const having = filtered(rows ?? [], rowText, wanted)
    return arrange === undefined ? having : arrange(having)
  }, [rows, rowText, wanted, arrange])
  return (
    <div className={styles.page}>
      <PageHead title={title} count={rows?.length}>
        {props.extra}
        <Button icon={Plus} onPress={onNew}>
          {newLabel}
        </Button>
      </PageHead>
      {rows === undefined && <LoadingState label={`Reading ${title.toLowerCase()}`} lines={8} />}
      {rows !== undefined && rows.length === 0 && empty}
      {rows !== undefined && rows.length > 0 && (
        <div className={styles.body} data-split={detail !== undefined || undefined}>
          <div className={styles.master} data-pane="list">
            <div className={styles.filter}>
              <TextField
                label={`Filter ${title.toLowerCase()}`}
                labelHidden
                type="search"
                icon={Search}
                placeholder={`Filter ${title.toLowerCase()}`}
                value=""
                onDraft={setTyped}
              />
              {props.filters}
            </div>
            <List
              label={title}
              rows={found}
              rowKey={rowKey}
              rowText={rowText}
              onOpen={onOpen}
              selectedKey={openKey ?? null}
              isHeading={isHeading}
              onTick={onTick}
              rowSize="lg"
              empty={<p className={styles.none}>Nothing has these letters.</p>}
            >
              {row}
            </List>
          </div>
          {detail !== undefined && (
            <div className={styles.detail} data-pane="detail">
              {detail}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

/** Rows whose text has every typed word. */
function filtered<T>(rows: readonly T[], rowText: (row: T) => string, typed: string): readonly T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(row => {
    const text = rowText(row).toLowerCase()
    return words.every(word => text.includes(word))
  })
}
