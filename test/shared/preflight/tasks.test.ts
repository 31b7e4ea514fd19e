import type { PreflightTask } from '@shared/domain/preflight'
import { scheduleOf } from '@shared/preflight/schedule'
import {
  advanceTask,
  changeTask,
  finishTask,
  letWait,
  nextTask,
  removeTask,
  resetTask,
} from '@shared/preflight/tasks'
import { describe, expect, it } from 'vitest'
import { aCall } from '../../helpers/builders'
import { before, callStart, idOf, task } from './tasks-world'

const withTasks = (...preflight: readonly PreflightTask[]) => aCall({ preflight })

describe('the one key of a task', () => {
  it('begins it, ends it, and opens it again with its begin kept', () => {
    const begun = advanceTask(task('Restore', 28), before(40))
    expect(begun.startedAt).toBe(before(40))
    const done = advanceTask(begun, before(10))
    expect(done).toMatchObject({ startedAt: before(40), doneAt: before(10) })
    const again = advanceTask(done, before(9))
    expect(again.doneAt).toBeUndefined()
    expect(resetTask(done)).toMatchObject({ startedAt: undefined, doneAt: undefined })
  })

  it('acts on what has to begin next, then on what runs', () => {
    const [long, short] = [task('Long', 28, { doer: 'machine' }), task('Short', 3)]
    const now = before(60)
    const next = (...tasks: readonly PreflightTask[]) => nextTask(scheduleOf(tasks, callStart, now))?.title
    expect(next(short, long)).toBe('Long')
    expect(next(short, advanceTask(long, now))).toBe('Short')
    expect(next(advanceTask(short, now), advanceTask(long, now))).toBe('Long')
    expect(next(finishTask(short, now), finishTask(long, now))).toBeUndefined()
  })
})

describe('tasks of a call', () => {
  const call = withTasks(task('A', 1), task('B', 1, { after: ['A'] }), task('C', 1, { after: ['B'] }))

  it('wait for others, but never for each other', () => {
    const ok = letWait(call, idOf('C'), [idOf('A')])
    expect(ok.kind === 'ok' && ok.call.preflight[2]?.dependsOn).toEqual([idOf('A')])
    expect(letWait(call, idOf('A'), [idOf('C')])).toEqual({ kind: 'loop', titles: ['A', 'C', 'B', 'A'] })
  })

  it('inherit what a removed one waited for', () => {
    expect(removeTask(call, idOf('B')).preflight.map(one => one.dependsOn)).toEqual([[], [idOf('A')]])
    expect(removeTask(call, idOf('none'))).toBe(call)
  })

  it('change one at a time', () => {
    const changed = changeTask(call, idOf('B'), one => ({ ...one, minutes: 9 }))
    expect(changed.preflight.map(({ minutes }) => minutes)).toEqual([1, 9, 1])
  })
})
