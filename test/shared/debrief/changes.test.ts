/** Which changes are being tried, over whole records and their summaries. */
import { type ChangeFound, changesDue, changesOfCall } from '@shared/debrief/changes'
import type { Call } from '@shared/domain/call'
import type { Debrief } from '@shared/domain/debrief'
import type { AnyRecord } from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import { type Summary, summarize } from '@shared/domain/summary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { aCall, aDebrief, aRun, aScript, aScriptCopy } from '../../helpers/builders'
import '../../helpers/seed'

const at = (day: number, minute = 0): string => new Date(Date.UTC(2026, 10, day, 13, minute)).toISOString()
const lookupOf = (records: readonly AnyRecord[]) =>
  createLookup(kind => records.filter(one => one.kind === kind).map(one => summarize(one) as Summary))

const first = aCall({ callKind: 'demo', start: at(1), status: 'held' })
const learnt = aDebrief({
  callId: first.id,
  createdAt: at(1, 40),
  oneChange: { text: 'Ask first', tries: [], writtenAt: at(1, 45) },
})
interface Held {
  readonly call: Call
  readonly run: Run
}
function held(day: number, call: Partial<Call> = {}, run: Partial<Run> = {}): Held {
  const made = aCall({ callKind: 'demo', start: at(day), status: 'held', ...call })
  const ran = aRun({
    callId: made.id,
    startedAt: at(day),
    plannedEnd: at(day, 30),
    endedAt: at(day, 30),
    ...run,
  })
  return { call: made, run: ran }
}
const recordsOf = (...those: readonly Held[]): readonly AnyRecord[] =>
  those.flatMap(({ call, run }) => [call, run])
const runsOf = (found: readonly ChangeFound[]) => found.map(({ tries }) => tries.map(({ id }) => id))
const base: readonly AnyRecord[] = [first, learnt]
const [second, third, fourth] = [held(2), held(3), held(4)]
const next = aCall({ callKind: 'demo' })

describe('the changes of a call', () => {
  it('are those to be tried in it, those it was a try of, and its own', () => {
    const records = [...base, ...recordsOf(second, third), next]
    for (const id of [first.id, second.call.id, next.id])
      expect(runsOf(changesOfCall(id, lookupOf(records)))).toEqual([[second.run.id, third.run.id]])
  })

  it('ride no more once three runs have had them', () => {
    const records = [...base, ...recordsOf(second, third, fourth), next]
    expect(changesOfCall(next.id, lookupOf(records))).toEqual([])
    expect(changesOfCall(fourth.call.id, lookupOf(records))).toHaveLength(1)
  })

  it.each([
    ['a rehearsal', held(2, {}, { form: 'rehearsal' })],
    ['a call that did not happen', held(2, { status: 'no-show' })],
    ['another kind of call', held(2, { callKind: 'closing' })],
    ['a run in the trash', held(2, {}, { deletedAt: at(5) })],
    ['a run of a call in the trash', held(2, { deletedAt: at(5) })],
  ])('do not count %s as a try', (_, one) => {
    const found = changesOfCall(next.id, lookupOf([...base, ...recordsOf(one), next]))
    expect(runsOf(found)).toEqual([[]])
  })

  it('do not count a call that its debrief says did not happen', () => {
    const off = aDebrief({ callId: second.call.id, outcome: 'did-not-happen' })
    expect(runsOf(changesOfCall(next.id, lookupOf([...base, ...recordsOf(second), off, next])))).toEqual([[]])
  })

  it('count a call with several runs once, by its last', () => {
    const again = aRun({ callId: second.call.id, startedAt: at(2, 20), plannedEnd: at(2, 30) })
    const found = changesOfCall(next.id, lookupOf([...base, ...recordsOf(second), again, next]))
    expect(runsOf(found)).toEqual([[again.id]])
  })

  it('are gone once they are kept or dropped, and with their call', () => {
    for (const decision of ['keep', 'drop'] as const) {
      const decided: Debrief = { ...learnt, oneChange: { text: 'Ask first', tries: [], decision } }
      expect(changesOfCall(next.id, lookupOf([first, decided, next]))).toEqual([])
    }
    expect(changesOfCall(next.id, lookupOf([{ ...first, deletedAt: at(5) }, learnt, next]))).toEqual([])
  })

  it('tied to a step ride where the same script is told', () => {
    const script = aScript()
    const copyFor = (call: Call) => aScriptCopy({ callId: call.id, scriptId: script.id })
    const tied: Debrief = {
      ...learnt,
      oneChange: { text: 'Shorter', tries: [], stepId: script.steps[0]?.id, writtenAt: at(1, 45) },
    }
    const records = [first, copyFor(first), tied, ...recordsOf(second, third), copyFor(third.call), next]
    expect(changesOfCall(next.id, lookupOf(records))).toEqual([])
    expect(runsOf(changesOfCall(next.id, lookupOf([...records, copyFor(next)])))).toEqual([[third.run.id]])
  })

  it('are to be decided after the third try, asked in its call, and not for ever', () => {
    const records = [...base, ...recordsOf(second, third, fourth)]
    const due = changesDue(lookupOf(records), at(5))
    expect(due.map(({ debriefId, callId }) => [debriefId, callId])).toEqual([[learnt.id, fourth.call.id]])
    expect(changesDue(lookupOf(records), '2027-03-01T00:00:00.000Z')).toEqual([])
    expect(changesDue(lookupOf([...base, ...recordsOf(second, third)]), at(5))).toEqual([])
  })

  it('have the same tries as a plain count over all runs, for any history', () => {
    const one = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      minute: fc.integer({ min: 0, max: 59 }),
      kind: fc.constantFrom('demo' as const, 'discovery' as const),
      form: fc.constantFrom('live' as const, 'live' as const, 'rehearsal' as const),
      status: fc.constantFrom('held' as const, 'held' as const, 'cancelled' as const),
      isGone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 16 }), history => {
        const made = history.map(({ day, minute, kind, form, status, isGone }) =>
          held(
            day,
            { callKind: kind, status },
            { form, startedAt: at(day, minute), ...(isGone && { deletedAt: at(28) }) },
          ),
        )
        const plain = made
          .filter(
            ({ call, run }) => call.callKind === 'demo' && call.status === 'held' && run.form === 'live',
          )
          .filter(({ run }) => run.deletedAt === undefined && run.startedAt > at(1, 45))
          .toSorted(
            (a, b) => a.run.startedAt.localeCompare(b.run.startedAt) || (a.run.id < b.run.id ? -1 : 1),
          )
          .slice(0, 3)
        const found = changesOfCall(first.id, lookupOf([...base, ...recordsOf(...made)]))
        expect(runsOf(found)).toEqual([plain.map(({ run }) => run.id)])
      }),
    )
  })
})
