/**
 * What we want to know becomes something we ask: a step of the call's plan, so that it is on screen in the run and its
 * minute is counted. A call without a plan gets a question plan of its own.
 */
import type { Call } from '../domain/call'
import type { Making } from '../domain/record'
import type { ScriptCopy } from '../domain/script-copy'
import { newStep } from '../domain/step'
import { type CallWithPlan, startOwnPlan } from './plan'

/** Minutes kept for one question that was added by a press. Ours. */
export const minutesPerQuestion = 1

export const isAsked = (copy: ScriptCopy | undefined, question: string): boolean =>
  copy?.steps.some(step => isSame(step.title, question)) ?? false

/** The call and its plan with the question in it; a question that is there already changes nothing. */
export function askInCall(
  call: Call,
  copy: ScriptCopy | undefined,
  question: string,
  { hasItPros, making }: { readonly hasItPros: boolean; readonly making: Making },
): CallWithPlan {
  const title = question.trim()
  if (copy !== undefined && isAsked(copy, title)) return { call, copy }
  const step = newStep({ title, minutes: minutesPerQuestion, depth: 'inform', medium: 'talk' }, making)
  if (copy !== undefined) return { call, copy: { ...copy, steps: placed(copy, step) } }
  const own = startOwnPlan(call, hasItPros, making)
  return { call: own.call, copy: { ...own.copy, name: 'Own questions', form: 'questions', steps: [step] } }
}

/** In a question plan after the questions; in a demo before anything is shown, with the other questions there. */
function placed({ form, steps }: ScriptCopy, step: ScriptCopy['steps'][number]): ScriptCopy['steps'] {
  if (form === 'questions') return [...steps, step]
  const talked = steps.findIndex(one => one.medium !== 'talk')
  const at = talked === -1 ? steps.length : talked
  const chapterId = steps[at]?.chapterId ?? steps[at - 1]?.chapterId
  return steps.toSpliced(at, 0, { ...step, chapterId })
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
