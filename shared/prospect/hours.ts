/** Closed hours of a house rule, typed and read. Weekdays count from 1, Monday. */
import type { HouseRule } from '../domain/house-rule'

export type ClosedHours = NonNullable<HouseRule['hours']>

export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** "6", "6:30", "0630", "18.15" as "06:00", "06:30", "06:30", "18:15"; undefined for what is no time of day. */
export function readClock(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim())
  if (found === null) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hours > 23 || minutes > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

export function toggleWeekday(weekdays: readonly number[], day: number): readonly number[] {
  return weekdays.includes(day)
    ? weekdays.filter(one => one !== day)
    : [...weekdays, day].toSorted((a, b) => a - b)
}

/** "Mon to Fri 06:00 to 08:00, Amsterdam". */
export function hoursWords({ from, to, zone, weekdays }: ClosedHours): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ')
  return `${weekdayWords(weekdays)} ${from} to ${to}, ${city}`
}

/** "every day", "Mon to Fri", "Mon, Wed". */
function weekdayWords(weekdays: readonly number[]): string {
  const days = weekdays.toSorted((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 'no day'
  if (days.length === 7) return 'every day'
  const isRun = days.length > 2 && last - first === days.length - 1
  if (isRun) return `${weekdayNames[first - 1]} to ${weekdayNames[last - 1]}`
  return days.map(day => weekdayNames[day - 1]).join(', ')
}
