/** How old an answer is: a product moves on, and a wrong document is worse than a missing one (P15). */
import type { Answer } from '../domain/answer'

/** After so long an answer is looked at again before it is said. Ours. */
export const staleAnswerDays = 182

type Aged = {
  readonly lastCheckedOn?: string | undefined
  readonly reviewBy?: string | undefined
}

/** Whole days between two calendar days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** When it is to be checked again: the day that was set, else half a year on; undefined while nobody has looked. */
export function againBy({ lastCheckedOn, reviewBy }: Aged): string | undefined {
  if (reviewBy !== undefined) return reviewBy
  return lastCheckedOn === undefined ? undefined : addDays(lastCheckedOn, staleAnswerDays)
}

/** Never checked, or past the day it was to be checked again. `today` is a day. */
export function isStaleAnswer(answer: Aged, today: string): boolean {
  const by = againBy(answer)
  return answer.lastCheckedOn === undefined || (by !== undefined && by < today)
}

/** "today", "16 d", "7 months", "2 years". */
export function ageWords(lastCheckedOn: string | undefined, today: string): string {
  if (lastCheckedOn === undefined) return 'never'
  const days = Math.max(0, daysBetween(lastCheckedOn, today))
  if (days === 0) return 'today'
  if (days < 91) return `${days} d`
  const months = Math.round(days / 30.44)
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`
}

/** Somebody has looked: it still stands. A day that was set for the next look moves on by half a year. */
export function checkedOn(answer: Answer, today: string, by?: string): Answer {
  if (answer.lastCheckedOn === today) return answer
  const { reviewBy } = answer
  const moved = reviewBy !== undefined && reviewBy <= addDays(today, staleAnswerDays)
  return {
    ...answer,
    lastCheckedOn: today,
    checkedBy: by,
    ...(moved && { reviewBy: addDays(today, staleAnswerDays) }),
  }
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
