/** When to be told that set-up has to begin: one reminder at the latest start of each task that has not. */
import { type Call, didNotHappen } from '../domain/call'
import type { PreflightTaskId } from '../domain/preflight'
import { scheduleOf } from './schedule'

export interface Reminder {
  readonly callId: Call['id']
  readonly taskId: PreflightTaskId
  /** Milliseconds since 1970. */
  readonly at: number
  readonly callStart: number
  readonly title: string
  readonly body: string
}

/** What would have been due longer ago is not told any more: the screen says it. */
export const stillToldMs = 60_000

/** The soonest first. `nameOf` gives the name of the call's prospect, or its title; `since` is when telling began to wait. */
export function remindersOf(
  calls: readonly Call[],
  now: string,
  nameOf: (call: Call) => string,
  since?: number,
): readonly Reminder[] {
  const earliest = Math.min(since ?? Number.POSITIVE_INFINITY, Date.parse(now) - stillToldMs)
  return calls
    .flatMap(call => remindersOfCall(call, now, nameOf(call)))
    .filter(({ at }) => at >= earliest)
    .toSorted((a, b) => a.at - b.at)
}

function remindersOfCall(call: Call, now: string, name: string): readonly Reminder[] {
  if (call.start === undefined || call.deletedAt !== undefined || didNotHappen(call)) return []
  if (call.status !== 'planned' || Date.parse(call.start) <= Date.parse(now)) return []
  const schedule = scheduleOf(call.preflight, call.start, now)
  if (schedule.kind !== 'plan') return []
  return schedule.tasks
    .filter(({ isRunning }) => !isRunning)
    .map(({ task, latestStart }) => ({
      callId: call.id,
      taskId: task.id,
      at: latestStart,
      callStart: schedule.callStart,
      title: `Begin now: ${task.title || 'a set-up task'}`,
      body: `${Math.ceil(task.minutes)} min, for ${name}`,
    }))
}
