/** Wall clock and instant, by the platform's own zone data (Intl). No clock of its own. */

/** A date and time as a clock on the wall shows it; month 1-12. */
export interface Wall {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()
const dayOffsets = new Map<string, Map<number, number>>()

/** True when the platform knows this IANA zone. */
export function isKnownZone(zone: string): boolean {
  if (zone === '' || /^[+-]/.test(zone)) return false
  try {
    formatFor(zone)
    return true
  } catch {
    return false
  }
}

/** The wall time as if it were UTC, in ms: a number to compare and add with. */
export function wallMs(wall: Wall): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
}

/** The other way: ms of a wall clock to its fields. */
export function wallOf(ms: number): Wall {
  const date = new Date(ms)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

/** What the clock in `zone` shows at the instant `ms`. */
export function toWall(ms: number, zone: string): Wall {
  const found: Record<string, number> = {}
  for (const part of formatFor(zone).formatToParts(new Date(ms))) found[part.type] = Number(part.value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found
  return { year, month, day, hour: hour % 24, minute, second }
}

/** Offset of `zone` from UTC at the instant, in ms. */
export function offsetAt(ms: number, zone: string): number {
  const whole = Math.floor(ms / 1000) * 1000
  return wallMs(toWall(whole, zone)) - whole
}

/**
 * The instant (ms) at which the clock in `zone` shows `wall`. A time that comes twice in autumn is the first
 * of the two; one that spring leaves out moves on by the missing hour, as calendars do.
 */
export function toInstant(wall: Wall, zone: string): number {
  const target = wallMs(wall)
  const before = offsetOfDay(Math.floor(target / dayMs) - 1, zone)
  const after = offsetOfDay(Math.floor(target / dayMs) + 2, zone)
  if (before === after) return target - before
  const early = target - Math.max(before, after)
  const late = target - Math.min(before, after)
  if (offsetAt(early, zone) === target - early) return early
  if (offsetAt(late, zone) === target - late) return late
  return target - before
}

/** Offset at the start of a UTC day, remembered: a series asks for the same days over and over. */
function offsetOfDay(day: number, zone: string): number {
  const known = dayOffsets.get(zone) ?? new Map<number, number>()
  dayOffsets.set(zone, known)
  const offset = known.get(day) ?? offsetAt(day * dayMs, zone)
  if (known.size > 5_000) known.clear()
  known.set(day, offset)
  return offset
}

/** The ISO text of an instant, without needless fractions. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}

/** True for years a meeting can be in; keeps hostile dates out of the arithmetic. */
export function isPlausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2200
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}
