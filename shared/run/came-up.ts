/** What came up in a run besides questions and promises, for its debrief: what broke, and what they held against it. */
import { cueParts, type Mark, type MarkForm, type Run, standingMarks } from '../domain/run'
import { isLasting, secondsInAll, secondsOf } from './lasting'

export const cameUpForms = ['failure', 'complaint', 'objection', 'drift', 'on-a-roll'] as const
export type CameUpForm = Extract<MarkForm, (typeof cameUpForms)[number]>

export interface CameUp {
  readonly mark: Mark
  readonly form: CameUpForm
  /** Of what lasts: how long it took; undefined when its end was never marked. */
  readonly seconds: number | undefined
  /** Of an objection or complaint: the parts gone through, of four. */
  readonly partsDone: number
}

/** In the order in which it happened. */
export function cameUp(run: Run): readonly CameUp[] {
  return standingMarks(run)
    .flatMap(mark => {
      const form = cameUpForms.find(one => one === mark.form)
      if (form === undefined) return []
      const partsDone = cueParts.filter(part => mark.parts?.some(done => done.part === part)).length
      return [{ mark, form, seconds: isLasting(form) ? secondsOf(mark) : undefined, partsDone }]
    })
    .toSorted((a, b) => Date.parse(a.mark.at) - Date.parse(b.mark.at))
}

/** Seconds lost to what broke; what never worked again counts to the end of the run. */
export const secondsLostIn = (run: Run): number =>
  secondsInAll(run, 'failure', Date.parse(run.endedAt ?? run.startedAt))

/** Seconds in which they talked, as marked. */
export const secondsTalkedIn = (run: Run): number =>
  standingMarks(run).reduce((sum, { secondsTalked = 0 }) => sum + secondsTalked, 0)
