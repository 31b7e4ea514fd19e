/** Which steps take longer than planned, and which are left out. A step keeps its id over copies and revisions. */
import { onTimeSeconds } from '../library/usage'
import type { StepFact } from './call-facts'
import { medianOf } from './deal-hours'
import { type Figure, grouped, type Ref } from './figure'
import { leastRunsOfStep } from './small-n'
import { counted, signedClock } from './words'

export interface StepTimes {
  readonly stepId: string
  /** Of its latest run. */
  readonly title: string
  /** In the order of the calls: only runs that showed it. */
  readonly shown: readonly { readonly callId: string; readonly overSeconds: number }[]
  readonly skipped: number
  readonly medianSeconds: number
  /** It ran over in more than half of the runs that showed it. */
  readonly overruns: boolean
  readonly refs: readonly Ref[]
}

export interface StepFigure extends Figure {
  /** Those that overran in more than half of their calls first, then by the median. */
  readonly steps: readonly StepTimes[]
  /** Over all runs of all steps shown. */
  readonly medianSeconds: number | undefined
  /** Steps with fewer runs than a word on them takes. */
  readonly tooFew: number
}

/** `facts` are those of the calls in scope, the earliest first. */
export function stepTimes(facts: readonly StepFact[]): StepFigure {
  const groups = [...grouped(facts, one => one.stepId)]
  const all = groups.map(([stepId, those]) => timesOf(stepId, those))
  const steps = all.filter(({ shown }) => shown.length >= leastRunsOfStep).toSorted(worstFirst)
  const shown = facts.filter(({ wasShown }) => wasShown)
  return {
    ...{ steps, n: shown.length, tooFew: all.length - steps.length },
    medianSeconds: medianOf(shown.map(({ overSeconds }) => overSeconds)),
    title: findingOf(steps, shown.length),
    sub: `n = ${counted(shown.length, 'step')} shown. Steps with ${leastRunsOfStep} runs or more; those that overran in more than half of them come first.`,
    columns: [
      { id: 'step', title: 'Step' },
      { id: 'shown', title: 'Shown', isNumber: true },
      { id: 'skipped', title: 'Left out', isNumber: true },
      { id: 'median', title: 'Median over plan', isNumber: true },
      { id: 'seconds', title: 'Median, s', isNumber: true },
      { id: 'over', title: 'Ran over', isNumber: true },
    ],
    rows: steps.map(step => ({
      key: step.stepId,
      cells: [
        step.title,
        step.shown.length,
        step.skipped,
        signedClock(step.medianSeconds),
        Math.round(step.medianSeconds),
        overIn(step),
      ],
      refs: step.refs,
    })),
  }
}

const overIn = ({ shown }: Pick<StepTimes, 'shown'>): number =>
  shown.filter(({ overSeconds }) => overSeconds >= onTimeSeconds).length

function timesOf(stepId: string, those: readonly StepFact[]): StepTimes {
  const shown = those.filter(({ wasShown }) => wasShown)
  return {
    ...{ stepId, shown, skipped: those.length - shown.length, title: those.at(-1)?.title ?? '' },
    medianSeconds: medianOf(shown.map(({ overSeconds }) => overSeconds)) ?? 0,
    overruns: overIn({ shown }) > shown.length / 2,
    refs: [...new Set(those.map(({ callId }) => callId))].map(id => ({ kind: 'call', id })),
  }
}

const worstFirst = (a: StepTimes, b: StepTimes): number =>
  Number(b.overruns) - Number(a.overruns) ||
  b.medianSeconds - a.medianSeconds ||
  a.title.localeCompare(b.title)

function findingOf(steps: readonly StepTimes[], shown: number): string {
  if (shown === 0) return 'No run with a script in this range'
  if (steps.length === 0) return `No step has ${leastRunsOfStep} runs yet: too few to tell`
  const over = steps.filter(({ overruns }) => overruns).length
  if (over === 0) return 'No step runs over in more than half of its calls'
  return `${counted(over, 'step')} ${over === 1 ? 'runs' : 'run'} over in more than half of ${over === 1 ? 'its' : 'their'} calls`
}
