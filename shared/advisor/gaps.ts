/** R08 and R09 (P04, "Houston, we have a problem"): a gap that touches a need is told early, and never bare. */
import { type Exposure, exposureState } from '../domain/exposure'
import { type Gap, hasProof, hasWords, isBare } from '../domain/gap'
import { type Need, needCode } from '../domain/need'
import type { CallFacts, OtherCall } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact, suggestedFact, type Target } from './finding'
import type { NeedTouch, TouchingGap } from './gap-links'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { listed, shortened } from './words'

type Linked = Extract<NeedTouch, { kind: 'linked' }>
type Suggested = Extract<NeedTouch, { kind: 'suggested' }>

const isLinked = (touch: NeedTouch): touch is Linked => touch.kind === 'linked'
const isSuggested = (touch: NeedTouch): touch is Suggested => touch.kind === 'suggested'

const longestQuote = 70

/**
 * R08: open gaps that touch a need and are planned neither for this call nor for a coming one. Each linked one
 * is a finding of its own; the suggested ones share one, however large the library is.
 */
export const undisclosedGapRule: Rule = (facts, thresholds) => {
  const open = facts.touchingGaps.filter(({ gap }) => gap.status !== 'fixed')
  const unplanned = open.flatMap(({ gap, touches }) => {
    const untold = touches.filter(isLinked).filter(({ exposure }) => isUntold(exposure))
    const missed = untold.filter(({ exposure }) => !isPlanned(exposure, facts))
    return missed.length === 0 ? [] : [notPlanned(gap, missed, facts, thresholds)]
  })
  const suggested = open.filter(({ touches }) => !touches.some(isLinked))
  return [...unplanned, ...suggestedGaps(suggested, facts, thresholds)]
}

const isUntold = (exposure: Exposure): boolean => {
  const state = exposureState(exposure)
  return state === 'found' || state === 'planned'
}

function isPlanned({ plannedCallId }: Exposure, { call, otherCalls }: CallFacts): boolean {
  if (plannedCallId === undefined) return false
  if (plannedCallId === call.id) return true
  const other = otherCalls.find(candidate => candidate.id === plannedCallId)
  return other !== undefined && isStillToCome(other, call.start)
}

/** Planned for another call: that holds while the call will be held, and not before this one. */
function isStillToCome(other: OtherCall, start: string | undefined): boolean {
  if (other.status !== 'planned') return false
  return other.start === undefined || start === undefined || Date.parse(other.start) >= Date.parse(start)
}

function notPlanned(
  gap: Gap,
  touches: readonly Linked[],
  facts: CallFacts,
  { planGapMinutes }: Thresholds,
): Finding {
  const first = touches[0]
  const lost = touches.some(({ exposure }) => exposure.plannedCallId !== undefined)
  return findingOf('R08', {
    severity: 'gate',
    title: `${gap.title}: not planned for this call`,
    why: `It touches ${quotesOf(touches)}. Told early it costs hours, found at the end it costs weeks.`,
    facts: [facts.kind, ...touches.map(touch => foundFact(touch))],
    missing: lost
      ? ['a call that is still to come: the one it was planned for will not tell it']
      : ['when it is told'],
    minutesToMend: planGapMinutes,
    target: first === undefined ? { kind: 'gap', gapId: gap.id } : exposureTarget(gap, first),
  })
}

const exposureTarget = (gap: Gap, { need }: NeedTouch): Target => ({
  kind: 'exposure',
  gapId: gap.id,
  needId: need.id,
})

function foundFact({ need, exposure }: Linked): FactUsed {
  return knownFact(`Touches ${needCode(need)}`, shortened(need.words, longestQuote), { on: exposure.foundOn })
}

/** So many suggestions are named, and so many are the work of the moment. */
const mostSuggestionsNamed = 5

/** Shared topic words are a suggestion: a warning at most, only a hint in a first discovery, and it says so. */
function suggestedGaps(
  gaps: readonly TouchingGap[],
  facts: CallFacts,
  { planGapMinutes }: Thresholds,
): readonly Finding[] {
  const named = gaps.slice(0, mostSuggestionsNamed)
  const first = named[0]
  if (first === undefined) return []
  const touched = listed(first.touches.map(({ need }) => needCode(need)))
  return [
    findingOf('R08', {
      severity: facts.firstDiscovery ? 'info' : 'warn',
      title:
        gaps.length === 1
          ? `${first.gap.title}: may touch ${touched}`
          : `${gaps.length} gaps may touch their needs`,
      why: `Only suggested, by what both speak of: ${sharedWords(named)}. A gap that does touch a need is better told early.`,
      facts: [facts.kind, ...named.flatMap(suggestedFacts)],
      missing: ['which of them touch a need'],
      minutesToMend: planGapMinutes * named.length,
      target: gaps.length === 1 ? singleTarget(first) : { kind: 'gaps' },
    }),
  ]
}

const singleTarget = ({ gap, touches: [touch] }: TouchingGap): Target =>
  touch === undefined ? { kind: 'gap', gapId: gap.id } : exposureTarget(gap, touch)

const sharedWords = (gaps: readonly TouchingGap[]): string => {
  const topics = gaps.flatMap(({ touches }) => touches.filter(isSuggested).flatMap(touch => touch.shared))
  return listed([...new Set(topics)].map(topic => `"${topic}"`))
}

function suggestedFacts({ gap, touches }: TouchingGap): readonly FactUsed[] {
  return touches
    .filter(isSuggested)
    .map(({ need, shared }) =>
      suggestedFact(`May touch ${needCode(need)}`, gap.title, `shared: ${listed(shared)}`),
    )
}

const quotesOf = (touches: readonly { readonly need: Need }[]): string =>
  listed(touches.map(({ need }) => `${needCode(need)}, "${shortened(need.words, longestQuote)}"`))

/** R09: a gap to be told, or standing at a step of the plan, that lacks proof or words. Told and fixed gaps are silent. */
export const bareGapRule: Rule = (facts, thresholds) => {
  const links = new Map(facts.touchingGaps.map(({ gap, touches }) => [gap.id, touches.filter(isLinked)]))
  const gaps = new Set([...facts.touchingGaps, ...facts.stepGaps].map(({ gap }) => gap))
  return [...gaps].filter(isOpenAndBare).flatMap(gap => {
    const linked = links.get(gap.id) ?? []
    const untold = linked.filter(({ exposure }) => isUntold(exposure))
    const steps = facts.stepGaps.filter(at => at.gap.id === gap.id)
    const isToBeTold = untold.length > 0 || (linked.length === 0 && steps.length > 0)
    if (!isToBeTold) return []
    const used = [
      ...untold.map(foundFact),
      ...steps.map(({ step }) => knownFact('Stands at step', step.title)),
    ]
    return [bareGap(gap, [facts.kind, ...used], thresholds)]
  })
}

const isOpenAndBare = (gap: Gap): boolean => gap.status !== 'fixed' && isBare(gap)

function bareGap(gap: Gap, facts: readonly FactUsed[], thresholds: Thresholds): Finding {
  const words = hasWords(gap) ? [] : ['words']
  const proof = hasProof(gap) ? [] : ['proof']
  const minutes =
    words.length * thresholds.writeGapWordsMinutes + proof.length * thresholds.findGapProofMinutes
  return findingOf('R09', {
    severity: 'gate',
    title: `${gap.title}: no ${[...words, ...proof].join(' and no ')} yet`,
    why: 'A drawback that is named and answered convinces more than silence; named and left unanswered it convinces less.',
    facts,
    missing: [...(words.length > 0 ? ['a workaround or a plain answer'] : []), ...proof],
    minutesToMend: minutes,
    target: { kind: 'gap', gapId: gap.id },
  })
}
