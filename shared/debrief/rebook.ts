/**
 * A call that did not happen is made again, with everything prepared for it, and a short message asks for the new
 * time. It blames nobody: whoever missed it reads it (P11). Nothing private is in it.
 */
import { listed } from '../advisor/words'
import type { Call, CallStatus } from '../domain/call'
import { type Making, newBase } from '../domain/record'
import type { ScriptCopy } from '../domain/script-copy'
import { slotWords, zoneWords } from '../prepare/deferral'
import { callAfter } from './next-call'

export interface RebookFacts {
  readonly call: Pick<Call, 'title' | 'start' | 'minutes' | 'status'>
  /** Those it goes to, as they are addressed. */
  readonly names: readonly string[]
  /** ISO instants. */
  readonly slots: readonly string[]
  readonly zone: string
  readonly from?: string | undefined
}

export function rebookText({ call, names, slots, zone, from }: RebookFacts): string {
  const title = `“${call.title.trim()}”`
  const times = slots.map(slot => slotWords(slot, call.minutes, zone))
  return [
    names.length === 0 ? 'Hello,' : `Hello ${listed(names)},`,
    `${opening(call.status, title)} ${closing(times, zone)}`,
    from,
  ]
    .filter(part => part !== undefined && part.trim() !== '')
    .join('\n\n')
}

function opening(status: CallStatus, title: string): string {
  if (status === 'moved') return `let us find the new time for ${title}.`
  if (status === 'cancelled')
    return `${title} is off for now, and that is fine. I would be glad to make it up whenever it suits you.`
  return `we did not get together for ${title}. I hope all is well, and I would be glad to find another time.`
}

function closing(times: readonly string[], zone: string): string {
  if (times.length === 0) return 'Which hour would suit you?'
  return `Would ${times.join(', or ')} (${zoneWords(zone)}) suit you? Any other hour you name is welcome.`
}

export interface Rebooked {
  readonly call: Call
  /** Its own copy of the script, as it was prepared. */
  readonly copy: ScriptCopy | undefined
}

/** The same call once more, without a time: same people, goal and preparation; what was ticked is to be ticked again. */
export function rebookedCall(call: Call, copy: ScriptCopy | undefined, making: Making): Rebooked {
  const next = callAfter(call, call.goal, undefined, making)
  const own: ScriptCopy | undefined = copy && { ...copy, ...newBase('script-copy', making), callId: next.id }
  const { title, play, myRole, myRoleReason, jobs, signals, fidelity, roomPlan, joinUrl, place } = call
  const { environmentIds, tags, callKindSuggested } = call
  return {
    call: {
      ...next,
      ...{ title, play, myRole, myRoleReason, jobs, signals, fidelity, roomPlan, joinUrl, place },
      ...{ environmentIds, tags, callKindSuggested, goal: call.goal, scriptCopyId: own?.id },
    },
    copy: own,
  }
}
