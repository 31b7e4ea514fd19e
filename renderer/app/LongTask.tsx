import type { LongTask as Task } from '@shared/safety'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { ProgressBar } from '../ui/ProgressBar'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import styles from './LongTask.module.css'

const names: Readonly<Record<Task['name'], string>> = {
  backup: 'Making a backup',
  restore: 'Restoring the backup',
  'bring-back': 'Bringing records back',
  move: 'Changing to the other folder',
  search: 'Preparing the search',
  forget: 'Removing a person’s data',
  migrate: 'Bringing your files up to date',
}

const figure = new Intl.NumberFormat('en-GB')

/** A long piece of work on every screen: what it is, how far it has come, and a way to stop it. Work goes on below. */
export function LongTask() {
  const task = useStore(state => state.task)
  const cancel = useStore(state => state.cancelTask)
  if (task === null) return null
  const words = task.total > 0 ? `${figure.format(task.done)} of ${figure.format(task.total)}` : ''
  return (
    <div className={styles.task} data-pane="task">
      <b>{names[task.name]}</b>
      <span className={styles.count}>{words}</span>
      <div className={styles.bar}>
        <ProgressBar label={names[task.name]} value={task.done} max={task.total} text={words} isBare />
      </div>
      {task.canCancel && (
        <Button size="xs" variant="quiet" onPress={() => void cancel()}>
          Cancel
        </Button>
      )}
    </div>
  )
}

/** The same for ears. It stands before there is anything to say, or nothing would be said. */
export function LongTaskSaid() {
  const words = useStore(state => (state.task === null ? '' : spoken(state.task)))
  return (
    <VisuallyHidden>
      <span role="status">{words}</span>
    </VisuallyHidden>
  )
}

/** Said at the start and at each quarter, not at each file. */
function spoken({ name, done, total }: Task): string {
  const quarter = total > 0 ? Math.floor((4 * done) / total) * 25 : 0
  return quarter === 0 ? names[name] : `${names[name]}, ${quarter} percent`
}
