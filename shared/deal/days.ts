/** Days as "2026-11-19": they order as text, and count without a zone. */
const dayMs = 86_400_000

const atNoon = (day: string): number => Date.parse(`${day}T12:00:00.000Z`)

/** The day so many days later; earlier for a negative number. */
export const addDays = (day: string, days: number): string =>
  new Date(atNoon(day) + days * dayMs).toISOString().slice(0, 10)

/** Whole days from one day to another; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atNoon(to) - atNoon(from)) / dayMs)
