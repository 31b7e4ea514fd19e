/**
 * The dates of a repeating event: rule, extra and left-out dates, single dates that were changed. Two years
 * and 1,000 dates at most; a series older than a year is listed from a year ago.
 */
import type { EventDraft, InstanceDraft, Notice } from '../draft'
import { isoOf, type Wall, wallMs, wallOf } from '../zones/zone'
import { expandRule, readRule, type Steps, timeOf, wallOfTime } from './bounded-rule'
import { allOf, firstOf } from './components'
import type { ReadEvent } from './events'
import { type FileZones, wallAt } from './file-zones'
import { readTime, readTimes, type WrittenTime } from './times'

/** Most dates of one event (RELIABILITY R16). */
export const mostInstances = 1000
const dayMs = 86_400_000
const yearMs = 365.25 * dayMs
const mostDays = 5000

interface Dates {
  readonly walls: readonly number[]
  readonly cut: boolean
}

/** True when the event repeats, by a rule or by listed dates. */
export function repeats(event: ReadEvent): boolean {
  return (
    event.startWall !== undefined &&
    allOf(event.component, 'RRULE').length + allOf(event.component, 'RDATE').length > 0
  )
}

/** The event with its dates listed; overrides are the single dates of the same UID that were changed. */
export function readSeries(
  event: ReadEvent,
  overrides: readonly ReadEvent[],
  zones: FileZones,
  now: number,
  steps: Steps,
  notices: Notice[],
): EventDraft {
  const first = event.startWall
  if (!first) return event.draft
  const found = datesOf(event, first, zones, now, steps, notices)
  const plain = withoutExcluded(event, found.walls, zones).map(wall => plainInstance(event, wall))
  const instances = withOverrides(plain, event, overrides, zones)
  const cut = found.cut || instances.length > mostInstances
  if (cut) notices.push(cutNotice(event))
  const series = { ruleText: ruleText(event), instances: instances.slice(0, mostInstances) }
  return { ...event.draft, series }
}

function cutNotice(event: ReadEvent): Notice {
  return {
    line: event.component.line,
    message: `"${event.draft.title}" repeats on and on; its dates were listed for two years and ${mostInstances} dates at most.`,
  }
}

function datesOf(
  event: ReadEvent,
  first: Wall,
  zones: FileZones,
  now: number,
  steps: Steps,
  notices: Notice[],
): Dates {
  const begin = wallMs(first)
  const from = Math.max(begin, now - yearMs)
  const window = { from, to: from + 2 * yearMs, most: mostInstances }
  const walls = new Set<number>(begin >= from ? [begin] : [])
  let cut = false
  for (const line of allOf(event.component, 'RRULE').slice(0, 10)) {
    const expanded = expandOne(event, line.value, line.line, first, window, zones, steps, notices)
    for (const wall of expanded.walls) walls.add(wall)
    cut ||= expanded.cut
  }
  for (const time of allOf(event.component, 'RDATE').flatMap(line => readTimes(line, mostDays))) {
    const wall = wallMs(onClock(event, time, zones))
    if (wall >= from && wall <= window.to) walls.add(wall)
  }
  if (walls.size === 0) walls.add(begin)
  return { walls: [...walls].sort((a, b) => a - b), cut }
}

function expandOne(
  event: ReadEvent,
  value: string,
  line: number,
  first: Wall,
  window: { readonly from: number; readonly to: number; readonly most: number },
  zones: FileZones,
  steps: Steps,
  notices: Notice[],
): Dates {
  const rule = readRule(value)
  if (!rule) {
    notices.push({
      line,
      message: `"${event.draft.title}": its repeat rule could not be read; only its first date was taken.`,
    })
    return { walls: [], cut: false }
  }
  if (/^(?:SECONDLY|MINUTELY|HOURLY)$/.test(rule.freq)) {
    notices.push({
      line,
      message: `"${event.draft.title}" repeats more often than daily, which no meeting does; only its first date was taken.`,
    })
    return { walls: [], cut: false }
  }
  const until = untilOf(value)
  if (until)
    rule.until = timeOf(
      until.dateOnly ? { ...until.wall, hour: 23, minute: 59 } : onClock(event, until, zones),
    )
  const expanded = expandRule(rule, first, window, steps)
  const endless = !rule.count && (!rule.until || wallMs(wallOfTime(rule.until)) > window.to)
  return { walls: expanded.walls, cut: expanded.cut || endless }
}

function untilOf(rule: string): WrittenTime | undefined {
  const value = /UNTIL=([^;]+)/i.exec(rule)?.[1]
  return value === undefined ? undefined : readTime({ line: 0, name: 'UNTIL', params: new Map(), value })
}

/** A time of the file as the series' own clock shows it. */
function onClock(event: ReadEvent, time: WrittenTime, zones: FileZones): Wall {
  if (time.dateOnly || event.draft.allDay) {
    const { hour, minute, second } = event.startWall ?? time.wall
    return { ...time.wall, hour, minute, second }
  }
  if (!time.utc && time.tzid === undefined) return time.wall
  const instant = zones.clockFor(time, event.component.line).toInstant(time.wall)
  return wallAt(event.clock, instant)
}

function withoutExcluded(event: ReadEvent, walls: readonly number[], zones: FileZones): readonly number[] {
  const times = allOf(event.component, 'EXDATE').flatMap(line => readTimes(line, mostDays))
  const gone = new Set(times.map(time => wallMs(onClock(event, time, zones))))
  return gone.size === 0 ? walls : walls.filter(wall => !gone.has(wall))
}

function plainInstance(event: ReadEvent, wall: number): InstanceDraft {
  const start = event.clock.toInstant(wallOf(wall))
  const end = event.draft.allDay
    ? event.clock.toInstant(wallOf(wall + event.lengthMs))
    : start + event.lengthMs
  return { start: isoOf(start), end: isoOf(end), recurrenceId: isoOf(start), status: event.draft.status }
}

function withOverrides(
  instances: readonly InstanceDraft[],
  event: ReadEvent,
  overrides: readonly ReadEvent[],
  zones: FileZones,
): readonly InstanceDraft[] {
  const byId = new Map(instances.map(instance => [instance.recurrenceId, instance]))
  const [first = '', last = ''] = [instances[0]?.recurrenceId, instances.at(-1)?.recurrenceId]
  for (const override of overrides) {
    const id = recurrenceIdOf(override, zones, event)
    if (id === undefined) continue
    const known = byId.get(id)
    if (known || (id >= first && id <= last)) byId.set(id, changed(id, known, override))
  }
  return [...byId.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

function changed(id: string, known: InstanceDraft | undefined, override: ReadEvent): InstanceDraft {
  const { draft } = override
  const { title, location, joinUrl, description, sequence, attendees } = draft
  return {
    start: draft.start ?? known?.start ?? id,
    end: draft.end ?? known?.end ?? id,
    recurrenceId: id,
    status: draft.status,
    changes: {
      title,
      location,
      joinUrl,
      description,
      sequence,
      attendees: attendees.length > 0 ? attendees : undefined,
    },
  }
}

/** The instant an override stands for; a bare date takes the hour of its series. */
export function recurrenceIdOf(
  override: ReadEvent,
  zones: FileZones,
  series?: ReadEvent,
): string | undefined {
  const line = firstOf(override.component, 'RECURRENCE-ID')
  const time = line && readTime(line)
  if (!line || !time) return undefined
  if (series && time.dateOnly) return isoOf(series.clock.toInstant(onClock(series, time, zones)))
  return isoOf(zones.clockFor(time, line.line).toInstant(time.wall))
}

function ruleText(event: ReadEvent): string {
  const rules = allOf(event.component, 'RRULE').map(line => line.value.trim().slice(0, 300))
  return rules.length > 0 ? rules.join(' and ') : 'on listed dates'
}
