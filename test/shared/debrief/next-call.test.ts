import { nextCallOf } from '@shared/debrief/next-call'
import { parseRecord } from '@shared/domain/records'
import { freshId } from '@shared/domain/schema'
import { describe, expect, it } from 'vitest'
import { aCall, aColleague, anAttendee, aPart, making, testZone } from '../../helpers/builders'

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
const next = nextCallOf(call, { text: 'Sign the pilot', heardWhen: 'They name the day' }, making)

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
    expect(nextCallOf(call, { text: ' ' }, making).goal).toBeUndefined()
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
})
