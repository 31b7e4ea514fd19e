/** Going in with a finding all the same: nothing forbids it, and the reason is kept where one is given. */
import type { Call } from '../domain/call'
import type { RuleId } from '../playbook/rules'

export type Override = Call['overrides'][number]

export const overrideOf = (call: Call, rule: RuleId): Override | undefined =>
  call.overrides.find(one => one.rule === rule)

/** `at` is the moment of the first word on it. */
export function overrideRule(call: Call, rule: RuleId, reason: string, now: string): Call {
  const known = overrideOf(call, rule)
  if (known === undefined) return { ...call, overrides: [...call.overrides, { rule, reason, at: now }] }
  return { ...call, overrides: call.overrides.map(one => (one === known ? { ...one, reason } : one)) }
}

export function withdrawOverride(call: Call, rule: RuleId): Call {
  return { ...call, overrides: call.overrides.filter(one => one.rule !== rule) }
}
