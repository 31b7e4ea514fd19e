/**
 * The calendar day of an instant in a zone, for ten thousand instants in a row: asking the platform costs some
 * microseconds each, so the offset is asked for once per UTC day and edge, and used where both edges agree.
 */
import { offsetAt } from '../formats/zones/zone'

const dayMs = 86_400_000

/** From an ISO instant to "2026-11-19". */
export type DayOf = (instant: string) => string

export function daysIn(zone: string): DayOf {
  const offsets = new Map<number, number>()
  const offsetOf = (day: number): number => {
    const offset = offsets.get(day) ?? offsetAt(day * dayMs, zone)
    offsets.set(day, offset)
    return offset
  }
  return instant => {
    const ms = Date.parse(instant)
    const day = Math.floor(ms / dayMs)
    const offset = offsetOf(day)
    const isSteady = offset === offsetOf(day + 1)
    return new Date(ms + (isSteady ? offset : offsetAt(ms, zone))).toISOString().slice(0, 10)
  }
}
