import type { PreflightTask } from '@shared/domain/preflight'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Checkbox } from '../../../ui/Checkbox'
import { Panel } from '../../../ui/Panel'
import { changeCall } from './actions'
import styles from './Environments.module.css'
import type { PrepareView } from './use-prepare'

/** What has to be set up before the call, with its minutes; shown once there is any. */
export function BeforeCall({ view: { call } }: { readonly view: PrepareView }) {
  const zone = useStore(state => state.zone)
  if (call.preflight.length === 0) return null
  const done = call.preflight.filter(task => task.doneAt !== undefined).length
  const title = call.start === undefined ? 'Before the call' : `Before ${clockTime(call.start, zone)}`
  const tick = (id: PreflightTask['id'], isDone: boolean) =>
    changeCall(
      call.id,
      before => ({
        ...before,
        preflight: before.preflight.map(task =>
          task.id === id ? { ...task, doneAt: isDone ? now() : undefined } : task,
        ),
      }),
      'Set-up ticked',
    )
  return (
    <Panel title={title} count={`${done} of ${call.preflight.length} done`}>
      <ul className={styles.preflight} aria-label={title}>
        {call.preflight.map(task => (
          <li key={task.id} data-done={task.doneAt !== undefined || undefined}>
            <Checkbox isSelected={task.doneAt !== undefined} onChange={isDone => tick(task.id, isDone)}>
              {task.title}
            </Checkbox>
            <span>{task.minutes} min</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
