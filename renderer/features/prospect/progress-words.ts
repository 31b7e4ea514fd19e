/** What the progress of a deal says of each call, in words. */
import type { MilestoneMark, ProgressRow } from '@shared/prospect/progress'
import { dayOf, shortDay } from '../../time'
import type { ProfileView } from './use-profile'

const outcomeWords = {
  'goal-reached': 'goal reached',
  partly: 'partly',
  'lost-ground': 'lost ground',
  'no-decision': 'no decision',
} as const

export function dayOfRow(
  { call }: ProgressRow,
  { today, zone }: Pick<ProfileView, 'today' | 'zone'>,
): string {
  if (call.start === undefined) return 'No date'
  return dayOf(call.start, zone) === today ? 'Today' : shortDay(call.start, zone)
}

export function wordsOf(row: ProgressRow, milestones: readonly MilestoneMark[]): string {
  if (row.outcome !== 'planned') return outcomeWords[row.outcome]
  const goal = milestones.find(({ milestone }) => milestone.id === row.call.goal?.milestoneId)
  if (goal !== undefined) return `goal: ${goal.milestone.name}`
  return row.call.goal === undefined ? 'no goal yet' : 'its goal names no milestone'
}

/** "Need agreed", or "between Need agreed and Technical fit". */
export function nameAt(milestones: readonly MilestoneMark[], position: number): string {
  const name = (at: number) => milestones[at]?.milestone.name ?? ''
  if (Number.isInteger(position)) return name(position)
  return `between ${name(Math.floor(position))} and ${name(Math.ceil(position))}`
}

/** A goal reached without a dated next step with a name is none yet. */
export function advanceWords({ outcome, isAdvance }: ProgressRow): string {
  if (outcome === 'planned') return ''
  if (isAdvance) return 'yes'
  return outcome === 'goal-reached' ? 'no dated next step with a name' : 'no'
}
