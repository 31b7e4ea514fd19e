/** What is due at the step on screen besides its script: what they have asked about it, and gaps nobody told yet. */
import { type Meaning, meaningOf } from '../answer/meaning'
import type { Question } from '../domain/question'
import { type Run, standingMarks } from '../domain/run'
import type { Step } from '../domain/step'
import type { RunState } from './run-state'

export interface AskedHere {
  readonly id: string
  readonly words: string
  /** Of this call: whom to name. */
  readonly attendeeIds: readonly string[]
  /** Asked before this call; `guess` where only its words say that it belongs to this step. */
  readonly earlier?: 'known' | 'guess'
}

/** A word in common says little, two say that it may be about this; one meaning in common does as well. */
const fewestWords = 2

/** Open questions of this step: asked at it in this run, or before this call about what it shows. */
export function askedAt(step: Step, run: Run, earlier: readonly Question[]): readonly AskedHere[] {
  const now = standingMarks(run)
    .filter(mark => mark.form === 'question' && mark.stepId === step.id && (mark.triage ?? 'open') === 'open')
    .flatMap(({ id, text, attendeeIds }) => (text === undefined ? [] : [{ id, words: text, attendeeIds }]))
  const about = meaningOf([step.title, step.takeaway ?? '', ...step.topics].join(' · '))
  const answers = new Set<string | undefined>(step.ifAsked.map(({ answerId }) => answerId))
  const before = earlier.flatMap(({ id, words, answerId }): readonly AskedHere[] => {
    const isKnown = answerId !== undefined && answers.has(answerId)
    if (!isKnown && !isAbout(meaningOf(words), about)) return []
    return [{ id, words, attendeeIds: [], earlier: isKnown ? 'known' : 'guess' }]
  })
  return [...now, ...before]
}

function isAbout(asked: Meaning, shown: Meaning): boolean {
  if (asked.senses.some(sense => shown.senses.includes(sense))) return true
  return new Set(asked.stems.filter(one => shown.stems.includes(one))).size >= fewestWords
}

/** Gaps to be told in this call that neither this step nor one ahead will tell: they are due now. */
export function gapsStillDue(
  state: Pick<RunState, 'gapsDue' | 'gapsTold' | 'current' | 'ahead'>,
): readonly string[] {
  const steps = [state.current, ...state.ahead]
  const planned = new Set<string | undefined>(
    steps.flatMap(({ step }) => step?.watchOuts.map(({ gapId }) => gapId) ?? []),
  )
  return state.gapsDue.filter(id => !state.gapsTold.has(id) && !planned.has(id))
}
