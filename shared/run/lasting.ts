/**
 * Marks that last: something is broken until it works again, they talk until they have ended. Each begins and ends
 * by the same key. What goes on is told by the marks alone, so that it stands in every window and after a restart.
 */
import type { MarkChange } from '../contract/run-calls'
import { type Mark, type MarkForm, type Run, standingMarks } from '../domain/run'

export const lastingForms = ['failure', 'on-a-roll'] as const satisfies readonly MarkForm[]
export type LastingForm = (typeof lastingForms)[number]

export const isLasting = (form: MarkForm): form is LastingForm => lastingForms.some(one => one === form)

/** The one that has not ended; undefined while nothing is broken, or nobody is on a roll. */
export const goingOn = (run: Run, form: LastingForm): Mark | undefined =>
  standingMarks(run).findLast(mark => mark.form === form && secondsOf(mark) === undefined)

/** How long it took in seconds; undefined while it goes on. */
export const secondsOf = ({ form, secondsLost, secondsTalked }: Mark): number | undefined =>
  form === 'failure' ? secondsLost : secondsTalked

/** Whole seconds from the mark to `now` (epoch milliseconds); never less than none. */
export const secondsSince = (mark: Pick<Mark, 'at'>, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(mark.at)) / 1000))

/** What ends it at `now`. */
export function endOf(mark: Mark, now: number): MarkChange {
  const seconds = secondsSince(mark, now)
  return mark.form === 'failure' ? { secondsLost: seconds } : { secondsTalked: seconds }
}

/** All of a form in seconds: the ended ones, and the one going on up to `now` (epoch milliseconds). */
export function secondsInAll(run: Run, form: LastingForm, now: number): number {
  const lasting = standingMarks(run).filter(mark => mark.form === form)
  const current = goingOn(run, form)
  return lasting.reduce(
    (sum, mark) => sum + (secondsOf(mark) ?? (mark === current ? secondsSince(mark, now) : 0)),
    0,
  )
}
