/**
 * The calendar day of an instant in a zone, for ten thousand instants in a row. Asking the platform costs some ten
 * microseconds each, so the offset is asked for at the edges of two weeks and used where both agree: no zone changes its
 * clocks forth and back within them. The words of a day are made once.
 */
import { offsetAt } from '../formats/zones/zone'

const dayMs = 86_400_000
const weeksMs = 14 * dayMs

/** From an ISO instant to "2026-11-19". */
export type DayOf = (instant: string) => string

export function daysIn(zone: string): DayOf {
  const offsets = new Map<number, number>()
  const words = new Map<number, string>()
  const offsetOf = (week: number): number => {
    const known = offsets.get(week)
    if (known !== undefined) return known
    const offset = offsetAt(week * weeksMs, zone)
    offsets.set(week, offset)
    return offset
  }
  return instant => {
    const ms = Date.parse(instant)
    const week = Math.floor(ms / weeksMs)
    const offset = offsetOf(week)
    const isSteady = offset === offsetOf(week + 1)
    const day = Math.floor((ms + (isSteady ? offset : offsetAt(ms, zone))) / dayMs)
    const known = words.get(day)
    if (known !== undefined) return known
    const made = new Date(day * dayMs).toISOString().slice(0, 10)
    words.set(day, made)
    return made
  }
}
