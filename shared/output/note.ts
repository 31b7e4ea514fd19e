/** Five lines for the salesperson before the call, in their language: goal, risk, ask, money, next date (P10, S0-11). */
import { basisOfPart, nameOf } from '../advisor/room'
import { isChecked } from '../domain/checklist'
import { isOpenFinding } from './brief'
import { isBlank } from './clean'
import { aboutCall, colleagueOf, dayWordsOf, type OutputFacts, open, section, whenWords } from './facts'
import type { Draft } from './sheet'

export function writeNote(facts: OutputFacts): Draft {
  const { call } = facts.facts
  return {
    kind: 'note',
    title: 'Before our call',
    about: aboutCall(facts),
    head: [whenWords(facts, facts.zone)],
    sections: [
      section('lines', undefined, [
        open(
          {
            form: 'facts',
            rows: [
              { label: 'Goal', value: goalWords(facts) },
              { label: 'Risk', value: riskWords(facts) },
              { label: 'From you', value: askWords(facts) },
              { label: 'Money', value: moneyWords(facts) },
              { label: 'Next date', value: nextWords(facts) },
            ],
          },
          { kind: 'call', id: call.id },
        ),
      ]),
    ],
  }
}

function goalWords({ facts: { call } }: OutputFacts): string {
  return isBlank(call.goal?.text) ? 'not set yet: what should they say at the end?' : (call.goal?.text ?? '')
}

function riskWords({ advice }: OutputFacts): string {
  const worst = advice.findings.find(finding => finding.severity !== 'info' && isOpenFinding(finding))
  return worst === undefined ? 'none that I know of' : worst.title
}

function askWords({ facts: { call, salesperson } }: OutputFacts): string {
  const theirs = call.checks.filter(
    check =>
      check.ownerId !== undefined &&
      check.ownerId === salesperson?.id &&
      !isChecked(check) &&
      !isBlank(check.text),
  )
  return theirs.length === 0 ? 'nothing open' : theirs.map(({ text }) => text).join('; ')
}

/** Who of us talks about money, and who of them signs; a guess is said to be one. */
function moneyWords(facts: OutputFacts): string {
  const { people, call } = facts.facts
  const ours = colleagueOf(facts, call.jobs?.money)?.name
  const talks = ours === undefined ? '' : `${ours} talks about it; `
  const signers = people.flatMap(person => {
    const basis = basisOfPart(person, 'signs')
    return basis === undefined ? [] : [`${nameOf(person)}${basis === 'suggested' ? ' (my guess)' : ''}`]
  })
  const theirs = signers.length === 0 ? 'I do not know who signs. Do you?' : `${signers.join(', ')} signs`
  return `${talks}${theirs}`
}

function nextWords(facts: OutputFacts): string {
  const { deal, otherCalls, call } = facts.facts
  const next = otherCalls
    .filter(
      other =>
        other.status === 'planned' && other.start !== undefined && other.start > (call.start ?? facts.now),
    )
    .map(({ start }) => start ?? '')
    .toSorted()[0]
  const parts = [
    next === undefined ? '' : `next call ${facts.times.day(next, facts.zone)}`,
    deal?.decisionDate === undefined ? '' : `they decide by ${dayWordsOf(facts, deal.decisionDate)}`,
  ].filter(Boolean)
  return parts.length === 0 ? 'none agreed yet' : parts.join('; ')
}
