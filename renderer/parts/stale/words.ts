import type { StaleWhy } from '@shared/library/stale'
import { now } from '../../state/clock'
import { fullDay, shortDay } from '../../time'

/** "2 Nov" of a calendar day, with its year when that is not this one. */
export function dayOfYear(day: string): string {
  const at = `${day}T12:00:00.000Z`
  return day.slice(0, 4) === now().slice(0, 4)
    ? shortDay(at, 'UTC')
    : `${shortDay(at, 'UTC')} ${day.slice(0, 4)}`
}

/** Why a script asks to be looked at, in two or three words. */
export function staleWords(why: StaleWhy): string {
  if (why.kind === 'review-due') return `due ${dayOfYear(why.on)}`
  return why.kind === 'verified-long-ago' ? dayOfYear(why.on) : 'never verified'
}

/** The same as a sentence. */
export function staleSentence(why: StaleWhy): string {
  if (why.kind === 'review-due') return `Its review was due on ${fullDay(why.on)}.`
  if (why.kind === 'never-verified') return 'It was never verified.'
  return `It was last verified ${why.days} days ago.`
}

/** "12 Nov by Mira Vogel": the day, and who looked, where that is known. */
export const withName = (day: string, by: string | undefined): string =>
  by === undefined ? day : `${day} by ${by}`
