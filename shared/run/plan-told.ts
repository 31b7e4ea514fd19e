/**
 * What became of the plan while the call went on, in sentences: steps dropped or skipped, steps moved, another end,
 * minutes lost, and what was left for the next steps. Numbers are those of the plan as prepared.
 */
import { listed } from '../advisor/words'
import type { Call } from '../domain/call'
import { type Mark, type Run, standingMarks } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'
import { goneSpan } from './clock'
import { planOf, type RunPlan } from './plan'
import { droppedBy } from './plan-changes'
import { walkRun } from './walk'

/** `clock` says an instant: "14:43". */
export function planTold(
  run: Run,
  copy: ScriptCopy | undefined,
  call: Call,
  clock: (at: string) => string,
): readonly string[] {
  const plan = planOf(run, copy, call)
  const told = standingMarks(run)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .flatMap(mark => markTold(mark, plan, clock) ?? [])
  return [...told, ...nextStepsKept(run, plan)]
}

function markTold(mark: Mark, plan: RunPlan, clock: (at: string) => string): string | undefined {
  const at = clock(mark.at)
  switch (mark.form) {
    case 'plan-applied': {
      const dropped = droppedBy(mark)
      return dropped.length === 0 ? undefined : `${stepsNamed(dropped, plan)} dropped at ${at}.`
    }
    case 'step-skipped':
      return mark.stepId && `${stepsNamed([mark.stepId], plan)} skipped at ${at}.`
    case 'step-moved':
      return (
        mark.stepId &&
        `${stepsNamed([mark.stepId], plan)} moved ${mark.beforeId ? `before ${lower(stepsNamed([mark.beforeId], plan))}` : 'back'} at ${at}.`
      )
    case 'end-moved':
      return mark.endsAt && `End moved to ${clock(mark.endsAt)} at ${at}.`
    case 'time-lost': {
      const why = (mark.text ?? '').trim()
      return `${goneSpan((mark.secondsLost ?? 0) * 1000)} lost at ${at}${why === '' ? '' : `: ${why}`}.`
    }
    default:
      return undefined
  }
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** "Steps 4 and 6", "Step 5", "Questions". */
function stepsNamed(ids: readonly string[], plan: RunPlan): string {
  const found = ids.flatMap(id => plan.segments.find(segment => segment.id === id) ?? [])
  const numbers = found.flatMap(({ number }) => number ?? []).toSorted((a, b) => a - b)
  const steps =
    numbers.length === 0 ? [] : [`${numbers.length === 1 ? 'Step' : 'Steps'} ${listed(numbers.map(String))}`]
  const others = found.filter(({ number }) => number === undefined).map(({ title }) => title)
  return listed([...steps, ...others]) || 'A step'
}

/** What the reserve for next steps came to; nothing while the plan kept none. */
function nextStepsKept(run: Run, plan: RunPlan): readonly string[] {
  const reserve = plan.segments.find(({ kind }) => kind === 'next-steps')
  if (reserve === undefined) return []
  const spent = walkRun(run, plan, Date.parse(run.startedAt)).spent.get(reserve.id) ?? 0
  const planned = reserve.ms % 60_000 === 0 ? String(reserve.ms / 60_000) : goneSpan(reserve.ms)
  return spent === 0
    ? [`Next steps were not reached, ${planned} min planned.`]
    : [`Next steps kept ${goneSpan(spent)} of ${planned}.`]
}
