/**
 * How long something took, as people type it in two seconds: "90", "1:30", "1h 5m", "1.5 h", "2h30". A bare number
 * is minutes. What could mean two things is refused with words, never guessed.
 */

/** One entry is at most a day: a longer one is a typing slip. */
export const longestMinutes = 24 * 60

export type ParsedDuration =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly why: string }

const clock = /^(\d{1,2}):(\d{2})$/
const bare = /^\d+(?:\.\d+)?$/
const hourWord = '(?:h|hrs?|hours?|std|stunden?)'
const minuteWord = "(?:m|mins?|minutes?|minuten?|')"
const spelled = new RegExp(
  `^(?:(\\d+(?:\\.\\d+)?)\\s*${hourWord}\\.?)?\\s*(?:(?:and|und)\\s+)?(?:(\\d+(?:\\.\\d+)?)\\s*(${minuteWord}\\.?)?)?$`,
)

/** Minutes, whole; a decimal comma is a point. */
export function parseDuration(typed: string): ParsedDuration {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/(\d),(\d)/g, '$1.$2')
  if (text === '') return { kind: 'empty' }
  const read = readClock(text) ?? readBare(text) ?? readSpelled(text)
  if (read === undefined) return unreadable('Type it as 90, 1:30 or 1h 30m.')
  if (read === 'too-many-minutes') return unreadable('An hour has 60 minutes: the second figure goes to 59.')
  const minutes = Math.round(read)
  if (minutes < 1) return unreadable('That is under a minute.')
  if (minutes > longestMinutes) return unreadable('That is more than a day. Log each day by itself.')
  return { kind: 'minutes', minutes }
}

type Reading = number | 'too-many-minutes' | undefined

function readClock(text: string): Reading {
  const match = clock.exec(text)
  if (match === null) return undefined
  return hoursAndMinutes(Number(match[1]), Number(match[2]))
}

const readBare = (text: string): Reading => (bare.test(text) ? Number(text) : undefined)

/** "1h 5m", "1h5", "45 min", "1.5h". A fraction of an hour with minutes beside it would say two things. */
function readSpelled(text: string): Reading {
  const match = spelled.exec(text)
  if (match === null) return undefined
  const [, hours, minutes, unit] = match
  if (hours === undefined) return minutes === undefined || unit === undefined ? undefined : Number(minutes)
  if (minutes === undefined) return Number(hours) * 60
  if (hours.includes('.')) return undefined
  return hoursAndMinutes(Number(hours), Number(minutes))
}

const hoursAndMinutes = (hours: number, minutes: number): Reading =>
  minutes > 59 ? 'too-many-minutes' : hours * 60 + minutes

const unreadable = (why: string): ParsedDuration => ({ kind: 'unreadable', why })

/** "1 h 5 min", "45 min", "under 1 min": reads back as the same whole minutes. */
export function durationWords(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 1) return minutes > 0 ? 'under 1 min' : '0 min'
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** "21.5 h": one decimal, none where there is none. */
export const hoursWords = (hours: number): string => `${Number(hours.toFixed(1))} h`
