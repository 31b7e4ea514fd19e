import { dayOf, dayWords } from '../../time'

/** How a due day stands today: "3 d late", "today", "tomorrow", "Mon 23 Nov". `due` is a day, "2026-11-19". */
export function lateWords(
  due: string | undefined,
  now: string,
  zone: string,
): { readonly words: string; readonly isLate: boolean } {
  if (due === undefined) return { words: '', isLate: false }
  const days = Math.round((Date.parse(dayOf(now, zone)) - Date.parse(due)) / 86_400_000)
  if (days > 0) return { words: `${days} d late`, isLate: true }
  if (days === 0) return { words: 'today', isLate: false }
  if (days === -1) return { words: 'tomorrow', isLate: false }
  return { words: dayWords(`${due}T12:00:00Z`, 'UTC'), isLate: false }
}
