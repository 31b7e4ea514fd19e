import type { Call } from '../domain/call'
import type { Person } from '../domain/person'

/** Theirs who were invited and did not decline, in the call's order. */
export function whoWasThere(call: Call, people: readonly Person[]): readonly Person[] {
  return call.attendees.flatMap(attendee => {
    const person = people.find(one => one.id === attendee.personId)
    return person === undefined || attendee.attendance === 'declined' ? [] : [person]
  })
}
