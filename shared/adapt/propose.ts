/**
 * Fitting a script's copy to its room: what to keep, drop, shorten, in whose words, by whom, in which order. Proposals
 * only; each can be taken alone. What must be shown, answers a question they asked, is the result or tells a gap that is
 * due is never dropped, and hello, their questions and the next step keep their minutes.
 */
import type { Thresholds } from '../advisor/settings'
import { plannedMinutes, type Story } from '../domain/script'
import type { StepId } from '../domain/step'
import { applyAll } from './apply'
import { signersLevel } from './audience'
import { type AdaptFacts, type Change, everyChange, stepWords } from './change'
import { orderChanges } from './order'
import { roleChanges } from './role'
import { type MixedRoom, mixedRoom, tooTechnicalChanges } from './room'
import { moneySteps, speakerChanges } from './speakers'
import { type Stay, whyStays } from './stays'
import { timeChanges } from './time'
import { wordingChanges } from './wording'

export interface Kept {
  readonly stepId: StepId
  readonly what: string
  readonly stays: readonly Stay[]
}

export interface Proposal {
  readonly changes: readonly Change[]
  /** Steps that stay whatever the time, and why. */
  readonly kept: readonly Kept[]
  /** Set while nobody has said how a mixed room is served. */
  readonly mixed: MixedRoom | undefined
  /** What would have to be known to propose more, in words. */
  readonly unknown: readonly string[]
  /** Minutes of the plan now and with every change; `slot` is absent while the call has no length. */
  readonly before: number
  readonly after: number
  readonly slot: number | undefined
}

export function proposeChanges(
  story: Story,
  facts: AdaptFacts,
  declined: ReadonlySet<string> = new Set(),
  thresholds?: Thresholds,
): Proposal {
  const wanted = (changes: readonly Change[]) => changes.filter(({ key }) => !declined.has(key))
  const role = wanted(roleChanges(story, facts))
  const time = timeChanges(story, facts, role.filter(isDrop), declined)
  const gone = new Set([...role, ...time].filter(isDrop).map(stepIdOf))
  const others = [
    ...orderChanges(story, facts, thresholds),
    ...tooTechnicalChanges(story, facts, thresholds),
    ...wordingChanges(story, facts),
    ...speakerChanges(story, facts),
  ].filter(change => !gone.has(stepIdOf(change)))
  const changes = declined.has(everyChange) ? [] : [...role, ...time, ...wanted(others)]
  return {
    changes,
    kept: keptSteps(story, facts),
    mixed: mixedRoom(facts, thresholds),
    unknown: unknowns(story, facts),
    before: plannedMinutes(story),
    after: plannedMinutes(applyAll(story, changes)),
    slot: facts.slotMinutes,
  }
}

const isDrop = ({ act }: Change): boolean => act.kind === 'drop'
const stepIdOf = ({ act }: Change): StepId | undefined => ('stepId' in act ? act.stepId : undefined)

const keptSteps = (story: Story, facts: AdaptFacts): readonly Kept[] =>
  story.steps
    .map((step, at) => ({ stepId: step.id, what: stepWords(step, at), stays: whyStays(step, facts) }))
    .filter(({ stays }) => stays.length > 0)

function unknowns(story: Story, facts: AdaptFacts): readonly string[] {
  const { room, call, questions, slotMinutes } = facts
  const money = call.jobs?.money === undefined ? moneySteps(story) : []
  const open = questions.filter(({ atStep }) => atStep === undefined)
  return [
    ...(slotMinutes === undefined ? ['how long the call is'] : []),
    ...(room.length === 0 ? ['who attends'] : []),
    ...(room.length > 0 && signersLevel(room) === undefined ? ['who signs, and how technical they are'] : []),
    ...money.map(({ step, at }) => `who talks money, for ${stepWords(step, at)}`),
    ...(call.myRole === 'passive' && open.length > 0
      ? [`which steps answer ${open.length === 1 ? 'a question' : `${open.length} questions`} they asked`]
      : []),
  ]
}
