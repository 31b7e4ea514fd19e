import type { MarkForm, Run } from '@shared/domain/run'
import { readClock } from '@shared/run/clock'
import { addMark, redoMark, undoMark } from '@shared/run/marks'
import { planOf, type RunPlan } from '@shared/run/plan'
import { forecastSegments, paceOf } from '@shared/run/timeline'
import { walkRun } from '@shared/run/walk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoCopy, demoRun, idSource, start, withMarks } from './run-cases'

const call = demoCall()
const copy = demoCopy(call)
const run = demoRun(call)
const plan = planOf(run, copy, call)
const stepId = (number: number) => copy.steps[number - 1]?.id ?? ''
const walkAt = (marked: Run, seconds: number) => walkRun(marked, plan, Date.parse(at(seconds)))
const seconds = (ms: number | undefined) => (ms ?? 0) / 1000

describe('where a run stands', () => {
  it('begins in the first segment and spends its time there', () => {
    const walk = walkAt(run, 42)
    expect(walk.current.id).toBe(stepId(1))
    expect(seconds(walk.spent.get(stepId(1)))).toBe(42)
    expect(walk.next?.id).toBe(stepId(2))
  })

  it('leaves a step when the next is begun', () => {
    const walk = walkAt(withMarks(run, [[230, 'step-begun', stepId(2)]]), 300)
    expect([seconds(walk.spent.get(stepId(1))), seconds(walk.spent.get(stepId(2)))]).toEqual([230, 70])
  })

  it('takes a pause out of the step and of the elapsed time', () => {
    const walk = walkAt(
      withMarks(run, [
        [100, 'pause'],
        [160, 'resume'],
      ]),
      200,
    )
    expect([seconds(walk.elapsed), seconds(walk.spent.get(stepId(1)))]).toEqual([140, 140])
    expect(walk.pausedSince).toBeUndefined()
  })

  it('stands still while paused, and says since when', () => {
    const walk = walkAt(withMarks(run, [[100, 'pause']]), 200)
    expect(seconds(walk.elapsed)).toBe(100)
    expect(walk.pausedSince).toBe(Date.parse(at(100)))
  })

  it('goes on to the next step when the current one is skipped', () => {
    const walk = walkAt(withMarks(run, [[10, 'step-skipped', stepId(1)]]), 30)
    expect(walk.current.id).toBe(stepId(2))
    expect(seconds(walk.spent.get(stepId(2)))).toBe(20)
  })

  it('passes over a later step that was skipped ahead', () => {
    const walk = walkAt(withMarks(run, [[10, 'step-skipped', stepId(2)]]), 30)
    expect([walk.current.id, walk.next?.id]).toEqual([stepId(1), stepId(3)])
  })

  it('takes a skipped step back when it is begun after all', () => {
    const walk = walkAt(
      withMarks(run, [
        [10, 'step-skipped', stepId(2)],
        [20, 'step-begun', stepId(2)],
      ]),
      30,
    )
    expect(walk.skipped.size).toBe(0)
  })

  it('counts time after an ended step to no step', () => {
    const walk = walkAt(withMarks(run, [[10, 'step-ended', stepId(1)]]), 30)
    expect([seconds(walk.elapsed), seconds(walk.spent.get(stepId(1)))]).toEqual([30, 10])
  })

  it('ignores a step that the copy no longer has', () => {
    const walk = walkAt(withMarks(run, [[10, 'step-begun', 'gone']]), 30)
    expect(seconds(walk.spent.get(stepId(1)))).toBe(30)
  })

  it('holds still at the last mark when the clock went back', () => {
    const walk = walkAt(withMarks(run, [[100, 'note']]), -3600)
    expect(seconds(walk.elapsed)).toBe(100)
  })

  it('stops at its end, whatever the time is now', () => {
    expect(seconds(walkAt({ ...run, endedAt: at(60) }, 5000).elapsed)).toBe(60)
  })
})

const forms: readonly MarkForm[] = [
  'step-begun',
  'step-ended',
  'step-skipped',
  'pause',
  'resume',
  'note',
  'question',
]
const action = fc.record({
  at: fc.integer({ min: -30, max: 2000 }),
  form: fc.constantFrom(...forms),
  segment: fc.nat({ max: plan.segments.length }),
  undone: fc.boolean(),
})
type Action = {
  readonly at: number
  readonly form: MarkForm
  readonly segment: number
  readonly undone: boolean
}

function play(actions: readonly Action[]): Run {
  const newId = idSource(9)
  return actions.reduce((so, { at: when, form, segment, undone }) => {
    const next = addMark(so, { form, stepId: plan.segments[segment]?.id ?? 'gone' }, { at: at(when), newId })
    const last = next.marks.at(-1)
    return undone && next !== so && last ? undoMark(next, last.id, at(2000)) : next
  }, run)
}

/** The same run told second by second, with nothing shared but the rules. */
function bruteForce(marked: Run, of: RunPlan, nowSeconds: number) {
  const standing = marked.marks.filter(mark => mark.undoneAt === undefined)
  const moment = (iso: string) => Math.max(0, (Date.parse(iso) - Date.parse(start)) / 1000)
  const until = Math.max(nowSeconds, 0, ...standing.map(mark => moment(mark.at)))
  const spent = new Map<string, number>()
  const skipped = new Set<string>()
  let [index, inside, paused, elapsed] = [0, true, false, 0]
  for (let second = 0; second <= until; second += 1) {
    for (const mark of standing.filter(one => moment(one.at) === second)) {
      if (mark.form === 'pause') paused = true
      if (mark.form === 'resume') paused = false
      const found = of.segments.findIndex(segment => segment.id === mark.stepId)
      if (found < 0) continue
      if (mark.form === 'step-begun') [index, inside] = [found, true]
      if (mark.form === 'step-begun') skipped.delete(String(mark.stepId))
      if (mark.form === 'step-ended' && found === index) inside = false
      if (mark.form !== 'step-skipped') continue
      skipped.add(String(mark.stepId))
      const after = of.segments.findIndex((segment, place) => place > found && !skipped.has(segment.id))
      if (found === index && after >= 0) [index, inside] = [after, true]
    }
    if (second === until || paused) continue
    elapsed += 1
    const id = of.segments[index]?.id ?? ''
    if (inside) spent.set(id, (spent.get(id) ?? 0) + 1)
  }
  return { spent, elapsed, current: of.segments[index]?.id }
}

describe('totals of any run', () => {
  const cases = fc.array(action, { maxLength: 25 })
  const times = fc.integer({ min: -100, max: 2500 })

  it('equal a count second by second, for any order of marks, pauses and undos', () => {
    fc.assert(
      fc.property(cases, times, (actions, now) => {
        const marked = play(actions)
        const walk = walkAt(marked, now)
        const counted = bruteForce(marked, plan, now)
        expect(walk.current.id).toBe(counted.current)
        expect(seconds(walk.elapsed)).toBe(counted.elapsed)
        for (const segment of plan.segments) {
          expect(seconds(walk.spent.get(segment.id))).toBe(counted.spent.get(segment.id) ?? 0)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('are never negative', () => {
    fc.assert(
      fc.property(cases, times, (actions, now) => {
        const walk = walkAt(play(actions), now)
        const clock = readClock(walk, plan)
        const pace = paceOf(walk, plan)
        const parts = forecastSegments(walk, plan).map(({ from, to }) => to - from)
        const figures = Object.values(clock).filter(value => value !== undefined)
        expect(Math.min(...figures, ...parts, pace.keepMs, pace.roomMs)).toBeGreaterThanOrEqual(0)
        expect(pace.roomMs).toBeLessThanOrEqual(pace.keepMs)
      }),
    )
  })

  it('come back when any mark is undone and redone', () => {
    fc.assert(
      fc.property(cases, fc.nat(), times, (actions, pick, now) => {
        const marked = play(actions)
        const mark = marked.marks[pick % Math.max(1, marked.marks.length)]
        if (mark === undefined || mark.undoneAt !== undefined) return
        const back = redoMark(undoMark(marked, mark.id, at(2100)), mark.id, at(2100))
        expect(back.marks).toEqual(marked.marks)
        expect(walkAt(back, now)).toEqual(walkAt(marked, now))
      }),
    )
  })
})
