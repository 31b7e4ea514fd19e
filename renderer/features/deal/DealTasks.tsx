import { tasksOpen } from '@shared/domain/today'
import { tickTask } from '../../parts/tasks/tick-task'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayWords } from '../../time'
import { Checkbox } from '../../ui/Checkbox'
import { Panel } from '../../ui/Panel'
import styles from './DealTasks.module.css'
import type { DealView } from './use-deal'

/** What is to be done for this deal; what is due first leads. */
export function DealTasks({ view: { deal } }: { readonly view: DealView }) {
  const zone = useStore(state => state.zone)
  const all = useSummaries('task') ?? []
  const tasks = tasksOpen(all.filter(one => one.dealId === deal.id && one.deletedAt === undefined))
  if (tasks.length === 0) return null
  return (
    <Panel title="To do" count={tasks.length}>
      <ul className={styles.tasks} aria-label="Tasks of the deal">
        {tasks.map(({ id, title, due }) => (
          <li key={id}>
            <Checkbox isSelected={false} onChange={() => void tickTask(id, true)}>
              {title}
            </Checkbox>
            <small>{due === undefined ? 'no day yet' : dayWords(due, zone)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
