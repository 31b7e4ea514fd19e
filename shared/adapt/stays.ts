/** What a plan never loses, however short the call (DEFINITIONS, Re-plan), and what each other step is worth. */
import { answersQuestion } from '../advisor/asked'
import { basisOfPart } from '../advisor/room'
import { shortened } from '../advisor/words'
import { type Exposure, exposureState } from '../domain/exposure'
import type { Need } from '../domain/need'
import type { Step } from '../domain/step'
import type { AdaptFacts } from './change'

export type Stay =
  | { readonly kind: 'must-show' | 'result' | 'due-gap' | 'held-back' }
  | { readonly kind: 'asked'; readonly words: string }

const longestQuote = 70

/** What a step says when it waits for a question: it stays in the plan and is passed over unless somebody asks. */
export const unlessAsked = 'Nobody asks about it'

/** Every reason for which the step stays; empty when it may go. */
export function whyStays(step: Step, facts: AdaptFacts): readonly Stay[] {
  const asked = facts.questions.filter(({ question }) => answersQuestion(step, question))
  return [
    ...(step.must ? [{ kind: 'must-show' } as const] : []),
    ...asked.map(
      ({ question }) => ({ kind: 'asked', words: shortened(question.words, longestQuote) }) as const,
    ),
    ...(step.isResult === true ? [{ kind: 'result' } as const] : []),
    ...(step.skipWhen === unlessAsked ? [{ kind: 'held-back' } as const] : []),
    ...(tellsDueGap(step, facts) ? [{ kind: 'due-gap' } as const] : []),
  ]
}

export const stayWords = (stay: Stay): string => {
  if (stay.kind === 'asked') return `answers “${stay.words}”`
  return plainWords[stay.kind]
}

const plainWords = {
  'must-show': 'must be shown',
  result: 'is the result',
  'due-gap': 'tells a gap that is due',
  'held-back': 'is held back for whoever asks',
} as const

/** P04: a gap that touches a need, is not told yet, and is planned for this step or stands at it. */
function tellsDueGap(step: Step, { deal, call }: AdaptFacts): boolean {
  const standsHere = ({ gapId }: Exposure) => step.watchOuts.some(one => one.gapId === gapId)
  return (deal?.exposures ?? []).some(exposure => {
    const state = exposureState(exposure)
    if (state === 'found') return standsHere(exposure)
    if (state !== 'planned' || exposure.plannedCallId !== call.id) return false
    return exposure.plannedStepId === step.id || standsHere(exposure)
  })
}

/** The priorities of the needs it serves, twice those of the one who signs. */
export const worthOf = (step: Step, facts: Pick<AdaptFacts, 'needs' | 'room'>): number =>
  needsOf(step, facts).reduce((sum, need) => sum + need.priority * (isOfSigner(need, facts) ? 2 : 1), 0)

export const needsOf = (step: Step, { needs }: Pick<AdaptFacts, 'needs'>): readonly Need[] =>
  needs.filter(need => step.needIds.includes(need.id))

export const isOfSigner = (need: Need, { room }: Pick<AdaptFacts, 'room'>): boolean =>
  room.some(person => person.personId === need.personId && basisOfPart(person, 'signs') !== undefined)
