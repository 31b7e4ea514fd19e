import type { AnyRecord } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { leastMeasuredCalls, mostMeasuredCalls, weekLoad } from '@shared/domain/week'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { aCall, anEffort } from '../../helpers/builders'

const week = { from: '2026-11-15T23:00:00.000Z', to: '2026-11-22T23:00:00.000Z' }
const load = (records: readonly AnyRecord[]) =>
  weekLoad(
    createLookup(kind => records.filter(one => one.kind === kind).map(one => summarize(one) as Summary)),
    week,
  )
/** An earlier call with this much time before and after it. */
const measured = (prepare: number, debrief: number, on = '2026-11-10') => {
  const callId = aCall().id
  return [
    anEffort({ phase: 'prepare', minutes: prepare, on, callId }),
    anEffort({ phase: 'debrief', minutes: debrief, on, callId }),
  ]
}
const several = (count: number, prepare = 60, debrief = 10) =>
  Array.from({ length: count }, () => measured(prepare, debrief)).flat()

describe('the load of a week', () => {
  it.each([
    [leastMeasuredCalls - 1, undefined],
    [leastMeasuredCalls, leastMeasuredCalls],
    [mostMeasuredCalls + 5, mostMeasuredCalls],
  ])('with %i measured calls says so, or nothing', (count, n) => {
    expect(load([aCall(), ...several(count)])?.preparedCalls).toBe(n)
  })

  it('is the length of its calls and the usual time before and after each', () => {
    const calls = [aCall({ minutes: 30 }), aCall({ minutes: 60, status: 'held' })]
    expect(load([...calls, ...several(5)])).toEqual({
      calls: 2,
      runMinutes: 90,
      prepareMinutes: 120,
      debriefMinutes: 20,
      preparedCalls: 5,
      debriefedCalls: 5,
    })
  })

  it.each([
    ['before Monday', { start: '2026-11-15T22:59:00.000Z' }],
    ['after Sunday', { start: week.to }],
    ['without a time', { start: undefined }],
    ['that did not happen', { status: 'no-show' as const }],
  ])('leaves out a call %s', (_, fields) => {
    expect(load([aCall(fields), ...several(5)])).toBeUndefined()
    expect(load([aCall(fields), aCall({ start: week.from }), ...several(5)])?.calls).toBe(1)
  })

  it('takes the middle one, so that one endless evening does not count for all', () => {
    const evening = measured(600, 600)
    expect(load([aCall(), ...several(5), ...evening])).toMatchObject({
      prepareMinutes: 60,
      debriefMinutes: 10,
    })
    const even = [...several(3, 40), ...several(3, 60)]
    expect(load([aCall(), ...even])?.prepareMinutes).toBe(50)
  })

  it('takes the newest calls, and a call prepared in two sittings once', () => {
    const old = Array.from({ length: 30 }, () => measured(5, 5, '2026-01-10')).flat()
    const fresh = Array.from({ length: mostMeasuredCalls }, () => measured(60, 10)).flat()
    expect(load([aCall(), ...old, ...fresh])?.prepareMinutes).toBe(60)
    const twice = several(5, 30).flatMap(one =>
      one.phase === 'prepare' ? [one, { ...one, id: aCall().id as never }] : [one],
    )
    expect(load([aCall(), ...twice])?.prepareMinutes).toBe(60)
  })

  it('is not taken from this week’s own effort, nor from a phase that was hardly ever captured', () => {
    const now = Array.from({ length: 5 }, () => measured(60, 10, '2026-11-17')).flat()
    expect(load([aCall(), ...now])).toBeUndefined()
    expect(load([aCall(), ...several(5).filter(one => one.phase === 'prepare')])).toBeUndefined()
  })
})
