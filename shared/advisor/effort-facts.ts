/** Time logged on a deal, and what a deal of its size usually takes (P13; DEFINITIONS, Deal). */
import type { Call } from '../domain/call'
import type { Deal } from '../domain/deal'
import type { FreeHours } from '../effort/capacity'
import type { OtherCall } from './facts'

/** An entry, or its summary: enough to count. */
export interface LoggedEffort {
  readonly id: string
  readonly minutes: number
  /** Day, "2026-11-12". */
  readonly on: string
  readonly callId?: string | undefined
  readonly dealId?: string | undefined
  readonly deletedAt?: string | undefined
}

/** What won deals of the same size took, and what else there is to compare with. */
export interface UsualEffort {
  /** Hours of each other won deal of the size, ascending. */
  readonly wonHours: readonly number[]
  /** The user's own figure for the size; absent or 0 while there is none. */
  readonly ownHours?: number | undefined
  /** 0.8 to 1.3 from the free hours of the week; absent while they are not known. */
  readonly capacity?: number | undefined
  readonly freeHours?: FreeHours | undefined
}

/** The deal's entries: its own, and those of its calls that name no deal. */
export function effortOnDeal(
  deal: Deal | undefined,
  efforts: readonly LoggedEffort[],
  call: Call,
  otherCalls: readonly OtherCall[],
): readonly LoggedEffort[] {
  if (deal === undefined) return []
  const itsCalls = new Set<string>([
    call.id,
    ...otherCalls.filter(other => other.dealId === deal.id).map(({ id }) => id),
  ])
  return efforts.filter(
    ({ deletedAt, dealId, callId }) =>
      deletedAt === undefined &&
      (dealId === undefined ? callId !== undefined && itsCalls.has(callId) : dealId === deal.id),
  )
}

export const hoursOf = (efforts: readonly LoggedEffort[]): number =>
  efforts.reduce((sum, { minutes }) => sum + minutes, 0) / 60
