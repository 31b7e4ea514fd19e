/** Date, time and zone put together: when a meeting is, or what it can be, and what is not certain. */
import { isoOf, toInstant, toWall } from '../zones/zone'
import { type Day, type FoundDate, findDate, plusDays } from './find-date'
import { type FoundTime, findLength, findTime } from './find-time'
import { findZones } from './find-zone'

/** A moment of the text. One option: that is it. Several: the user chooses. `minutes` only if written. */
export interface FoundWhen {
  readonly options: readonly string[]
  readonly minutes?: number
  readonly zone: string
  readonly allDay: boolean
  readonly problems: readonly string[]
}

/** The reader's own moment and zone. */
export interface Here {
  readonly now: string
  readonly zone: string
}

/** Reads when from a text that is known to say it (a When: line). A date without a time is a whole day. */
export function readWhen(text: string, here: Here): FoundWhen | undefined {
  const found = findParts(text, here)
  if (!found) return undefined
  const { date, time } = found
  if (time) return timedWhen(text, date, time, here)
  const all = /\b(?:all[- ]day|ganztägig|hele dag|toute la journée|todo el día)\b/i.test(text)
  if (!all) return undefined
  const options = date.days.map(day => instantAt(day, 0, here.zone))
  return { options, zone: here.zone, allDay: true, minutes: 1440, problems: problemsOf(date) }
}

/** Reads when from free text: both a date and a time, close together, or nothing. */
export function findWhen(text: string, here: Here): FoundWhen | undefined {
  const found = text.length > 600 ? undefined : findParts(text, here)
  if (!found?.time) return undefined
  const { date, time } = found
  const gap = date.index < time.index ? time.index - (date.index + date.length) : date.index - time.end
  return gap > 40 ? undefined : timedWhen(text, date, time, here)
}

/** What is left of a line once date, time, zone and filling words are gone; '' means the line is only a time. */
export function withoutWhen(text: string, here: Here): string {
  const found = findParts(text, here)
  if (!found) return text
  const blank = (from: number, to: number, all: string): string =>
    all.slice(0, from) + ' '.repeat(to - from) + all.slice(to)
  const noDate = blank(found.date.index, found.date.index + found.date.length, text)
  const noTime = found.time ? blank(found.time.index, found.time.end, noDate) : noDate
  return noTime
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:at|from|um|von|om|van|à|de|a las|uhr|uur|[A-Z]{2,4}T?)(?![\p{L}])/gu, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

function findParts(
  text: string,
  here: Here,
): { readonly date: FoundDate; readonly time?: FoundTime } | undefined {
  const date = findDate(text, todayOf(here))
  if (!date) return undefined
  const rest = text.slice(0, date.index) + '\u0001'.repeat(date.length) + text.slice(date.index + date.length)
  return { date, time: findTime(rest) }
}

/** Asked for each line of one paste, and the same for all of them. */
const todays = new WeakMap<Here, Day>()

function todayOf(here: Here): Day {
  const known = todays.get(here)
  if (known) return known
  const { year, month, day } = toWall(Date.parse(here.now), here.zone)
  const today = { year, month, day }
  todays.set(here, today)
  return today
}

function timedWhen(text: string, date: FoundDate, time: FoundTime, here: Here): FoundWhen {
  const named = findZones(text.slice(Math.max(0, Math.min(date.index, time.index))))
  const zones = named.length > 0 ? named : [here.zone]
  const options = date.days.flatMap(day =>
    time.starts.flatMap(minutes => zones.map(zone => instantAt(day, minutes, zone))),
  )
  const problems = [...problemsOf(date), ...(time.problem === undefined ? [] : [time.problem])]
  if (named.length > 1) problems.push(`The time zone can be ${named.join(' or ')}.`)
  if (named.length === 0) problems.push(`No time zone was named: read as your own, ${here.zone}.`)
  const length = time.length ?? findLength(text.slice(time.end))
  return {
    options: [...new Set(options)],
    minutes: length,
    zone: zones.length === 1 ? (zones[0] ?? here.zone) : here.zone,
    allDay: false,
    problems,
  }
}

function problemsOf(date: FoundDate): readonly string[] {
  return date.problem === undefined ? [] : [date.problem]
}

function instantAt(day: Day, minutes: number, zone: string): string {
  const on = minutes >= 1440 ? plusDays(day, 1) : day
  const rest = minutes % 1440
  return isoOf(toInstant({ ...on, hour: Math.floor(rest / 60), minute: rest % 60, second: 0 }, zone))
}
