/** R10 (P04, "Houston, we have a problem"): what it has cost so far not to have told a gap, in hours of our own. */
import { type Exposure, exposureState } from '../domain/exposure'
import type { Need } from '../domain/need'
import { needCode } from '../domain/need'
import { hoursOf, type LoggedEffort } from './effort-facts'
import type { CallFacts } from './facts'
import { type Finding, findingOf, knownFact, milder, type Severity } from './finding'
import type { NeedTouch, TouchingGap } from './gap-links'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { daysBetween, sayDay, sayHours } from './words'

type Linked = Extract<NeedTouch, { kind: 'linked' }>

/**
 * Hours logged on the deal since the need was known while the gap is untold: a warning from 2 h, a gate from 8 h;
 * one step milder where it is planned for this very call. Without logged time there is nothing to count.
 */
export const silenceRule: Rule = (facts, thresholds) =>
  facts.touchingGaps.flatMap(touching => {
    const untold = touching.touches.filter(isUntold)
    if (untold.length === 0 || touching.gap.status === 'fixed') return []
    const dearest = untold
      .map(touch => ({ touch, cost: costOfSilence(touch, facts) }))
      .reduce((most, one) => (one.cost.hours > most.cost.hours ? one : most))
    const severity = severityOf(dearest.cost.hours, thresholds)
    return severity === undefined ? [] : [costly(touching, dearest, severity, facts, thresholds)]
  })

function isUntold(touch: NeedTouch): touch is Linked {
  if (touch.kind !== 'linked') return false
  const state = exposureState(touch.exposure)
  return state === 'found' || state === 'planned'
}

export interface SilenceCost {
  readonly hours: number
  readonly entries: number
  /** Since when the need was known, and how many days that is. */
  readonly since: string
  readonly days: number
}

/** What a gap that is not told has cost since the need was known. */
export function costOfSilence(
  { need, exposure }: { readonly need: Need; readonly exposure: Exposure },
  { efforts, now }: Pick<CallFacts, 'efforts' | 'now'>,
): SilenceCost {
  const since = need.on ?? exposure.foundOn
  const counted = efforts.filter(effort => isAfter(effort, since, need))
  return {
    hours: hoursOf(counted),
    entries: counted.length,
    since,
    days: Math.max(0, daysBetween(since, now)),
  }
}

/** Of the day itself only what was not the call in which it was heard; nobody knows the order otherwise. */
function isAfter({ on, callId }: LoggedEffort, since: string, need: Need): boolean {
  if (on !== since) return on > since
  return need.callId !== undefined && callId !== need.callId
}

function severityOf(hours: number, { silenceAmberHours, silenceRedHours }: Thresholds): Severity | undefined {
  if (hours <= 0 || hours < silenceAmberHours) return undefined
  return hours >= silenceRedHours ? 'gate' : 'warn'
}

function costly(
  { gap }: TouchingGap,
  { touch, cost }: { readonly touch: Linked; readonly cost: SilenceCost },
  severity: Severity,
  { call, kind }: CallFacts,
  { mendSilenceMinutes }: Thresholds,
): Finding {
  const isToBeTold = touch.exposure.plannedCallId === call.id
  const told = isToBeTold ? ' It is planned for this call.' : ''
  return findingOf('R10', {
    severity: isToBeTold ? milder(severity) : severity,
    title: `${gap.title}: ${sayHours(cost.hours)} worked without telling it`,
    why: `Told early it costs hours, found at the end it costs weeks, and every hour until then may be lost.${told}`,
    facts: [
      kind,
      knownFact(`${needCode(touch.need)} known since`, sayDay(cost.since)),
      knownFact('Logged since', `${sayHours(cost.hours)} in ${entryWords(cost.entries)}`),
      knownFact('Elapsed', cost.days === 1 ? '1 day' : `${cost.days} days`),
    ],
    missing: [],
    minutesToMend: mendSilenceMinutes,
    target: { kind: 'exposure', gapId: gap.id, needId: touch.need.id },
  })
}

const entryWords = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)
