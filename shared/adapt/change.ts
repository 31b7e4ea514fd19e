/** One change that fits a script's copy to its room: what it does, why, what it rests on and what it wins. */
import type { CallFacts } from '../advisor/facts'
import type { FactUsed } from '../advisor/finding'
import type { Audience, Step, StepId } from '../domain/step'
import type { CardId } from '../playbook/card'
import type { Reserve } from '../prepare/plan'

/** What is known of the call, as far as a script is fitted to it. */
export type AdaptFacts = Pick<
  CallFacts,
  'call' | 'room' | 'needs' | 'questions' | 'deal' | 'slotMinutes' | 'colleagues'
>

/** What the change does, to one step or one reserve each, so that no change waits for another. */
export type Act =
  | { readonly kind: 'drop'; readonly stepId: StepId }
  | { readonly kind: 'hold-back'; readonly stepId: StepId }
  | { readonly kind: 'result-first'; readonly stepId: StepId }
  | { readonly kind: 'shorten'; readonly stepId: StepId; readonly minutes: number }
  | { readonly kind: 'one-to-one'; readonly stepId: StepId; readonly whom: string }
  | { readonly kind: 'layer'; readonly stepId: StepId; readonly audience: Audience }
  | { readonly kind: 'speaker'; readonly stepId: StepId; readonly speakerId: NonNullable<Step['speakerId']> }
  | { readonly kind: 'reserve'; readonly which: Exclude<Reserve, 'hello'>; readonly minutes: number }

/** Why, in the order in which they are read. */
export const reasons = ['role', 'time', 'kept-free', 'order', 'too-technical', 'wording', 'speaker'] as const
export type Reason = (typeof reasons)[number]

export interface Change {
  /** The same each time it is proposed: what was declined is known by it. */
  readonly key: string
  readonly reason: Reason
  readonly act: Act
  /** "Shorten", and of what: the step's number and title, or the reserve's name. */
  readonly verb: string
  readonly what: string
  /** The value before and after, in words. */
  readonly before: string
  readonly after: string
  readonly why: string
  readonly facts: readonly FactUsed[]
  /** What is not known, in words. */
  readonly missing: readonly string[]
  readonly playbook: CardId
  /** Minutes of the plan that become free; below 0 when it takes some. */
  readonly won: number
  /** Keys of changes it counts on: without them there is less time than it was reckoned with. */
  readonly countsOn: readonly string[]
}

export const keyOf = (act: Act): string => {
  if (act.kind === 'reserve') return `reserve:${act.which}`
  if (act.kind === 'layer') return `layer:${act.stepId}:${act.audience}`
  return `${act.kind}:${act.stepId}`
}

/** Declined when somebody wants none of it: not even another way to win the same minutes. */
export const everyChange = 'all'

/** A change with the parts that most leave out. */
export function changeOf(
  act: Act,
  rest: Omit<Change, 'key' | 'act' | 'missing' | 'won' | 'countsOn'> &
    Partial<Pick<Change, 'missing' | 'won' | 'countsOn'>>,
): Change {
  return { missing: [], won: 0, countsOn: [], ...rest, act, key: keyOf(act) }
}

/** "3 A backup no one can delete". */
export const stepWords = (step: Step, at: number): string =>
  `${at + 1} ${step.title.trim() || 'Step without a title'}`
