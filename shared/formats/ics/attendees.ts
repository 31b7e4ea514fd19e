/** Who is in the file's event: people, rooms and lists, each once. */
import type { Notice, PersonDraft } from '../draft'
import { addPerson, mergePeople, samePerson } from '../merge-people'
import { looksLikeList, looksLikeName, looksLikeRoom, readAddress, readPersonName } from '../person-names'
import { allOf, type Component, firstOf } from './components'
import type { ContentLine } from './content-lines'

const mostAttendees = 500

/** Attendees in the file's order with the organiser among them (marked); nameless entries become notices. */
export function readAttendees(event: Component, notices: Notice[]): readonly PersonDraft[] {
  const found: PersonDraft[] = []
  for (const line of allOf(event, 'ATTENDEE').slice(0, mostAttendees)) {
    const person = readAttendee(line)
    if (person) addPerson(found, person)
    else
      notices.push({
        line: line.line,
        message: `An attendee without a mail address or a name${named(line)} was left out.`,
      })
  }
  const organiser = readOrganiser(firstOf(event, 'ORGANIZER'))
  return organiser ? withOrganiser(found, organiser) : found
}

function named(line: ContentLine): string {
  const name = line.params.get('CN')
  return name ? ` ("${name.slice(0, 40)}")` : ''
}

function readAttendee(line: ContentLine): PersonDraft | undefined {
  const email = addressOf(line)
  const shown = line.params.get('CN') ?? ''
  if (!email && (!looksLikeName(readPersonName(shown, undefined).name) || shown.includes('@')))
    return undefined
  const { name, suggested, title, company } = readPersonName(shown, email)
  const kind = kindOf(line, shown, email)
  const isRoom = kind === 'room' && !suggested
  return {
    name: isRoom ? shown : name,
    nameSuggested: suggested,
    email,
    title,
    company: isRoom ? undefined : company,
    kind,
    attendance: attendanceOf(line.params.get('PARTSTAT')),
    optional: /^(?:OPT|NON)-PARTICIPANT$/i.test(line.params.get('ROLE') ?? ''),
    organiser: false,
    line: line.line,
  }
}

/** The address may stand in the value, in EMAIL (Apple) or as the name (Google); `invalid:nomail` is none. */
function addressOf(line: ContentLine): string | undefined {
  const value = line.value.replace(/^.*mailto:/i, '').trim()
  return readAddress(value) ?? readAddress(line.params.get('EMAIL')) ?? readAddress(line.params.get('CN'))
}

/** A room, a list or a person: the file's word first, else by name and address. */
function kindOf(line: ContentLine, name: string, email: string | undefined): PersonDraft['kind'] {
  const type = (line.params.get('CUTYPE') ?? '').toUpperCase()
  if (type === 'ROOM' || type === 'RESOURCE' || looksLikeRoom(name, email)) return 'room'
  if (type === 'GROUP' || looksLikeList(name, email)) return 'list'
  return 'person'
}

function attendanceOf(value: string | undefined): PersonDraft['attendance'] {
  const text = (value ?? '').toLowerCase()
  if (text === 'accepted' || text === 'declined' || text === 'tentative' || text === 'delegated') return text
  return text === '' || text === 'needs-action' ? 'needs-action' : 'unknown'
}

function readOrganiser(line: ContentLine | undefined): PersonDraft | undefined {
  const person = line && readAttendee(line)
  if (!person || /unknownorganizer@/.test(person.email ?? '')) return undefined
  return { ...person, organiser: true, attendance: 'unknown' }
}

function withOrganiser(found: readonly PersonDraft[], organiser: PersonDraft): readonly PersonDraft[] {
  const at = found.findIndex(person => samePerson(person, organiser))
  if (at < 0) return organiser.kind === 'person' ? [organiser, ...found] : found
  return found.map((person, i) =>
    i === at ? { ...mergePeople(person, organiser), organiser: true } : person,
  )
}
