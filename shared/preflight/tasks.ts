/** Changes of the set-up tasks of a call. The same back means nothing changed. */
import type { Call } from '../domain/call'
import type { PreflightTask, PreflightTaskId } from '../domain/preflight'
import { loopWith } from './graph'
import type { Schedule } from './schedule'

export const changeTask = (
  call: Call,
  id: PreflightTaskId,
  change: (task: PreflightTask) => PreflightTask,
): Call => ({ ...call, preflight: call.preflight.map(task => (task.id === id ? change(task) : task)) })

/** The one key of a task: begins what waits, ends what runs, and opens again what was done by mistake. */
export function advanceTask(task: PreflightTask, now: string): PreflightTask {
  if (task.doneAt !== undefined) return { ...task, doneAt: undefined }
  return task.startedAt === undefined ? { ...task, startedAt: now } : { ...task, doneAt: now }
}

/** Done without having been begun says nothing of how long it took. */
export const finishTask = (task: PreflightTask, now: string): PreflightTask => ({ ...task, doneAt: now })

/** As if it had never been begun. */
export const resetTask = (task: PreflightTask): PreflightTask => ({
  ...task,
  startedAt: undefined,
  doneAt: undefined,
})

export type Waiting =
  | { readonly kind: 'ok'; readonly call: Call }
  | { readonly kind: 'loop'; readonly titles: readonly string[] }

/** Refused where tasks would wait for each other. */
export function letWait(call: Call, id: PreflightTaskId, dependsOn: readonly PreflightTaskId[]): Waiting {
  const titles = loopWith(call.preflight, id, dependsOn)
  if (titles !== undefined) return { kind: 'loop', titles }
  return { kind: 'ok', call: changeTask(call, id, task => ({ ...task, dependsOn })) }
}

/** Whoever waited for it waits for what it waited for. */
export function removeTask(call: Call, id: PreflightTaskId): Call {
  const gone = call.preflight.find(task => task.id === id)
  if (gone === undefined) return call
  const others = call.preflight.filter(task => task !== gone)
  const preflight = others.map(task => {
    if (!task.dependsOn.includes(id)) return task
    const inherited = task.dependsOn.flatMap(one => (one === id ? gone.dependsOn : [one]))
    return { ...task, dependsOn: [...new Set(inherited)] }
  })
  return { ...call, preflight }
}

/** What the one key acts on: what has to begin next; when nothing waits, what runs and has to end first. */
export function nextTask(schedule: Schedule): PreflightTask | undefined {
  if (schedule.kind !== 'plan') return undefined
  return (schedule.tasks.find(({ isRunning }) => !isRunning) ?? schedule.tasks[0])?.task
}
