/**
 * What happened to each step of a script whenever it was run with somebody listening (P19, "Country style": try, watch,
 * keep what worked). Steps keep their ids over copies and revisions, so runs of every revision count. Rule 9: nothing is
 * said below three runs, and every figure carries its n and the runs behind it.
 */
import { callIdOf, type Run, standingMarks } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'
import type { Step, StepId } from '../domain/step'
import { planOf } from '../run/plan'
import { walkRun } from '../run/walk'

/** Rule 9: step analytics from so many runs on. */
export const leastRuns = 3
/** A step is over, or under, its minutes from here on: what the run's pace calls on time is on time here. */
export const onTimeSeconds = 30

export interface RunOfScript {
  readonly run: Run
  readonly copy: ScriptCopy
}

/** One step in one run. */
export interface StepInRun {
  readonly runId: string
  readonly callId: string
  /** ISO instant. */
  readonly startedAt: string
  readonly wasShown: boolean
  readonly plannedMinutes: number
  /** Without pauses; 0 where it was not shown. */
  readonly realMinutes: number
  readonly landsWell: number
  readonly fallsFlat: number
  /** What they asked there, in their words; empty where nothing was written down. */
  readonly questions: readonly string[]
}

export interface StepUsage {
  readonly stepId: StepId
  /** Runs whose plan held the step: the n of every figure but `plannedMinutes` and `realMinutes`. */
  readonly n: number
  readonly shown: number
  /** Share of the runs in which it was left out, 0 to 1. */
  readonly skipRate: number
  /** Medians over the runs in which it was shown; absent where it never was. */
  readonly plannedMinutes?: number | undefined
  readonly realMinutes?: number | undefined
  /** Runs in which it took longer than planned, or less. */
  readonly over: number
  readonly under: number
  readonly landsWell: number
  readonly fallsFlat: number
  readonly questions: number
  /** The latest first. */
  readonly runs: readonly StepInRun[]
}

/** Rehearsals, runs that go on and runs without a plan of this script say nothing; a run counts once. */
export const countsAsUse = ({ form, endedAt, deletedAt }: Run): boolean =>
  form === 'live' && endedAt !== undefined && deletedAt === undefined

/** Of each step of `steps` that at least three runs held. */
export function usageOfSteps(
  steps: readonly Pick<Step, 'id'>[],
  runs: readonly RunOfScript[],
): readonly StepUsage[] {
  const byStep = new Map<string, StepInRun[]>()
  for (const one of latestFirst(runs))
    for (const [stepId, seen] of stepsInRun(one)) byStep.set(stepId, [...(byStep.get(stepId) ?? []), seen])
  return steps.flatMap(({ id }) => {
    const seen = byStep.get(id) ?? []
    return seen.length < leastRuns ? [] : [summed(id, seen)]
  })
}

const latestFirst = (runs: readonly RunOfScript[]): readonly RunOfScript[] =>
  [...new Map(runs.map(one => [one.run.id, one])).values()]
    .filter(({ run }) => countsAsUse(run))
    .toSorted((a, b) => (a.run.startedAt < b.run.startedAt ? 1 : -1))

/** Each step of the copy in one run, by its id. */
export function stepsInRun({ run, copy }: RunOfScript): ReadonlyMap<string, StepInRun> {
  const plan = planOf(run, copy)
  const walk = walkRun(run, plan, Date.parse(run.endedAt ?? run.startedAt))
  const marks = standingMarks(run)
  const { id: runId, startedAt } = run
  const callId = callIdOf(run)
  return new Map(
    copy.steps.map(step => {
      const here = marks.filter(mark => mark.stepId === step.id)
      const count = (form: string) => here.filter(mark => mark.form === form).length
      const realMinutes = (walk.spent.get(step.id) ?? 0) / 60_000
      return [
        step.id,
        {
          ...{ runId, callId, startedAt, realMinutes, plannedMinutes: step.minutes },
          wasShown: walk.begun.has(step.id) && !walk.skipped.has(step.id),
          landsWell: count('lands-well'),
          fallsFlat: count('falls-flat'),
          questions: here.filter(mark => mark.form === 'question').map(mark => mark.text ?? ''),
        },
      ]
    }),
  )
}

function summed(stepId: StepId, runs: readonly StepInRun[]): StepUsage {
  const shown = runs.filter(one => one.wasShown)
  const late = shown.map(one => (one.realMinutes - one.plannedMinutes) * 60)
  const total = (count: (one: StepInRun) => number) => runs.reduce((sum, one) => sum + count(one), 0)
  return {
    ...{ stepId, runs, n: runs.length, shown: shown.length },
    skipRate: 1 - shown.length / runs.length,
    plannedMinutes: median(shown.map(one => one.plannedMinutes)),
    realMinutes: median(shown.map(one => one.realMinutes)),
    over: late.filter(seconds => seconds >= onTimeSeconds).length,
    under: late.filter(seconds => seconds <= -onTimeSeconds).length,
    landsWell: total(one => one.landsWell),
    fallsFlat: total(one => one.fallsFlat),
    questions: total(one => one.questions.length),
  }
}

/** The middle one; of an even number halfway between the two in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
