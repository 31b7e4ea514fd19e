/** Who of theirs is in this deal, and as what. A part that is chosen is confirmed. */
import type { Deal } from '../domain/deal'
import type { Part, PersonId } from '../domain/person'

/** Puts somebody into the deal; nobody stands there twice. */
export function addDealPerson(deal: Deal, personId: PersonId): Deal {
  if (deal.people.some(one => one.personId === personId)) return deal
  return { ...deal, people: [...deal.people, { personId, parts: [] }] }
}

export function removeDealPerson(deal: Deal, personId: PersonId): Deal {
  const people = deal.people.filter(one => one.personId !== personId)
  return people.length === deal.people.length ? deal : { ...deal, people }
}

/** Gives or takes one part; the others of that person stay as they are. */
export function toggleDealPart(deal: Deal, personId: PersonId, part: Part): Deal {
  return {
    ...deal,
    people: deal.people.map(one => {
      if (one.personId !== personId) return one
      const others = one.parts.filter(claim => claim.part !== part)
      const had = one.parts.find(claim => claim.part === part)
      // A press on a guess confirms it; on what is confirmed it takes it back.
      const parts = had?.basis === 'confirmed' ? others : [...others, { part, basis: 'confirmed' as const }]
      return { ...one, parts }
    }),
  }
}
