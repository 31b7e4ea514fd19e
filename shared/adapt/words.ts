/** The figures of a fitted plan, in words. */
import { sayMinutes } from '../advisor/words'
import { plannedMinutes, type Story, stepMinutes } from '../domain/script'
import type { Proposal } from './propose'

/** "34 of 30 min now, 30 with all of these." */
export function totalWords({
  before,
  after,
  slot,
  changes,
}: Pick<Proposal, 'before' | 'after' | 'slot' | 'changes'>): string {
  const now = slot === undefined ? `${sayMinutes(before)} now` : `${round(before)} of ${sayMinutes(slot)} now`
  if (changes.length === 0) return now
  return after === before ? `${now}, the same with all of these` : `${now}, ${round(after)} with all of these`
}

/** "3 hello, 18 show, 5 questions, 4 next steps: 30 of 30 min, for 4 of theirs." */
export function fillingWords(story: Story, slot: number | undefined, people: number): string {
  const verb = story.form === 'questions' ? 'listen' : 'show'
  const parts = [
    `${round(story.helloMinutes)} hello`,
    `${round(stepMinutes(story.steps))} ${verb}`,
    `${round(story.questionsMinutes)} questions`,
    `${round(story.nextStepsMinutes)} next steps`,
  ].join(', ')
  const planned = plannedMinutes(story)
  const whole = slot === undefined ? sayMinutes(planned) : `${round(planned)} of ${sayMinutes(slot)}`
  return `${parts}: ${whole}${people > 0 ? `, for ${people} of theirs` : ''}.`
}

const round = (minutes: number): number => Math.round(minutes * 10) / 10
