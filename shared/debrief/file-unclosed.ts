/**
 * After five days an unclosed debrief files itself as "not debriefed" (DEFINITIONS, 30-second close): nobody is
 * nagged for ever, and what the run wrote down stays as it is.
 */
import type { CallId } from '../domain/call'
import { type Debrief, newDebrief } from '../domain/debrief'
import { type Making, touched } from '../domain/record'

/** The debriefs of these calls, filed. One that has been closed or filed meanwhile is left alone. */
export function fileUnclosed(
  callIds: readonly string[],
  debriefs: readonly Debrief[],
  making: Making,
): readonly Debrief[] {
  return callIds.flatMap(callId => {
    const own = debriefs.filter(one => one.callId === callId && one.deletedAt === undefined)
    if (own.some(({ closedAt, filedAt }) => closedAt !== undefined || filedAt !== undefined)) return []
    const [known] = own
    if (known !== undefined) return [touched({ ...known, filedAt: making.now }, making.now)]
    // The list of calls holds ids of calls.
    return [newDebrief({ callId: callId as CallId, filedAt: making.now }, making)]
  })
}

/** Filed no longer; its five days begin anew. */
export const takeUpAgain = (debrief: Debrief, now: string): Debrief => ({
  ...debrief,
  filedAt: undefined,
  takenUpAt: now,
})
