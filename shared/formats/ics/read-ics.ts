/** A calendar file (.ics) to a draft. One bad line costs one line, one bad event one event. */
import type { EventDraft, ImportDraft, Notice, ReadContext, ReadResult } from '../draft'
import { refuse } from '../draft'
import { refusalOf } from '../not-a-calendar'
import { nextInstance, wordsOfInstant } from '../series-choice'
import { isoOf } from '../zones/zone'
import { type Steps, stepsPerFile } from './bounded-rule'
import { buildComponents, type Component, firstOf } from './components'
import { readContentLines } from './content-lines'
import { type ReadEvent, readEvent } from './events'
import { type FileZones, readFileZones } from './file-zones'
import { readSeries, recurrenceIdOf, repeats } from './series'

interface Reading {
  readonly context: ReadContext
  readonly notices: Notice[]
  readonly steps: Steps
}

interface Found {
  readonly component: Component
  readonly method: string
}

/** Largest file read, in characters. */
export const mostCharacters = 20_000_000
const mostBadLines = 20
const mostNotices = 200

/** Reads the text of a calendar. Refused, with the line, when no meeting in it can be read. */
export function readIcs(text: string, context: ReadContext): ReadResult {
  const name = `"${context.name}"`
  const refusal = refusalOf(text, name)
  if (refusal) return refusal
  if (text.length > mostCharacters)
    return refuse(`${name} is larger than 20 MB. Export fewer dates and try again.`)
  const { lines, bad, physicalLines } = readContentLines(text)
  const { root, notices: structure } = buildComponents(lines)
  const notices: Notice[] = bad.slice(0, mostBadLines).map(line => badLine(line.line, line.text))
  if (bad.length > mostBadLines)
    notices.push({ message: `${bad.length - mostBadLines} more lines could not be read.` })
  notices.push(...structure)
  const found = findComponents(root)
  const reading = { context, notices, steps: { left: stepsPerFile } }
  const events = readEvents(found, reading)
  noteLeftOut(found, notices, physicalLines)
  if (events.length === 0) return nothingRead(name, found, notices, physicalLines)
  const source = { kind: 'calendar' as const, name: context.name }
  return { kind: 'draft', draft: finished({ source, events, people: [], sentences: [], notices }) }
}

function finished(draft: ImportDraft): ImportDraft {
  const sorted = [...draft.notices].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity))
  const more = sorted.length - mostNotices
  if (more <= 0) return { ...draft, notices: sorted }
  return {
    ...draft,
    notices: [...sorted.slice(0, mostNotices), { message: `${more} more remarks are not listed.` }],
  }
}

function badLine(line: number, text: string): Notice {
  return { line, message: `Line ${line} is no calendar line ("${text.slice(0, 40)}") and was passed over.` }
}

function findComponents(root: Component): readonly Found[] {
  return root.children.flatMap(child => {
    if (child.name !== 'VCALENDAR') return [{ component: child, method: '' }]
    const method = (firstOf(child, 'METHOD')?.value ?? '').trim().toUpperCase()
    return child.children.map(component => ({ component, method }))
  })
}

function readEvents(found: readonly Found[], reading: Reading): readonly EventDraft[] {
  const { context, notices, steps } = reading
  const timezones = found.filter(({ component }) => component.name === 'VTIMEZONE')
  const zones = readFileZones(
    timezones.map(({ component }) => component),
    context.zone,
    notices,
    steps,
  )
  const events = found
    .filter(({ component }) => component.name === 'VEVENT' && !component.cutOff)
    .flatMap(({ component, method }) => readEvent(component, method, zones, context.zone, notices) ?? [])
  return joinSeries(newestOnly(events, zones), zones, reading)
}

/** The same UID and date twice: the higher SEQUENCE, then the later stamp stands. */
function newestOnly(events: readonly ReadEvent[], zones: FileZones): readonly ReadEvent[] {
  const byKey = new Map<string, ReadEvent>()
  events.forEach((event, i) => {
    const id = recurrenceIdOf(event, zones) ?? ''
    const key = event.draft.uid === undefined ? `#${i}` : `${event.draft.uid}\n${id}`
    const known = byKey.get(key)
    if (!known || isNewer(event, known)) byKey.set(key, event)
    else if (!sameMeeting(event, known)) byKey.set(`${key}\n${i}`, withOwnUid(event))
  })
  return [...byKey.values()]
}

function isNewer(event: ReadEvent, known: ReadEvent): boolean {
  if (event.draft.sequence !== known.draft.sequence) return event.draft.sequence > known.draft.sequence
  return sameMeeting(event, known) && event.stamp > known.stamp
}

/** Some exporters give many events one UID; at the same sequence another start is another meeting. */
function sameMeeting(a: ReadEvent, b: ReadEvent): boolean {
  return a.draft.sequence !== b.draft.sequence || a.draft.start === b.draft.start
}

function withOwnUid(event: ReadEvent): ReadEvent {
  return { ...event, draft: { ...event.draft, uid: `${event.draft.uid}#${event.draft.start ?? ''}` } }
}

function joinSeries(events: readonly ReadEvent[], zones: FileZones, reading: Reading): readonly EventDraft[] {
  const isOverride = (event: ReadEvent): boolean => firstOf(event.component, 'RECURRENCE-ID') !== undefined
  const masters = new Set(
    events.filter(event => !isOverride(event) && repeats(event)).map(event => event.draft.uid),
  )
  const overrides = new Map<string | undefined, ReadEvent[]>()
  for (const event of events.filter(isOverride)) {
    overrides.set(event.draft.uid, [...(overrides.get(event.draft.uid) ?? []), event])
  }
  return events.flatMap(event => {
    if (isOverride(event)) {
      if (event.draft.uid !== undefined && masters.has(event.draft.uid)) return []
      return [{ ...event.draft, recurrenceId: recurrenceIdOf(event, zones) }]
    }
    return [
      repeats(event) ? seriesOf(event, overrides.get(event.draft.uid) ?? [], zones, reading) : event.draft,
    ]
  })
}

function seriesOf(
  event: ReadEvent,
  overrides: readonly ReadEvent[],
  zones: FileZones,
  reading: Reading,
): EventDraft {
  const now = Date.parse(reading.context.now)
  const draft = readSeries(event, overrides, zones, now, reading.steps, reading.notices)
  const count = draft.series?.instances.length ?? 0
  const next = nextInstance(draft, isoOf(now))
  if (count > 1 && next) {
    const when = wordsOfInstant(next.start, draft.zone, draft.allDay)
    reading.notices.push({
      line: draft.line,
      message: `"${draft.title}" repeats: ${count} dates. Only one, ${when}, is taken unless you pick others.`,
    })
  }
  return draft
}

const otherNames: Readonly<Record<string, string>> = {
  VTODO: 'to-do',
  VJOURNAL: 'journal entry',
  VFREEBUSY: 'free/busy list',
}

function noteLeftOut(found: readonly Found[], notices: Notice[], lastLine: number): void {
  for (const { component } of found) {
    const other = otherNames[component.name]
    const title = (firstOf(component, 'SUMMARY')?.value ?? '').slice(0, 60)
    const called = title === '' ? '' : ` "${title}"`
    if (other)
      notices.push({
        line: component.line,
        message: `A ${other}${called} (${component.name}) was left out: only meetings are taken.`,
      })
    if (component.name === 'VEVENT' && component.cutOff) {
      notices.push({
        line: lastLine,
        message: `The file ends in the middle of an event${called}; that event was left out.`,
      })
    }
  }
}

function nothingRead(
  name: string,
  found: readonly Found[],
  notices: readonly Notice[],
  lastLine: number,
): ReadResult {
  if (found.some(({ component }) => component.name === 'VEVENT' && component.cutOff)) {
    return refuse(
      `${name} ends in the middle of an event, at line ${lastLine}. Save it again from the calendar and try once more.`,
      lastLine,
    )
  }
  const first =
    notices.find(notice => notice.line !== undefined && !/^Line \d+ is no/.test(notice.message)) ?? notices[0]
  const reason = first ? ` ${first.message}` : ''
  const where = first?.line === undefined ? '' : ` (line ${first.line})`
  return refuse(`${name} holds no meeting that could be read${where}.${reason}`, first?.line)
}
