/**
 * When the sample happens. It is written for one Thursday, 19 November 2026, with the next call at 14:30. Opened on
 * another day it moves by working days: the Thursday becomes today, or the next working day once today's 14:30 is
 * past or today is a weekend. Clock times stay, weekends stay empty, the order of everything stays. On a Thursday
 * the move is a whole number of weeks. What is told as done never lies after `now`.
 */
import { toInstant, toWall } from '../formats/zones/zone'

/** Everybody's clock but Helen's: she sits in London. A reader elsewhere sees the same instants on their own clock. */
export const sampleZone = 'Europe/Berlin'
const fictionDay = dayNumber('2026-11-19')
const firstCall = { hour: 14, minute: 30 }

export interface FictionClock {
  readonly now: string
  readonly zone: string
  /** "2026-11-19" of the fiction as a calendar day of today's. */
  readonly day: (fiction: string) => string
  /** "2026-11-19 14:30" or "... 14:30:20" of the fiction as an ISO instant. */
  readonly at: (fiction: string) => string
  /** As `at`, for what is told as done: never after `now`. */
  readonly past: (fiction: string) => string
  /** As `day`, for what is told as done: never after today. */
  readonly pastDay: (fiction: string) => string
}

export function fictionClock(now: string): FictionClock {
  const zone = sampleZone
  const anchor = anchorDay(now, zone)
  const day = (fiction: string) => isoDay(moved(dayNumber(fiction), anchor))
  const at = (fiction: string) =>
    new Date(instantMs(day(fiction.slice(0, 10)), fiction.slice(11), zone)).toISOString()
  const past = (fiction: string) => {
    const instant = at(fiction)
    return Date.parse(instant) > Date.parse(now) ? new Date(Date.parse(now)).toISOString() : instant
  }
  const today = isoDay(dayNumberAt(now, zone))
  const pastDay = (fiction: string) => (day(fiction) > today ? today : day(fiction))
  return { now, zone, day, at, past, pastDay }
}

/** The day number the fiction's Thursday falls on. */
function anchorDay(now: string, zone: string): number {
  const wall = toWall(Date.parse(now), zone)
  const today = dayNumberAt(now, zone)
  const late = wall.hour > firstCall.hour || (wall.hour === firstCall.hour && wall.minute >= firstCall.minute)
  let day = late ? today + 1 : today
  while (isWeekend(day)) day += 1
  return day
}

function dayNumberAt(instant: string, zone: string): number {
  const wall = toWall(Date.parse(instant), zone)
  return Date.UTC(wall.year, wall.month - 1, wall.day) / 86_400_000
}

/** Moves a fiction day by working days; a weekend goes with the Friday before it. */
function moved(day: number, anchor: number): number {
  return dayOfWorkday(workdayOf(anchor) + workdayOf(day) - workdayOf(fictionDay))
}

/** Working days since Monday 5 January 1970; day number 4 is that Monday. */
function workdayOf(day: number): number {
  const fromMonday = day - 4
  const week = Math.floor(fromMonday / 7)
  return week * 5 + Math.min(fromMonday - week * 7, 4)
}

function dayOfWorkday(workday: number): number {
  const week = Math.floor(workday / 5)
  return 4 + week * 7 + (workday - week * 5)
}

const isWeekend = (day: number): boolean => (((day - 4) % 7) + 7) % 7 > 4

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

function instantMs(day: string, time: string, zone: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return toInstant({ year, month, day: dayOfMonth, hour, minute, second }, zone)
}
