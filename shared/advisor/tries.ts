/** R04 and R05 (P02, "First and Ten"): the long shot that comes too early, and the sale in which nothing moves. */
import type { Goal } from '../domain/call'
import type { CallFacts, OtherCall } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact, milder, suggestedFact } from './finding'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { daysBetween, isFilled, listed, sayDay, wordsOf } from './words'

interface Streak {
  /** Calls since the last goal was reached of which we know that theirs was not. */
  readonly certain: number
  /** The same, if those of which nobody has said how they ended had not reached it either. */
  readonly possible: number
  readonly notReached: readonly OtherCall[]
  readonly unknown: readonly OtherCall[]
}

/** What happened since the last goal that was reached. A call that did not happen is no try. */
function streakOf(heldBefore: readonly OtherCall[]): Streak {
  const since = heldBefore.slice(0, reachedAt(heldBefore)).filter(call => call.outcome !== 'did-not-happen')
  const unknown = since.filter(call => call.outcome === undefined)
  const firstUnknown = since.findIndex(call => call.outcome === undefined)
  const certain = firstUnknown === -1 ? since.length : firstUnknown
  return { certain, possible: since.length, notReached: since.filter(call => call.outcome), unknown }
}

function reachedAt(calls: readonly OtherCall[]): number {
  const at = calls.findIndex(call => call.outcome === 'goal-reached')
  return at === -1 ? calls.length : at
}

const dayOf = ({ start }: OtherCall): string => (start === undefined ? 'no day' : sayDay(start))

const streakFacts = ({ notReached }: Streak): readonly FactUsed[] =>
  notReached.length === 0 ? [] : [knownFact('Goal not reached', listed(notReached.map(dayOf).toReversed()))]

const howTheyEnded = ({ unknown }: Streak): readonly string[] =>
  unknown.map(call => `how the call on ${dayOf(call)} ended`)

/** R04: the order is asked for with more than 14 days to the decision and more than one try left. */
export const longShotRule: Rule = (facts, thresholds) => {
  const { goal } = facts.call
  const order = goal === undefined ? undefined : orderIn(goal)
  if (order === undefined) return []
  const days = daysLeft(facts)
  const streak = streakOf(facts.heldBefore)
  const mostTries = thresholds.stalledCalls - streak.certain
  const leastTries = thresholds.stalledCalls - streak.possible
  const isLate = days !== undefined && days <= thresholds.longShotDays
  if (isLate || mostTries <= thresholds.longShotTries) return []
  const missing = [
    ...(days === undefined ? ['their decision date'] : []),
    ...(leastTries <= thresholds.longShotTries ? howTheyEnded(streak) : []),
  ]
  const used = [...usedFor(order, days, mostTries, facts), ...streakFacts(streak)]
  return [missing.length > 0 ? maybeLongShot(missing, used, thresholds) : longShot(order, used, thresholds)]
}

/** Asking for the order, said so or read off the words of the goal. */
function orderIn(goal: Goal): FactUsed | undefined {
  if (goal.asksForTheOrder === true) return knownFact('Goal asks for the order', goal.text)
  if (goal.asksForTheOrder === false || !isFilled(goal.text)) return undefined
  const words = wordsOf(goal.text)
  const asks =
    words.some(word => buying.has(word)) ||
    (words.some(word => signing.has(word)) && words.some(word => papers.has(word)))
  return asks ? suggestedFact('Goal asks for the order', goal.text, 'read off its words') : undefined
}

const buying = new Set('buy buys order orders purchase purchases'.split(' '))
const signing = new Set('sign signs accept accepts approve approves give gives place places'.split(' '))
const papers = new Set('contract contracts offer offers quote quotes agreement paper'.split(' '))

function daysLeft({ call, deal, now }: CallFacts): number | undefined {
  if (deal?.decisionDate === undefined) return undefined
  return daysBetween(call.start ?? now, deal.decisionDate)
}

function usedFor(
  order: FactUsed,
  days: number | undefined,
  tries: number,
  { deal }: CallFacts,
): readonly FactUsed[] {
  return [
    order,
    ...(days === undefined
      ? []
      : [knownFact('Days to their decision', String(days), { on: deal?.decisionDate })]),
    knownFact('Tries left', String(tries)),
  ]
}

const whyLongShot =
  'Several small goals make the sale. Everything at once is for when time runs out; a no that came too early has to be undone first.'

function longShot(order: FactUsed, facts: readonly FactUsed[], thresholds: Thresholds): Finding {
  return findingOf('R04', {
    severity: order.basis === 'known' ? 'warn' : milder('warn'),
    title: 'The goal asks for the order while there is time',
    why: whyLongShot,
    facts,
    missing: [],
    minutesToMend: thresholds.mendLongShotMinutes,
    target: { kind: 'goal' },
  })
}

function maybeLongShot(
  missing: readonly string[],
  facts: readonly FactUsed[],
  thresholds: Thresholds,
): Finding {
  return findingOf('R04', {
    severity: 'info',
    title: `The goal asks for the order: is it time? Not known: ${listed(missing)}`,
    why: whyLongShot,
    facts,
    missing,
    minutesToMend: thresholds.mendLongShotMinutes,
    target: { kind: 'deal-field', field: 'decision-date' },
  })
}

const whyStalled =
  'Calls in a row that led nowhere look like work and are none. Choose aloud: go on with a reason, ask for less, or stop.'

/** R05: 3 held calls since the last goal that was reached. Those nobody closed make it a question. */
export const stalledRule: Rule = (facts, thresholds) => stalledFindings(facts, thresholds)

export interface TriesOfSale {
  readonly call: Pick<CallFacts['call'], 'goal'>
  /** Held calls of the sale, the latest first. */
  readonly heldBefore: readonly OtherCall[]
}

/** The same for a sale without any one call. */
export function stalledFindings(
  { call, heldBefore }: TriesOfSale,
  thresholds: Thresholds,
): readonly Finding[] {
  const streak = streakOf(heldBefore)
  if (streak.possible < thresholds.stalledCalls) return []
  if (streak.certain < thresholds.stalledCalls) return [maybeStalled(streak, thresholds)]
  return [
    findingOf('R05', {
      severity: 'warn',
      title: `${streak.certain} calls without the goal reached`,
      why: whyStalled,
      facts: [...streakFacts(streak), ...(call.goal ? [knownFact('Goal of this call', call.goal.text)] : [])],
      missing: [],
      minutesToMend: thresholds.mendStalledMinutes,
      target: { kind: 'goal' },
      waysOut: [
        { words: 'Go: keep the goal, and say why below' },
        { words: 'A smaller ask: a goal they can say yes to in this call', target: { kind: 'goal' } },
        { words: 'Stop the deal', target: { kind: 'deal-field', field: 'outcome' } },
      ],
    }),
  ]
}

function maybeStalled(streak: Streak, { stalledCalls, askOutcomeMinutes }: Thresholds): Finding {
  const missing = howTheyEnded(streak)
  const first = streak.unknown[0]
  return findingOf('R05', {
    severity: 'info',
    title: `Perhaps ${stalledCalls} calls without the goal reached`,
    why: `${whyStalled} Nobody has said ${listed(missing)}.`,
    facts: streakFacts(streak),
    missing,
    minutesToMend: askOutcomeMinutes * streak.unknown.length,
    target: first === undefined ? { kind: 'goal' } : { kind: 'other-call', callId: first.id },
  })
}
