/**
 * What to do when they object or complain (P17, "Keep your friends close"): listen, acknowledge, ask, resolve, in
 * this order; and what to say when something broke or a step drifts into training. Words to say are ours.
 */
import { type CuePart, cueParts, type Mark, type MarkForm } from '../domain/run'
import type { Step } from '../domain/step'

export type CuedForm = Extract<MarkForm, 'objection' | 'complaint'>

export const isCued = (form: MarkForm): form is CuedForm => form === 'objection' || form === 'complaint'

/** Whoever answers at once talks faster and loses; the best wait (PLAYBOOK C1-13). */
export const pauseSeconds = 3

export interface CueStep {
  readonly part: CuePart
  readonly name: string
  readonly does: string
  /** Said aloud. */
  readonly say?: string
}

export const cueSteps: Readonly<Record<CuedForm, readonly CueStep[]>> = {
  objection: [
    { part: 'listen', name: 'Listen', does: 'Let them finish. Then three seconds of nothing.' },
    {
      part: 'acknowledge',
      name: 'Acknowledge',
      does: 'Say back what worries them.',
      say: 'So what worries you is …, is that it?',
    },
    {
      part: 'ask',
      name: 'Ask',
      does: 'Before any answer.',
      say: 'What would you need to see to be at ease with it?',
    },
    {
      part: 'resolve',
      name: 'Resolve',
      does: 'Answer that and nothing else, or say who will and when.',
      say: 'Does that settle it?',
    },
  ],
  complaint: [
    { part: 'listen', name: 'Listen', does: 'Let them finish. No reasons, no excuse.' },
    {
      part: 'acknowledge',
      name: 'Acknowledge',
      does: 'Name the real issue.',
      say: 'You lost … through this. I would be annoyed too.',
    },
    {
      part: 'ask',
      name: 'Ask',
      does: 'Before any offer: often it is less than you would give.',
      say: 'What would put it right for you?',
    },
    {
      part: 'resolve',
      name: 'Resolve',
      does: 'One thing, who, and by when. Both say yes.',
      say: 'Is that right for you?',
    },
  ],
}

/** The part to do next; undefined once all are done. */
export const nextPart = ({ parts = [] }: Pick<Mark, 'parts'>): CuePart | undefined =>
  cueParts.find(part => !parts.some(done => done.part === part))

/** With the next part done at `at`, an ISO instant. */
export function withNextPart(mark: Pick<Mark, 'parts'>, at: string): NonNullable<Mark['parts']> {
  const part = nextPart(mark)
  return part === undefined ? (mark.parts ?? []) : [...(mark.parts ?? []), { part, at }]
}

export interface Words {
  readonly words: string
  /** Ours, because nothing is written for this step. */
  readonly isSuggested: boolean
}

/** What is said while it is broken. */
export function bridgeOf(step: Pick<Step, 'bridge' | 'fallback'> | undefined): Words {
  const own = step?.bridge?.trim() ?? ''
  if (own !== '') return { words: own, isSuggested: false }
  const hasFallback = (step?.fallback?.trim() ?? '') !== ''
  return {
    words: hasFallback
      ? 'That is what live means. Let me show you the same another way.'
      : 'That is what live means. While it comes back: how do you do this today?',
    isSuggested: true,
  }
}

/** The one sentence back from training to the step (P06, "Fine line or slippery slope"). */
export function wayBack(step: Pick<Step, 'title' | 'takeaway'> | undefined): string {
  const point = step?.takeaway?.trim() || step?.title.trim()
  const park = 'That deserves its own hour, and you will have it.'
  return point ? `${park} What counts here: ${point.replace(/[.!]$/, '')}.` : `${park} Now back to your goal.`
}
