import { dayOf, dayWords } from '../../time'

/** "Today", "Tomorrow, Fri 20 Nov", "Mon 23 Nov", or that nobody has said when. */
export function daysHeading(start: string | undefined, now: string, zone: string): string {
  if (start === undefined) return 'No time yet'
  const tomorrow = new Date(Date.parse(now) + 86_400_000).toISOString()
  if (dayOf(start, zone) === dayOf(now, zone)) return 'Today'
  if (dayOf(start, zone) === dayOf(tomorrow, zone)) return `Tomorrow, ${dayWords(start, zone)}`
  return dayWords(start, zone)
}
