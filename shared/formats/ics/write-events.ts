/**
 * Tasks and the next call, for a calendar. Tasks go out as all-day events, not as VTODO: Google Calendar and Outlook
 * pass a VTODO over without a word, and every calendar takes a VEVENT. They leave the day free (TRANSP) and name no hour,
 * since a task has none. METHOD is PUBLISH: nothing is answered, nobody is mailed by a calendar that takes it in; who is
 * meant to come is listed all the same, for the user to send. UIDs are the records' own, so that the same file taken in
 * twice makes no second event.
 */
import { addDays } from '../../debrief/working-days'
import { type Call, callEnd } from '../../domain/call'
import type { Colleague } from '../../domain/colleague'
import type { Person } from '../../domain/person'
import type { Task } from '../../domain/task'
import { contentLine, dayStamp, textLine, utcStamp } from './write-ics'

export interface DatedTask {
  readonly task: Task
  /** A calendar day of the user's zone. */
  readonly day: string
  /** With whom it has to do. */
  readonly prospect?: string | undefined
}

export function writeTasks(tasks: readonly DatedTask[], now: string): string {
  return calendar(
    tasks.map(({ task, day, prospect }) => [
      ...identity(task.id, task.rev, now),
      contentLine('DTSTART', dayStamp(day), [['VALUE', 'DATE']]),
      contentLine('DTEND', dayStamp(addDays(day, 1)), [['VALUE', 'DATE']]),
      textLine('SUMMARY', task.title),
      ...(prospect === undefined ? [] : [textLine('DESCRIPTION', prospect)]),
      contentLine('TRANSP', 'TRANSPARENT'),
    ]),
  )
}

export interface Invite {
  readonly call: Call
  readonly people: readonly Person[]
  readonly colleagues: readonly Colleague[]
}

/** Undefined for a call without a time. Nothing of what we want from the call is in it: it goes to them. */
export function writeInvite({ call, people, colleagues }: Invite, now: string): string | undefined {
  const end = callEnd(call)
  if (call.start === undefined || end === undefined) return undefined
  const guests = guestsOf(call, people, colleagues)
  const me = colleagues.find(one => one.me)
  const unreached = guests.filter(({ email }) => email === undefined).map(({ name }) => name)
  const { uid, sequence } = call.calendar ?? { uid: undefined, sequence: undefined }
  return calendar([
    [
      ...identity(uid ?? call.id, sequence ?? call.rev, now, uid !== undefined),
      contentLine('DTSTART', utcStamp(call.start)),
      contentLine('DTEND', utcStamp(end)),
      textLine('SUMMARY', call.title),
      ...(call.place ? [textLine('LOCATION', call.place)] : []),
      ...describing(call.joinUrl, unreached),
      ...addressed('ORGANIZER', me && { name: me.name, email: firstAddress(me.emails) }),
      ...guests.flatMap(guest => addressed('ATTENDEE', guest)),
    ],
  ])
}

interface Guest {
  readonly name: string
  readonly email: string | undefined
}

function guestsOf(
  { attendees }: Call,
  people: readonly Person[],
  colleagues: readonly Colleague[],
): readonly Guest[] {
  return attendees.flatMap(({ personId, colleagueId, attendance }) => {
    if (attendance === 'declined') return []
    const who = people.find(({ id }) => id === personId) ?? colleagues.find(({ id }) => id === colleagueId)
    return who === undefined ? [] : [{ name: who.name, email: firstAddress(who.emails) }]
  })
}

/** What a calendar can write to. */
const firstAddress = (emails: readonly string[]): string | undefined =>
  emails.map(one => one.trim()).find(one => /^[^\s@<>"\\]+@[^\s@<>"\\]+$/u.test(one))

function addressed(name: 'ORGANIZER' | 'ATTENDEE', guest: Guest | undefined): readonly string[] {
  if (guest?.email === undefined) return []
  const named = guest.name.trim() === '' ? [] : [['CN', guest.name] as const]
  const asked = name === 'ATTENDEE' ? [['ROLE', 'REQ-PARTICIPANT'] as const] : []
  return [contentLine(name, `mailto:${guest.email}`, [...named, ...asked])]
}

/** Where to join, and who has no address to be invited at. */
function describing(joinUrl: string | undefined, unreached: readonly string[]): readonly string[] {
  const words = [joinUrl, unreached.length > 0 ? `Also: ${unreached.join(', ')}` : undefined].filter(Boolean)
  return words.length === 0 ? [] : [textLine('DESCRIPTION', words.join('\n'))]
}

const identity = (id: string, sequence: number, now: string, isForeign = false): readonly string[] => [
  textLine('UID', isForeign ? id : `${id}@presnap`),
  contentLine('DTSTAMP', utcStamp(now)),
  contentLine('SEQUENCE', String(sequence)),
]

const calendar = (events: readonly (readonly string[])[]): string =>
  [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Presnap//Presnap//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    ...events.flatMap(lines => [contentLine('BEGIN', 'VEVENT'), ...lines, contentLine('END', 'VEVENT')]),
    contentLine('END', 'VCALENDAR'),
  ].join('')
