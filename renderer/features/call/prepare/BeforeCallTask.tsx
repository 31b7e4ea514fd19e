import type { PreflightTask } from '@shared/domain/preflight'
import type { ScheduledTask } from '@shared/preflight/schedule'
import { Check, Cpu, Pencil, Play, RotateCcw, User } from 'lucide-react'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import styles from './BeforeCall.module.css'
import { BeforeCallEditor } from './BeforeCallEditor'
import { type ClockOf, taskWords } from './before-call'
import type { SectionProps } from './Section'

interface BeforeCallTaskProps {
  readonly view: SectionProps['view']
  readonly task: PreflightTask
  /** Absent while the call has no time, and once it is done. */
  readonly scheduled: ScheduledTask | undefined
  readonly clock: ClockOf
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
  readonly onAdvance: () => void
}

/** One task: its one button begins it and then finishes it, under the same finger. */
export function BeforeCallTask(props: BeforeCallTaskProps) {
  const { view, task, scheduled, clock, isEditing, onEdit, onAdvance } = props
  const name = task.title || 'a task without a name'
  const { word, icon } = actOf(task)
  return (
    <li
      className={styles.task}
      data-field={`preflight:${task.id}`}
      data-done={task.doneAt !== undefined || undefined}
      data-fit={scheduled?.fit.kind}
      data-critical={scheduled?.isCritical || undefined}
    >
      <div className={styles.row}>
        <span data-advance="" className={styles.act}>
          <Button size="xs" icon={icon} aria-label={`${word}: ${name}`} onPress={onAdvance}>
            {word}
          </Button>
        </span>
        <span className={styles.what}>
          <span className={styles.taskTitle}>{task.title || 'No name yet'}</span>
          <span className={styles.state}>{stateWords(props, clock)}</span>
        </span>
        <Doer view={view} task={task} />
        <IconButton
          label={isEditing ? `Done editing ${name}` : `Edit ${name}`}
          icon={isEditing ? Check : Pencil}
          size="xs"
          isOn={isEditing}
          onPress={() => onEdit(!isEditing)}
        />
      </div>
      {isEditing && <BeforeCallEditor view={view} task={task} onGone={() => onEdit(false)} />}
    </li>
  )
}

function actOf({ startedAt, doneAt }: PreflightTask) {
  if (doneAt !== undefined) return { word: 'Reopen', icon: RotateCcw }
  return startedAt === undefined ? { word: 'Begin', icon: Play } : { word: 'Done', icon: Check }
}

function stateWords({ task, scheduled }: BeforeCallTaskProps, clock: ClockOf): string {
  if (scheduled !== undefined) return taskWords(scheduled, clock)
  const { startedAt, doneAt, minutes } = task
  if (doneAt === undefined) return startedAt === undefined ? `${minutes} min` : 'runs'
  if (startedAt === undefined) return 'done'
  return `done, took ${Math.max(1, Math.round((Date.parse(doneAt) - Date.parse(startedAt)) / 60_000))} min`
}

/** Who does it, where that is not me. */
function Doer({ view, task }: Pick<BeforeCallTaskProps, 'view' | 'task'>) {
  if (task.doer === 'me') return null
  const colleague = view.neighbourhood.colleagues.find(({ id }) => id === task.colleagueId)
  const words = task.doer === 'machine' ? 'runs by itself' : (colleague?.name ?? 'a colleague')
  return (
    <span className={styles.doer} title={words}>
      <Icon of={task.doer === 'machine' ? Cpu : User} size="sm" tone="muted" />
      <span className={styles.doerName}>{task.doer === 'machine' ? 'by itself' : words.split(' ')[0]}</span>
    </span>
  )
}
