/** What set-up took in the latest calls that had any: their files are few, and read only when somebody plans set-up. */
import { type Habit, habitsOf } from '@shared/preflight/habits'
import { readableRecords, type WorkspaceRecords } from './workspace'

/** So many calls make a habit; what was done before that is out of date. */
export const mostHabitCalls = 30

/** `now` is an ISO instant: only calls whose start has passed teach anything. */
export async function readHabits(workspace: WorkspaceRecords, now: string): Promise<readonly Habit[]> {
  const refs = workspace.lookup
    .list('call')
    .filter(({ setUp, start }) => setUp !== undefined && start !== undefined && start <= now)
    .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1))
    .slice(0, mostHabitCalls)
    .map(({ id }) => ({ kind: 'call' as const, id }))
  const calls = (await readableRecords(workspace, refs)).flatMap(one => (one.kind === 'call' ? [one] : []))
  return habitsOf(calls)
}
