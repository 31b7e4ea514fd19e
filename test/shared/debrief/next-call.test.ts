import { collectFacts } from '@shared/advisor/facts'
import { goesAlong, isStillOwed, nextCall } from '@shared/debrief/next-call'
import type { Exposure } from '@shared/domain/exposure'
import { type QuestionState, questionStates } from '@shared/domain/question'
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { freshId } from '@shared/domain/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourhoodOf } from '../../../renderer/state/selectors'
import {
  aCall,
  aColleague,
  aCommitment,
  aDeal,
  aDebrief,
  anAttendee,
  anExposure,
  aPart,
  aQuestion,
  making,
  testNow,
  testZone,
} from '../../helpers/builders'
import '../../helpers/seed'

const tom = aColleague()
const ours = anAttendee({ personId: undefined, colleagueId: tom.id })
const champion = anAttendee({ parts: [aPart('champion')], organiser: true })
const declined = anAttendee({ attendance: 'declined' })
const call = aCall({
  minutes: 45,
  mode: 'on-site',
  salespersonId: tom.id,
  prospectId: freshId('prospect', making.newId),
  dealId: freshId('deal', making.newId),
  attendees: [champion, declined, ours],
  place: 'Room 4',
  joinUrl: 'https://meet.harborline.example/1',
  calendar: { uid: 'u1', sequence: 1 },
  scriptCopyId: freshId('script-copy', making.newId),
  status: 'held',
})
const debrief = aDebrief({
  callId: call.id,
  nextGoal: { text: 'Sign the pilot', heardWhen: 'They name the day' },
})
const today = '2026-11-19'
const { next, records } = nextCall({ call, debrief, today }, making)

describe('the next call', () => {
  it('is with the same prospect, deal and salesperson, and follows this one', () => {
    const { prospectId, dealId, salespersonId, minutes, mode, callKind } = call
    expect(next).toMatchObject({ prospectId, dealId, salespersonId, minutes, mode, callKind, zone: testZone })
    expect([next.previousCallId, next.callKindSuggested, next.title]).toEqual([
      call.id,
      true,
      'After Whole-room proof',
    ])
  })

  it('has the next goal for its goal, and none where none was set', () => {
    expect(next.goal).toEqual({ text: 'Sign the pilot', heardWhen: 'They name the day' })
    const without = { ...debrief, nextGoal: { text: ' ' } }
    expect(nextCall({ call, debrief: without, today }, making).next.goal).toBeUndefined()
  })

  it('invites who was invited, as people of their own, without who declined', () => {
    expect(
      next.attendees.map(({ personId, colleagueId, parts }) => ({ personId, colleagueId, parts })),
    ).toEqual([champion, ours].map(({ personId, colleagueId, parts }) => ({ personId, colleagueId, parts })))
    expect(next.attendees.map(one => one.attendance)).toEqual(['unknown', 'unknown'])
    const ids = new Set([...next.attendees, ...call.attendees].map(one => one.id))
    expect(ids.size).toBe(5)
  })

  it('leaves to somebody to say when and where, and starts unprepared', () => {
    const { start, place, joinUrl, calendar, scriptCopyId, status, checks } = next
    expect({ start, place, joinUrl, calendar, scriptCopyId }).toEqual({})
    expect([status, checks]).toEqual(['planned', []])
    expect(parseRecord('call', next).kind).toBe('ok')
  })

  it('is named by the debrief, in the same step', () => {
    expect(records.map(({ kind }) => kind)).toEqual(['call', 'debrief'])
    expect(records[1]).toMatchObject({ id: debrief.id, nextCallId: next.id })
  })

  it('has the time that was agreed', () => {
    const start = '2026-11-24T09:00:00.000Z'
    expect(nextCall({ call, debrief, start, today }, making).next.start).toBe(start)
  })
})

const elsewhere = freshId('call', making.newId)
const told = { at: testNow, personIds: [] }

describe('the gaps that go along', () => {
  it.each<[string, Partial<Exposure>, boolean]>([
    ['untold', {}, true],
    ['planned for the call that is over', { plannedCallId: call.id }, true],
    ['planned for another', { plannedCallId: elsewhere }, false],
    ['told', { told, plannedCallId: call.id }, false],
    ['decided on', { verdict: { is: 'lives', on: today } }, false],
    ['resolved', { resolvedOn: today }, false],
  ])('one that is %s is planned for the next call: %s', (_, fields, isPlanned) => {
    const exposure = anExposure({ plannedStepId: freshId('step', making.newId), ...fields })
    const deal = aDeal({ exposures: [exposure] })
    const made = nextCall({ call, debrief, deal, today }, making)
    const after = made.records.find(one => one.kind === 'deal')
    expect(after !== undefined).toBe(isPlanned)
    if (after?.kind !== 'deal') return
    const { plannedStepId: _step, ...rest } = exposure
    expect(after.exposures).toEqual([{ ...rest, plannedCallId: made.next.id, plannedOn: today }])
  })
})

describe('what is promised', () => {
  const said = aCommitment({ prospectId: call.prospectId, callId: call.id })
  const shown = { ...said, stages: [...said.stages, { stage: 'shown' as const, at: testNow }] }
  it.each([
    ['said in the call before', said, true],
    ['shown since', shown, false],
    ['said in the call itself', { ...said, callId: next.id }, false],
    ['never written down', { ...said, words: ' ' }, false],
    ['to somebody else', aCommitment({ prospectId: freshId('prospect', making.newId) }), false],
    ['in the trash', { ...said, deletedAt: testNow }, false],
  ])('and %s is still owed in the next call: %s', (_, commitment, is) => {
    expect(isStillOwed(commitment, next)).toBe(is)
  })
})

it('takes each open question once and no told gap, whatever was asked and told', () => {
  const state = fc.constantFrom<QuestionState>(...questionStates)
  const asked = fc.record({ state, hasProspect: fc.boolean(), isBlank: fc.boolean(), isGone: fc.boolean() })
  const exposed = fc.record({ isTold: fc.boolean(), isResolved: fc.boolean(), isPlanned: fc.boolean() })
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(asked, { maxLength: 8 }),
      fc.array(exposed, { maxLength: 6 }),
      (isOfProspect, questions, exposures) => {
        const of = isOfProspect ? call : { ...call, prospectId: undefined, dealId: undefined }
        const made = questions.map(one =>
          aQuestion({
            ...{ state: one.state, callId: of.id, words: one.isBlank ? ' ' : 'Does it need a reboot?' },
            ...(isOfProspect && one.hasProspect && { prospectId: call.prospectId }),
            ...(one.isGone && { deletedAt: testNow }),
          }),
        )
        const deal = aDeal({
          ...{ id: call.dealId ?? aDeal().id, prospectId: call.prospectId ?? aDeal().prospectId },
          exposures: exposures.map(one =>
            anExposure({
              ...(one.isTold && { told }),
              ...(one.isResolved && { resolvedOn: today }),
              ...(one.isPlanned && { plannedCallId: of.id }),
            }),
          ),
        })
        const after = nextCall({ call: of, debrief, deal: isOfProspect ? deal : undefined, today }, making)
        const all = new Map<string, AnyRecord>(
          [of, ...made, deal, ...after.records].map(one => [one.id, one]),
        )
        const around = neighbourhoodOf(after.next.id, Object.fromEntries(all))
        if (around === undefined) throw new Error('the next call stands among the records')
        const taken = collectFacts(around, testNow).questions.map(({ question }) => question.id)
        const open = made.filter(goesAlong).map(({ id }) => id)
        expect(taken.filter(id => open.includes(id)).toSorted()).toEqual(open.toSorted())
        expect(new Set(taken).size).toBe(taken.length)
        const planned = (around.deal?.exposures ?? []).filter(one => one.plannedCallId === after.next.id)
        expect(planned.filter(one => one.told !== undefined || one.resolvedOn !== undefined)).toEqual([])
        const waiting = exposures.filter(one => !one.isTold && !one.isResolved)
        expect(planned).toHaveLength(isOfProspect ? waiting.length : 0)
      },
    ),
  )
})
