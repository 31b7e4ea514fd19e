/** A clash and its proposals in words. Clock times are written by the screen, in the user's zone. */
import { assertNever } from '../assert-never'
import type { CallId } from '../domain/call'
import type { Clash, Day, Use } from './day'
import type { Proposal } from './proposals'

export type ClockTime = (ms: number) => string

/** "15:30, Bellweather Logistics", or what was written beside a booking. */
export function useWords({ from, call, note }: Use, clock: ClockTime): string {
  const who = call === undefined ? (note ?? 'booked by hand') : call.name
  return `${clock(from)}, ${who}`
}

/** The other one of the two, seen from a call; the later one when it is none of them. */
export const otherUse = ({ first, second }: Clash, callId: CallId): Use =>
  second.call?.id === callId ? first : second

/** "Also booked 15:30, Bellweather Logistics." as seen from one of the two calls. */
export function clashTitle(
  clash: Clash,
  callId: CallId,
  clock: ClockTime,
  nameOf: (id: string) => string,
): string {
  const other = useWords(otherUse(clash, callId), clock)
  if (clash.kind !== 'person') return `${clash.environment.name} is also booked ${other}`
  return clash.who.kind === 'me'
    ? `You are also in the call at ${other}`
    : `${nameOf(clash.who.id)} is also in the call at ${other}`
}

/** Why it does not fit. */
export function clashReason(clash: Clash): string {
  switch (clash.kind) {
    case 'overlap':
      return 'Both use it at the same time.'
    case 'reset':
      return `A reset does not fit in between: ${clash.needed} min needed, ${Math.floor(clash.between)} there.`
    case 'busy':
      return `You reset it by hand, and other calls leave you less than ${clash.needed} min in a row.`
    case 'person':
      return 'The two calls overlap.'
    default:
      return assertNever(clash)
  }
}

/** "Use Demo B at 15:30", for the button that does it. */
export function proposalWords(proposal: Proposal, day: Day, clock: ClockTime): string {
  const environment = (id: string) => day.environments.find(one => one.id === id)?.name ?? 'another tenant'
  const at = (id: CallId) => {
    const call = day.calls.find(one => one.id === id)
    return call === undefined ? 'then' : `at ${clock(Date.parse(call.start))}`
  }
  switch (proposal.kind) {
    case 'move':
      return `Use ${environment(proposal.to)} ${at(proposal.callId)}`
    case 'machine':
      return `Let ${environment(proposal.environmentId)} reset by itself`
    case 'swap':
      return `Swap: ${environment(proposal.b.from)} ${at(proposal.a.callId)}, ${environment(proposal.a.from)} ${at(proposal.b.callId)}`
    default:
      return assertNever(proposal)
  }
}
