/** The next goal becomes the next call: same people, same deal, nothing typed twice. When it is, somebody must say. */
import { type Call, newAttendee, newCall } from '../domain/call'
import type { Debrief } from '../domain/debrief'
import type { Making } from '../domain/record'

export function nextCallOf(call: Call, goal: NonNullable<Debrief['nextGoal']>, making: Making): Call {
  const invited = call.attendees.filter(attendee => attendee.attendance !== 'declined')
  return newCall(
    {
      title: `After ${call.title.replace(/^(After )+/, '')}`,
      zone: call.zone,
      minutes: call.minutes,
      prospectId: call.prospectId,
      dealId: call.dealId,
      previousCallId: call.id,
      callKind: call.callKind,
      callKindSuggested: true,
      mode: call.mode,
      salespersonId: call.salespersonId,
      goal: goal.text.trim() === '' ? undefined : { text: goal.text, heardWhen: goal.heardWhen },
      attendees: invited.map(({ personId, colleagueId, parts }) =>
        newAttendee({ personId, colleagueId, parts }, making.newId),
      ),
    },
    making,
  )
}
