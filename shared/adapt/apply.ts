/** Taking a change, or all of them. A change that means nothing any more leaves the story as it is. Ids never change. */
import { assertNever } from '../assert-never'
import { freshId } from '../domain/schema'
import type { Story } from '../domain/script'
import type { Step, StepId } from '../domain/step'
import type { Act, Change } from './change'
import { unlessAsked } from './stays'
import { inLayer } from './wording'

export function applyChange<S extends Story>(story: S, { act }: Pick<Change, 'act'>): S {
  switch (act.kind) {
    case 'reserve':
      return act.which === 'questions'
        ? { ...story, questionsMinutes: act.minutes }
        : { ...story, nextStepsMinutes: act.minutes }
    case 'drop':
      return withSteps(
        story,
        story.steps.filter(step => step.id !== act.stepId),
      )
    case 'result-first':
      return resultFirst(story, act.stepId)
    case 'shorten':
    case 'hold-back':
    case 'one-to-one':
    case 'layer':
    case 'speaker':
      return withSteps(
        story,
        story.steps.map(step => (step.id === act.stepId ? changed(step, act) : step)),
      )
    default:
      return assertNever(act)
  }
}

export const applyAll = <S extends Story>(story: S, changes: readonly Pick<Change, 'act'>[]): S =>
  changes.reduce<S>((after, change) => applyChange(after, change), story)

const withSteps = <S extends Story>(story: S, steps: readonly Step[]): S => {
  const isSame = steps.length === story.steps.length && steps.every((step, at) => step === story.steps[at])
  return isSame ? story : { ...story, steps }
}

type OfStep = Extract<Act, { kind: 'shorten' | 'hold-back' | 'one-to-one' | 'layer' | 'speaker' }>

function changed(step: Step, act: OfStep): Step {
  switch (act.kind) {
    case 'shorten':
      return shortened(step, act.minutes)
    case 'hold-back':
      return { ...step, must: false, skipWhen: unlessAsked }
    case 'one-to-one':
      return saidNotShown(step, act.whom)
    case 'layer':
      return inLayer(step, act.audience)
    case 'speaker':
      return { ...step, speakerId: act.speakerId }
    default:
      return assertNever(act)
  }
}

/** What was reckoned as half is written down as the least: the next look must not halve it again. */
function shortened(step: Step, minutes: number): Step {
  return minutes < step.minutes ? { ...step, minutes, leastMinutes: step.leastMinutes ?? minutes } : step
}

/** The mark is one per step, so the step's own id names it. */
function saidNotShown(step: Step, whom: string): Step {
  const watchOut = {
    id: freshId('watch-out', () => step.id),
    form: 'too-technical',
    title: `One-to-one with ${whom}`,
    text: 'Say that it is possible, and offer to show it to them alone.',
  } as const
  return { ...step, depth: 'inform', watchOuts: [...step.watchOuts, watchOut] }
}

/** Into the chapter that comes first, so that no chapter is torn apart; the others keep their order. */
function resultFirst<S extends Story>(story: S, stepId: StepId): S {
  const first = story.steps[0]
  const result = story.steps.find(step => step.id === stepId)
  if (first === undefined || result === undefined || first === result) return story
  const moved = { ...result, chapterId: first.chapterId }
  return { ...story, steps: [moved, ...story.steps.filter(step => step !== result)] }
}
