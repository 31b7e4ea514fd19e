/**
 * What would solve a clash of environments: each is tried on the day, and proposed only when the clash is gone and no
 * other has come.
 */
import type { Call, CallId } from '../domain/call'
import type { Environment } from '../domain/environment'
import { type Clash, clashesOf, type Day, type DayCall } from './day'

export type Proposal =
  /** This call takes another tenant, which is free. */
  | {
      readonly kind: 'move'
      readonly callId: CallId
      readonly from: Environment['id']
      readonly to: Environment['id']
    }
  /** The reset runs by itself, while I am in another call. */
  | { readonly kind: 'machine'; readonly environmentId: Environment['id'] }
  /** Two calls change tenants. */
  | {
      readonly kind: 'swap'
      readonly a: { readonly callId: CallId; readonly from: Environment['id'] }
      readonly b: { readonly callId: CallId; readonly from: Environment['id'] }
    }

export type EnvironmentClash = Exclude<Clash, { kind: 'person' }>
export const isOfEnvironment = (clash: Clash): clash is EnvironmentClash => clash.kind !== 'person'

/** The best first; empty when nothing that is known would help. */
export function proposalsFor(clash: EnvironmentClash, day: Day): readonly Proposal[] {
  const before = clashesOf(day).map(keyOf)
  const helps = (proposal: Proposal): boolean => {
    const after = clashesOf(afterIt(proposal, day)).map(keyOf)
    return !after.includes(keyOf(clash)) && after.every(key => before.includes(key))
  }
  return candidates(clash, day).filter(helps)
}

/** A clash by who and what, so that it is the same one before and after a change elsewhere. */
export const keyOf = (clash: Clash): string =>
  [
    clash.kind === 'person' ? clash.who.id : clash.environment.id,
    ...[clash.first, clash.second].map(({ call, from }) => call?.id ?? from),
  ].join(' ')

/** The later call moves before the earlier: it has more time to be told. */
function candidates({ environment, first, second, kind }: EnvironmentClash, day: Day): readonly Proposal[] {
  const calls = [second.call, first.call].filter(call => call !== undefined).filter(({ held }) => !held)
  const machine: readonly Proposal[] =
    kind === 'busy' ? [{ kind: 'machine', environmentId: environment.id }] : []
  return [
    ...machine,
    ...calls.flatMap(call => moves(call, environment, day)),
    ...calls.flatMap(call => swaps(call, environment, day)),
  ]
}

function moves(call: DayCall, environment: Environment, { environments }: Day): readonly Proposal[] {
  return environments
    .filter(one => isUsable(one, call) && !call.environmentIds.includes(one.id))
    .toSorted((a, b) => Date.parse(b.lastVerifiedAt ?? '') - Date.parse(a.lastVerifiedAt ?? '') || 0)
    .map(({ id }) => ({ kind: 'move', callId: call.id, from: environment.id, to: id }))
}

function swaps(call: DayCall, environment: Environment, day: Day): readonly Proposal[] {
  return day.calls
    .filter(
      other => other.id !== call.id && other.held !== true && !other.environmentIds.includes(environment.id),
    )
    .flatMap(other =>
      other.environmentIds
        .filter(id => !call.environmentIds.includes(id))
        .filter(id => day.environments.some(one => one.id === id && isUsable(one, call)))
        .map(id => ({
          kind: 'swap' as const,
          a: { callId: call.id, from: environment.id },
          b: { callId: other.id, from: id },
        })),
    )
}

/** It still exists on the day of the call. */
const isUsable = ({ deletedAt, expiresOn }: Environment, { start }: DayCall): boolean =>
  deletedAt === undefined && (expiresOn === undefined || expiresOn >= start.slice(0, 10))

function afterIt(proposal: Proposal, day: Day): Day {
  if (proposal.kind === 'machine') {
    const environments = day.environments.map(one =>
      one.id === proposal.environmentId ? { ...one, resetBy: 'machine' as const } : one,
    )
    return { ...day, environments }
  }
  return { ...day, calls: day.calls.map(call => withChange(call, proposal)) }
}

/** The calls that a proposal changes; those it does not come back as they were. */
export const withChange = <C extends Pick<Call, 'id' | 'environmentIds'>>(call: C, proposal: Proposal): C => {
  if (proposal.kind === 'machine') return call
  if (proposal.kind === 'move')
    return call.id === proposal.callId ? exchanged(call, proposal.from, proposal.to) : call
  const { a, b } = proposal
  if (call.id === a.callId) return exchanged(call, a.from, b.from)
  return call.id === b.callId ? exchanged(call, b.from, a.from) : call
}

const exchanged = <C extends Pick<Call, 'environmentIds'>>(
  call: C,
  from: Environment['id'],
  to: Environment['id'],
): C => ({ ...call, environmentIds: call.environmentIds.map(id => (id === from ? to : id)) })

/** Whose records have to be at hand to carry it out. */
export const callsIn = (proposal: Proposal): readonly CallId[] => {
  if (proposal.kind === 'machine') return []
  return proposal.kind === 'move' ? [proposal.callId] : [proposal.a.callId, proposal.b.callId]
}
