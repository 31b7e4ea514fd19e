/** The clock of a run under sleep, a wall clock set back and forth, pauses and crashes, on a clock that is not one. */
import { newCall } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import { planOf } from '@shared/run/plan'
import { walkRun } from '@shared/run/walk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRunSession } from '../../../electron/run/run-session'
import { countingIds } from '../../helpers/ids'

const start = '2026-11-19T13:30:00.000Z'
const startMs = Date.parse(start)
const call = newCall({ title: 'Demo', zone: 'UTC', start }, { now: start, newId: countingIds(1) })
const mostApartMs = 2_000

type Act =
  | { readonly kind: 'pass' | 'sleep' | 'set' | 'crash'; readonly ms: number }
  | { readonly kind: 'pause' | 'resume' | 'note' }

/** Hands that can be moved apart, a disk that outlives the session, and what the clock ought to show. */
function world() {
  const hands = { wall: startMs, monotonic: 7_000 }
  /** What was set on the wall clock, and how much of that is believed. */
  const off = { set: 0, believed: 0, gone: 0 }
  const files = new Map<string, AnyRecord>([[call.id, call]])
  const newId = countingIds(2)
  const open = () =>
    createRunSession({
      store: {
        read: async (_kind, id) => ({ kind: 'ok', record: structuredClone(files.get(id)) }) as never,
        save: async ({ record, baseRev }) => {
          const saved = { ...record, rev: baseRev + 1 }
          files.set(record.id, structuredClone(saved))
          return { rev: saved.rev, merged: false, record: saved }
        },
        summaries: () => [],
      },
      clock: { nowMs: () => hands.wall, monotonicMs: () => hands.monotonic },
      newId,
      onChanged: () => undefined,
    })
  let session = open()
  const move = (wall: number, monotonic: number) => {
    hands.wall += wall
    hands.monotonic += monotonic
    off.gone += wall
  }
  return {
    session: () => session,
    stored: (id: string) => files.get(id) as Run,
    pass: (ms: number) => move(ms, ms),
    set: (ms: number) => {
      hands.wall += ms
      off.set += ms
    },
    sleep: (ms: number) => {
      move(ms, 0)
      session.wokeUp()
      off.believed = off.set
    },
    crash: async (id: string, ms: number) => {
      move(ms, 0)
      hands.monotonic = 0
      session = open()
      off.believed = off.set
      await session.resumeRun(id)
    },
    shown: () => {
      if (Math.abs(off.set - off.believed) <= mostApartMs) off.believed = off.set
      return startMs + off.gone + off.believed
    },
  }
}

const ms = (min: number, max: number) => fc.integer({ min, max }).map(tenths => tenths * 100)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: ms(1, 6_000) }) },
  fc.record({ kind: fc.constant('sleep' as const), ms: ms(1, 36_000) }),
  fc.record({ kind: fc.constant('set' as const), ms: ms(-72_000, 72_000) }),
  fc.record({ kind: fc.constant('set' as const), ms: ms(-20, 20) }),
  fc.record({ kind: fc.constant('crash' as const), ms: ms(1, 600) }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('pause', 'resume', 'note' as const) }) },
)

describe('the clock of a run', () => {
  it('adds up, in the order things happened, whatever befalls it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async acts => {
        const one = world()
        const { id } = await one.session().startRun(call.id, 'live')
        let [last, elapsed, isPaused, marks] = [startMs, 0, false, 0]
        for (const each of acts) {
          if ('ms' in each) {
            if (each.kind === 'crash') await one.crash(id, each.ms)
            else one[each.kind](each.ms)
          }
          const form = 'ms' in each ? 'note' : each.kind
          const isIdle = (form === 'pause' && isPaused) || (form === 'resume' && !isPaused)
          const before = one.stored(id).marks.length
          await one.session().addMark({ form })
          expect(one.stored(id).marks.length - before, 'each is on disk at once').toBe(isIdle ? 0 : 1)
          const shown = one.shown()
          if (isIdle) continue
          const at = Math.max(last, shown)
          if (!isPaused) elapsed += at - last
          last = at
          marks += 1
          if (form === 'pause') isPaused = true
          if (form === 'resume') isPaused = false
        }
        const run = one.stored(id)
        const times = run.marks.map(mark => Date.parse(mark.at))
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(run.marks).toHaveLength(marks)
        const plan = planOf(run, undefined, call)
        expect(walkRun(run, plan, last).elapsed).toBe(elapsed)
      }),
      { numRuns: 150 },
    )
  })

  it('set back by an hour across a crash, a step begun then is the one on screen', async () => {
    const one = world()
    const { id } = await one.session().startRun(call.id, 'live')
    one.pass(600_000)
    await one.session().addMark({ form: 'step-begun', stepId: 'free' })
    one.set(-3_600_000)
    await one.crash(id, 1_000)
    await one.session().addMark({ form: 'step-begun', stepId: 'questions' })
    const run = one.stored(id)
    const walk = walkRun(run, planOf(run, undefined, call), Date.parse(run.marks.at(-1)?.at ?? ''))
    expect([walk.current.id, walk.elapsed]).toEqual(['questions', 600_000])
  })
})
