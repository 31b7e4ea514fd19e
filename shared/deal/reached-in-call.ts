/**
 * Which milestone a call reached, and which are true no more after it lost ground (P02; DEFINITIONS, Progress): said
 * in its debrief, kept in the deal.
 */
import type { Call } from '../domain/call'
import { type Deal, type Milestone, reachedMilestone } from '../domain/deal'
import type { Debrief } from '../domain/debrief'
import { reachMilestone } from './milestones'

type MilestoneId = Milestone['id']

export interface DealAndDebrief {
  readonly deal: Deal
  readonly debrief: Debrief
}

/** What the goal of the call was, else the first one after those reached; undefined where all are. */
export function suggestedMilestone(deal: Deal, call: Pick<Call, 'goal'>): Milestone | undefined {
  const goal = deal.milestones.find(({ id }) => id === call.goal?.milestoneId)
  return goal ?? deal.milestones[reachedMilestone(deal) + 1]
}

/** One milestone per call: another one, or none, opens again what this call had reached. `day` is that of the call. */
export function reachInCall(
  { deal, debrief }: DealAndDebrief,
  id: MilestoneId | undefined,
  day: string,
): DealAndDebrief {
  if (debrief.milestoneId === id) return { deal, debrief }
  const before = deal.milestones.find(one => one.id === debrief.milestoneId)
  const without = before?.reachedOn === day ? reachMilestone(deal, before.id, undefined) : deal
  const isOpen = without.milestones.some(one => one.id === id && one.reachedOn === undefined)
  return {
    deal: id !== undefined && isOpen ? reachMilestone(without, id, day) : without,
    debrief: { ...debrief, milestoneId: id },
  }
}

export interface Standing {
  readonly milestone: Milestone
  readonly isTrue: boolean
}

/** What had been reached before the call ended, in the deal's order: still true, or opened again by it. */
export function stillTrue({ deal, debrief }: DealAndDebrief, day: string): readonly Standing[] {
  const opened = new Set((debrief.opened ?? []).map(one => one.milestoneId))
  return deal.milestones
    .filter(({ id, reachedOn }) => (reachedOn === undefined ? opened.has(id) : reachedOn <= day))
    .map(milestone => ({ milestone, isTrue: milestone.reachedOn !== undefined }))
}

/** What is true no more is open again; what is true after all has its day back. */
export function setStillTrue(
  { deal, debrief }: DealAndDebrief,
  id: MilestoneId,
  isTrue: boolean,
): DealAndDebrief {
  const milestone = deal.milestones.find(one => one.id === id)
  const opened = debrief.opened ?? []
  const known = opened.find(one => one.milestoneId === id)
  const others = opened.filter(one => one !== known)
  if (isTrue) {
    if (known === undefined) return { deal, debrief }
    return { deal: reachMilestone(deal, id, known.reachedOn), debrief: { ...debrief, opened: others } }
  }
  const reachedOn = milestone?.reachedOn
  if (reachedOn === undefined) return { deal, debrief }
  return {
    deal: reachMilestone(deal, id, undefined),
    debrief: { ...debrief, opened: [...others, { milestoneId: id, reachedOn }] },
  }
}
