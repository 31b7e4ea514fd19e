// @vitest-environment happy-dom

import type { Effort } from '@shared/domain/effort'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countEffort } from '../../../renderer/app/count-effort'
import { writeWhatIsHeld } from '../../../renderer/state/before-leaving'
import { setClock } from '../../../renderer/state/clock'
import { aCall, aDeal, aDebrief, aProspect, aRun, testNow } from '../../helpers/builders'
import { freshStore, state } from '../../helpers/fresh-store'

const prospect = aProspect({ rev: 1 })
const deal = aDeal({ rev: 1, prospectId: prospect.id })
const call = aCall({ rev: 1, prospectId: prospect.id, dealId: deal.id })

/** So many seconds after the start of the test. */
function at(seconds: number): void {
  setClock({ now: new Date(Date.parse(testNow) + seconds * 1_000).toISOString(), ticking: false })
}
const use = () => window.dispatchEvent(new Event('pointermove'))
function useFrom(from: number, to: number, every = 10): void {
  for (let second = from; second <= to; second += every) {
    at(second)
    use()
  }
}
const entries = (): readonly Effort[] =>
  Object.values(state().records).flatMap(record => (record.kind === 'effort' ? [record] : []))
const minutes = () => entries().reduce((sum, one) => sum + one.minutes, 0)

let stop: () => void
beforeEach(async () => {
  const main = freshStore({ records: [prospect, deal, call] })
  await state().open()
  await state().loadRecords([call, deal, prospect].map(({ kind, id }) => ({ kind, id })))
  state().go({ kind: 'call', id: call.id, tab: 'prepare' })
  at(0)
  stop = countEffort()
  expect(main.inputsOf('saveRecords')).toEqual([])
})
afterEach(() => stop())

describe('preparation counts itself', () => {
  it('in one entry of the call and its deal, with nothing to undo', async () => {
    useFrom(0, 300)
    expect(entries()).toMatchObject([
      { phase: 'prepare', callId: call.id, dealId: deal.id, prospectId: prospect.id, byItself: true },
    ])
    expect(minutes()).toBeGreaterThan(4)
    expect(state().newestStep).toBeNull()
    window.dispatchEvent(new Event('blur'))
    expect(minutes()).toBe(5)
  })

  it('and is on disk a minute later at the latest', async () => {
    for (let second = 0; second <= 600; second += 10) {
      useFrom(second, second)
      if (second >= 60) expect(minutes() * 60).toBeGreaterThan(second - 60)
    }
    await state().saveNow()
    expect(Object.keys(state().unsaved)).toEqual([])
  })

  it('not while nobody is there, nor where nothing is prepared, nor during a run', () => {
    useFrom(0, 60)
    at(1_000)
    use()
    state().go({ kind: 'today' })
    useFrom(1_010, 1_300)
    state().go({ kind: 'call', id: call.id, tab: 'prepare' })
    state().mirrorRun(aRun({ callId: call.id, endedAt: undefined }))
    useFrom(1_400, 1_700)
    expect(minutes()).toBe(1)
  })

  it('goes on for the debrief, the deal and the prospect, each as its own', () => {
    useFrom(0, 60)
    state().go({ kind: 'call', id: call.id, tab: 'debrief' })
    useFrom(60, 120)
    state().go({ kind: 'deal', id: deal.id })
    useFrom(120, 180)
    state().go({ kind: 'prospect', id: prospect.id })
    useFrom(180, 240)
    state().go({ kind: 'today' })
    expect(entries().map(one => [one.phase, one.callId, one.dealId, one.minutes])).toEqual([
      ['prepare', call.id, deal.id, 1],
      ['debrief', call.id, deal.id, 1],
      ['prepare', undefined, deal.id, 1],
      ['prepare', undefined, deal.id, 1],
    ])
  })

  it('never in two windows at once: use of the other ends it here', async () => {
    useFrom(0, 60)
    const other = new BroadcastChannel('presnap.effort')
    at(70)
    other.postMessage('used')
    await expect.poll(() => minutes()).toBeCloseTo(70 / 60)
    at(110)
    use()
    useFrom(120, 170)
    window.dispatchEvent(new Event('blur'))
    expect(minutes()).toBeCloseTo((70 + 60) / 60)
    other.close()
  })

  it('tells the others when it is used here', async () => {
    const other = new BroadcastChannel('presnap.effort')
    const heard = new Promise(resolve => {
      other.onmessage = resolve
    })
    use()
    await heard
    other.close()
  })

  it('writes what is owed when the app is about to go', async () => {
    useFrom(0, 90)
    at(100)
    await writeWhatIsHeld()
    expect(minutes()).toBeCloseTo(100 / 60)
  })

  it('begins a new entry, with what was still owed, when the user has corrected or thrown away the one it had', () => {
    useFrom(0, 60)
    const [first] = entries()
    state().change('effort', first?.id ?? '', entry => ({ ...entry, minutes: 5, byItself: false }))
    useFrom(70, 200)
    window.dispatchEvent(new Event('blur'))
    expect(entries()[0]?.minutes).toBe(5)
    expect(entries()).toHaveLength(2)
    expect(entries()[1]?.minutes).toBeCloseTo(170 / 60)
  })

  it('adds nothing to a phase whose hours the user has typed, and goes on once they are emptied', () => {
    useFrom(0, 60)
    const [first] = entries()
    const type = (isTotal: true | undefined) =>
      state().change('effort', first?.id ?? '', entry => ({ ...entry, byItself: false, isTotal }))
    type(true)
    useFrom(70, 400)
    expect(entries()).toHaveLength(1)
    type(undefined)
    useFrom(410, 600)
    expect(entries().length).toBeGreaterThan(1)
  })

  it('on the pages of a call’s documents as well: after it, once its debrief has begun', () => {
    state().go({ kind: 'output', id: call.id, document: 'brief' })
    useFrom(0, 60)
    state().put([aDebrief({ callId: call.id })])
    state().go({ kind: 'output', id: call.id, document: 'note' })
    useFrom(70, 130)
    window.dispatchEvent(new Event('blur'))
    expect(entries().map(one => [one.phase, one.callId])).toEqual([
      ['prepare', call.id],
      ['debrief', call.id],
    ])
  })

  it('not where it could not be written', async () => {
    const { workspace } = state()
    if (workspace === null) throw new Error('No workspace')
    state().takeWorkspace({ ...workspace, kind: 'read-only', why: 'Held', empty: false }, [])
    useFrom(0, 300)
    expect(entries()).toEqual([])
  })
})

describe('what a run took', () => {
  it('is an entry once it has ended, and one however often it is told', async () => {
    const run = aRun({ callId: call.id, startedAt: testNow, marks: [], rev: 1 })
    const ended = { ...run, endedAt: new Date(Date.parse(testNow) + 20 * 60_000).toISOString() }
    state().mirrorRun(ended)
    state().mirrorRun(ended)
    await expect.poll(() => entries()).toHaveLength(1)
    expect(entries()).toMatchObject([
      { phase: 'run', minutes: 20, runId: run.id, callId: call.id, dealId: deal.id, customerFacing: true },
    ])
    state().mirrorRun(ended)
    await expect.poll(() => entries()).toHaveLength(1)
  })
})
