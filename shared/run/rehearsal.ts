/**
 * What a rehearsal is for: the minutes it really took, questions that come unasked, fallbacks that were tried. It is a
 * run of the form 'rehearsal'; the live view is the same, and nothing that counts runs counts it (P01, P27, "First and
 * Ten", "Ten best practices": what was tried works, what was not is found out in front of them).
 */
import { type Mark, type Run, standingMarks } from '../domain/run'
import type { Story } from '../domain/script'
import type { Step } from '../domain/step'
import { type Walk, walkRun } from './walk'

/** Minutes are offered in halves, and never less than one half: nobody plans to the second. */
export const offerStep = 0.5

export interface OfferedMinutes {
  readonly stepId: string
  readonly number: number
  readonly title: string
  /** As planned now, which may be what was taken from here already. */
  readonly planned: number
  /** As rehearsed, exact, without pauses. */
  readonly real: number
  /** What would be planned; undefined for a step that was not shown. */
  readonly offered: number | undefined
}

/** Each step of the story as it is now beside what it took. Steps that came since the rehearsal were not shown. */
export function offeredMinutes(run: Run, story: Pick<Story, 'steps'>): readonly OfferedMinutes[] {
  const spent = spentBySteps(run, story)
  return story.steps.map(({ id, title, minutes }, index) => {
    const ms = spent.get(id)
    const real = (ms ?? 0) / 60_000
    const offered =
      ms === undefined ? undefined : Math.max(offerStep, Math.round(real / offerStep) * offerStep)
    return { stepId: id, number: index + 1, title, planned: minutes, real, offered }
  })
}

/** Pause-free milliseconds by step; one that was begun and skipped at last was not shown. */
function spentBySteps(run: Run, { steps }: Pick<Story, 'steps'>): ReadonlyMap<string, number> {
  const ids = ['hello', ...steps.map(({ id }) => id), 'questions', 'next-steps']
  const segments = ids.map(id => ({ id, kind: 'step', title: '', ms: 0, optional: false }) as const)
  const ended = Date.parse(run.endedAt ?? run.startedAt)
  const walk = walkRun(run, { segments, start: ended, end: ended, slotStart: ended }, ended)
  return new Map([...walk.spent].filter(([id]) => !walk.skipped.has(id)))
}

/** The offers that would change something. */
export const openOffers = (offers: readonly OfferedMinutes[]): readonly OfferedMinutes[] =>
  offers.filter(({ planned, offered }) => offered !== undefined && offered !== planned)

/** The story with the offered minutes of these steps. A least length longer than the new one comes down with it. */
export function withMinutes<S extends Pick<Story, 'steps'>>(story: S, offers: readonly OfferedMinutes[]): S {
  const minutes = new Map(offers.flatMap(({ stepId, offered }) => (offered ? [[stepId, offered]] : [])))
  const steps = story.steps.map(step => retimed(step, minutes.get(step.id)))
  return steps.every((step, index) => step === story.steps[index]) ? story : { ...story, steps }
}

function retimed(step: Step, minutes: number | undefined): Step {
  if (minutes === undefined || minutes === step.minutes) return step
  const least = step.leastMinutes
  return { ...step, minutes, ...(least !== undefined && least > minutes && { leastMinutes: minutes }) }
}

/** The step's fallback was shown and did what it should, on that day. */
export function withFallbackTried<S extends Pick<Story, 'steps'>>(story: S, stepId: string, on: string): S {
  return {
    ...story,
    steps: story.steps.map(step => (step.id === stepId ? { ...step, fallbackTriedOn: on } : step)),
  }
}

/** A question that came out of our own answers, not out of anybody's mouth. */
export const isThrownIn = ({ form, answerId }: Mark): boolean => form === 'question' && answerId !== undefined

export const thrownIn = (run: Run): readonly Mark[] =>
  run.form === 'rehearsal' ? standingMarks(run).filter(isThrownIn) : []

/** Milliseconds talked from the start to a moment, without the pauses before it. */
export function pauseFreeAt({ startedAt, pauses }: Pick<Walk, 'startedAt' | 'pauses'>, at: number): number {
  const paused = pauses.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, at) - from), 0)
  return Math.max(0, at - startedAt - paused)
}
