/** R07 (P06, "Fine line or slippery slope"): nobody is known to sign. */
import type { CallFacts } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact, milder, suggestedFact } from './finding'
import { basisOfPart, nameOf, type RoomPerson } from './room'
import type { Rule } from './rule'
import { severityOfUnknowns, type Thresholds } from './settings'
import { listed } from './words'

/** No signer among attendees and people of the deal. One who is only suggested makes it milder, never silent. */
export const signerRule: Rule = (facts, thresholds) => {
  const bases = facts.people.map(person => basisOfPart(person, 'signs'))
  if (bases.includes('confirmed')) return []
  const suggested = facts.people.find((_, index) => bases[index] === 'suggested')
  return [
    suggested === undefined ? nobodySigns(facts, thresholds) : onlySuggested(suggested, facts, thresholds),
  ]
}

const why = 'How deep to go, and whom to convince, follows the one who signs.'

function nobodySigns(facts: CallFacts, { mendSignerMinutes }: Thresholds): Finding {
  return findingOf('R07', {
    severity: severityOfUnknowns[facts.call.callKind],
    title: 'Nobody is known to sign the check',
    why,
    facts: [facts.kind, ...knownPeople(facts)],
    missing: ['who signs the check'],
    minutesToMend: mendSignerMinutes,
    target: { kind: 'attendees' },
  })
}

function onlySuggested(person: RoomPerson, facts: CallFacts, { confirmMinutes }: Thresholds): Finding {
  const claim = person.parts.find(({ part }) => part === 'signs')
  return findingOf('R07', {
    severity: milder(severityOfUnknowns[facts.call.callKind]),
    title: `${nameOf(person)} is only suggested to sign the check`,
    why: `${why} Nobody has confirmed it yet.`,
    facts: [facts.kind, suggestedFact('Signs the check', nameOf(person), claim?.why ?? person.title)],
    missing: ['a word from somebody that they sign'],
    minutesToMend: confirmMinutes,
    target: { kind: 'attendee', personId: person.personId },
  })
}

const knownPeople = ({ people }: CallFacts): readonly FactUsed[] =>
  people.length === 0 ? [] : [knownFact('People known', listed(people.map(nameOf)))]
