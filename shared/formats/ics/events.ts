/** One VEVENT to one draft, without its series. */
import type { EventDraft, Notice } from '../draft'
import { cutBoilerplate, findJoinUrl } from '../meeting-links'
import { toPlainText } from '../plain-text'
import { isoOf, type Wall, wallMs, wallOf } from '../zones/zone'
import { readAttendees } from './attendees'
import { type Component, firstOf } from './components'
import { unescapeText } from './content-lines'
import type { Clock, FileZones } from './file-zones'
import { readDuration, readTime, type WrittenTime } from './times'

/** An event with what its series needs: the clock it runs by, its first wall time and its length. */
export interface ReadEvent {
  readonly draft: EventDraft
  readonly component: Component
  readonly clock: Clock
  readonly startWall: Wall | undefined
  readonly lengthMs: number
  readonly stamp: string
}

interface Timing {
  readonly start: WrittenTime
  readonly clock: Clock
  readonly startMs: number
  readonly endMs: number
  readonly endSuggested: boolean
}

/** Length of a meeting when nobody wrote one. */
export const usualMinutes = 30
const minuteMs = 60_000
const dayMs = 1440 * minuteMs
const mostText = 100_000

/** Reads one event, or undefined with a notice that names its line and why. */
export function readEvent(
  component: Component,
  method: string,
  zones: FileZones,
  ownZone: string,
  notices: Notice[],
): ReadEvent | undefined {
  const status = statusOf(component, method)
  const title = titleOf(component)
  const timing = readTiming(component, title, zones, notices)
  if (!timing && status !== 'cancelled') {
    notices.push(noStart(component, title))
    return undefined
  }
  if (timing) noteTiming(timing, component, title, ownZone, notices)
  const draft = {
    ...wordsOf(component),
    ...identityOf(component),
    ...timesOf(timing, ownZone),
    status,
    title,
  }
  const attendees = [...readAttendees(component, notices)]
  return {
    draft: {
      ...draft,
      attendees,
      organiser: attendees.find(person => person.organiser),
      line: component.line,
    },
    component,
    clock: timing?.clock ?? zones.clockFor(noTime, component.line),
    startWall: timing?.start.wall,
    lengthMs: timing ? timing.endMs - timing.startMs : usualMinutes * minuteMs,
    stamp: firstOf(component, 'LAST-MODIFIED')?.value ?? firstOf(component, 'DTSTAMP')?.value ?? '',
  }
}

const noTime: WrittenTime = { wall: wallOf(0), dateOnly: false, utc: false }

function noStart(component: Component, title: string): Notice {
  const written = firstOf(component, 'DTSTART')
  const what = written ? `has a start that is no date ("${written.value.slice(0, 40)}")` : 'has no start'
  return { line: written?.line ?? component.line, message: `"${title}" ${what} and was left out.` }
}

function readTiming(
  component: Component,
  title: string,
  zones: FileZones,
  notices: Notice[],
): Timing | undefined {
  const line = firstOf(component, 'DTSTART')
  const start = line && readTime(line)
  if (!line || !start) return undefined
  const clock = zones.clockFor(start, line.line)
  const startMs = clock.toInstant(start.wall)
  const end = endOf(component, start, clock, startMs, zones)
  if (end !== undefined && end > startMs && end - startMs <= 366 * dayMs) {
    return { start, clock, startMs, endMs: end, endSuggested: false }
  }
  if (end !== undefined && end !== startMs) {
    notices.push({
      line: line.line,
      message: `"${title}" ends before it starts; ${usualMinutes} min were assumed.`,
    })
  }
  const length = start.dateOnly ? dayMs : usualMinutes * minuteMs
  return { start, clock, startMs, endMs: startMs + length, endSuggested: !start.dateOnly }
}

function endOf(
  component: Component,
  start: WrittenTime,
  clock: Clock,
  startMs: number,
  zones: FileZones,
): number | undefined {
  const line = firstOf(component, 'DTEND')
  const end = line && readTime(line)
  if (line && end) return zones.clockFor(end, line.line).toInstant(end.wall)
  const duration = readDuration(firstOf(component, 'DURATION')?.value ?? '')
  if (duration === undefined) return undefined
  return start.dateOnly ? clock.toInstant(wallOf(wallMs(start.wall) + duration)) : startMs + duration
}

function noteTiming(
  timing: Timing,
  component: Component,
  title: string,
  ownZone: string,
  notices: Notice[],
): void {
  const line = component.line
  if (timing.start.dateOnly) {
    notices.push({
      line,
      message: `"${title}" is all day; it was taken as whole days in your zone, ${ownZone}.`,
    })
  } else if (timing.clock.floating) {
    notices.push({ line, message: `"${title}" names no time zone; its time was read in yours, ${ownZone}.` })
  }
}

function timesOf(
  timing: Timing | undefined,
  ownZone: string,
): Pick<EventDraft, 'start' | 'end' | 'endSuggested' | 'startOptions' | 'zone' | 'allDay' | 'floating'> {
  if (!timing) {
    return { endSuggested: false, startOptions: [], zone: ownZone, allDay: false, floating: false }
  }
  return {
    start: isoOf(timing.startMs),
    end: isoOf(timing.endMs),
    endSuggested: timing.endSuggested,
    startOptions: [],
    zone: timing.clock.zone,
    allDay: timing.start.dateOnly,
    floating: timing.clock.floating && !timing.start.dateOnly,
  }
}

function identityOf(component: Component): Pick<EventDraft, 'uid' | 'sequence'> {
  const uid = firstOf(component, 'UID')?.value.trim().slice(0, 1000)
  const sequence = Number.parseInt(firstOf(component, 'SEQUENCE')?.value ?? '0', 10)
  return { uid: uid === '' ? undefined : uid, sequence: sequence > 0 && sequence < 1e9 ? sequence : 0 }
}

function statusOf(component: Component, method: string): EventDraft['status'] {
  const status = (firstOf(component, 'STATUS')?.value ?? '').trim().toUpperCase()
  if (method === 'CANCEL' || status === 'CANCELLED') return 'cancelled'
  return status === 'TENTATIVE' ? 'tentative' : 'confirmed'
}

function titleOf(component: Component): string {
  const text = toPlainText(unescapeText(firstOf(component, 'SUMMARY')?.value ?? '').slice(0, 2000))
  return text.replace(/\s+/g, ' ').slice(0, 300) || 'Untitled meeting'
}

function wordsOf(component: Component): Pick<EventDraft, 'location' | 'joinUrl' | 'description'> {
  const raw = textOf(component, 'DESCRIPTION') || textOf(component, 'X-ALT-DESC')
  const text = toPlainText(raw)
  const place = toPlainText(textOf(component, 'LOCATION')).replace(/\n+/g, ', ').slice(0, 1000)
  const joinUrl = findJoinUrl([...linkProperties.map(name => textOf(component, name)), place, text])
  const onlyLink = joinUrl !== undefined && place.replace(joinUrl, '').trim() === ''
  return {
    location: place === '' || onlyLink ? undefined : place,
    joinUrl,
    description: cutBoilerplate(text),
  }
}

const linkProperties = [
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  'CONFERENCE',
  'URL',
]

function textOf(component: Component, name: string): string {
  return unescapeText((firstOf(component, name)?.value ?? '').slice(0, mostText))
}
