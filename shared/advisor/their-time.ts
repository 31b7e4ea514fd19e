/** Clock times in somebody else's zone, for rules that speak of their hours. */

export interface LocalTime {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  /** Minutes since midnight. */
  readonly minutes: number
}

const formats = new Map<string, Intl.DateTimeFormat | null>()

function formatIn(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const made = makeFormat(zone)
  formats.set(zone, made)
  return made
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** What their clock shows at an instant; undefined for a zone nobody knows. */
export function localTimeIn(zone: string, instant: string): LocalTime | undefined {
  const parts = formatIn(zone)?.formatToParts(Date.parse(instant))
  if (parts === undefined) return undefined
  const part = (type: string) => parts.find(one => one.type === type)?.value ?? ''
  return {
    weekday: weekdays.indexOf(part('weekday')) + 1,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  }
}

/** "17:30" -> 1050. */
export const minutesOfClock = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

export const sayClock = (minutes: number): string => {
  const within = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

export interface ClosedHours {
  readonly from: string
  readonly to: string
  readonly zone: string
  /** 1 Monday to 7; none means every day. */
  readonly weekdays: readonly number[]
}

/**
 * Whether a call of `minutes` from `start` lies in closed hours, by their clock. Hours that end before they begin go
 * on past midnight. Undefined for a zone nobody knows.
 */
export function isInClosedHours(hours: ClosedHours, start: string, minutes: number): boolean | undefined {
  const local = localTimeIn(hours.zone, start)
  if (local === undefined) return undefined
  const from = minutesOfClock(hours.from)
  const to = minutesOfClock(hours.to)
  const length = to > from ? to - from : to - from + 1440
  const days = Math.ceil((local.minutes + minutes) / 1440)
  return Array.from({ length: days + 1 }, (_, at) => at - 1).some(day => {
    const weekday = ((local.weekday - 1 + day + 7) % 7) + 1
    if (hours.weekdays.length > 0 && !hours.weekdays.includes(weekday)) return false
    const begins = day * 1440 + from
    return begins < local.minutes + minutes && local.minutes < begins + length
  })
}
