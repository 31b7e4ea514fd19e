/** R26: how a call's length is shared out (DEFINITIONS, Slot). 30 min = 3 hello, 18 show, 5 questions, 4 next steps. */

export interface Slot {
  readonly hello: number
  readonly show: number
  readonly questions: number
  readonly nextSteps: number
}

/** Share of the call for hello. */
export const helloShare = 0.1
/** Share of the call for their questions; the larger one when IT professionals attend (P28; sizes are ours). */
export const questionsShare = 0.15
export const questionsShareWithItPros = 0.3
/** Next steps: at least this many minutes and this share of the call. */
export const leastNextStepsMinutes = 4
export const leastNextStepsShare = 0.1

/**
 * Parts in minutes, whole ones but for `show`, which takes the rest; they sum to `minutes`. A call too short
 * for all gives up the showing first, then hello, then questions: the next step is what it was held for.
 */
export function slotFor(minutes: number, itProsAttend: boolean): Slot {
  let left = Number.isFinite(minutes) ? Math.max(0, minutes) : 0
  const whole = left
  const take = (wanted: number): number => {
    const taken = Math.min(wanted, left)
    left -= taken
    return taken
  }
  const nextSteps = take(leastNextSteps(whole))
  const questions = take(Math.round(whole * (itProsAttend ? questionsShareWithItPros : questionsShare)))
  const hello = take(Math.round(whole * helloShare))
  return { hello, show: left, questions, nextSteps }
}

/** Whole minutes for next steps in a call of `minutes`. */
export function leastNextSteps(minutes: number): number {
  return Math.max(leastNextStepsMinutes, Math.ceil(minutes * leastNextStepsShare))
}
