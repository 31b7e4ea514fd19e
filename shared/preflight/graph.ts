/** Which set-up task waits for which: loops are refused where they would be made, and named where they came about. */
import type { PreflightTask, PreflightTaskId } from '../domain/preflight'

/** The titles of a loop, first and last the same, if `taskId` waited for `dependsOn`; undefined when there is none. */
export function loopWith(
  tasks: readonly PreflightTask[],
  taskId: PreflightTaskId,
  dependsOn: readonly PreflightTaskId[],
): readonly string[] | undefined {
  return loopIn(tasks.map(task => (task.id === taskId ? { ...task, dependsOn } : task)))
}

/** Titles round a loop of tasks that wait for each other, as "a waits for b waits for a"; undefined when there is none. */
export function loopIn(tasks: readonly PreflightTask[]): readonly string[] | undefined {
  const byId = new Map(tasks.map(task => [task.id, task]))
  const cleared = new Set<PreflightTaskId>()
  const trail: PreflightTask[] = []
  const visit = (task: PreflightTask): readonly string[] | undefined => {
    const at = trail.indexOf(task)
    if (at !== -1) return [...trail.slice(at), task].map(({ title }) => title)
    if (cleared.has(task.id)) return undefined
    trail.push(task)
    for (const id of task.dependsOn) {
      const before = byId.get(id)
      const loop = before && visit(before)
      if (loop !== undefined) return loop
    }
    trail.pop()
    cleared.add(task.id)
    return undefined
  }
  for (const task of tasks) {
    const loop = visit(task)
    if (loop !== undefined) return loop
  }
  return undefined
}

export const loopWords = (titles: readonly string[]): string =>
  `These tasks would wait for each other: ${titles.map(title => title || 'a task without a name').join(' → ')}.`

/** In an order in which every task follows those it waits for. To be called on tasks without a loop. */
export function inDependencyOrder(tasks: readonly PreflightTask[]): readonly PreflightTask[] {
  const byId = new Map(tasks.map(task => [task.id, task]))
  const ordered = new Set<PreflightTask>()
  const place = (task: PreflightTask): void => {
    if (ordered.has(task)) return
    for (const id of task.dependsOn) {
      const before = byId.get(id)
      if (before !== undefined) place(before)
    }
    ordered.add(task)
  }
  for (const task of tasks) place(task)
  return [...ordered]
}
