import type { PreflightTask } from '@shared/domain/preflight'
import { habitFor, habitsOf } from '@shared/preflight/habits'
import { describe, expect, it } from 'vitest'
import { before, task } from './tasks-world'

const took = (title: string, minutes: number, fields: Partial<PreflightTask> = {}) =>
  task(title, 20, { startedAt: before(100), doneAt: before(100 - minutes), ...fields })
const held = (day: number, ...preflight: readonly PreflightTask[]) => ({
  start: `2026-11-0${day}T10:00:00.000Z`,
  preflight,
})

describe('habits', () => {
  it.each([
    [[28], 28, 1],
    [[28, 31], 30, 2],
    [[28, 31, 50], 31, 3],
  ])('of %j minutes the median is %i of n = %i', (all, median, n) => {
    const habits = habitsOf(all.map((minutes, at) => held(at + 1, took('Restore', minutes))))
    expect(habits[0]).toMatchObject({ took: median, timed: n, calls: n })
  })

  it('know the same task whatever its spelling, and take what was planned last', () => {
    const habits = habitsOf([
      held(1, took('restore  Demo', 20)),
      held(5, took('Restore demo', 30, { fallback: 'Recording' })),
    ])
    expect(habits).toHaveLength(1)
    expect(habits[0]?.last.fallback).toBe('Recording')
    expect(habitFor(' RESTORE DEMO', habits)?.took).toBe(25)
  })

  it('count only what was begun and ended, and not what lay forgotten over night', () => {
    const habits = habitsOf([
      held(1, task('Sound', 3, { doneAt: before(1) })),
      held(2, took('Sound', 9 * 60)),
    ])
    expect(habits[0]).toMatchObject({ took: undefined, timed: 0, calls: 2 })
  })

  it('lead with what is done most', () => {
    const habits = habitsOf([held(1, took('Sound', 3), took('Restore', 9)), held(2, took('Restore', 9))])
    expect(habits.map(({ title }) => title)).toEqual(['Restore', 'Sound'])
    expect(habitsOf([held(1, task('  ', 3))])).toEqual([])
  })
})
