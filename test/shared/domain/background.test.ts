import { callBackgrounds } from '@shared/domain/background'
import { newDebrief } from '@shared/domain/debrief'
import { newEffort } from '@shared/domain/effort'
import type { AnyRecord, RecordKind } from '@shared/domain/records'
import { newRun } from '@shared/domain/run'
import { newScriptCopy } from '@shared/domain/script-copy'
import { type Summary, summarize } from '@shared/domain/summary'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { aCall, aDeal, anAnswer, aProspect, aScript, making } from '../../helpers/builders'

const lookupOn = (records: readonly AnyRecord[]) => {
  const summaries = records.map(record => summarize(record) as Summary)
  return createLookup((kind: RecordKind) => summaries.filter(summary => summary.kind === kind))
}
const hours = (count: number, fields: Partial<Parameters<typeof newEffort>[0]>) =>
  newEffort({ phase: 'prepare', minutes: count * 60, on: '2026-11-13', ...fields }, making)

const prospect = aProspect()
const deal = aDeal({ prospectId: prospect.id, sizeBand: 'medium' })
const call = aCall({ prospectId: prospect.id, dealId: deal.id })
const earlier = aCall({ prospectId: prospect.id, dealId: deal.id, status: 'held' })
const of = (records: readonly AnyRecord[], id: string = call.id) =>
  callBackgrounds([id], lookupOn(records))[id]

describe('the background of a call', () => {
  it('knows what came of the other calls, and nothing of one without a word', () => {
    const silent = aCall({ prospectId: prospect.id })
    const debriefs = [
      newDebrief({ callId: earlier.id, outcome: 'partly' }, making),
      newDebrief({ callId: silent.id }, making),
    ]
    expect(of([prospect, deal, call, earlier, silent, ...debriefs])?.outcomes).toEqual({
      [earlier.id]: 'partly',
    })
  })

  it('has the time of the deal, of the call and of the calls before, each entry once', () => {
    const counted = [
      hours(1, { dealId: deal.id, callId: earlier.id }),
      hours(2, { callId: call.id }),
      hours(3, { dealId: deal.id }),
      hours(4, { callId: earlier.id }),
    ]
    const elsewhere = hours(5, { dealId: aDeal().id })
    const found = of([prospect, deal, call, earlier, ...counted, elsewhere])?.efforts ?? []
    expect(found.map(({ minutes }) => minutes / 60).toSorted()).toEqual([1, 2, 3, 4])
  })

  it('has the hours of won deals of the same size only, its own left out', () => {
    const outcome = { is: 'won' as const, on: '2026-10-01' }
    const won = aDeal({ sizeBand: 'medium', outcome })
    const larger = aDeal({ sizeBand: 'large', outcome })
    const lost = aDeal({ sizeBand: 'medium', outcome: { ...outcome, is: 'lost' } })
    const unlogged = aDeal({ sizeBand: 'medium', outcome })
    const own = { ...deal, outcome }
    const efforts = [won, larger, lost, own].map(({ id }) => hours(7, { dealId: id }))
    const records = [
      prospect,
      own,
      won,
      larger,
      lost,
      unlogged,
      call,
      ...efforts,
      hours(2, { dealId: won.id }),
    ]
    expect(of(records)?.wonHours).toEqual([9])
  })

  it('knows the last live run of its script by anybody, a rehearsal left out', () => {
    const script = aScript({ releaseNotesReadOn: '2026-11-01' })
    const copyFor = (id: typeof call.id) =>
      newScriptCopy({ callId: id, name: script.name, scriptId: script.id }, making)
    const run = (callId: typeof call.id, day: string, form: 'live' | 'rehearsal' = 'live') => {
      const at = `${day}T09:00:00.000Z`
      return newRun({ callId, startedAt: at, plannedEnd: at, form }, making)
    }
    const stranger = aCall()
    const records = [
      ...[call, earlier, stranger, prospect, script],
      ...[call.id, earlier.id, stranger.id].map(copyFor),
      run(earlier.id, '2026-11-10'),
      run(stranger.id, '2026-11-12'),
      run(call.id, '2026-11-18', 'rehearsal'),
    ]
    expect(of(records)?.script).toEqual({ lastRunOn: '2026-11-12', releaseNotesReadOn: '2026-11-01' })
    expect(of([call, prospect])?.script).toBe(undefined)
  })

  it('names the rivals of the library', () => {
    const card = anAnswer({ form: 'competitor', rival: 'Tapewise' })
    expect(of([call, prospect, card, anAnswer({ rival: 'No comparison' })])?.rivals).toEqual([
      { id: card.id, name: 'Tapewise' },
    ])
  })

  it('of a call that is gone is none', () => {
    expect(callBackgrounds([call.id], lookupOn([]))).toEqual({})
  })
})
