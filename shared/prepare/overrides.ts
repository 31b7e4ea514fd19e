/**
 * Going in with a finding all the same: nothing forbids it, and the reason is kept where one is given. One says
 * nothing about the rule's other findings; one of an earlier version names no target and stands for its whole rule.
 */
import { type Finding, findingKey } from '../advisor/finding'
import type { Call } from '../domain/call'

export type Override = Call['overrides'][number]
type Found = Pick<Finding, 'rule' | 'target' | 'about'>

export const overrideOf = (call: Pick<Call, 'overrides'>, finding: Found): Override | undefined => {
  const ofRule = call.overrides.filter(one => one.rule === finding.rule)
  const key = findingKey(finding)
  return ofRule.find(one => one.target === key) ?? ofRule.find(one => one.target === undefined)
}

/** `at` is the moment of the first word on it. */
export function overrideFinding(call: Call, finding: Found, reason: string, now: string): Call {
  const known = overrideOf(call, finding)
  if (known !== undefined) {
    return { ...call, overrides: call.overrides.map(one => (one === known ? { ...one, reason } : one)) }
  }
  const override = { rule: finding.rule, target: findingKey(finding), reason, at: now }
  return { ...call, overrides: [...call.overrides, override] }
}

export function withdrawOverride(call: Call, finding: Found): Call {
  const known = overrideOf(call, finding)
  return known === undefined ? call : { ...call, overrides: call.overrides.filter(one => one !== known) }
}
