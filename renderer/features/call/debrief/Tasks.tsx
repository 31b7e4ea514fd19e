import { dueAt, shortTask, type TaskSource, writeImmediate } from '@shared/debrief/tasks'
import type { Task } from '@shared/domain/task'
import { writeTasks } from '@shared/formats/ics/write-events'
import { CalendarPlus, Trash2 } from 'lucide-react'
import { ask } from '../../../api'
import { OwnerField } from '../../../parts/people/OwnerField'
import { tickTask } from '../../../parts/tasks/tick-task'
import { making, now } from '../../../state/clock'
import { orSay } from '../../../state/say-failure'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { IconButton } from '../../../ui/IconButton'
import { Panel } from '../../../ui/Panel'
import { TextField } from '../../../ui/TextField'
import { DueField } from './DueField'
import { fileName } from './file-name'
import styles from './Tasks.module.css'
import type { DebriefFacts } from './use-debrief'

/** One thing to do now, small ones with a day, then the goal (P16). */
export function Tasks({ facts }: { readonly facts: DebriefFacts }) {
  const { debrief, tasks } = facts
  const commit = useStore(state => state.commit)
  const source = useSource(facts)
  const now = tasks.find(({ id }) => id === debrief.immediateTaskId)
  const others = tasks.filter(task => task !== now)
  const add = (title: string) => {
    if (title.trim() !== '') void commit([shortTask(title, source, making())], 'Task added')
  }
  const dated = tasks.filter(({ due, doneAt }) => due !== undefined && doneAt === undefined)
  return (
    <Panel
      title="To do"
      count={tasks.length || undefined}
      trailing={
        dated.length > 0 && (
          <Button size="sm" icon={CalendarPlus} onPress={() => void saveTasks(dated, facts, source.zone)}>
            Save as .ics
          </Button>
        )
      }
    >
      <div className={styles.now} data-done={now?.doneAt !== undefined || undefined}>
        <Done task={now} name="Do now" />
        <TextField
          label="One thing to do now"
          value={now?.title ?? ''}
          onCommit={title =>
            void commit(writeImmediate(debrief, now, title, source, making()), 'Task for now')
          }
        />
      </div>
      <ul className={styles.tasks} aria-label="Tasks">
        {others.map((task, at) => (
          <TaskRow key={task.id} task={task} at={at} facts={facts} zone={source.zone} />
        ))}
      </ul>
      <TextField
        label="Add a task"
        labelHidden
        isBare
        isAdder
        placeholder="Another task; Enter adds it"
        value=""
        onCommit={add}
      />
    </Panel>
  )
}

function useSource({ call, me }: DebriefFacts): TaskSource {
  const zone = useStore(state => state.zone)
  return { call, me, zone, today: dayOf(now(), zone) }
}

function Done({ task, name }: { readonly task: Task | undefined; readonly name: string }) {
  return (
    <Checkbox
      label={`${name} is done`}
      isSelected={task?.doneAt !== undefined}
      isDisabled={task === undefined}
      onChange={isDone => task && void tickTask(task.id, isDone)}
    />
  )
}

interface TaskRowProps {
  readonly task: Task
  readonly at: number
  readonly facts: DebriefFacts
  readonly zone: string
}

function TaskRow({ task, at, facts, zone }: TaskRowProps) {
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const name = `Task ${at + 1}`
  const set = (fields: Partial<Task>) =>
    change('task', task.id, before => ({ ...before, ...fields }), 'Task edited')
  return (
    <li data-done={task.doneAt !== undefined || undefined}>
      <Done task={task} name={name} />
      <TextField
        label={name}
        labelHidden
        isBare
        lines={1}
        value={task.title}
        onDraft={title => set({ title: title.replace(/\s*\n\s*/gu, ' ') })}
      />
      <IconButton
        label={`Remove task ${at + 1}`}
        icon={Trash2}
        size="xs"
        onPress={() => trash('task', task.id, 'Task moved to the trash')}
      />
      <span className={styles.choices}>
        <OwnerField
          label={`Who does task ${at + 1}`}
          facts={facts}
          value={task.ownerId}
          onChange={ownerId => set({ ownerId })}
        />
        <DueField
          label={`Task ${at + 1} due`}
          value={task.due === undefined ? undefined : dayOf(task.due, zone)}
          onChange={day => set({ due: dueAt(day, zone) })}
        />
      </span>
    </li>
  )
}

/** Those that have a day; what has none has no place in a calendar. */
async function saveTasks(
  dated: readonly Task[],
  { call, prospect }: DebriefFacts,
  zone: string,
): Promise<void> {
  const { say } = useStore.getState()
  const days = dated.flatMap(task =>
    task.due === undefined ? [] : [{ task, day: dayOf(task.due, zone), prospect: prospect?.name }],
  )
  const text = writeTasks(days, now())
  await orSay(say, async () => {
    const saved = await ask('saveCalendar', {
      name: fileName(`Tasks, ${prospect?.name ?? call.title}`),
      text,
    })
    if (saved !== null)
      say(`${days.length === 1 ? '1 task is' : `${days.length} tasks are`} in ${saved.path}.`)
  })
}
