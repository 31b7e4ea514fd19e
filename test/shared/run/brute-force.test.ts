/** The totals of a debrief against a recount that knows nothing of intervals: second by second through the call. */
import type { Mark, MarkForm, Run } from '@shared/domain/run'
import { secondsLostIn } from '@shared/run/came-up'
import { endRun } from '@shared/run/marks'
import { plannedAndActual, reactionsOf } from '@shared/run/to-debrief'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoCopy, demoRun, idSource, start } from './run-cases'

const call = demoCall()
const copy = demoCopy(call)
const newId = idSource(31)
const stepIds = copy.steps.map(({ id }) => id as string)
const reserves = ['questions', 'next-steps']
const segmentIds = [...stepIds, ...reserves]

interface Event {
  readonly second: number
  readonly form: MarkForm
  readonly stepId?: string
  readonly beforeId?: string
  readonly secondsLost?: number
  readonly dropped?: readonly string[]
}

const second = fc.integer({ min: 0, max: 300 })
const anyStep = fc.constantFrom(...segmentIds)
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ second, form: fc.constant('step-begun' as const), stepId: anyStep }),
  fc.record({ second, form: fc.constant('step-begun' as const), stepId: anyStep }),
  fc.record({
    second,
    form: fc.constantFrom('step-ended' as const, 'step-skipped' as const),
    stepId: anyStep,
  }),
  fc.record({ second, form: fc.constantFrom('pause' as const, 'resume' as const) }),
  fc.record({
    ...{ second, form: fc.constantFrom('step-skipped' as const, 'step-begun' as const) },
    stepId: fc.constantFrom(...stepIds.slice(0, 3)),
  }),
  fc.record({
    ...{ second, form: fc.constant('step-moved' as const), stepId: fc.constantFrom(...stepIds) },
    beforeId: fc.constantFrom(...segmentIds.slice(0, 4), ...reserves),
  }),
  fc.record({
    second,
    form: fc.constant('time-lost' as const),
    secondsLost: fc.integer({ min: 0, max: 200 }),
  }),
  fc.record({
    ...{ second, form: fc.constant('plan-applied' as const) },
    dropped: fc.uniqueArray(fc.constantFrom(...stepIds), { maxLength: 3 }),
  }),
  fc.record({
    second,
    form: fc.constantFrom('lands-well' as const, 'falls-flat' as const, 'question' as const),
  }),
)

interface Told {
  readonly run: Run
  readonly events: readonly Event[]
  /** Seconds the run is told for. */
  readonly length: number
}

/** A run with these events; one in three dies without an end, and is then told up to its last mark. */
const told: fc.Arbitrary<Told> = fc
  .record({
    events: fc.array(event, { maxLength: 25 }),
    rest: fc.integer({ min: 0, max: 120 }),
    dies: fc.nat(2),
  })
  .map(({ events, rest, dies }) => {
    const inOrder = events.toSorted((a, b) => a.second - b.second)
    const run = inOrder.reduce((so, one) => withEvent(so, one), demoRun(call))
    const last = inOrder.at(-1)?.second ?? 0
    if (dies === 0) return { run, events: inOrder, length: last }
    return { run: endRun(run, { at: at(last + rest), newId }), events: inOrder, length: last + rest }
  })

/** Written as it comes, a second pause in a pause included: a merge of two files may hold one. */
function withEvent(run: Run, { second: when, dropped, ...event }: Event): Run {
  const plan = dropped?.map(id => ({ stepId: id, minutes: 1, dropped: true }))
  const mark: Mark = { id: newId() as Mark['id'], at: at(when), attendeeIds: [], plan, ...event }
  return { ...run, marks: [...run.marks, mark] }
}

interface Recount {
  readonly spent: ReadonlyMap<string, number>
  readonly lost: ReadonlyMap<string, number>
  readonly skipped: ReadonlySet<string>
  readonly paused: number
  readonly nowhere: number
}

function recount({ events, length }: Told): Recount {
  const order = [...segmentIds]
  const [inside, losing] = [new Map<string, number>(), new Map<string, number>()]
  const skipped = new Set<string>()
  const counts = { paused: 0, nowhere: 0 }
  let current = order[0] as string
  let isPaused = false
  let isNowhere = false
  const add = (map: Map<string, number>, id: string, by: number) => map.set(id, (map.get(id) ?? 0) + by)
  const apply = (one: Event) => {
    const id = one.stepId ?? ''
    if (one.form === 'pause') isPaused = true
    if (one.form === 'resume') isPaused = false
    if (one.form === 'time-lost') add(losing, current, one.secondsLost ?? 0)
    if (one.form === 'plan-applied')
      for (const out of one.dropped ?? []) if (out !== current) skipped.add(out)
    if (one.form === 'step-moved') move(order, current, id, one.beforeId ?? '')
    if (one.form === 'step-begun') {
      skipped.delete(id)
      current = id
      isNowhere = false
    }
    if (one.form === 'step-ended' && id === current) isNowhere = true
    if (one.form !== 'step-skipped') return
    skipped.add(id)
    if (id !== current) return
    const next = order.slice(order.indexOf(id) + 1).find(other => !skipped.has(other))
    if (next === undefined) return
    current = next
    isNowhere = false
  }

  let done = 0
  for (let now = 0; now <= length; now += 1) {
    for (; events[done]?.second === now; done += 1) apply(events[done] as Event)
    if (now === length) break
    if (isPaused) counts.paused += 1
    else if (isNowhere) counts.nowhere += 1
    else add(inside, current, 1)
  }
  const lost = new Map([...losing].map(([id, by]) => [id, Math.min(by, inside.get(id) ?? 0)]))
  const spent = new Map([...inside].map(([id, by]) => [id, by - (lost.get(id) ?? 0)]))
  return { spent, lost, skipped, ...counts }
}

/** Only a step that is still to come moves, and never before the present one or into the reserves. */
function move(order: string[], current: string, id: string, beforeId: string): void {
  const here = order.indexOf(current)
  const from = order.indexOf(id)
  if (from <= here || !stepIds.includes(id) || id === beforeId) return
  const others = order.filter(other => other !== id)
  const to = others.indexOf(beforeId)
  if (to <= others.indexOf(current) || others[to - 1] === 'questions') return
  others.splice(to, 0, id)
  order.splice(0, order.length, ...others)
}

const seconds = (minutes: number) => Math.round(minutes * 60)

describe('the totals of any run', () => {
  it('are those of a recount second by second: pauses, resumes, reorders, losses, and a run that died', () => {
    fc.assert(
      fc.property(told, one => {
        const counted = recount(one)
        for (const row of plannedAndActual(one.run, copy, call)) {
          const expected = [counted.spent.get(row.id) ?? 0, counted.lost.get(row.id) ?? 0]
          expect([row.title, seconds(row.actualMinutes), seconds(row.lostMinutes)]).toEqual([
            row.title,
            ...expected,
          ])
          expect([row.title, row.skipped]).toEqual([row.title, counted.skipped.has(row.id)])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leave no second out: steps, losses, pauses and time between steps are the whole run', () => {
    fc.assert(
      fc.property(told, one => {
        const { paused, nowhere } = recount(one)
        const rows = plannedAndActual(one.run, copy, call)
        const told = rows.reduce((sum, row) => sum + row.actualMinutes + row.lostMinutes, 0)
        expect(seconds(told) + paused + nowhere).toBe(one.length)
      }),
    )
  })

  it('say each reaction once, inside the run', () => {
    fc.assert(
      fc.property(told, ({ run, events, length }) => {
        const forms: readonly MarkForm[] = ['lands-well', 'falls-flat', 'question']
        const reactions = reactionsOf(run)
        expect(reactions.map(({ form }) => form)).toEqual(
          events.filter(({ form }) => forms.includes(form)).map(({ form }) => form),
        )
        expect(reactions.every(({ offset }) => offset >= 0 && offset <= length * 1000)).toBe(true)
      }),
    )
  })

  it('count what was broken: each failure its seconds, the one never mended to the end', () => {
    const failure = fc.record({
      second,
      lost: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(failure, { maxLength: 6 }), failures => {
        const inOrder = failures.toSorted((a, b) => a.second - b.second)
        const marks = inOrder.map(({ second: when, lost }): Mark => {
          const id = newId() as Mark['id']
          return {
            id,
            at: at(when),
            form: 'failure',
            attendeeIds: [],
            ...(lost !== undefined && { secondsLost: lost }),
          }
        })
        const run: Run = { ...demoRun(call), marks, endedAt: at(1000) }
        const unmended = inOrder.findLast(({ lost }) => lost === undefined)
        const expected = inOrder.reduce(
          (sum, one) => sum + (one.lost ?? (one === unmended ? 1000 - one.second : 0)),
          0,
        )
        expect(secondsLostIn(run)).toBe(expected)
      }),
    )
  })

  it('are nothing for a run that died before its first mark', () => {
    const rows = plannedAndActual(demoRun(call, { startedAt: start }), copy, call)
    expect(rows.map(({ actualMinutes }) => actualMinutes)).toEqual(rows.map(() => 0))
  })
})
