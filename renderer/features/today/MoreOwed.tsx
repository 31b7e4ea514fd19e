import { commitmentsOwed, questionsOwed, tasksOpen } from '@shared/domain/today'
import { useMemo, useState } from 'react'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import styles from './Owed.module.css'
import { OwedRow, type RowActs } from './OwedRow'
import { commitmentItem, type Names, type OwedItem, questionItem, taskItem } from './owed-items'

/** So many rows are drawn at a press, however many wait. */
const atOnce = 100

interface MoreOwedProps {
  readonly kind: 'question' | 'commitment' | 'task'
  /** Those that stand there already. */
  readonly shown: readonly OwedItem[]
  readonly now: string
  readonly answering: string | undefined
  readonly acts: RowActs
}

/** The rest of a long list, a hundred rows at a time. */
export function MoreOwed({ kind, shown, now, answering, acts }: MoreOwedProps) {
  const items = useAllOwed(kind)
  const [count, setCount] = useState(atOnce)
  const known = new Set(shown.map(({ id }) => id))
  const rest = items?.filter(({ id }) => !known.has(id)) ?? []
  if (items === undefined) return <li className={styles.nothing}>Reading the rest</li>
  return (
    <>
      {rest.slice(0, count).map(item => (
        <OwedRow
          key={item.id}
          item={item}
          now={now}
          isFirst={false}
          isAnswering={item.id === answering}
          acts={acts}
        />
      ))}
      {rest.length > count && (
        <li>
          <Button size="xs" variant="quiet" onPress={() => setCount(count + atOnce)}>
            and {rest.length - count} more
          </Button>
        </li>
      )}
    </>
  )
}

function useAllOwed(kind: MoreOwedProps['kind']): readonly OwedItem[] | undefined {
  const all = useSummaries(kind)
  const people = useSummaries('person')
  const prospects = useSummaries('prospect')
  const zone = useStore(state => state.zone)
  return useMemo(() => {
    if (all === undefined || people === undefined || prospects === undefined) return undefined
    const names: Names = Object.fromEntries([...people, ...prospects].map(({ id, title }) => [id, title]))
    return all.length === 0 ? [] : itemsOf(kind, all, names, zone)
  }, [kind, all, people, prospects, zone])
}

function itemsOf(
  kind: MoreOwedProps['kind'],
  all: readonly unknown[],
  names: Names,
  zone: string,
): readonly OwedItem[] {
  // The list of a kind holds that kind.
  if (kind === 'question')
    return questionsOwed(all as Parameters<typeof questionsOwed>[0]).map(one =>
      questionItem(one, names, zone),
    )
  if (kind === 'commitment')
    return commitmentsOwed(all as Parameters<typeof commitmentsOwed>[0]).map(one =>
      commitmentItem(one, names, zone),
    )
  return tasksOpen(all as Parameters<typeof tasksOpen>[0]).map(one => taskItem(one, names, zone))
}
