/** The milestones of a deal: the user's own list, in their order, each with the day it was reached. */
import { type Deal, type Milestone, reachedMilestone } from '../domain/deal'
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'

type MilestoneId = Milestone['id']

export function addMilestone(deal: Deal, name: string, { newId }: Pick<Making, 'newId'>): Deal {
  return { ...deal, milestones: [...deal.milestones, { id: freshId('milestone', newId), name }] }
}

export const renameMilestone = (deal: Deal, id: MilestoneId, name: string): Deal =>
  change(deal, id, milestone => ({ ...milestone, name }))

/** Undefined takes the day off again: the milestone is open. */
export const reachMilestone = (deal: Deal, id: MilestoneId, reachedOn: string | undefined): Deal =>
  change(deal, id, milestone => ({ ...milestone, reachedOn }))

export function removeMilestone(deal: Deal, id: MilestoneId): Deal {
  const milestones = deal.milestones.filter(milestone => milestone.id !== id)
  return milestones.length === deal.milestones.length ? deal : { ...deal, milestones }
}

/** Up by -1, down by 1; at the end of the list nothing moves. */
export function moveMilestone(deal: Deal, id: MilestoneId, by: 1 | -1): Deal {
  const from = deal.milestones.findIndex(milestone => milestone.id === id)
  const moved = deal.milestones[from]
  const to = from + by
  if (moved === undefined || to < 0 || to >= deal.milestones.length) return deal
  return { ...deal, milestones: deal.milestones.toSpliced(from, 1).toSpliced(to, 0, moved) }
}

function change(deal: Deal, id: MilestoneId, update: (milestone: Milestone) => Milestone): Deal {
  return {
    ...deal,
    milestones: deal.milestones.map(milestone => (milestone.id === id ? update(milestone) : milestone)),
  }
}

/** "2 of 6 reached, last Need agreed"; says so when one before it is still open. */
export function milestoneWords(deal: Deal): string {
  const at = reachedMilestone(deal)
  const last = deal.milestones[at]
  if (last === undefined) return `none of ${deal.milestones.length} reached`
  const reached = deal.milestones.filter(milestone => milestone.reachedOn !== undefined).length
  const skipped = deal.milestones.slice(0, at).find(milestone => milestone.reachedOn === undefined)
  const open = skipped === undefined ? '' : `; ${skipped.name} is still open before it`
  return `${reached} of ${deal.milestones.length} reached, last ${last.name}${open}`
}
