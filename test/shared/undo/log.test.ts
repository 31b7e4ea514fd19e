import {
  afterLine,
  emptyLog,
  type LogLine,
  linesOf,
  mostSteps,
  pinsOf,
  readLogLine,
  standingOf,
  stepDays,
  type UndoState,
  withoutOld,
  withoutRecords,
} from '@shared/undo/log'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testId } from '../../helpers/ids'

const at = '2026-11-19T12:00:00.000Z'
const hash = (number: number) => number.toString(16).padStart(32, '0')
const refOf = (number: number) => ({ kind: 'call' as const, id: testId(number) })
const named = (step: number) => ({ id: testId(step, 2), label: `Step ${step}` })

type Change = readonly [record: number, before: number | undefined, after: number]
const step = (number: number, ...changes: readonly Change[]): LogLine => ({
  do: 'step',
  at,
  ...named(number),
  changes: changes.map(([record, before, after]) => ({
    ref: refOf(record),
    before: before === undefined ? undefined : hash(before),
    after: hash(after),
  })),
})
const line = (what: 'undone' | 'redone' | 'dropped', number: number): LogLine => ({
  do: what,
  at,
  id: testId(number, 2),
})
const stateOf = (...lines: readonly LogLine[]): UndoState => lines.reduce(afterLine, emptyLog)
const ids = (steps: UndoState['done']) => steps.map(({ label }) => Number(label.slice(5)))

describe('the undo log', () => {
  it('undoes the newest step and redoes what was undone last', () => {
    const all = [step(1, [1, undefined, 1]), step(2, [1, 1, 2]), step(3, [1, 2, 3])]
    expect(standingOf(stateOf(...all))).toEqual({ undo: named(3), redo: null })
    const undone = stateOf(...all, line('undone', 3), line('undone', 1))
    expect(standingOf(undone)).toEqual({ undo: named(2), redo: named(1) })
    expect(standingOf(afterLine(undone, line('redone', 1)))).toEqual({ undo: named(1), redo: named(3) })
  })

  it('clears what could be redone when something new is done', () => {
    const state = stateOf(step(1, [1, undefined, 1]), line('undone', 1), step(2, [2, undefined, 2]))
    expect([ids(state.done), ids(state.undone)]).toEqual([[2], []])
  })

  it('makes a step longer that goes on where it ended', () => {
    const { done } = stateOf(step(1, [1, 1, 2], [2, undefined, 5]), step(1, [1, 2, 3]), step(1, [2, 5, 6]))
    expect(done.map(({ changes }) => changes)).toEqual([
      [
        { ref: refOf(1), before: hash(1), after: hash(3) },
        { ref: refOf(2), before: undefined, after: hash(6) },
      ],
    ])
  })

  it('keeps apart what another step changed in between, and is the newest again', () => {
    const { done } = stateOf(step(1, [1, 1, 2]), step(2, [1, 2, 3]), step(1, [1, 3, 4]))
    expect(ids(done)).toEqual([2, 1])
    expect(done[1]?.changes.map(({ before, after }) => [before, after])).toEqual([
      [hash(1), hash(2)],
      [hash(3), hash(4)],
    ])
  })

  it('forgets what came between when it is back where it had left it', () => {
    const { done } = stateOf(
      ...[step(1, [1, 1, 3]), step(1, [2, 6, 7]), step(1, [1, 5, 1]), step(1, [1, 1, 3])],
      step(1, [2, 7, 8]),
    )
    expect(done[0]?.changes.map(({ before, after }) => [before, after])).toEqual([
      [hash(1), hash(3)],
      [hash(6), hash(8)],
    ])
  })

  it('takes a line that was written twice once', () => {
    const { done } = stateOf(step(1, [1, 1, 2]), step(1, [1, 1, 2]))
    expect(done[0]?.changes).toHaveLength(1)
  })

  it('drops a step on either side', () => {
    const state = stateOf(
      ...[step(1, [1, 1, 2]), step(2, [1, 2, 3]), step(3, [1, 3, 4]), line('undone', 3)],
      ...[line('dropped', 1), line('dropped', 3)],
    )
    expect([ids(state.done), ids(state.undone)]).toEqual([[2], []])
  })

  it.each([
    [mostSteps, 1],
    [mostSteps + 1, 2],
  ])('keeps the newest of many steps: of %i, from %i on', (count, first) => {
    const lines = Array.from({ length: count }, (_, place) => step(place + 1, [1, place, place + 1]))
    const { done } = stateOf(...lines)
    expect([done.length, ids(done)[0]]).toEqual([mostSteps, first])
  })

  it.each([
    [0, 1],
    [1, 0],
  ])('lets go of a step that is thirty days and %i ms old', (ms, left) => {
    const now = new Date(Date.parse(at) + stepDays * 86_400_000 + ms).toISOString()
    const state = withoutOld(stateOf(step(1, [1, 1, 2]), step(2, [2, 1, 2]), line('undone', 2)), now)
    expect([state.done.length, state.undone.length]).toEqual([left, left])
  })

  it('drops every step that concerns a record', () => {
    const state = stateOf(step(1, [1, 1, 2], [2, 1, 2]), step(2, [2, 2, 3]), step(3, [3, 1, 2]))
    expect(ids(withoutRecords(state, [refOf(1)]).done)).toEqual([2, 3])
  })

  it('names the versions that it needs', () => {
    const pins = pinsOf(stateOf(step(1, [1, undefined, 1]), step(2, [1, 1, 2], [2, 7, 8]), line('undone', 2)))
    expect(pins).toEqual(
      new Map([
        [`call/${testId(1)}`, new Set([hash(1), hash(2)])],
        [`call/${testId(2)}`, new Set([hash(7), hash(8)])],
      ]),
    )
  })

  it.each([
    ['nothing', ''],
    ['a torn line', '{"do":"step","id":"'],
    ['another form', '{"do":"fly","at":"2026-11-19T12:00:00.000Z","id":"x"}'],
    ['a step without changes', JSON.stringify({ do: 'step', at, ...named(1), changes: [] })],
    ['a hash that is none', JSON.stringify(step(1, [1, 1, 2])).replace(/0{20}/, 'no')],
    ['a list', '[1]'],
  ])('reads no line from %s', (_what, text) => {
    expect(readLogLine(text)).toBeUndefined()
  })

  it('comes to the same state from the fewest lines, as they stand in the file', () => {
    const number = fc.integer({ min: 1, max: 5 })
    const anyLine = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.tuple(number, number, number, number).map(([id, ref, a, b]) => step(id, [ref, a, b])),
      },
      fc
        .tuple(fc.constantFrom('undone' as const, 'redone' as const, 'dropped' as const), number)
        .map(([what, id]) => line(what, id)),
    )
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), lines => {
        const state = stateOf(...lines)
        const again = linesOf(state).flatMap(each => readLogLine(JSON.stringify(each)) ?? [])
        expect(stateOf(...again)).toEqual(state)
      }),
      { numRuns: 2_000 },
    )
  })
})
