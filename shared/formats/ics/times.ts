/** DATE, DATE-TIME and DURATION values of a calendar file. */
import ICAL from 'ical.js'
import { isPlausibleYear, type Wall, wallMs, wallOf } from '../zones/zone'
import type { ContentLine } from './content-lines'

/** A date or time as written: `utc` when it ended in Z, `dateOnly` for whole days, `tzid` as named. */
export interface WrittenTime {
  readonly wall: Wall
  readonly dateOnly: boolean
  readonly utc: boolean
  readonly tzid?: string
}

const compact = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?)?\s*(Z)?$/i

/** Reads the property's single value; undefined when it is no date. */
export function readTime(line: ContentLine): WrittenTime | undefined {
  return readTimeText(line.value, line.params.get('TZID'))
}

/** Reads every value of a list property (EXDATE, RDATE); a period counts by its start. Unreadable ones are dropped. */
export function readTimes(line: ContentLine, most: number): readonly WrittenTime[] {
  const texts = line.value.split(',', most)
  return texts.flatMap(text => readTimeText(text.split('/')[0] ?? '', line.params.get('TZID')) ?? [])
}

export function readTimeText(text: string, tzid: string | undefined): WrittenTime | undefined {
  const match = compact.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(part => Number(part ?? 0))
  const wall = { year, month, day, hour, minute, second: Math.min(second, 59) }
  if (!isPlausibleYear(year) || !isRealWall(wall)) return undefined
  const dateOnly = match[4] === undefined
  const zone = tzid === undefined || tzid === '' ? undefined : tzid
  return { wall, dateOnly, utc: !dateOnly && match[7] !== undefined, tzid: zone }
}

/** Milliseconds of a DURATION, at most a year; undefined when unreadable or not forward. */
export function readDuration(value: string): number | undefined {
  const text = value.trim()
  if (!/^\+?P[\dTWDHMS]{2,20}$/i.test(text)) return undefined
  try {
    const seconds = ICAL.Duration.fromString(text.toUpperCase()).toSeconds()
    return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 366 * 86_400) * 1000 : undefined
  } catch {
    return undefined
  }
}

/** True when the fields are a date of the calendar and a time of the day. */
export function isRealWall(wall: Wall): boolean {
  const back = wallOf(wallMs(wall))
  return (
    back.year === wall.year &&
    back.month === wall.month &&
    back.day === wall.day &&
    back.hour === wall.hour &&
    back.minute === wall.minute
  )
}
