import { rebookedCall, rebookText } from '@shared/debrief/rebook'
import { parseRecord } from '@shared/domain/records'
import { describe, expect, it } from 'vitest'
import { aCall, anAttendee, aScriptCopy, making } from '../../helpers/builders'

const slots = ['2026-11-23T09:00:00.000Z', '2026-11-24T10:00:00.000Z']
const text = (o: Partial<Parameters<typeof rebookText>[0]> = {}) =>
  rebookText({
    ...{ call: aCall({ status: 'no-show' }), names: ['Helen', 'Marcus'], slots },
    ...{ zone: 'Europe/Berlin', from: 'Mira Lindqvist' },
    ...o,
  })

describe('the message for a new time', () => {
  it('greets, proposes two hours on their clock, and is signed', () => {
    expect(text()).toBe(
      [
        'Hello Helen and Marcus,',
        'we did not get together for “Whole-room proof”. I hope all is well, and I would be glad to find another time. Would Monday 23 November, 10:00 to 10:30, or Tuesday 24 November, 11:00 to 11:30 (Berlin time) suit you? Any other hour you name is welcome.',
        'Mira Lindqvist',
      ].join('\n\n'),
    )
  })

  it('asks for an hour where none was found, and greets nobody by a wrong name', () => {
    const plain = text({ slots: [], names: [], from: undefined })
    expect(plain).toMatch(/^Hello,\n\n/)
    expect(plain).toContain('Which hour would suit you?')
    expect(plain).not.toMatch(/undefined|\n\n$/)
  })

  it.each(['no-show', 'moved', 'cancelled', 'planned'] as const)(
    'blames nobody for a call that is %s',
    status => {
      const words = text({ call: aCall({ status }) }).toLowerCase()
      expect(words).not.toMatch(
        /you did not|you didn|you were|missed|forg[eo]t|waited|unfortunately|no-show|failed|sorry/,
      )
      expect(words).toContain('whole-room proof')
    },
  )
})

describe('the call made again', () => {
  const copy = aScriptCopy()
  const call = aCall({
    ...{ play: 'whole-room', myRole: 'lead', status: 'no-show', scriptCopyId: copy.id },
    ...{
      goal: { text: 'They name a day' },
      attendees: [anAttendee(), anAttendee({ attendance: 'declined' })],
    },
    calendar: { uid: 'x@y', sequence: 1 },
  })

  it('keeps name, people, goal and preparation, and has no time yet', () => {
    const made = rebookedCall(call, copy, making)
    expect(made.call).toMatchObject({
      ...{ title: call.title, goal: call.goal, play: 'whole-room', myRole: 'lead', status: 'planned' },
      ...{ previousCallId: call.id, scriptCopyId: made.copy?.id },
    })
    expect(made.call.start).toBeUndefined()
    expect(made.call.calendar).toBeUndefined()
    expect(made.call.attendees).toHaveLength(1)
    expect(parseRecord('call', JSON.parse(JSON.stringify(made.call)))).toMatchObject({ kind: 'ok' })
  })

  it('has a script copy of its own, with the steps as they were', () => {
    const made = rebookedCall(call, copy, making)
    expect(made.copy).toMatchObject({ callId: made.call.id, steps: copy.steps })
    expect(made.copy?.id).not.toBe(copy.id)
    expect(rebookedCall(call, undefined, making).copy).toBeUndefined()
  })
})
