import { type ReactNode, useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import styles from './Owed.module.css'
import { OwedRow, type RowActs } from './OwedRow'
import type { OwedItem } from './owed-items'

export interface OwedGroupProps {
  readonly title: string
  /** How many there are in all. */
  readonly total: number
  readonly items: readonly OwedItem[]
  readonly now: string
  readonly answering: string | undefined
  readonly acts: RowActs
  /** The rest, once it was asked for. */
  readonly more?: ReactNode
}

/** One kind of debt: its first rows, and how many more there are. */
export function OwedGroup({ title, total, items, now, answering, acts, more }: OwedGroupProps) {
  const [showsMore, setShowsMore] = useState(false)
  if (total === 0) return null
  const rest = total - items.length
  return (
    <section className={styles.group} aria-label={title}>
      <header>
        <h2>
          {title} <span>{total}</span>
        </h2>
        {items.length > 1 && items[0]?.kind === 'call' && <InTurn items={items} />}
      </header>
      <ul>
        {items.map((item, at) => (
          <OwedRow
            key={item.id}
            item={item}
            now={now}
            isFirst={at === 0}
            isAnswering={item.id === answering}
            acts={acts}
          />
        ))}
        {showsMore && more}
      </ul>
      {rest > 0 && !showsMore && (
        <Button size="xs" variant="quiet" onPress={() => setShowsMore(true)}>
          and {rest} more
        </Button>
      )}
    </section>
  )
}

/** Opens the first; each that is finished leads to the next. */
function InTurn({ items }: Pick<OwedGroupProps, 'items'>) {
  const go = useStore(state => state.go)
  const [first, ...batch] = items.map(({ id }) => id)
  if (first === undefined) return null
  return (
    <Button size="xs" variant="quiet" onPress={() => go({ kind: 'call', id: first, tab: 'debrief', batch })}>
      One after the other
    </Button>
  )
}
