import type { Call } from '@shared/domain/call'
import type { PreflightTaskId } from '@shared/domain/preflight'
import { loopWords } from '@shared/preflight/graph'
import type { Schedule } from '@shared/preflight/schedule'
import { advanceTask, changeTask, nextTask } from '@shared/preflight/tasks'
import { Bell, BellOff } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { now, useNow } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { clockTime, spanWords } from '../../../time'
import { Icon } from '../../../ui/Icon'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { changeCall } from './actions'
import styles from './BeforeCall.module.css'
import { BeforeCallAdd } from './BeforeCallAdd'
import { BeforeCallGantt } from './BeforeCallGantt'
import { BeforeCallTask } from './BeforeCallTask'
import { type Plan, useSchedule } from './before-call'
import type { SectionProps } from './Section'

/** What has to be set up before the call: when each task has to begin, and what one key does to the next. */
export function BeforeCall({ view, look }: SectionProps) {
  const { call } = view
  const zone = useStore(state => state.zone)
  const schedule = useSchedule(call)
  const clock = (ms: number) => clockTime(new Date(ms).toISOString(), zone)
  const done = call.preflight.filter(task => task.doneAt !== undefined).length
  const title = call.start === undefined ? 'Before the call' : `Before ${clockTime(call.start, zone)}`
  useCommands({ 'preflight.advance': () => advanceNext(call, schedule) })
  return (
    <Panel
      title={title}
      look={look ?? 'section'}
      count={call.preflight.length > 0 && `${done} of ${call.preflight.length} done`}
    >
      <div data-field="preflight" className={styles.beforeCall}>
        {schedule?.kind === 'plan' && <BeforeCallGantt plan={schedule} clock={clock} />}
        {schedule !== undefined && <Standing schedule={schedule} clock={clock} />}
        {schedule === undefined && call.preflight.length > 0 && (
          <p className={styles.quiet}>Give the call a time, and the latest starts are worked out.</p>
        )}
        <Tasks view={view} schedule={schedule} clock={clock} />
        <BeforeCallAdd view={view} />
        {schedule?.kind === 'plan' && <Reminding />}
      </div>
    </Panel>
  )
}

function advanceNext(call: Call, schedule: Schedule | undefined): void | false {
  const next = schedule === undefined ? undefined : nextTask(schedule)
  if (next === undefined) return false
  advance(call, next.id)
}

/** Begins, finishes or opens again. */
export function advance(call: Call, id: PreflightTaskId): void {
  const task = call.preflight.find(one => one.id === id)
  if (task === undefined) return
  const at = now()
  const label =
    task.doneAt !== undefined ? 'Set-up opened again' : task.startedAt ? 'Set-up finished' : 'Set-up begun'
  changeCall(call.id, before => changeTask(before, id, one => advanceTask(one, at)), label)
}

interface StandingProps {
  readonly schedule: Schedule
  readonly clock: (ms: number) => string
}

/** One sentence on how it stands, worst first. */
function Standing({ schedule, clock }: StandingProps) {
  const minute = useNow('minute')
  if (schedule.kind === 'loop')
    return <Notice tone="warn">{loopWords(schedule.titles)} None can begin.</Notice>
  if (schedule.kind === 'done') return null
  const impossible = schedule.tasks.filter(({ fit }) => fit.kind === 'cannot-finish')
  if (impossible.length > 0) return <CannotFinish tasks={impossible} />
  const { over, latestStart } = schedule
  if (over > 0) {
    return (
      <Notice tone="warn" isLive>
        <b>It does not all fit: {over} min too much.</b> Leave something out, or let somebody else do it.
      </Notice>
    )
  }
  if (latestStart === undefined) return null
  return (
    <p className={styles.standing}>
      Begin by <b>{clock(latestStart)}</b>, {minutesWords((latestStart - minute) / 60_000)}
    </p>
  )
}

const minutesWords = (minutes: number): string =>
  minutes < 1 ? 'which is now' : `in ${spanWords(Math.floor(minutes))}`

/** What is shown instead matters more now than why. */
function CannotFinish({ tasks }: { readonly tasks: Plan['tasks'] }) {
  return (
    <Notice tone="danger" isLive>
      {tasks.map(({ task, fit }) => (
        <span key={task.id} className={styles.cannot}>
          <b>
            {task.title}: cannot finish,{' '}
            {fit.kind === 'cannot-finish' && `${fit.needed} min needed, ${fit.left} left`}.
          </b>{' '}
          {task.fallback
            ? `Instead: ${task.fallback}`
            : 'No fallback is written: decide what to show instead.'}
        </span>
      ))}
    </Notice>
  )
}

interface TasksProps {
  readonly view: SectionProps['view']
  readonly schedule: Schedule | undefined
  readonly clock: (ms: number) => string
}

/** What is to do in the order of its latest starts, then what is done. Arrows move between the rows. */
function Tasks({ view, schedule, clock }: TasksProps) {
  const { call } = view
  const [edited, setEdited] = useState<PreflightTaskId | null>(null)
  if (call.preflight.length === 0) return null
  const planned = schedule?.kind === 'plan' ? schedule.tasks : []
  const order = new Map(planned.map(({ task }, at) => [task.id, at]))
  const rank = (id: PreflightTaskId, isDone: boolean) => (isDone ? 10_000 : (order.get(id) ?? 5_000))
  const tasks = call.preflight.toSorted(
    (a, b) => rank(a.id, a.doneAt !== undefined) - rank(b.id, b.doneAt !== undefined),
  )
  return (
    // The keys only move the focus between the buttons inside, each of which is reached by Tab too.
    <ul className={styles.tasks} aria-label="Set-up tasks" onKeyDown={moveBetweenRows}>
      {tasks.map(task => (
        <BeforeCallTask
          key={task.id}
          view={view}
          task={task}
          scheduled={planned.find(one => one.task.id === task.id)}
          clock={clock}
          isEditing={edited === task.id}
          onEdit={isEditing => setEdited(isEditing ? task.id : null)}
          onAdvance={() => advance(call, task.id)}
        />
      ))}
    </ul>
  )
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
  if (step === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-advance] button')]
  const at = buttons.findIndex(one => one.closest('li')?.contains(document.activeElement))
  buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus()
  event.preventDefault()
}

/** Honest about its reach: nobody is reminded by a closed program. */
function Reminding() {
  const isOn = useStore(state => state.settings.setUpReminders)
  return (
    <p className={styles.quiet}>
      <Icon of={isOn ? Bell : BellOff} size="sm" />
      {isOn
        ? 'You are told at each latest start while Presnap is open.'
        : 'Reminders are off: switch them on in the settings.'}
    </p>
  )
}
