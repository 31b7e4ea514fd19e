/**
 * The set-up before a call as it stands now: what has to begin when, what runs, and what cannot be finished any more.
 * "28 min needed, 7 left" (P27, "Ten best practices for a customer solution engagement").
 */
import type { PreflightTask, PreflightTaskId } from '../domain/preflight'
import { planBackwards } from './backwards'
import { inDependencyOrder, loopIn } from './graph'

const minuteMs = 60_000

/**
 * fits: as planned. late: its latest start has passed, but it ends before the call, without its buffer or with others
 * that wait. cannot-finish: it takes longer, with what waits for it, than is left.
 */
export type Fit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'late'; readonly by: number }
  | { readonly kind: 'cannot-finish'; readonly needed: number; readonly left: number }

/** Times are milliseconds since 1970. */
export interface ScheduledTask {
  readonly task: PreflightTask
  readonly isRunning: boolean
  /** Whole minutes it still takes. */
  readonly needed: number
  readonly latestStart: number
  readonly latestEnd: number
  /** When it would be done if work went on from now, or from the latest start of all where that is far off. */
  readonly start: number
  readonly end: number
  readonly isCritical: boolean
  readonly fit: Fit
}

export type Schedule =
  /** Nothing is left to do. */
  | { readonly kind: 'done' }
  | { readonly kind: 'loop'; readonly titles: readonly string[] }
  | {
      readonly kind: 'plan'
      /** In the order of their latest starts. */
      readonly tasks: readonly ScheduledTask[]
      /** In the order of time. */
      readonly criticalPath: readonly PreflightTaskId[]
      /** The latest start of all that has not begun; undefined when everything runs. */
      readonly latestStart: number | undefined
      /** Where the picture begins. */
      readonly from: number
      readonly callStart: number
      /** Minutes by which it is too much in all, though each task by itself may fit; 0 when it fits. */
      readonly over: number
    }

/** How long before the latest start of all the picture begins, while that is further off. Ours. */
export const leadMinutes = 15

/** `callStart` and `now` are ISO instants. */
export function scheduleOf(tasks: readonly PreflightTask[], callStart: string, now: string): Schedule {
  const open = tasks.filter(({ doneAt }) => doneAt === undefined)
  if (open.length === 0) return { kind: 'done' }
  const titles = loopIn(open)
  if (titles !== undefined) return { kind: 'loop', titles }
  const call = Date.parse(callStart)
  const nowMs = Date.parse(now)
  const left = remaining(open, nowMs)
  const back = planBackwards(left)
  const latest = (minutes: number) => call - minutes * minuteMs
  const waiting = left.filter(({ startedAt }) => startedAt === undefined)
  const begins = waiting.flatMap(({ id }) => back.times.get(id)?.begin ?? [])
  const from = Math.max(nowMs, latest(back.length + leadMinutes))
  const forward = planForwards(left, back.times, from)
  const tails = tailsOf(left)
  const scheduled = left.map((task, at): ScheduledTask => {
    const { begin = 0, end = 0 } = back.times.get(task.id) ?? {}
    const planned = forward.get(task.id) ?? { start: from, end: from }
    const times = { latestStart: latest(begin), latestEnd: latest(end), ...planned }
    return {
      task: open[at] ?? task,
      isRunning: task.startedAt !== undefined,
      needed: task.minutes,
      ...times,
      isCritical: back.criticalPath.includes(task.id),
      fit: fitOf(task, times, { needed: tails.get(task.id) ?? 0, call, now: nowMs }),
    }
  })
  return {
    kind: 'plan',
    tasks: scheduled.toSorted((a, b) => a.latestStart - b.latestStart),
    criticalPath: back.criticalPath,
    latestStart: begins.length === 0 ? undefined : latest(Math.max(...begins)),
    from,
    callStart: call,
    over: Math.max(0, Math.ceil((nowMs - latest(back.length)) / minuteMs)),
  }
}

/**
 * What is left of each: a task that runs needs the rest of its minutes and waits for nobody; while mine runs, my
 * others wait for it.
 */
function remaining(open: readonly PreflightTask[], now: number): readonly PreflightTask[] {
  const minesRunning = open.filter(({ doer, startedAt }) => doer === 'me' && startedAt !== undefined)
  return open.map(task => {
    if (task.startedAt !== undefined) {
      const passed = Math.max(0, now - Date.parse(task.startedAt)) / minuteMs
      return { ...task, minutes: Math.max(0, Math.ceil(task.minutes - passed)), dependsOn: [] }
    }
    if (task.doer !== 'me') return task
    return { ...task, dependsOn: [...task.dependsOn, ...minesRunning.map(({ id }) => id)] }
  })
}

interface Span {
  readonly start: number
  readonly end: number
}

/** As soon as can be from `from`: what runs first, then in the order of latest starts. Buffers are only reserves. */
function planForwards(
  tasks: readonly PreflightTask[],
  times: ReadonlyMap<PreflightTaskId, { readonly begin: number }>,
  from: number,
): ReadonlyMap<PreflightTaskId, Span> {
  const spans = new Map<PreflightTaskId, Span>()
  const begins = (task: PreflightTask) => times.get(task.id)?.begin ?? 0
  const isRunning = (task: PreflightTask) => task.startedAt !== undefined
  const urgent = tasks.toSorted(
    (a, b) => Number(isRunning(b)) - Number(isRunning(a)) || begins(b) - begins(a),
  )
  let iAmFree = from
  for (const task of inDependencyOrder(urgent)) {
    const waits = task.dependsOn.flatMap(id => spans.get(id)?.end ?? [])
    const start = Math.max(from, ...waits, task.doer === 'me' ? iAmFree : from)
    const end = start + task.minutes * minuteMs
    if (task.doer === 'me') iAmFree = end
    spans.set(task.id, { start, end })
  }
  return spans
}

/** Minutes from the begin of each task to the call, with what waits for it and without the buffers. */
function tailsOf(tasks: readonly PreflightTask[]): ReadonlyMap<PreflightTaskId, number> {
  const tails = new Map<PreflightTaskId, number>()
  for (const task of inDependencyOrder(tasks).toReversed()) {
    const after = tasks.filter(({ dependsOn }) => dependsOn.includes(task.id))
    tails.set(task.id, task.minutes + Math.max(0, ...after.map(({ id }) => tails.get(id) ?? 0)))
  }
  return tails
}

function fitOf(
  task: PreflightTask,
  { latestStart, end, latestEnd }: Pick<ScheduledTask, 'latestStart' | 'latestEnd' | 'end'>,
  { needed, call, now }: { readonly needed: number; readonly call: number; readonly now: number },
): Fit {
  const left = Math.floor((call - now) / minuteMs)
  if (needed > left) return { kind: 'cannot-finish', needed, left: Math.max(0, left) }
  const behind = task.startedAt === undefined ? now - latestStart : end - latestEnd
  return behind > 0 ? { kind: 'late', by: Math.ceil(behind / minuteMs) } : { kind: 'fits' }
}
