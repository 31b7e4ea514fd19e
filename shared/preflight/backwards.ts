/**
 * From the call backwards (P27): how long before it each task has to begin at the latest. I do one thing at a time,
 * machines and other people work beside me. Which of my tasks comes last is searched: the order stands that needs the
 * least time in all, and among those the order of the list. With more tasks of my own than a person has before a call
 * the search ends early, with the best order it met.
 */

import type { PreflightTask, PreflightTaskId } from '../domain/preflight'
import { inDependencyOrder } from './graph'

/** One task, in minutes before the call: it ends `end` and begins `begin` minutes before it, at the latest. */
export interface Backwards {
  readonly begin: number
  readonly end: number
}

export interface BackwardPlan {
  readonly times: ReadonlyMap<PreflightTaskId, Backwards>
  /** Minutes before the call at which the first has to begin. */
  readonly length: number
  /** What has to be done one after the other without a pause but the buffers, in the order of time. */
  readonly criticalPath: readonly PreflightTaskId[]
}

const mostTries = 4_000

/** `tasks` are those still to be done, with the minutes they still take, without a loop. */
export function planBackwards(tasks: readonly PreflightTask[]): BackwardPlan {
  const graph = graphOf(tasks)
  const least = longestPath(graph)
  let best: Placed | undefined
  let tries = 0
  const search = (mineLeft: readonly PreflightTask[], order: readonly PreflightTask[]): void => {
    if (best !== undefined && (best.length <= least || tries >= mostTries)) return
    if (mineLeft.length === 0) {
      tries += 1
      const placed = place(graph, order)
      if (best === undefined || placed.length < best.length) best = placed
      return
    }
    if (best !== undefined && place(graph, order, mineLeft).length >= best.length) {
      tries += 1
      return
    }
    for (const task of lastOnes(graph, mineLeft))
      search(
        mineLeft.filter(one => one !== task),
        [...order, task],
      )
  }
  search(
    tasks.filter(({ doer }) => doer === 'me'),
    [],
  )
  const { times, length, follows } = best ?? place(graph, [])
  return { times, length, criticalPath: criticalPath(times, follows, length) }
}

interface Graph {
  /** Each after those it waits for. */
  readonly ordered: readonly PreflightTask[]
  /** What waits for a task. */
  readonly dependents: ReadonlyMap<PreflightTaskId, readonly PreflightTask[]>
  /** Everything that waits for it, near and far. */
  readonly after: ReadonlyMap<PreflightTaskId, ReadonlySet<PreflightTaskId>>
  /** Minutes of the longest chain that leads to it, itself left out. */
  readonly heads: ReadonlyMap<PreflightTaskId, number>
}

function graphOf(tasks: readonly PreflightTask[]): Graph {
  const ordered = inDependencyOrder(tasks)
  const dependents = new Map(
    tasks.map(({ id }) => [id, tasks.filter(({ dependsOn }) => dependsOn.includes(id))]),
  )
  const after = new Map<PreflightTaskId, ReadonlySet<PreflightTaskId>>()
  for (const { id } of ordered.toReversed()) {
    const next = dependents.get(id) ?? []
    after.set(id, new Set(next.flatMap(one => [one.id, ...(after.get(one.id) ?? [])])))
  }
  const heads = new Map<PreflightTaskId, number>()
  for (const task of ordered) {
    const before = ordered.filter(({ id }) => task.dependsOn.includes(id))
    const chains = before.map(one => (heads.get(one.id) ?? 0) + one.minutes + one.bufferMinutes)
    heads.set(task.id, Math.max(0, ...chains))
  }
  return { ordered, dependents, after, heads }
}

/** No plan is shorter: the longest chain, as if I had as many hands as there are tasks, and all that is mine in a row. */
function longestPath(graph: Graph): number {
  const mine = graph.ordered.filter(({ doer }) => doer === 'me')
  const sum = mine.reduce((minutes, task) => minutes + task.minutes, 0)
  return Math.max(place(graph, []).length, sum)
}

/** Of my tasks those that may come last, the one with most before it first, then the one that stands last in the list. */
function lastOnes({ after, heads }: Graph, mine: readonly PreflightTask[]): readonly PreflightTask[] {
  const may = mine.filter(task => mine.every(other => !after.get(task.id)?.has(other.id)))
  return may.toReversed().toSorted((a, b) => (heads.get(b.id) ?? 0) - (heads.get(a.id) ?? 0))
}

interface Placed {
  readonly times: ReadonlyMap<PreflightTaskId, Backwards>
  readonly length: number
  /** What begins when a task and its buffer have ended; undefined where that is the call. */
  readonly follows: ReadonlyMap<PreflightTaskId, PreflightTaskId | undefined>
}

/** As late as possible, my tasks in this order from the last to the first; those of `earlier` in a row before them. */
function place(
  { ordered, dependents }: Graph,
  order: readonly PreflightTask[],
  earlier: readonly PreflightTask[] = [],
): Placed {
  const times = new Map<PreflightTaskId, Backwards>()
  const follows = new Map<PreflightTaskId, PreflightTaskId | undefined>()
  const nextOfMine = new Map(order.map((task, at) => [task.id, order[at - 1]]))
  const put = (task: PreflightTask): Backwards => {
    const known = times.get(task.id)
    if (known !== undefined) return known
    const mine = nextOfMine.get(task.id)
    let end = task.bufferMinutes
    let next: PreflightTaskId | undefined
    for (const one of dependents.get(task.id) ?? []) {
      const wanted = put(one).begin + task.bufferMinutes
      if (wanted > end) [end, next] = [wanted, one.id]
    }
    // My hands are free again at its end; its buffer is for what waits for it.
    if (mine !== undefined && put(mine).begin > end) [end, next] = [put(mine).begin, mine.id]
    const placed = { end, begin: end + task.minutes }
    times.set(task.id, placed)
    follows.set(task.id, next)
    return placed
  }
  for (const task of ordered) put(task)
  const inRow = (order.map(({ id }) => times.get(id)?.begin ?? 0).at(-1) ?? 0) + sumOf(earlier)
  const length = Math.max(earlier.length > 0 ? inRow : 0, 0, ...[...times.values()].map(({ begin }) => begin))
  return { times, length, follows }
}

const sumOf = (tasks: readonly PreflightTask[]): number =>
  tasks.reduce((minutes, task) => minutes + task.minutes, 0)

function criticalPath(
  times: ReadonlyMap<PreflightTaskId, Backwards>,
  follows: ReadonlyMap<PreflightTaskId, PreflightTaskId | undefined>,
  length: number,
): readonly PreflightTaskId[] {
  const path: PreflightTaskId[] = []
  let at = [...times].find(([, { begin }]) => begin === length)?.[0]
  while (at !== undefined) {
    path.push(at)
    at = follows.get(at)
  }
  return path
}
