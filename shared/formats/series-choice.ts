/** Which date of a series is meant when nobody picked one: the next that is not over (DEFINITIONS, Re-import). */
import type { EventDraft, InstanceDraft } from './draft'
import { toWall } from './zones/zone'

/** The next date still to come that stands; else the last one; undefined without a series. */
export function nextInstance(event: EventDraft, now: string): InstanceDraft | undefined {
  const instances = event.series?.instances ?? []
  const standing = instances.filter(instance => instance.status !== 'cancelled')
  const at = Date.parse(now)
  return standing.find(instance => Date.parse(instance.end) > at) ?? standing.at(-1) ?? instances.at(-1)
}

/** The event as one date of its series has it, changes applied; it keeps the series' UID. */
export function eventAt(event: EventDraft, instance: InstanceDraft): EventDraft {
  const { changes } = instance
  const attendees = changes?.attendees ?? event.attendees
  return {
    ...event,
    series: undefined,
    start: instance.start,
    end: instance.end,
    recurrenceId: instance.recurrenceId,
    status: instance.status,
    title: changes?.title ?? event.title,
    location: changes ? changes.location : event.location,
    joinUrl: changes?.joinUrl ?? event.joinUrl,
    description: changes?.description || event.description,
    sequence: changes?.sequence ?? event.sequence,
    attendees,
    organiser: attendees.find(person => person.organiser) ?? event.organiser,
  }
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Tue 24 Nov 2026 10:00 (Europe/Berlin)" for notices. */
export function wordsOfInstant(instant: string, zone: string, allDay: boolean): string {
  const wall = toWall(Date.parse(instant), zone)
  const weekday = weekdays[new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()]
  const day = `${weekday} ${wall.day} ${months[wall.month - 1]} ${wall.year}`
  if (allDay) return day
  const clock = `${String(wall.hour).padStart(2, '0')}:${String(wall.minute).padStart(2, '0')}`
  return `${day} ${clock} (${zone})`
}
