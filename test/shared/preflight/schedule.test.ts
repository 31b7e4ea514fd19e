import type { PreflightTask } from '@shared/domain/preflight'
import { planBackwards } from '@shared/preflight/backwards'
import { loopIn, loopWith, loopWords } from '@shared/preflight/graph'
import { type ScheduledTask, scheduleOf } from '@shared/preflight/schedule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { before, callStart, idOf, minutesBefore, task } from './tasks-world'

const planned = (tasks: readonly PreflightTask[], minutesLeft: number) => {
  const schedule = scheduleOf(tasks, callStart, before(minutesLeft))
  if (schedule.kind !== 'plan') throw new Error(`no plan: ${schedule.kind}`)
  const of = (title: string): ScheduledTask => {
    const found = schedule.tasks.find(one => one.task.title === title)
    if (found === undefined) throw new Error(`no task ${title}`)
    return found
  }
  return { ...schedule, of, latest: (title: string) => minutesBefore(of(title).latestStart) }
}

describe('the worked case: 28 minutes against 7', () => {
  const restore = task('Restore', 28, { doer: 'machine', fallback: 'Recording 2B' })

  it.each([
    [42, 'fits', 28],
    [28, 'fits', 28],
    [27, 'cannot-finish', 28],
    [7, 'cannot-finish', 28],
  ])('with %i minutes left it %s', (left, kind, latest) => {
    const plan = planned([restore], left)
    expect(plan.of('Restore').fit.kind).toBe(kind)
    expect(plan.latest('Restore')).toBe(latest)
  })

  it('says both figures', () => {
    expect(planned([restore], 7).of('Restore').fit).toEqual({ kind: 'cannot-finish', needed: 28, left: 7 })
  })

  it('counts what waits for it too', () => {
    const check = task('Check', 5, { after: ['Restore'] })
    expect(planned([restore, check], 30).of('Restore').fit).toEqual({
      kind: 'cannot-finish',
      needed: 33,
      left: 30,
    })
  })

  it('is late, not impossible, where only the buffer is gone', () => {
    const tight = task('Restore', 28, { doer: 'machine', bufferMinutes: 5 })
    expect(planned([tight], 33).of('Restore').fit).toEqual({ kind: 'fits' })
    expect(planned([tight], 30).of('Restore').fit).toEqual({ kind: 'late', by: 3 })
  })
})

describe('the schedule', () => {
  it('lets machines and other people work beside me, and me do one thing at a time', () => {
    const plan = planned(
      [
        task('Restore', 28, { doer: 'machine' }),
        task('Huddle', 7, { doer: 'colleague' }),
        task('Words', 3),
        task('Sound', 4),
      ],
      120,
    )
    expect([plan.latest('Restore'), plan.latest('Huddle')]).toEqual([28, 7])
    expect([plan.latest('Words'), plan.latest('Sound')]).toEqual([7, 4])
    expect(plan.criticalPath).toEqual([idOf('Restore')])
    expect(minutesBefore(plan.latestStart ?? 0)).toBe(28)
  })

  it('puts a buffer between a task and what waits for it', () => {
    const plan = planned(
      [task('Reset', 10, { bufferMinutes: 5 }), task('Look', 4, { after: ['Reset'] })],
      120,
    )
    expect([plan.latest('Reset'), plan.latest('Look')]).toEqual([19, 4])
    expect(plan.criticalPath).toEqual([idOf('Reset'), idOf('Look')])
  })

  it('counts the rest of what runs, and lets my others wait for it', () => {
    const running = task('Write', 10, { startedAt: before(26) })
    const plan = planned([running, task('Sound', 4)], 20)
    expect(plan.of('Write').needed).toBe(4)
    expect(minutesBefore(plan.of('Sound').start)).toBe(16)
    expect(plan.of('Write').isRunning).toBe(true)
  })

  it('leaves out what is done, and says when nothing is left', () => {
    const done = task('Reset', 10, { doneAt: before(60) })
    expect(planned([done, task('Look', 4, { after: ['Reset'] })], 20).tasks).toHaveLength(1)
    expect(scheduleOf([done], callStart, before(5))).toEqual({ kind: 'done' })
  })

  it('says that it is too much in all where each fits by itself', () => {
    const mine = [task('One', 6), task('Two', 6)]
    expect(planned(mine, 12).over).toBe(0)
    expect(planned(mine, 10).over).toBe(2)
    expect(planned(mine, 10).tasks.map(one => one.fit.kind)).toEqual(['late', 'fits'])
  })

  it('names a loop instead of a plan', () => {
    const tasks = [task('A', 1, { after: ['B'] }), task('B', 1, { after: ['A'] })]
    expect(scheduleOf(tasks, callStart, before(9))).toEqual({ kind: 'loop', titles: ['A', 'B', 'A'] })
  })
})

describe('loops', () => {
  const tasks = [task('A', 1), task('B', 1, { after: ['A'] }), task('C', 1, { after: ['B'] })]

  it('are refused with the way round', () => {
    const titles = loopWith(tasks, idOf('A'), [idOf('C')])
    expect(titles).toEqual(['A', 'C', 'B', 'A'])
    expect(loopWords(titles ?? [])).toBe('These tasks would wait for each other: A → C → B → A.')
  })

  it('are not seen where there are none', () => {
    expect(loopWith(tasks, idOf('C'), [idOf('A'), idOf('B')])).toBeUndefined()
    expect(loopIn(tasks)).toBeUndefined()
    expect(loopIn([task('X', 1, { after: ['gone'] })])).toBeUndefined()
  })
})

/** Small graphs without loops: a task waits only for those before it in the list. */
const titles = ['a', 'b', 'c', 'd', 'e', 'f']
const smallGraphs = fc.integer({ min: 1, max: titles.length }).chain(count =>
  fc.tuple(
    ...titles.slice(0, count).map((title, at) =>
      fc
        .record({
          minutes: fc.integer({ min: 0, max: 30 }),
          bufferMinutes: fc.integer({ min: 0, max: 10 }),
          doer: fc.constantFrom('me' as const, 'me' as const, 'machine' as const, 'colleague' as const),
          after: fc.subarray(titles.slice(0, at)),
        })
        .map(({ minutes, ...fields }) => task(title, minutes, fields)),
    ),
  ),
)

/** Every order of my tasks, tried out: the least minutes any of them takes. */
function bruteLength(tasks: readonly PreflightTask[]): number {
  const mine = tasks.filter(({ doer }) => doer === 'me')
  return Math.min(...permutations(mine).flatMap(order => lengthInOrder(tasks, order) ?? []))
}

function lengthInOrder(tasks: readonly PreflightTask[], order: readonly PreflightTask[]): number | undefined {
  const after = (one: PreflightTask) => [
    ...tasks
      .filter(({ dependsOn }) => dependsOn.includes(one.id))
      .map(next => ({ next, wait: one.bufferMinutes })),
    ...order.filter((_, at) => order[at - 1] === one).map(next => ({ next, wait: 0 })),
  ]
  const longest = (one: PreflightTask, seen: readonly PreflightTask[]): number => {
    if (seen.includes(one)) return Number.POSITIVE_INFINITY
    const rest = after(one).map(({ next, wait }) => wait + longest(next, [...seen, one]))
    return one.minutes + Math.max(one.bufferMinutes, ...rest)
  }
  const length = Math.max(...tasks.map(one => longest(one, [])))
  return Number.isFinite(length) ? length : undefined
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map(rest => [item, ...rest]))
}

describe('for any small graph', () => {
  it('no task begins before those it waits for have ended with their buffer, and I do one thing at a time', () => {
    fc.assert(
      fc.property(smallGraphs, tasks => {
        const { times } = planBackwards(tasks)
        const of = (one: PreflightTask) => times.get(one.id) ?? { begin: Number.NaN, end: Number.NaN }
        for (const one of tasks) {
          expect(of(one).begin - of(one).end).toBe(one.minutes)
          expect(of(one).end).toBeGreaterThanOrEqual(one.bufferMinutes)
          for (const next of tasks.filter(({ dependsOn }) => dependsOn.includes(one.id)))
            expect(of(one).end - one.bufferMinutes).toBeGreaterThanOrEqual(of(next).begin)
        }
        const mine = tasks.filter(({ doer }) => doer === 'me').map(of)
        for (const a of mine)
          for (const b of mine) if (a !== b) expect(a.begin <= b.end || b.begin <= a.end).toBe(true)
      }),
    )
  })

  it('the plan is as short as the best of all orders, and the critical path is as long as the plan', () => {
    fc.assert(
      fc.property(smallGraphs, tasks => {
        const { length, criticalPath, times } = planBackwards(tasks)
        expect(length).toBe(bruteLength(tasks))
        const path = criticalPath.flatMap(id => tasks.find(one => one.id === id) ?? [])
        const gaps = path.map((one, at) => {
          const next = path[at + 1]
          if (next === undefined) return one.minutes + one.bufferMinutes
          return one.minutes + (next.dependsOn.includes(one.id) ? one.bufferMinutes : 0)
        })
        expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBe(length)
        expect(times.get(path[0]?.id as PreflightTask['id'])?.begin).toBe(length)
      }),
    )
  })

  it('forwards too nothing begins before what it waits for', () => {
    fc.assert(
      fc.property(smallGraphs, fc.integer({ min: 0, max: 200 }), (tasks, left) => {
        const { tasks: scheduled } = planned(tasks, left)
        for (const one of scheduled)
          for (const next of scheduled.filter(({ task }) => task.dependsOn.includes(one.task.id)))
            expect(next.start).toBeGreaterThanOrEqual(one.end)
      }),
    )
  })
})
