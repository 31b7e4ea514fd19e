/** Times in words, in the user's zone and language. Formatters are made once per zone: they cost a millisecond each. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(name: string, options: Intl.DateTimeFormatOptions, zone: string, iso: string): string {
  const key = `${name} ${zone}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
  formatters.set(key, known)
  return known.format(Date.parse(iso))
}

/** "14:30". */
export const clockTime = (iso: string, zone: string): string =>
  format('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone, iso)

/** "14:43:40". */
export const clockSeconds = (iso: string, zone: string): string =>
  format('seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }, zone, iso)

/** "Thu 19 Nov". */
export const dayWords = (iso: string, zone: string): string =>
  format('day', { weekday: 'short', day: 'numeric', month: 'short' }, zone, iso).replace(',', '')

/** "Thursday 19 November". */
export const longDay = (iso: string, zone: string): string =>
  format('long', { weekday: 'long', day: 'numeric', month: 'long' }, zone, iso).replace(',', '')

/** "19 Nov". */
export const shortDay = (iso: string, zone: string): string =>
  format('short', { day: 'numeric', month: 'short' }, zone, iso)

/** "Fri 18 Dec 2026" of a calendar day, "2026-12-18". */
export const fullDay = (day: string): string =>
  format(
    'full',
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    'UTC',
    `${day}T12:00:00Z`,
  ).replace(',', '')

/** "2026-11-19", the calendar day in the zone. */
export const dayOf = (iso: string, zone: string): string =>
  format('iso', { year: 'numeric', month: '2-digit', day: '2-digit' }, zone, iso)
    .split('/')
    .toReversed()
    .join('-')

export const isSameDay = (a: string, b: string, zone: string): boolean => dayOf(a, zone) === dayOf(b, zone)

/** "T−42 min", "T−1 h 42 min", "T−3 d 19 h"; after the start "now" until it is over an hour gone. */
export function untilWords(minutes: number): string {
  if (minutes <= 0) return minutes > -60 ? 'now' : `${spanWords(-minutes)} ago`
  return `T−${spanWords(minutes)}`
}

/** "42 min", "1 h 42 min", "3 d 19 h", from whole minutes. */
export function spanWords(minutes: number): string {
  const days = Math.floor(minutes / 1_440)
  const hours = Math.floor((minutes % 1_440) / 60)
  const rest = Math.floor(minutes % 60)
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`
  return `${rest} min`
}

/** "Berlin, GMT+1": a zone for people who do not know its name. */
export function zoneWords(iso: string, zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  const offset = format('offset', { timeZoneName: 'shortOffset' }, zone, iso).split(', ').at(-1) ?? ''
  return offset === '' || offset === city ? city : `${city}, ${offset}`
}
