import {
  adjusted,
  dropped,
  helpedOf,
  inTime,
  kept,
  type LiveRun,
  ridesOn,
  standingIn,
  triesOf,
  tryWords,
  type Written,
  withAnswer,
  withText,
} from '@shared/debrief/one-change'
import { callKinds } from '@shared/domain/call'
import { isTried, type OneChange } from '@shared/domain/debrief'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../helpers/seed'

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 1) + minute * 60_000).toISOString()
const run = (n: number, fields: Partial<LiveRun> = {}): LiveRun => ({
  id: `r${n}`,
  callId: `c${n}`,
  callKind: 'demo',
  startedAt: at(n),
  ...fields,
})
const written: Written = { callId: 'c0', callKind: 'demo', since: at(0) }
const change: OneChange = { text: 'Ask first', tries: [], writtenAt: at(0) }
const idsOf = (runs: readonly LiveRun[]) => runs.map(({ id }) => id)

describe('the tries of a change', () => {
  it('are the next three runs of its kind, in the order of time', () => {
    const runs = [run(5), run(1), run(9), run(3), run(7)]
    expect(idsOf(triesOf(written, runs))).toEqual(['r1', 'r3', 'r5'])
  })

  it.each([
    ['one of another kind', run(1, { callKind: 'discovery' })],
    ['one before it was written', run(0, { id: 'early' })],
    ['the call it was learnt in, gone on with later', run(1, { callId: 'c0' })],
  ])('leave out %s', (_, one) => {
    expect(triesOf(written, [one])).toEqual([])
  })

  it('tied to a step are those that tell its script, and all of the kind where no script is known', () => {
    const runs = [run(1), run(2, { scriptId: 's1' }), run(3, { scriptId: 's2' })]
    const tied = { ...written, stepId: 'step' }
    expect(idsOf(triesOf({ ...tied, scriptId: 's1' }, runs))).toEqual(['r2'])
    expect(idsOf(triesOf(tied, runs))).toEqual(['r1', 'r2', 'r3'])
    expect(ridesOn({ ...written, scriptId: 's1' }, run(1))).toBe(true)
  })

  it('are exactly three live runs of its kind in the order of time, whatever runs come, go or are edited', () => {
    const edit = fc.oneof(
      fc.record({
        do: fc.constant('add' as const),
        minute: fc.integer({ min: -20, max: 60 }),
        kind: fc.constantFrom(...callKinds),
      }),
      fc.record({ do: fc.constant('delete' as const), index: fc.nat(40) }),
      fc.record({
        do: fc.constant('rekind' as const),
        index: fc.nat(40),
        kind: fc.constantFrom(...callKinds),
      }),
      fc.record({
        do: fc.constant('move' as const),
        index: fc.nat(40),
        minute: fc.integer({ min: -20, max: 60 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), edits => {
        let runs: readonly LiveRun[] = []
        edits.forEach((one, n) => {
          if (one.do === 'add')
            runs = [...runs, run(n + 100, { startedAt: at(one.minute), callKind: one.kind })]
          else if (one.do === 'delete') runs = runs.filter((_, index) => index !== one.index)
          else if (one.do === 'rekind')
            runs = runs.map((r, index) => (index === one.index ? { ...r, callKind: one.kind } : r))
          else runs = runs.map((r, index) => (index === one.index ? { ...r, startedAt: at(one.minute) } : r))
          const tries = triesOf(written, runs)
          const all = runs.filter(r => r.callKind === 'demo' && r.startedAt > written.since)
          expect(tries.length).toBe(Math.min(3, all.length))
          expect(new Set(idsOf(tries)).size).toBe(tries.length)
          const last = tries.at(-1)
          for (const r of all)
            if (!tries.includes(r)) expect(last !== undefined && inTime(last, r) <= 0).toBe(true)
          for (const [index, r] of tries.entries()) {
            expect(r.callKind).toBe('demo')
            expect(r.startedAt > written.since).toBe(true)
            const before = tries[index - 1]
            if (before !== undefined) expect(inTime(before, r)).toBeLessThan(0)
          }
        })
      }),
    )
  })
})

describe('what a call has to do with a change', () => {
  const tries = [run(1), run(2)]
  it.each([
    ['one to come is the next try', 'c9', tries, false, { kind: 'rides', number: 3 }],
    ['one that runs now is its own try', 'c2', tries, true, { kind: 'rides', number: 2 }],
    ['one that is over was a try', 'c2', tries, false, { kind: 'tried', number: 2, runId: 'r2' }],
    ['one after the third is none', 'c9', [...tries, run(3)], false, { kind: 'elsewhere' }],
  ] as const)('%s', (_, callId, those, isRunning, expected) => {
    expect(standingIn(callId, those, isRunning)).toEqual(expected)
  })

  it('is said in one line', () => {
    expect(tryWords(' restore the batch record in 4 min ', 2)).toBe(
      'Try 2 of 3: restore the batch record in 4 min',
    )
  })
})

describe('a change', () => {
  it('is to be tried from its first word on, and is none without words', () => {
    const first = withText(undefined, 'A', at(5))
    expect(first).toEqual({ text: 'A', tries: [], writtenAt: at(5) })
    expect(withText(first, 'Ask', at(9))?.writtenAt).toBe(at(5))
    expect(withText(first, ' ', at(9))).toBeUndefined()
    expect(withText(undefined, '', at(9))).toBeUndefined()
  })

  it('counts the answers of its tries alone, the last answer of each', () => {
    const said = withAnswer(withAnswer(withAnswer(change, 'r1', true), 'r2', true), 'r2', false)
    expect(helpedOf(said, [run(1), run(2), run(3)])).toEqual({ yes: 1, n: 2 })
    expect(helpedOf(withAnswer(said, 'gone', true), [run(1), run(2)])).toEqual({ yes: 1, n: 2 })
  })

  it('adjusted has three new tries with its new words, and keeps what was', () => {
    const after = adjusted(withAnswer(change, 'r1', true), 'Ask twice', at(30))
    expect(after).toMatchObject({ text: 'Ask twice', tries: [], writtenAt: at(30) })
    expect(after.earlier).toEqual([
      { text: 'Ask first', tries: [{ runId: 'r1', helped: true }], until: at(30) },
    ])
    const since = { ...written, since: after.writtenAt ?? '' }
    expect(
      idsOf(
        triesOf(
          since,
          [1, 2, 3, 31, 32, 33, 34].map(n => run(n)),
        ),
      ),
    ).toEqual(['r31', 'r32', 'r33'])
  })

  it('kept or dropped is tried no more', () => {
    expect([change, dropped(change, at(9)), kept(change, at(9))].map(isTried)).toEqual([true, false, false])
    expect(isTried({ ...change, text: ' ' })).toBe(false)
  })
})
