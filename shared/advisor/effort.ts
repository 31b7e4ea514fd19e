/** R37 and R38 (P13, "Get while the getting's good"): hours against what a deal of that size usually takes. */
import { baselineOf, type EffortBaseline, withinCapacity } from '../effort/baseline'
import type { FreeHours } from '../effort/capacity'
import { isToDecide } from '../effort/cut-or-go'
import { hoursOf, type UsualEffort } from './effort-facts'
import type { CallFacts } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact, type Severity, suggestedFact } from './finding'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { sayHours } from './words'

/** From as many won deals as the user has set. */
const usualOf = (usual: UsualEffort, { leastWonDeals }: Thresholds): EffortBaseline | undefined =>
  baselineOf(usual.wonHours, usual.ownHours, leastWonDeals)

/** R37: hours on the deal at 80, 100 and 150 % of the usual, times capacity. A deal that has ended is decided. */
export const effortRule: Rule = (facts, thresholds) => {
  const { deal, efforts, usualEffort } = facts
  if (deal === undefined || deal.outcome !== undefined) return []
  const spent = hoursOf(efforts)
  if (deal.sizeBand === undefined)
    return spent >= thresholds.comparableHours ? [sizeUnknown(spent, facts, thresholds)] : []
  const usual = usualEffort && usualOf(usualEffort, thresholds)
  if (usual === undefined || usual.hours <= 0) return []
  const line = usual.hours * withinCapacity(usualEffort?.capacity)
  const stage = stageOf(spent / line, thresholds)
  if (stage === undefined) return []
  const isSettled = stage.isForm && !isAsked(spent / line, facts, thresholds)
  const now: Stage = isSettled ? { severity: 'info', isForm: false } : stage
  return [beyond(now, spent, line, usual, facts, thresholds)]
}

/** Once decided it is not asked again before its time. */
const isAsked = (
  share: number,
  { deal, now }: CallFacts,
  { effortInfoShare, effortWarnShare, effortFormShare }: Thresholds,
): boolean =>
  isToDecide(share, deal?.cutOrGo, now.slice(0, 10), [effortInfoShare, effortWarnShare, effortFormShare])

const choiceWords = { 'go-on': 'go on', mend: 'mend one thing', stop: 'stop' } as const

function decidedFact({ deal }: CallFacts): readonly FactUsed[] {
  const last = deal?.cutOrGo?.at(-1)
  return last === undefined ? [] : [knownFact('Decided', choiceWords[last.is], { on: last.on })]
}

interface Stage {
  readonly severity: Severity
  readonly isForm: boolean
}

function stageOf(
  share: number,
  { effortInfoShare, effortWarnShare, effortFormShare }: Thresholds,
): Stage | undefined {
  if (share >= effortFormShare) return { severity: 'warn', isForm: true }
  if (share >= effortWarnShare) return { severity: 'warn', isForm: false }
  return share >= effortInfoShare ? { severity: 'info', isForm: false } : undefined
}

const whyEffort =
  'Hours already spent are no reason to spend more. A slow but healthy deal and a dying one look alike until they are compared with a figure.'

function beyond(
  { severity, isForm }: Stage,
  spent: number,
  line: number,
  usual: EffortBaseline,
  facts: CallFacts,
  { decideEffortMinutes }: Thresholds,
): Finding {
  const { kind, usualEffort } = facts
  const percent = Math.round((spent / line) * 100)
  return findingOf('R37', {
    severity,
    title: `${sayHours(spent)} on this deal, ${percent} % of ${usual.basis === 'own-figure' ? 'your own figure' : 'the usual'}${isForm ? ': go on, or stop?' : ''}`,
    why: whyEffort,
    facts: [
      kind,
      knownFact('Logged on the deal', sayHours(spent)),
      usualFact(usual),
      capacityFact(usualEffort),
      ...decidedFact(facts),
    ],
    missing: usualEffort?.capacity === undefined ? ['your free hours this week'] : [],
    minutesToMend: decideEffortMinutes,
    target: { kind: 'deal-field', field: 'effort' },
    ...(isForm && { waysOut }),
  })
}

const waysOut = [
  { words: 'Go on: they are slow, and it fits; say so below' },
  { words: 'Mend one thing first, and look again', target: { kind: 'deal-field', field: 'effort' } },
  { words: 'Stop the deal', target: { kind: 'deal-field', field: 'outcome' } },
] as const

/** The user's own figure is marked as such: it is a guess until enough deals are won. */
const usualFact = ({ hours, basis, n }: EffortBaseline): FactUsed =>
  basis === 'won-deals'
    ? knownFact('Usual for this size', `${sayHours(hours)}, median of ${n} won`)
    : suggestedFact('Usual for this size', sayHours(hours), `your own figure; only ${n} won so far`)

const capacityFact = (usual: UsualEffort | undefined): FactUsed =>
  usual?.capacity === undefined
    ? suggestedFact('Capacity', '1', 'your free hours are not known')
    : knownFact('Capacity', String(Math.round(withinCapacity(usual.capacity) * 100) / 100), {
        source: usual.freeHours && freeWords(usual.freeHours),
      })

/** "6 h of 40 h free this week". */
const freeWords = ({ free, of }: FreeHours): string => `${sayHours(free)} of ${sayHours(of)} free this week`

function sizeUnknown(spent: number, { kind }: CallFacts, { confirmMinutes }: Thresholds): Finding {
  return findingOf('R37', {
    severity: 'info',
    title: `${sayHours(spent)} on a deal of unknown size`,
    why: whyEffort,
    facts: [kind, knownFact('Logged on the deal', sayHours(spent))],
    missing: ['the size of the deal'],
    minutesToMend: confirmMinutes,
    target: { kind: 'deal-field', field: 'size-band' },
  })
}

/** R38: what R37 says rests on the user's own figure, since too few deals of the size are won. */
export const weakBaselineRule: Rule = ({ deal, efforts, usualEffort, kind }, thresholds) => {
  const usual = usualEffort && usualOf(usualEffort, thresholds)
  if (deal?.sizeBand === undefined || deal.outcome !== undefined || usual?.basis !== 'own-figure') return []
  const line = usual.hours * withinCapacity(usualEffort?.capacity)
  if (stageOf(hoursOf(efforts) / line, thresholds) === undefined) return []
  return [
    findingOf('R38', {
      severity: 'info',
      title: `Too few won deals of this size to compare with: ${usual.n} of ${thresholds.leastWonDeals}`,
      why: 'A median of few deals says little, so your own figure stands in for it, and is only as good as that.',
      facts: [kind, usualFact(usual), knownFact('Won deals of this size', String(usual.n))],
      missing: ['enough won deals of this size'],
      minutesToMend: thresholds.ownFigureMinutes,
      target: { kind: 'deal-field', field: 'effort' },
    }),
  ]
}
