/**
 * One meeting to a call, new or known. A calendar owns title, time, place and attendance until the user
 * edits that field; a lower SEQUENCE is ignored; a cancelled one sets the status (DEFINITIONS, Re-import).
 */
import {
  type Attendee,
  type CalendarField,
  type Call,
  type CallKind,
  newAttendee,
  newCall,
} from '../domain/call'
import type { Colleague } from '../domain/colleague'
import type { Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import type { Making } from '../domain/record'
import type { EventDraft, PersonDraft } from '../formats/draft'

/** Someone in the room, as planned from the draft. */
export interface Seat {
  readonly draft: PersonDraft
  readonly person?: Person | undefined
  readonly colleague?: Colleague | undefined
}

/** Everything around the meeting that goes into its call. */
export interface CallContext {
  readonly prospect: Prospect | undefined
  readonly isNewProspect: boolean
  readonly salesperson: Colleague | undefined
  readonly seats: readonly Seat[]
  readonly sourceName: string
  readonly making: Making
}

const usualMinutes = 30

/** A call for a meeting that is not here yet. */
export function callFromEvent(event: EventDraft, context: CallContext): Call {
  const guess = guessKind(event.title, event.description)
  const fallback: CallKind = context.isNewProspect ? 'discovery' : 'other'
  return newCall(
    {
      ...ownedFields(event, context),
      prospectId: context.prospect?.id,
      callKind: guess ?? fallback,
      callKindSuggested: true,
      mode: modeOf(event),
      status: event.status === 'cancelled' ? 'cancelled' : 'planned',
      calendar: calendarOf(event, context.sourceName),
      attendees: attendeesOf(context, []),
      salespersonId: context.salesperson?.id,
    },
    context.making,
  )
}

/** The known call with what the file says anew; the same call when it says nothing new or is older. */
export function updatedCall(call: Call, event: EventDraft, context: CallContext): Call {
  const isFree = (field: CalendarField): boolean => !call.editedFields.includes(field)
  const owned = ownedFields(event, context)
  const time = { start: owned.start, minutes: owned.minutes, zone: owned.zone, allDay: owned.allDay }
  const samePlace = call.place === owned.place && call.joinUrl === owned.joinUrl
  const place = samePlace ? {} : { place: owned.place, joinUrl: owned.joinUrl, mode: modeOf(event) }
  const cancelsOnly = event.status === 'cancelled'
  return {
    ...call,
    ...(isFree('title') && event.title !== '' && !cancelsOnly ? { title: owned.title } : {}),
    ...(isFree('time') && event.start !== undefined ? time : {}),
    ...(isFree('place') && !cancelsOnly && (event.location ?? event.joinUrl) !== undefined ? place : {}),
    ...(isFree('attendees') && context.seats.length > 0 && !cancelsOnly
      ? { attendees: attendeesOf(context, call.attendees) }
      : {}),
    ...(event.description !== '' ? { description: owned.description } : {}),
    status: statusAfter(call, event),
    prospectId: call.prospectId ?? context.prospect?.id,
    salespersonId: call.salespersonId ?? context.salesperson?.id,
    calendar:
      event.uid === undefined
        ? call.calendar
        : {
            ...call.calendar,
            ...calendarOf(event, context.sourceName),
            uid: event.uid,
            sequence: event.sequence,
          },
  }
}

/** True when the file is older than what the call already has. */
export function isOutdated(call: Call, event: EventDraft): boolean {
  return call.calendar !== undefined && event.sequence < call.calendar.sequence
}

type Owned = Pick<
  Call,
  'title' | 'start' | 'minutes' | 'zone' | 'allDay' | 'place' | 'joinUrl' | 'description'
>

function ownedFields(event: EventDraft, context: CallContext): Owned {
  const length =
    event.start && event.end ? (Date.parse(event.end) - Date.parse(event.start)) / 60_000 : usualMinutes
  return {
    title: event.title || titleFor(context),
    start: event.start,
    minutes: Math.min(Math.max(Math.round(length), 1), 1440),
    zone: event.zone,
    allDay: event.allDay ? true : undefined,
    place: event.location ?? roomOf(event),
    joinUrl: event.joinUrl?.slice(0, 2000),
    description: event.description === '' ? undefined : event.description,
  }
}

function titleFor(context: CallContext): string {
  if (context.prospect) return `Call with ${context.prospect.name}`
  const first = context.seats.find(seat => seat.person)?.draft.name
  return first === undefined ? 'New call' : `Call with ${first}`
}

function roomOf(event: EventDraft): string | undefined {
  return event.attendees.find(person => person.kind === 'room')?.name
}

function calendarOf(event: EventDraft, source: string): Call['calendar'] {
  if (event.uid === undefined) return undefined
  return { uid: event.uid, recurrenceId: event.recurrenceId, sequence: event.sequence, source }
}

function statusAfter(call: Call, event: EventDraft): Call['status'] {
  if (call.status !== 'planned' && call.status !== 'cancelled') return call.status
  return event.status === 'cancelled' ? 'cancelled' : 'planned'
}

/** The file's attendees; who was there before keeps id and parts. */
function attendeesOf(context: CallContext, before: readonly Attendee[]): readonly Attendee[] {
  return context.seats.map(({ draft, person, colleague }) => {
    const same = before.find(
      each => (person && each.personId === person.id) || (colleague && each.colleagueId === colleague.id),
    )
    const fields = {
      personId: person?.id,
      colleagueId: colleague?.id,
      attendance: attendanceOf(draft.attendance),
      organiser: draft.organiser ? true : undefined,
    }
    if (same) return { ...same, ...fields }
    return newAttendee({ ...fields, parts: person?.suggestedParts ?? [] }, context.making.newId)
  })
}

function attendanceOf(value: PersonDraft['attendance']): Attendee['attendance'] {
  return value === 'accepted' || value === 'declined' || value === 'tentative' ? value : 'unknown'
}

const remoteWords =
  /\b(?:teams|zoom|meet|webex|online|remote|virtual|video|phone|call|skype|telefon\w*|https?:)\b/i

function modeOf(event: EventDraft): Call['mode'] {
  if (event.joinUrl !== undefined || event.location === undefined) return 'remote'
  return remoteWords.test(event.location) ? 'remote' : 'on-site'
}

const kindWords: readonly (readonly [CallKind, RegExp])[] = [
  [
    'proof-of-concept',
    /\b(?:poc|proof of (?:concept|value)|pilot|trial|whole-room proof|machbarkeit\w*|proefopstelling|preuve de concept|prueba de concepto)\b/i,
  ],
  [
    'deep-dive',
    /\b(?:deep[ -]?dive|technical (?:session|review|workshop|call)|architecture|security review|sicherheitsprüfung|technik\w*|beveiligings\w*)\b/i,
  ],
  [
    'closing',
    /\b(?:closing|contract|pricing|negotiat\w+|commercials?|proposal|order form|vertrag\w*|angebot\w*|offerte|contrat|contrato|oferta)\b/i,
  ],
  [
    'discovery',
    /\b(?:discovery|intro(?:duction)?|kick-?off|first (?:call|talk)|kennenlern\w*|erstgespräch|kennismak\w+|découverte|descubrimiento)\b/i,
  ],
  [
    'demo',
    /\b(?:demo\w*|walkthrough|presentation|vorführung|präsentation|presentatie|démonstration|présentation|demostración|presentación)\b/i,
  ],
]

/** The kind of call its title speaks of, else its description; a suggestion. */
export function guessKind(title: string, description: string): CallKind | undefined {
  const find = (text: string): CallKind | undefined => kindWords.find(([, words]) => words.test(text))?.[0]
  return find(title) ?? find(description.slice(0, 500))
}
