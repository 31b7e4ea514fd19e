import {
  aboutCall,
  correctEntry,
  entryOfRun,
  entryOfSitting,
  moreOfSitting,
  onlyOpenDeal,
} from '@shared/effort/entries'
import { addMark, endRun } from '@shared/run/marks'
import { describe, expect, it } from 'vitest'
import { aCall, aDeal, anEffort, aRun, making, testNow, testStart } from '../../helpers/builders'

const call = aCall()
const at = (minutes: number) => new Date(Date.parse(testStart) + minutes * 60_000).toISOString()
const marking = (minutes: number) => ({ at: at(minutes), newId: making.newId })

/** 30 minutes, of which 10 paused. */
function pausedRun(form: 'live' | 'rehearsal' = 'live') {
  const begun = aRun({ callId: call.id, form, startedAt: testStart, plannedEnd: at(30), marks: [] })
  const paused = addMark(begun, { form: 'pause', attendeeIds: [] }, marking(5))
  const resumed = addMark(paused, { form: 'resume', attendeeIds: [] }, marking(15))
  return endRun(resumed, marking(30))
}
const context = {
  ...{ call, copy: undefined, known: undefined, day: '2026-11-19' },
  about: { callId: call.id },
}

describe('the entry of a run', () => {
  it('is its time less the pauses, spent with them', () => {
    const run = pausedRun()
    const entry = entryOfRun(run, context, making)
    expect(entry).toMatchObject({
      phase: 'run',
      minutes: 20,
      on: '2026-11-19',
      callId: call.id,
      runId: run.id,
    })
    expect(entry).toMatchObject({ byItself: true, customerFacing: true, startedAt: testStart })
  })

  it('of a rehearsal is preparation', () => {
    const entry = entryOfRun(pausedRun('rehearsal'), context, making)
    expect(entry).toMatchObject({ phase: 'prepare', minutes: 20, note: 'Rehearsal' })
    expect(entry?.customerFacing).toBeUndefined()
  })

  it('has the same id however often it is made, so that two windows write one', () => {
    const run = pausedRun()
    const [one, other] = [entryOfRun(run, context, making), entryOfRun(run, context, making)]
    expect(one?.id).toBe(other?.id)
    expect(one?.id).not.toBe(run.id)
    expect(one?.id).not.toBe(entryOfRun(pausedRun(), context, making)?.id)
  })

  it('is none while the run goes on', () => {
    expect(entryOfRun({ ...pausedRun(), endedAt: undefined }, context, making)).toBeUndefined()
  })

  it('follows a run that was taken up again, and is left alone once corrected or thrown away', () => {
    const run = pausedRun()
    const known = anEffort({ minutes: 12, byItself: true })
    expect(entryOfRun(run, { ...context, known }, making)).toMatchObject({ id: known.id, minutes: 20 })
    expect(entryOfRun(run, { ...context, known: { ...known, minutes: 20 } }, making)).toBeUndefined()
    expect(entryOfRun(run, { ...context, known: { ...known, byItself: false } }, making)).toBeUndefined()
    expect(entryOfRun(run, { ...context, known: { ...known, deletedAt: testNow } }, making)).toBeUndefined()
  })
})

describe('the entry of a sitting', () => {
  const sitting = { phase: 'prepare', startedAt: Date.parse(testNow), day: '2026-11-19' } as const

  it('begins with what was earned, and takes more', () => {
    const entry = entryOfSitting(sitting, 90_000, { callId: call.id }, making)
    expect(entry).toMatchObject({ minutes: 1.5, phase: 'prepare', startedAt: testNow, byItself: true })
    expect(moreOfSitting(entry, 30_000, at(1))).toMatchObject({ id: entry.id, minutes: 2, updatedAt: at(1) })
  })

  it.each([
    ['was corrected by hand', { byItself: false }],
    ['lies in the trash', { deletedAt: testNow }],
  ])('takes no more when it %s', (_what, fields) => {
    expect(moreOfSitting(anEffort({ byItself: true, ...fields }), 60_000, testNow)).toBeUndefined()
    expect(moreOfSitting(undefined, 60_000, testNow)).toBeUndefined()
  })

  it('never holds more than a day', () => {
    expect(moreOfSitting(anEffort({ minutes: 1_439.5, byItself: true }), 60_000, testNow)?.minutes).toBe(
      1_440,
    )
  })
})

describe('what an entry is about', () => {
  const deal = aDeal()
  const other = aDeal({ prospectId: deal.prospectId })
  const open = (one: typeof deal, outcome?: string) => ({ id: one.id, prospectId: one.prospectId, outcome })

  it('is the call’s own deal, or the only open one of its prospect', () => {
    const called = aCall({ prospectId: deal.prospectId })
    expect(aboutCall(called, [open(deal)]).dealId).toBe(deal.id)
    expect(aboutCall({ ...called, dealId: other.id }, [open(deal)]).dealId).toBe(other.id)
    expect(aboutCall(called, [open(deal), open(other, 'lost')]).dealId).toBe(deal.id)
  })

  it('is no deal where several are open, or none: that is not guessed', () => {
    expect(onlyOpenDeal(deal.prospectId, [open(deal), open(other)])).toBeUndefined()
    expect(onlyOpenDeal(deal.prospectId, [open(deal, 'won')])).toBeUndefined()
    expect(aboutCall(aCall({ prospectId: undefined }), [open(deal)]).dealId).toBeUndefined()
  })
})

describe('an entry corrected by hand', () => {
  it('is the user’s from then on; a note alone leaves it counting', () => {
    const entry = anEffort({ byItself: true, minutes: 10 })
    expect(correctEntry(entry, { minutes: 15 })).toMatchObject({ minutes: 15, byItself: false })
    expect(correctEntry(entry, { note: 'Sizing' })).toMatchObject({ note: 'Sizing', byItself: true })
  })
})
