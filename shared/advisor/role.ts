/** R01 and R02 (P09, "Batter up"): know your part, and where it cannot be known, ask. */
import type { MyRole } from '../domain/call'
import type { CallFacts } from './facts'
import { type FactUsed, findingOf, knownFact } from './finding'
import type { Rule } from './rule'
import { defaultThresholds, type Thresholds } from './settings'
import { isFilled, listed } from './words'

/** `ask`: an input is unknown, so the answer is your salesperson's to give. Never a guess. */
export type RoleAdvice =
  | {
      readonly kind: 'advised'
      readonly role: MyRole
      readonly points: number
      readonly reasons: readonly string[]
      readonly facts: readonly FactUsed[]
    }
  | { readonly kind: 'ask'; readonly missing: readonly string[]; readonly facts: readonly FactUsed[] }

export const askYourSalesperson = 'ask your salesperson'

/** A new salesperson, an invitation before the first technical call and high complexity give a point each: 0 passive, 1-2 active, 3 lead. */
export function adviseRole(
  { salesperson, deal }: Pick<CallFacts, 'salesperson' | 'deal'>,
  thresholds: Pick<Thresholds, 'activeFromPoints' | 'leadFromPoints'> = defaultThresholds,
): RoleAdvice {
  const who = salesperson?.name ?? 'the salesperson'
  const inputs = [
    experienceInput(who, salesperson?.experience, salesperson === undefined),
    invitationInput(deal?.invited),
    complexityInput(deal?.complexity),
  ]
  const facts = inputs.flatMap(input => (input.fact === undefined ? [] : [input.fact]))
  const missing = inputs.filter(input => input.fact === undefined).map(input => input.asks)
  if (missing.length > 0) return { kind: 'ask', missing, facts }
  const points = inputs.reduce((sum, input) => sum + input.points, 0)
  return {
    kind: 'advised',
    role: roleFor(points, thresholds),
    points,
    reasons: inputs.map(input => input.reason),
    facts,
  }
}

interface Input {
  readonly asks: string
  readonly reason: string
  readonly points: number
  readonly fact: FactUsed | undefined
}

function experienceInput(who: string, experience: 'new' | 'seasoned' | undefined, nobody: boolean): Input {
  const asks = nobody ? 'who the salesperson is' : `whether ${who} is new to selling with us`
  if (experience === undefined) return { asks, reason: '', points: 0, fact: undefined }
  const isNew = experience === 'new'
  const reason = isNew ? `${who} is new to selling with us.` : `${who} is seasoned.`
  return { asks, reason, points: isNew ? 1 : 0, fact: knownFact('Salesperson', `${who}, ${experience}`) }
}

function invitationInput(invited: 'before-first-technical-call' | 'later' | undefined): Input {
  const asks = 'when we were invited'
  if (invited === undefined) return { asks, reason: '', points: 0, fact: undefined }
  const early = invited === 'before-first-technical-call'
  const value = early ? 'before the first technical call' : 'after the first technical call'
  return {
    asks,
    reason: `We were invited ${value}.`,
    points: early ? 1 : 0,
    fact: knownFact('Invited', value),
  }
}

function complexityInput(complexity: 'low' | 'medium' | 'high' | undefined): Input {
  const asks = 'how complex the deal is'
  if (complexity === undefined) return { asks, reason: '', points: 0, fact: undefined }
  const points = complexity === 'high' ? 1 : 0
  return {
    asks,
    reason: `The deal's complexity is ${complexity}.`,
    points,
    fact: knownFact('Complexity', complexity),
  }
}

function roleFor(
  points: number,
  { activeFromPoints, leadFromPoints }: Pick<Thresholds, 'activeFromPoints' | 'leadFromPoints'>,
): MyRole {
  if (points >= leadFromPoints) return 'lead'
  return points >= activeFromPoints ? 'active' : 'passive'
}

const whyRole = 'Two people leading, or none, is worse than either.'

/** R01: my role is empty. Speaks in every kind of call. */
export const roleUnknownRule: Rule = (facts, thresholds) => {
  if (facts.call.myRole !== undefined) return []
  const advice = adviseRole(facts, thresholds)
  const says =
    advice.kind === 'advised'
      ? `The facts speak for ${advice.role}.`
      : `Which one fits cannot be told without ${listed(advice.missing)}: ${askYourSalesperson}.`
  return [
    findingOf('R01', {
      severity: 'gate',
      title: 'Your role is not settled',
      why: `${whyRole} ${says}`,
      facts: advice.facts,
      missing: ['your role in this call', ...(advice.kind === 'ask' ? advice.missing : [])],
      minutesToMend: thresholds.mendRoleMinutes,
      target: { kind: 'my-role' },
    }),
  ]
}

/** R02: the chosen role is another than the facts speak for, and no reason is noted. Silent while an input is unknown. */
export const roleAdviceRule: Rule = (facts, thresholds) => {
  const { myRole, myRoleReason } = facts.call
  const advice = adviseRole(facts, thresholds)
  if (myRole === undefined || isFilled(myRoleReason) || advice.kind === 'ask' || advice.role === myRole)
    return []
  return [
    findingOf('R02', {
      severity: 'info',
      title: `The facts speak for ${advice.role}, you chose ${myRole}`,
      why: advice.reasons.join(' '),
      facts: advice.facts,
      missing: [],
      minutesToMend: thresholds.mendRoleMinutes,
      target: { kind: 'my-role' },
    }),
  ]
}
