/** What will be told: a library script copied into the call, or steps of one's own (PRODUCT rule 1: any of them will do). */
import { slotFor } from '../advisor/slot'
import type { Call } from '../domain/call'
import type { Prospect } from '../domain/prospect'
import type { Making } from '../domain/record'
import { type Script, type Story, stepMinutes } from '../domain/script'
import { copyScript, newScriptCopy, type ScriptCopy } from '../domain/script-copy'
import { newStep, type StepId } from '../domain/step'
import { type TheirPeople, theirNames } from '../library/their-names'

export interface CallWithPlan {
  readonly call: Call
  readonly copy: ScriptCopy
}

/** The call with its own copy of a library script, bound to their needs and in words about their tool. */
export function chooseScript(
  call: Call,
  script: Script,
  prospect: Prospect | undefined,
  making: Making,
  whose: TheirPeople = { people: [], deal: undefined },
): CallWithPlan {
  const theirs = { needs: prospect?.needs ?? [], ...theirNames(prospect, whose) }
  const copy = copyScript(script, call.id, theirs, making)
  return { call: { ...call, scriptCopyId: copy.id }, copy }
}

/** The call with a plan of its own: one empty step, and the slot's parts kept free (R26). */
export function startOwnPlan(call: Call, hasItPros: boolean, making: Making): CallWithPlan {
  const isDiscovery = call.callKind === 'discovery'
  const slot = slotFor(call.minutes, hasItPros)
  const copy = newScriptCopy(
    {
      callId: call.id,
      name: isDiscovery ? 'Own questions' : 'Own steps',
      form: isDiscovery ? 'questions' : 'workflow',
      helloMinutes: slot.hello,
      questionsMinutes: slot.questions,
      nextStepsMinutes: slot.nextSteps,
      steps: [newStep({ title: '', depth: isDiscovery ? 'inform' : 'show' }, making)],
    },
    making,
  )
  return { call: { ...call, scriptCopyId: copy.id }, copy }
}

/** The parts of a call that are kept free, or precede the first step. */
export const reserves = ['hello', 'questions', 'next-steps'] as const
export type Reserve = (typeof reserves)[number]

const reserveField = {
  hello: 'helloMinutes',
  questions: 'questionsMinutes',
  'next-steps': 'nextStepsMinutes',
} as const

export const reservedMinutes = (story: Story, which: Reserve): number => story[reserveField[which]]

export function setReserve<S extends Story>(story: S, which: Reserve, minutes: number): S {
  return { ...story, [reserveField[which]]: minutes }
}

export function setStepMinutes(copy: ScriptCopy, stepId: StepId, minutes: number): ScriptCopy {
  return { ...copy, steps: copy.steps.map(step => (step.id === stepId ? { ...step, minutes } : step)) }
}

/** How the plan fills the call, in minutes. `over` is what does not fit, `free` what nothing has taken. */
export interface Filling {
  readonly hello: number
  readonly steps: number
  readonly questions: number
  readonly nextSteps: number
  readonly over: number
  readonly free: number
}

export function fillingOf(copy: ScriptCopy, callMinutes: number): Filling {
  const { helloMinutes: hello, questionsMinutes: questions, nextStepsMinutes: nextSteps } = copy
  const steps = stepMinutes(copy.steps)
  const left = callMinutes - hello - steps - questions - nextSteps
  return { hello, steps, questions, nextSteps, over: Math.max(0, -left), free: Math.max(0, left) }
}
