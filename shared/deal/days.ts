/** Days as "2026-11-19": they order as text, and count without a zone. */
const dayMs = 86_400_000

const atNoon = (day: string): number => Date.parse(`${day}T12:00:00.000Z`)

/** Whole days from one day to another; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atNoon(to) - atNoon(from)) / dayMs)
