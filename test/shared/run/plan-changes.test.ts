import type { MarkInput } from '@shared/contract/run-calls'
import type { MarkForm, Run } from '@shared/domain/run'
import { logLines } from '@shared/run/log'
import { addMark, undoMark } from '@shared/run/marks'
import { planOf } from '@shared/run/plan'
import { moveBefore } from '@shared/run/reorder'
import { runState } from '@shared/run/run-state'
import { paceOf, plannedSegments, reservesOf } from '@shared/run/timeline'
import { plannedAndActual } from '@shared/run/to-debrief'
import { instantOf } from '@shared/run/typed-time'
import { walkRun } from '@shared/run/walk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoCopy, demoRun, idSource, start } from './run-cases'

const call = demoCall()
const copy = demoCopy(call)
const run = demoRun(call)
const plan = planOf(run, copy, call)
const stepId = (number: number) => copy.steps[number - 1]?.id ?? ''
const ids = idSource(12)
const mark = (so: Run, seconds: number, input: MarkInput) =>
  addMark(so, input, { at: at(seconds), newId: ids })
const told = (...marks: readonly (readonly [number, MarkInput])[]) =>
  marks.reduce((so, [seconds, input]) => mark(so, seconds, input), run)
const walkAt = (so: Run, seconds: number) => walkRun(so, plan, Date.parse(at(seconds)))
const seconds = (ms: number | undefined) => (ms ?? 0) / 1000
const paceAt = (so: Run, when: number) => {
  const walk = walkAt(so, when)
  return paceOf(walk, walk.plan)
}
const begun = (number: number) => ({ form: 'step-begun', stepId: stepId(number) }) as const
const lost = (minutes: number) => ({ form: 'time-lost', secondsLost: minutes * 60 }) as const
const dropped = (...numbers: readonly number[]) => ({
  form: 'plan-applied' as const,
  plan: numbers.map(number => ({ stepId: stepId(number), minutes: 1, dropped: true })),
})

describe('minutes lost', () => {
  it.each([
    [0, 'said in advance', 900],
    [120, 'said in the step', 900],
    [1020, 'said when they are gone', 900],
  ])('at %i s (%s) put the run behind by what was lost', (when, _why, behind) => {
    expect(seconds(paceAt(told([when, lost(15)]), when).behindMs)).toBe(behind)
  })

  it('are not the step’s: they go first, then its own time runs', () => {
    const so = told([60, lost(2)])
    const own = [60, 119, 120, 150].map(when => seconds(walkAt(so, when).spent.get(stepId(1))))
    expect(own).toEqual([0, 0, 0, 30])
    expect(seconds(walkAt(so, 90).toLose)).toBe(30)
  })

  it('stay out of the minutes the debrief says a step took, and in those of the run', () => {
    const so = { ...told([60, lost(2)], [300, begun(2)]), endedAt: at(400) }
    const [first, second] = plannedAndActual(so, copy, call)
    expect([first?.plannedMinutes, first?.actualMinutes, second?.actualMinutes]).toEqual([3, 3, 100 / 60])
    expect(seconds(walkAt(so, 400).elapsed)).toBe(400)
  })
})

describe('another end', () => {
  it.each([
    [1500, 300],
    [1799, 1],
    [1800, 0],
    [2400, 0],
  ])('at %i s leaves the run behind by %i s', (end, behind) => {
    const so = told([0, { form: 'end-moved', endsAt: at(end) }])
    expect(seconds(paceAt(so, 0).behindMs)).toBe(behind)
    expect(walkAt(so, 0).plan.end).toBe(Date.parse(at(end)))
  })

  it('forgives being late when it moves out far enough', () => {
    const late = told([500, begun(2)])
    expect(seconds(paceAt(late, 500).behindMs)).toBe(320)
    expect(seconds(paceAt(mark(late, 500, { form: 'end-moved', endsAt: at(2120) }), 500).behindMs)).toBe(0)
    expect(seconds(paceAt(mark(late, 500, { form: 'end-moved', endsAt: at(2119) }), 500).behindMs)).toBe(1)
  })
})

describe('a plan that is applied', () => {
  const late = told([380, begun(2)])
  const applied = mark(late, 380, dropped(4, 6))

  it('is what the run is held to from then on', () => {
    expect(seconds(paceAt(late, 380).behindMs)).toBe(200)
    expect(seconds(paceAt(applied, 380).behindMs)).toBe(20)
    expect(walkAt(applied, 380).skipped).toEqual(new Set([stepId(4), stepId(6)]))
    const planned = plannedSegments(walkAt(applied, 380).plan)
    expect(planned.at(-1)?.to).toBe(Date.parse(at(1800)))
  })

  it('leaves what has been as it was planned', () => {
    const planned = plannedSegments(walkAt(applied, 380).plan)
    expect(planned[0]).toMatchObject({ from: Date.parse(start), to: Date.parse(at(180)) })
  })

  it('can be gone against: a dropped step that is begun costs its time', () => {
    const shown = mark(applied, 700, begun(4))
    expect(walkAt(shown, 700).skipped.has(stepId(4))).toBe(false)
    expect(walkAt(shown, 700).current.number).toBe(4)
  })

  it('is said in the log, with the lateness of before unchanged', () => {
    const words = (so: Run) => logLines(so, walkAt(so, 400)).map(line => line.words)
    expect(words(applied)).toEqual([
      'Plan applied: without steps 4 and 6',
      'Step 2, 3:20 late',
      'Call started',
    ])
  })

  it('is gone when it is undone, whatever came after', () => {
    const after = mark(applied, 390, { form: 'note', text: 'x' })
    const id = after.marks.find(one => one.form === 'plan-applied')?.id ?? ''
    expect(seconds(paceAt(undoMark(after, id, at(391)), 391).behindMs)).toBe(200)
  })
})

describe('a step that is moved', () => {
  it('comes before the one it was moved to, and all ends when it did', () => {
    const so = told([0, { form: 'step-moved', stepId: stepId(5), beforeId: stepId(2) }])
    const walk = walkAt(so, 0)
    expect(walk.plan.segments.map(segment => segment.number)).toEqual([
      1,
      5,
      2,
      3,
      4,
      6,
      7,
      undefined,
      undefined,
    ])
    expect([walk.next?.number, seconds(paceOf(walk, walk.plan).behindMs)]).toEqual([5, 0])
  })

  it.each([
    ['one that has been', stepId(1), stepId(4)],
    ['before what is on screen', stepId(5), stepId(1)],
    ['behind the questions', stepId(5), 'next-steps'],
    ['a reserve', 'questions', stepId(3)],
    ['to nowhere', stepId(5), 'gone'],
  ])('changes nothing when it is %s', (_what, moved, beforeId) => {
    const so = told([10, begun(2)], [20, { form: 'step-moved', stepId: moved, beforeId }])
    expect(walkAt(so, 20).plan).toBe(plan)
  })

  it('moves one place at a time, and not past the steps', () => {
    const state = runState(run, copy, call, at(0))
    expect([moveBefore(state, stepId(3), -1), moveBefore(state, stepId(3), 1)]).toEqual([
      stepId(2),
      stepId(5),
    ])
    expect([moveBefore(state, stepId(2), -1), moveBefore(state, stepId(7), 1)]).toEqual([
      undefined,
      undefined,
    ])
    expect([moveBefore(state, stepId(7), -1), moveBefore(state, 'questions', -1)]).toEqual([
      stepId(6),
      undefined,
    ])
    expect(moveBefore(state, stepId(6), 1)).toBe('questions')
  })
})

describe('what is kept', () => {
  it.each([
    [0, 300, 240],
    [280, 300, 140],
    [480, 240, 0],
    [600, 120, 0],
    [900, 0, 0],
  ])(
    'at %i s into the first step is %i s of the questions and %i s of the next steps',
    (when, questions, next) => {
      const walk = walkAt(run, when)
      expect(reservesOf(walk, walk.plan).map(({ leftMs }) => seconds(leftMs))).toEqual([questions, next])
    },
  )
})

describe('a time of day that is typed', () => {
  const end = Date.parse('2026-11-19T14:00:00.000Z')
  it.each([
    ['14:45', '2026-11-19T13:45:00.000Z'],
    ['1445', '2026-11-19T13:45:00.000Z'],
    [' 15.10 ', '2026-11-19T14:10:00.000Z'],
    ['0:15', '2026-11-19T23:15:00.000Z'],
    ['24:00', undefined],
    ['14:60', undefined],
    ['soon', undefined],
  ])('"%s" is %s', (typed, wanted) => {
    expect(instantOf(typed, end, '15:00')).toBe(wanted === undefined ? undefined : Date.parse(wanted))
  })
})

const forms = [
  ...(['step-begun', 'step-skipped', 'step-ended', 'pause', 'resume', 'note'] as const),
  ...(['time-lost', 'plan-applied', 'end-moved', 'step-moved'] as const),
] satisfies readonly MarkForm[]
const action = fc.record({
  when: fc.integer({ min: 0, max: 2000 }),
  form: fc.constantFrom(...forms),
  segment: fc.nat({ max: plan.segments.length - 1 }),
  other: fc.nat({ max: plan.segments.length - 1 }),
  seconds: fc.integer({ min: 1, max: 900 }),
  undone: fc.integer({ min: 0, max: 4 }).map(one => one === 0),
})
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

function play(actions: readonly Action[]): Run {
  return actions.reduce((so, each) => {
    const [stepOf, other] = [plan.segments[each.segment]?.id ?? '', plan.segments[each.other]?.id ?? '']
    const next = mark(so, each.when, {
      ...{ form: each.form, stepId: stepOf },
      ...(each.form === 'time-lost' && { secondsLost: each.seconds }),
      ...(each.form === 'end-moved' && { endsAt: at(each.when + each.seconds) }),
      ...(each.form === 'step-moved' && { beforeId: other }),
      ...(each.form === 'plan-applied' && {
        plan: [
          { stepId: stepOf, minutes: each.seconds / 60, dropped: true },
          { stepId: other, minutes: each.seconds / 60, dropped: false },
        ],
      }),
    })
    const last = next.marks.at(-1)
    return each.undone && next !== so && last ? undoMark(next, last.id, at(2000)) : next
  }, run)
}

/** The same run told second by second, with nothing shared but the rules. */
function bruteForce(marked: Run, now: number) {
  const standing = marked.marks.filter(one => one.undoneAt === undefined)
  const moment = (iso: string) => (Date.parse(iso) - Date.parse(start)) / 1000
  const until = Math.max(now, ...standing.map(one => moment(one.at)))
  let order = plan.segments.map(({ id, kind }) => ({ id: String(id), kind }))
  let [current, isInside, isPaused, elapsed, end] = [order[0]?.id ?? '', true, false, 0, 1800]
  const [inside, losing, skipped] = [new Map<string, number>(), new Map<string, number>(), new Set<string>()]
  const place = (id: string | undefined) => order.findIndex(one => one.id === id)
  for (let second = 0; second <= until; second += 1) {
    for (const one of standing.filter(({ at: when }) => moment(when) === second)) {
      const id = one.stepId ?? ''
      if (one.form === 'pause') isPaused = true
      if (one.form === 'resume') isPaused = false
      if (one.form === 'time-lost') losing.set(current, (losing.get(current) ?? 0) + (one.secondsLost ?? 0))
      if (one.form === 'end-moved') end = moment(one.endsAt ?? '')
      if (one.form === 'plan-applied') {
        for (const each of one.plan ?? [])
          if (each.dropped && each.stepId !== current) skipped.add(each.stepId)
      }
      if (one.form === 'step-moved') {
        const [from, to, here] = [place(id), place(one.beforeId), place(current)]
        const isStep = order[from]?.kind === 'step'
        const isReserve = one.beforeId === 'next-steps'
        if (isStep && from > here && to > here && id !== one.beforeId && !isReserve) {
          const rest = order.filter(each => each.id !== id)
          const before = rest.findIndex(each => each.id === one.beforeId)
          order = [...rest.slice(0, before), ...order.filter(each => each.id === id), ...rest.slice(before)]
        }
      }
      if (one.form === 'step-begun') {
        skipped.delete(id)
        current = id
        isInside = true
      }
      if (one.form === 'step-ended' && id === current) isInside = false
      if (one.form !== 'step-skipped') continue
      skipped.add(id)
      const after = order.find((each, index) => index > place(id) && !skipped.has(each.id))
      if (id !== current || after === undefined) continue
      current = after.id
      isInside = true
    }
    if (second === until || isPaused) continue
    elapsed += 1
    if (isInside) inside.set(current, (inside.get(current) ?? 0) + 1)
  }
  const ownOf = (id: string) => Math.max(0, (inside.get(id) ?? 0) - (losing.get(id) ?? 0))
  return { order: order.map(({ id }) => id), current, elapsed, end, skipped, ownOf, inside }
}

describe('totals of any run that changes its plan', () => {
  it('equal a count second by second, with pauses, undos, plans applied, moved ends, reorders and lost time', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), fc.integer({ min: 0, max: 2500 }), (actions, now) => {
        const marked = play(actions)
        const walk = walkAt(marked, now)
        const counted = bruteForce(marked, now)
        expect(walk.current.id).toBe(counted.current)
        expect(walk.plan.segments.map(({ id }) => id)).toEqual(counted.order)
        expect([seconds(walk.elapsed), walk.plan.end]).toEqual([counted.elapsed, Date.parse(at(counted.end))])
        expect(walk.skipped).toEqual(counted.skipped)
        for (const { id } of plan.segments) {
          expect(seconds(walk.spent.get(id))).toBe(counted.ownOf(id))
          expect(seconds((walk.spent.get(id) ?? 0) + (walk.lost.get(id) ?? 0))).toBe(
            counted.inside.get(id) ?? 0,
          )
        }
        // Read again off the plan it made, it is the same walk.
        expect(walkRun(marked, walk.plan, walk.until)).toEqual(walk)
      }),
      { numRuns: 250 },
    )
  })

  it('end the plan with the call at the latest, once its end was moved', () => {
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 15 }),
        fc.integer({ min: 300, max: 2500 }),
        (actions, end) => {
          const so = mark(play(actions), 2001, { form: 'end-moved', endsAt: at(end) })
          const walk = walkAt(so, 2001)
          expect(plannedSegments(walk.plan).at(-1)?.to).toBeLessThanOrEqual(walk.plan.end)
        },
      ),
      { numRuns: 100 },
    )
  })
})
