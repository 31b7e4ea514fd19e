/**
 * All rules on one call: what could hurt, in order of harm and minutes to mend, and what of it still fits the
 * time left. Words first, the score second. Nothing here disables Start.
 */
import { type RuleId, ruleEntries } from '../playbook/rules'
import { overrideOf } from '../prepare/overrides'
import { type CallFacts, type CallNeighbourhood, collectFacts } from './facts'
import { type Finding, severities } from './finding'
import { type Score, scoreOf } from './readiness'
import { rules, type SpeakingRule } from './registry'
import {
  type ChangedHere,
  changedFor,
  defaultRuleSettings,
  type RuleSettings,
  settingsFor,
  type Thresholds,
  thresholdsOf,
} from './settings'
import { type Usable, usableOf } from './usable'

/** hurt: something could. clear: nothing that we know of, or nothing but what the user goes in with. usable: a first discovery that lacks nothing it needs. over: too late to prepare. */
export interface Headline {
  readonly kind: 'hurt' | 'clear' | 'usable' | 'over'
  readonly words: string
}

export interface Advice {
  /** Every finding, worst first. */
  readonly findings: readonly Finding[]
  /** Those to list now: all of them, and close to the call only what can still be mended or the user goes in with. */
  readonly shown: readonly Finding[]
  /** Of those the ones that still ask for something: what the user goes in with counts nowhere. */
  readonly toMend: readonly Finding[]
  /** How many do not fit the time left and wait until after. */
  readonly waiting: number
  /** Minutes to mend all of `toMend`, and whole minutes until the start. */
  readonly minutesToMend: number
  readonly minutesLeft?: number | undefined
  readonly headline: Headline
  readonly score: Score
  readonly usable: Usable
  /** What is otherwise for this prospect alone, with the reason: rules switched off, other thresholds. */
  readonly changedHere: readonly ChangedHere[]
}

/**
 * What could hurt in `neighbourhood.call`, as of `now` (ISO instant). `everywhere` is what the user changed for all
 * prospects; what was changed for this one comes on top. Never throws for records that fit their schemas.
 */
export function advise(
  neighbourhood: CallNeighbourhood,
  now: string,
  everywhere: RuleSettings = defaultRuleSettings,
): Advice {
  const facts = collectFacts(neighbourhood, now)
  const settings = settingsFor(everywhere, facts.prospect)
  const thresholds = thresholdsOf(settings)
  const findings = facts.over ? [] : findAll(facts, thresholds, settings)
  const isOverridden = (finding: Finding) => overrideOf(facts.call, finding) !== undefined
  const shown = findings.filter(finding => isOverridden(finding) || fits(finding, facts, thresholds))
  const toMend = shown.filter(finding => !isOverridden(finding))
  const usable = usableOf(facts)
  return {
    findings,
    shown,
    toMend,
    waiting: findings.length - shown.length,
    minutesToMend: toMend.reduce((sum, finding) => sum + finding.minutesToMend, 0),
    minutesLeft: facts.minutesLeft,
    headline: headlineOf(facts, { findings, isOverridden, toMend, usable }),
    score: scoreOf(facts, thresholds),
    usable,
    changedHere: changedFor(facts.prospect),
  }
}

const speakingRules = Object.keys(rules) as readonly SpeakingRule[]

function findAll(facts: CallFacts, thresholds: Thresholds, { off }: RuleSettings): readonly Finding[] {
  const silenced = new Set<string>(off)
  const { callKind } = facts.call
  return speakingRules
    .filter(id => !silenced.has(id) && ruleEntries[id].kinds.includes(callKind))
    .flatMap(id => rules[id](facts, thresholds))
    .sort(byHarm)
}

const harm = (finding: Finding): number => severities.indexOf(finding.severity)

const byHarm = (a: Finding, b: Finding): number =>
  harm(a) - harm(b) || a.minutesToMend - b.minutesToMend || byText(a.rule, b.rule) || byText(a.title, b.title)

/** Any order will do, as long as it is the same each time. */
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Far from the call everything is listed; close to it what takes no longer than the minutes left. */
function fits(
  { minutesToMend }: Finding,
  { minutesLeft }: CallFacts,
  { closeToCallMinutes }: Thresholds,
): boolean {
  if (minutesLeft === undefined || minutesLeft > closeToCallMinutes) return true
  return minutesToMend <= minutesLeft
}

interface Counted extends Pick<Advice, 'findings' | 'toMend' | 'usable'> {
  readonly isOverridden: (finding: Finding) => boolean
}

function headlineOf(facts: CallFacts, { findings, isOverridden, toMend, usable }: Counted): Headline {
  if (facts.over) return { kind: 'over', words: overWords(facts) }
  const open = findings.filter(finding => !isOverridden(finding))
  if (facts.firstDiscovery && usable.is && open.every(isMerelyUnknown))
    return { kind: 'usable', words: 'Usable now' }
  const [all, now] = [open.filter(couldHurt).length, toMend.filter(couldHurt).length]
  if (now > 0) return { kind: 'hurt', words: `${things(now)} could hurt you` }
  if (all > 0) return { kind: 'hurt', words: `${things(all)} could hurt you, too late to mend` }
  const nothing = findings.some(finding => isOverridden(finding) && couldHurt(finding))
    ? 'Nothing else'
    : 'Nothing'
  return { kind: 'clear', words: `${nothing} could hurt you that we know of` }
}

/** What a first discovery may lack without harm: the call is there to find it out. */
const unknownsOfAFirstCall: ReadonlySet<RuleId> = new Set<RuleId>(['R01', 'R03', 'R06', 'R07'])

const isMerelyUnknown = ({ rule, severity }: Finding): boolean =>
  unknownsOfAFirstCall.has(rule) || severity === 'info'

const couldHurt = (finding: Finding): boolean => finding.severity !== 'info'

const things = (count: number): string => (count === 1 ? '1 thing' : `${count} things`)

function overWords({ call }: CallFacts): string {
  if (call.status === 'planned') return 'Its time has passed'
  return call.status === 'held' ? 'This call was held' : 'This call did not happen'
}
