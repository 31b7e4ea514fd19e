/** A time of day as it is typed, "14:45" or "1445", as the instant nearest to the call's end. */

const halfDay = 12 * 60

/** `end` in epoch milliseconds and as a time of day, "15:00"; undefined when it is no time. */
export function instantOf(typed: string, end: number, endOnClock: string): number | undefined {
  const [wanted, known] = [minuteOfDay(typed), minuteOfDay(endOnClock)]
  if (wanted === undefined || known === undefined) return undefined
  const apart = wanted - known
  const nearest = apart > halfDay ? apart - 2 * halfDay : apart < -halfDay ? apart + 2 * halfDay : apart
  return Math.floor(end / 60_000) * 60_000 + nearest * 60_000
}

function minuteOfDay(typed: string): number | undefined {
  const found = /^(\d{1,2})[:.h]?(\d{2})$/.exec(typed.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])]
  return found === null || hours > 23 || minutes > 59 ? undefined : hours * 60 + minutes
}
