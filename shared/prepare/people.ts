/**
 * Who is in the room. A part stands on the deal where there is one, else at the attendee; a level and a title are
 * the person's own. What the user says is confirmed, what a title lets us guess stays a suggestion.
 */
import { type Call, newAttendee } from '../domain/call'
import type { Deal } from '../domain/deal'
import {
  currentAffiliation,
  newPerson,
  type Part,
  type PartClaim,
  type Person,
  type PersonId,
} from '../domain/person'
import type { ProspectId } from '../domain/prospect'
import type { Making } from '../domain/record'
import { suggestFromTitle } from '../intake/titles'
import { editCalendarField } from './calendar-fields'

export interface Seat {
  readonly call: Call
  readonly deal?: Deal | undefined
  readonly person: Person
}

export function newRoomPerson(name: string, prospectId: ProspectId | undefined, making: Making): Person {
  const affiliations = prospectId === undefined ? [] : [{ form: 'prospect' as const, prospectId }]
  return newPerson({ name, affiliations }, making)
}

/** Invites a person; one who had declined comes back, nobody comes twice. */
export function addAttendee(call: Call, personId: PersonId, newId: Making['newId']): Call {
  if (call.attendees.some(attendee => attendee.personId === personId)) {
    const attendees = call.attendees.map(attendee =>
      attendee.personId === personId ? { ...attendee, attendance: 'unknown' as const } : attendee,
    )
    return editCalendarField(call, 'attendees', { attendees })
  }
  const attendees = [...call.attendees, newAttendee({ personId }, newId)]
  return editCalendarField(call, 'attendees', { attendees })
}

export function removeAttendee(call: Call, personId: PersonId): Call {
  const attendees = call.attendees.filter(attendee => attendee.personId !== personId)
  return editCalendarField(call, 'attendees', { attendees })
}

/** The parts somebody has, all confirmed; with none left, what their title suggests is gone as well. */
export function setParts(seat: Seat, parts: readonly Part[]): Seat {
  const claims: readonly PartClaim[] = parts.map(part => ({ part, basis: 'confirmed' }))
  const person = parts.length === 0 ? { ...seat.person, suggestedParts: [] } : seat.person
  const call = withAttendeeParts(seat.call, person.id, claims)
  return { call, deal: seat.deal && withDealParts(seat.deal, person.id, claims), person }
}

function withAttendeeParts(call: Call, personId: PersonId, parts: readonly PartClaim[]): Call {
  return {
    ...call,
    attendees: call.attendees.map(one => (one.personId === personId ? { ...one, parts } : one)),
  }
}

function withDealParts(deal: Deal, personId: PersonId, parts: readonly PartClaim[]): Deal {
  const others = deal.people.filter(one => one.personId !== personId)
  const before = deal.people.find(one => one.personId === personId)
  return { ...deal, people: [...others, { ...before, personId, parts }] }
}

/** Everything suggested of them is so: parts and level. */
export function confirmSuggestions(seat: Seat, parts: readonly Part[]): Seat {
  const { level } = seat.person
  const person: Person =
    level === undefined ? seat.person : { ...seat.person, level: { ...level, basis: 'confirmed' } }
  return parts.length === 0 ? { ...seat, person } : setParts({ ...seat, person }, parts)
}

export function setLevel(person: Person, value: number): Person {
  return { ...person, level: { value, basis: 'confirmed' } }
}

/** A new title; what it suggests replaces what was only suggested before. */
export function setTitle(person: Person, title: string, prospectId: ProspectId | undefined): Person {
  const suggestion = suggestFromTitle(title)
  const isGuessed = person.level === undefined || person.level.basis === 'suggested'
  return {
    ...person,
    affiliations: withTitle(person, title, prospectId),
    suggestedParts: suggestion?.parts ?? [],
    level: isGuessed ? suggestion?.level : person.level,
  }
}

function withTitle(
  person: Person,
  title: string,
  prospectId: ProspectId | undefined,
): Person['affiliations'] {
  const current = currentAffiliation(person)
  if (current === undefined) return [...person.affiliations, { form: 'prospect', prospectId, title }]
  return person.affiliations.map(one => (one === current ? { ...one, title } : one))
}
