/**
 * A paste that goes to a call or a company that is here: it adds what is missing and overwrites nothing. Times,
 * places and titles stay as they are; people who are new to the room come to it.
 */
import type { Attendee, Call } from '../domain/call'
import type { EventDraft, ImportDraft } from '../formats/draft'
import { editCalendarField } from '../prepare/calendar-fields'
import { type CallContext, callFromEvent } from './plan-call'
import { planRoom } from './plan-room'
import type { IntakeTarget, Planning } from './planning'

/** Plans the people and the meeting of a draft for its target; false when that is not here any more. */
export function planForTarget(draft: ImportDraft, target: IntakeTarget, planning: Planning): boolean {
  const { known, calls } = planning
  const event = draft.events[0] ?? eventOf(draft, planning)
  if (target.kind === 'prospect') {
    const prospect = known.prospects.find(each => each.id === target.id)
    if (!prospect) return false
    planning.prospect = prospect
    planRoom(event, undefined, planning, prospect)
    return true
  }
  const call = known.calls.find(each => each.id === target.id)
  if (!call) return false
  const prospect = known.prospects.find(each => each.id === call.prospectId)
  planning.prospect = prospect
  const room = planRoom(event, call, planning, prospect)
  calls.push(planning.ledger.change(call, withMissing(call, event, room)))
  return true
}

/** A text without a meeting of its own, as an event: only its people count. */
function eventOf(draft: ImportDraft, { world }: Planning): EventDraft {
  return {
    sequence: 0,
    status: 'confirmed',
    title: '',
    endSuggested: true,
    startOptions: [],
    zone: world.zone,
    allDay: false,
    floating: false,
    description: '',
    attendees: draft.people,
  }
}

function withMissing(call: Call, event: EventDraft, room: CallContext): Call {
  const read = callFromEvent(event, room)
  const isUntimed = call.start === undefined && read.start !== undefined
  const time = isUntimed
    ? { start: read.start, minutes: read.minutes, zone: read.zone, allDay: read.allDay }
    : {}
  const filled: Call = {
    ...call,
    ...time,
    place: call.place ?? read.place,
    joinUrl: call.joinUrl ?? read.joinUrl,
    prospectId: call.prospectId ?? room.prospect?.id,
    salespersonId: call.salespersonId ?? room.salesperson?.id,
  }
  const added = read.attendees.filter(one => !filled.attendees.some(each => isSame(each, one)))
  if (added.length === 0) return filled
  return editCalendarField(filled, 'attendees', { attendees: [...filled.attendees, ...added] })
}

/** Someone who is in the room already keeps their answer and their parts. */
const isSame = (a: Attendee, b: Attendee): boolean =>
  a.personId === b.personId && a.colleagueId === b.colleagueId
