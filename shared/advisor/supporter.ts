/** R29 (P08, "Birds of a feather"): convince the technical people before the large meeting. */
import type { CallFacts } from './facts'
import { type Finding, findingOf, knownFact } from './finding'
import { basisOfItPro, basisOfPart, nameOf, type RoomPerson } from './room'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { listed } from './words'

const whyFirst =
  'In the big room everyone looks at their own expert. If that face is unsure, so is the room; one who vouches for you guides you through it.'

/** A demo for people who are not technical, and nobody technical on their side is for it. */
export const supporterRule: Rule = (facts, thresholds) => {
  const { call, room, people } = facts
  const users = room.filter(person => basisOfItPro(person) === undefined)
  if (users.length === 0 || call.play === 'technical-team-first') return []
  const technical = people.filter(person => basisOfItPro(person) !== undefined)
  if (technical.some(isSupporter)) return []
  const unsaid = technical.filter(person => person.stance === undefined || person.stance === 'unknown')
  return [
    unsaid.length > 0
      ? stanceUnknown(unsaid, users, facts, thresholds)
      : noSupporter(technical, users, facts, thresholds),
  ]
}

const isSupporter = (person: RoomPerson): boolean =>
  person.stance === 'for' ||
  person.vouches === true ||
  (basisOfPart(person, 'champion') === 'confirmed' && person.stance !== 'against')

function stanceUnknown(
  unsaid: readonly RoomPerson[],
  users: readonly RoomPerson[],
  { kind }: CallFacts,
  { confirmMinutes }: Thresholds,
): Finding {
  const [first] = unsaid
  return findingOf('R29', {
    severity: 'info',
    title: `Does ${listed(unsaid.map(nameOf))} support it?`,
    why: whyFirst,
    facts: [kind, knownFact('Not technical, in the room', listed(users.map(nameOf)))],
    missing: unsaid.map(person => `where ${nameOf(person)} stands`),
    minutesToMend: confirmMinutes * unsaid.length,
    target: first === undefined ? { kind: 'attendees' } : { kind: 'attendee', personId: first.personId },
  })
}

function noSupporter(
  technical: readonly RoomPerson[],
  users: readonly RoomPerson[],
  { kind }: CallFacts,
  { mendSupporterMinutes }: Thresholds,
): Finding {
  return findingOf('R29', {
    severity: 'info',
    title: 'No technical person of theirs is for it yet: ask for a technical session first',
    why: whyFirst,
    facts: [
      kind,
      knownFact('Technical', technical.length === 0 ? 'nobody we know of' : listed(technical.map(nameOf))),
      knownFact('Not technical, in the room', listed(users.map(nameOf))),
    ],
    missing: technical.length === 0 ? ['who of theirs is technical'] : [],
    minutesToMend: mendSupporterMinutes,
    target: { kind: 'play' },
  })
}
