/** What set-up took in earlier calls: the same title, its median, and how many it rests on. Only what was begun and ended counts. */
import type { Call } from '../domain/call'
import type { PreflightTask } from '../domain/preflight'
import { fold } from '../search/fold'

export interface Habit {
  readonly title: string
  /** Calls in which it stood. */
  readonly calls: number
  /** Median of the minutes it took, whole; undefined while it was never timed. */
  readonly took: number | undefined
  /** How many were timed. */
  readonly timed: number
  /** As it was planned last. */
  readonly last: PreflightTask
}

/** Longer than this it lay forgotten rather than ran. Ours. */
const longestMinutes = 8 * 60

export const habitKey = (title: string): string => fold(title).replace(/\s+/g, ' ').trim()

/** Most used first, then the latest. */
export function habitsOf(calls: readonly Pick<Call, 'start' | 'preflight'>[]): readonly Habit[] {
  const groups = new Map<string, PreflightTask[]>()
  const newestFirst = calls.toSorted((a, b) => Date.parse(b.start ?? '') - Date.parse(a.start ?? '') || 0)
  for (const task of newestFirst.flatMap(({ preflight }) => preflight)) {
    const key = habitKey(task.title)
    if (key === '') continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [task])
    else group.push(task)
  }
  return [...groups.values()].flatMap(toHabit).toSorted((a, b) => b.calls - a.calls)
}

export const habitFor = (title: string, habits: readonly Habit[]): Habit | undefined =>
  habits.find(habit => habitKey(habit.title) === habitKey(title))

function toHabit(tasks: readonly PreflightTask[]): readonly Habit[] {
  const [last] = tasks
  if (last === undefined) return []
  const took = tasks.flatMap(minutesTaken)
  return [{ title: last.title, calls: tasks.length, took: medianOf(took), timed: took.length, last }]
}

function minutesTaken({ startedAt, doneAt }: PreflightTask): readonly number[] {
  if (startedAt === undefined || doneAt === undefined) return []
  const minutes = (Date.parse(doneAt) - Date.parse(startedAt)) / 60_000
  return minutes > 0 && minutes <= longestMinutes ? [minutes] : []
}

/** Rounded up: set-up that is planned too short costs the call. */
function medianOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : Math.ceil((low + high) / 2)
}
