/** Dates inside the sample's texts move with its dates: "[[2026-12-04]]" is written, "4 Dec" is read. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const token = /\[\[(\d{4}-\d{2}-\d{2})(?: (long|weekday))?\]\]/g

/** Replaces every date token; `move` turns a day of the fiction into one of today's. */
export function sayDays(text: string, move: (day: string) => string): string {
  return text.replace(token, (_whole, day: string, style: string | undefined) => words(move(day), style))
}

/** `sayDays` through a whole plain value: every string of every list and object. */
export function sayDaysIn<T>(value: T, move: (day: string) => string): T {
  if (typeof value === 'string') return sayDays(value, move) as T & string
  if (Array.isArray(value)) return value.map(entry => sayDaysIn(entry, move)) as T & unknown[]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, sayDaysIn(entry, move)])) as T &
    object
}

function words(day: string, style: string | undefined): string {
  const date = new Date(`${day}T00:00:00Z`)
  const month = months[date.getUTCMonth()] ?? ''
  if (style === 'weekday') return weekdays[date.getUTCDay()] ?? ''
  return `${date.getUTCDate()} ${style === 'long' ? month : month.slice(0, 3)}`
}
