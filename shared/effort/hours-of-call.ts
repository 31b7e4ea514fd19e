/**
 * The hours of one call: before it, in it and after it. They count themselves; what the user types for one of the
 * three stands as typed, spread over its entries as they lay, and nothing is added to it from then on.
 */
import { type Effort, newEffort } from '../domain/effort'
import { type Making, touched } from '../domain/record'
import type { About } from './entries'

export const callPhases = ['prepare', 'run', 'debrief'] as const
export type CallPhase = (typeof callPhases)[number]

const longestMinutes = 24 * 60

/** Entries of a call in a phase, the trash left out. */
export function entriesOf(efforts: readonly Effort[], callId: string, phase: CallPhase): readonly Effort[] {
  return efforts.filter(one => one.callId === callId && one.phase === phase && one.deletedAt === undefined)
}

export const minutesOf = (entries: readonly Pick<Effort, 'minutes'>[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0)

/** Whether the user has said how long it took: then it counts itself no more. */
export const isTyped = (entries: readonly Effort[]): boolean => entries.some(one => one.isTotal === true)

export interface Typed {
  /** Those of the call and phase. */
  readonly entries: readonly Effort[]
  readonly phase: CallPhase
  /** Null when the field was emptied: it counts itself again, from what there is. */
  readonly minutes: number | null
  readonly about: About
  readonly day: string
  readonly sample?: true | undefined
}

/** The changed and the new entries; together with the unchanged they come to what was typed. */
export function typeMinutes(
  { entries, phase, minutes, about, day, sample }: Typed,
  making: Making,
): readonly Effort[] {
  if (minutes === null)
    return entries.flatMap(one =>
      one.isTotal === true ? [touched({ ...one, isTotal: undefined }, making.now)] : [],
    )
  const before = minutesOf(entries)
  const kept = entries.map(entry => {
    const share = before > 0 ? entry.minutes / before : 1 / entries.length
    const next = Math.min(longestMinutes, minutes * share)
    return touched({ ...entry, minutes: next, byItself: false, isTotal: true as const }, making.now)
  })
  return [...kept, ...restOf(minutes - minutesOf(kept), { phase, about, day, sample }, making)]
}

/** What no entry is there for, or does not fit into a day each. */
function restOf(
  minutes: number,
  { phase, about, day, sample }: Pick<Typed, 'phase' | 'about' | 'day' | 'sample'>,
  making: Making,
): readonly Effort[] {
  const rest: Effort[] = []
  // Less than a second is what rounding leaves.
  for (let left = minutes; left > 1 / 60; left -= longestMinutes) {
    const fields = { ...about, phase, minutes: Math.min(longestMinutes, left), on: day, sample }
    rest.push(newEffort({ ...fields, byItself: false, isTotal: true }, making))
  }
  return rest
}
