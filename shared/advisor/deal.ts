/** What must be known of the sale before it is shown, priced or closed: R40, R45, R46, R48, R50, R51 (P03, P23, P29). */
import type { Answer } from '../domain/answer'
import { factTopicLabels } from '../domain/fact'
import { factOn } from '../domain/prospect'
import type { CallFacts } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact, suggestedFact, type Target } from './finding'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { isFilled, listed, sayDay, shortened } from './words'

/** A field of the deal, or the deal itself where there is none yet; a deal is kept with a company, which comes first. */
const dealTarget = (
  { deal, prospect }: CallFacts,
  field: Extract<Target, { kind: 'deal-field' }>['field'],
): Target => {
  if (deal !== undefined) return { kind: 'deal-field', field }
  return { kind: prospect === undefined ? 'prospect' : 'deal' }
}

const dealMissing = ({ deal }: CallFacts): readonly string[] => (deal === undefined ? ['the deal'] : [])

/** R40: from the second call of a sale on no rival is recorded. "Nothing" and "as it is now" are rivals, too. */
export const rivalUnknownRule: Rule = (facts, { rivalByCall, mendRivalMinutes }) => {
  const number = facts.heldBefore.length + 1
  if (number < rivalByCall || (facts.deal?.competitors ?? []).some(({ name }) => isFilled(name))) return []
  return [
    findingOf('R40', {
      severity: 'info',
      title: `Call ${number} with them, and no rival is known`,
      why: 'A rival named early can be met; one who comes up at the end decides. Leaving all as it is counts as one.',
      facts: [facts.kind, knownFact('Calls held', String(facts.heldBefore.length))],
      missing: [...dealMissing(facts), 'whom or what else they look at'],
      minutesToMend: mendRivalMinutes,
      target: dealTarget(facts, 'competitors'),
    }),
  ]
}

/** R45: nobody has written down what we say when they ask what it costs; what they were told is an answer, too. */
export const priceRule: Rule = (facts, { mendPriceMinutes }) => {
  const told = toldOn(facts, 'pricing')
  if (isFilled(facts.deal?.priceAnswer) || told.some(({ basis }) => basis === 'known')) return []
  return [
    findingOf('R45', {
      severity: 'warn',
      title: 'No answer to "what does it cost?"',
      why: 'They ask it when you least want it. An answer that was agreed before is short; one made up there is remembered.',
      facts: [facts.kind, ...told],
      missing: [...dealMissing(facts), 'what we say about the price'],
      minutesToMend: mendPriceMinutes,
      target: dealTarget(facts, 'price-answer'),
    }),
  ]
}

/** R46: contract or order form not at hand in a closing. */
export const paperRule: Rule = (facts, { mendPaperMinutes }) => {
  const ready = facts.deal?.paperReady
  if (ready === true) return []
  return [
    findingOf('R46', {
      severity: 'warn',
      title: ready === false ? 'The order form is not at hand' : 'Is the order form at hand?',
      why: 'If they say yes there must be something to sign; a yes that has to wait for paper cools down.',
      facts: [facts.kind, ...(ready === false ? [knownFact('Order form', 'not at hand')] : [])],
      missing: ready === false ? [] : [...dealMissing(facts), 'whether contract or order form is at hand'],
      minutesToMend: mendPaperMinutes,
      target: dealTarget(facts, 'paper-ready'),
    }),
  ]
}

const basics = ['head-count', 'business', 'intended-use'] as const

function toldOn({ prospect }: CallFacts, topic: (typeof basics)[number] | 'pricing'): readonly FactUsed[] {
  const fact = prospect === undefined ? undefined : factOn(prospect, topic)
  if (fact === undefined || !isFilled(fact.value)) return []
  const make = fact.confidence === 'suggested' ? suggestedFact : knownFact
  return [{ ...make(factTopicLabels[topic], shortened(fact.value, 60)), source: fact.source, on: fact.on }]
}

/** R48: head count, business or intended use unknown. A suggested one is not known. */
export const basicsRule: Rule = (facts, { mendBasicsMinutes }) => {
  const known = basics.map(topic => ({ topic, facts: toldOn(facts, topic) }))
  const unknown = known.filter(one => !one.facts.some(({ basis }) => basis === 'known'))
  const [first] = unknown
  if (first === undefined) return []
  const words = unknown.map(({ topic }) => factTopicLabels[topic].toLowerCase())
  return [
    findingOf('R48', {
      severity: 'warn',
      title: `Not known of them: ${listed(words)}`,
      why: 'What you show is measured against their size, their trade and what they want it for.',
      facts: [facts.kind, ...known.flatMap(one => one.facts)],
      missing: words,
      minutesToMend: mendBasicsMinutes * unknown.length,
      target:
        facts.prospect === undefined ? { kind: 'prospect' } : { kind: 'prospect-facts', topic: first.topic },
      // Which of them comes first changes as they are filled; what is said stays the same.
      about: facts.prospect === undefined ? 'prospect' : 'prospect-facts',
    }),
  ]
}

/** R50: a quote is out, or the call closes, and nobody has estimated what it takes to put in place. */
export const estimateRule: Rule = (facts, { mendEstimateMinutes }) => {
  const { deal, call, kind } = facts
  if (deal?.effortEstimateHours !== undefined) return []
  if (deal?.quotedOn === undefined && call.callKind !== 'closing') return []
  return [
    findingOf('R50', {
      severity: 'warn',
      title: 'At the quote, and no estimate of the effort',
      why: 'Sales and engineering fall out over effort that only one of them could see. Say it before the price is named.',
      facts: [kind, ...(deal?.quotedOn === undefined ? [] : [knownFact('Quoted', sayDay(deal.quotedOn))])],
      missing: [...dealMissing(facts), 'the hours it takes to put in place'],
      minutesToMend: mendEstimateMinutes,
      target: dealTarget(facts, 'effort-estimate'),
    }),
  ]
}

const plain = (name: string): string => name.trim().toLowerCase()

/** A rival to be recorded like any other, but none that a sheet can be written on. */
const isLeavingItAsItIs = (name: string): boolean =>
  /^(nothing|nobody|none|no one|no decision|status quo|(do|doing) nothing|(leave|leaving) .*as it is|as it is)\b/u.test(
    plain(name),
  )

/** R51: they named a rival, and no comparison with sources exists. One that is not at hand is not judged. */
export const comparisonRule: Rule = (facts, thresholds) =>
  (facts.deal?.competitors ?? [])
    .filter(({ name }) => isFilled(name) && !isLeavingItAsItIs(name))
    .flatMap(({ name, source, on }) => {
      const card = facts.answers.find(
        answer =>
          answer.deletedAt === undefined &&
          answer.form === 'competitor' &&
          plain(answer.rival ?? '') === plain(name),
      )
      const isElsewhere = facts.rivals.some(rival => plain(rival.name) === plain(name))
      if (card === undefined && isElsewhere) return []
      const named = [facts.kind, knownFact('They named', name, { source, on })]
      const owed = card === undefined ? 'none' : openCells(card)
      return owed === 0 ? [] : [comparisonOwed(name, card, owed, named, thresholds)]
    })

/** Cells that say something without a source, or 'none' where no criterion has both sides. */
function openCells({ criteria }: Answer): number | 'none' {
  const cells = criteria.flatMap(({ us, them }) => [us, them]).filter(cell => isFilled(cell?.text))
  const isCompared = criteria.some(({ us, them }) => isFilled(us?.text) && isFilled(them?.text))
  return isCompared ? cells.filter(cell => !isFilled(cell?.source)).length : 'none'
}

function comparisonOwed(
  rival: string,
  card: Answer | undefined,
  owed: number | 'none',
  facts: readonly FactUsed[],
  { mendComparisonMinutes, mendSourceMinutes }: Thresholds,
): Finding {
  const cells = owed === 1 ? '1 cell without a source' : `${owed} cells without a source`
  return findingOf('R51', {
    severity: 'warn',
    title: owed === 'none' ? `No comparison with ${rival} yet` : `The comparison with ${rival} has ${cells}`,
    why: 'They named it, so they compare. A fair sheet, by their criteria and with a source for each cell, is believed; anything else is not.',
    facts,
    missing:
      owed === 'none'
        ? ['their criteria, with us and them beside each other']
        : ['where each cell comes from'],
    minutesToMend: owed === 'none' ? mendComparisonMinutes : mendSourceMinutes * owed,
    target: { kind: 'comparison', rival, answerId: card?.id },
    about: `rival:${plain(rival)}`,
  })
}
