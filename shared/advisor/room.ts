/** Who is in the room, and with which part. Guesses stay guesses here: a part off a job title is "suggested". */
import type { Attendee, Call } from '../domain/call'
import type { Deal } from '../domain/deal'
import {
  currentAffiliation,
  type LevelClaim,
  type Part,
  type PartClaim,
  type Person,
  type PersonId,
  titleOf,
} from '../domain/person'

export interface RoomPerson {
  readonly personId: PersonId
  /** Absent when the person's record is not at hand. */
  readonly name?: string | undefined
  readonly title?: string | undefined
  readonly department?: string | undefined
  readonly stance?: Person['stance']
  /** They vouch for something of ours. */
  readonly vouches?: boolean | undefined
  readonly level?: LevelClaim | undefined
  readonly parts: readonly PartClaim[]
  /** False for people of the deal who are not invited or have declined. */
  readonly attends: boolean
}

/** Their side of the call and of its deal, people who have left apart. Attendees first, in the call's order. */
export function collectPeople(
  call: Call,
  deal: Deal | undefined,
  people: readonly Person[],
  today: string,
): readonly RoomPerson[] {
  const find = finder(people)
  const seen = new Set<string>()
  const collected: RoomPerson[] = []
  const add = (personId: PersonId, attendee: Attendee | undefined): void => {
    const person = find(personId)
    const id = person?.id ?? personId
    if (seen.has(id) || hasLeft(person, today)) return
    seen.add(id)
    collected.push(describe(id, person, partsOf(personId, attendee, deal, person), attends(attendee)))
  }
  for (const attendee of call.attendees) if (attendee.personId !== undefined) add(attendee.personId, attendee)
  for (const { personId } of deal?.people ?? []) add(personId, undefined)
  return collected
}

const attends = (attendee: Attendee | undefined): boolean =>
  attendee !== undefined && attendee.attendance !== 'declined'

/** The deal's parts where it lists some, else the attendee's, else what the title suggests. */
function partsOf(
  personId: PersonId,
  attendee: Attendee | undefined,
  deal: Deal | undefined,
  person: Person | undefined,
): readonly PartClaim[] {
  const onDeal = deal?.people.find(entry => entry.personId === personId || entry.personId === person?.id)
  if (onDeal !== undefined && onDeal.parts.length > 0) return onDeal.parts
  if (attendee !== undefined && attendee.parts.length > 0) return attendee.parts
  return (person?.suggestedParts ?? []).map(claim => ({ ...claim, basis: 'suggested' }))
}

function describe(
  personId: PersonId,
  person: Person | undefined,
  parts: readonly PartClaim[],
  attends: boolean,
): RoomPerson {
  if (person === undefined) return { personId, parts, attends }
  return {
    personId,
    name: person.name,
    title: titleOf(person),
    department: currentAffiliation(person)?.department?.trim() || undefined,
    stance: person.stance,
    vouches: person.vouchesFor.some(word => word.trim() !== ''),
    level: person.level,
    parts,
    attends,
  }
}

const mostMerges = 10

/** Finds a person by id, through the tombstones of merges. */
function finder(people: readonly Person[]): (id: PersonId) => Person | undefined {
  const byId = new Map(people.map(person => [person.id, person]))
  return id => {
    let person = byId.get(id)
    for (let hops = 0; hops < mostMerges && person?.mergedInto !== undefined; hops += 1) {
      person = byId.get(person.mergedInto) ?? undefined
    }
    return person?.deletedAt === undefined ? person : undefined
  }
}

const hasLeft = (person: Person | undefined, today: string): boolean =>
  person?.leftOn !== undefined && person.leftOn <= today

/** How sure we are that somebody has a part; undefined when nothing says so. */
export function basisOfPart(person: RoomPerson, part: Part): 'confirmed' | 'suggested' | undefined {
  const claims = person.parts.filter(claim => claim.part === part)
  if (claims.some(claim => claim.basis === 'confirmed')) return 'confirmed'
  return claims.length > 0 ? 'suggested' : undefined
}

/** From this technical level on somebody counts as an IT professional (DEFINITIONS, Slot). */
export const itProLevel = 4

/** R26: a technical evaluator, or somebody of level 4 or 5; suggested when only suggestions say so. */
export function basisOfItPro(person: RoomPerson): 'confirmed' | 'suggested' | undefined {
  const byLevel =
    person.level !== undefined && person.level.value >= itProLevel ? person.level.basis : undefined
  const byPart = basisOfPart(person, 'technical-evaluator')
  return byPart === 'confirmed' || byLevel === 'confirmed' ? 'confirmed' : (byPart ?? byLevel)
}

/** A name to speak of them by. */
export const nameOf = (person: RoomPerson): string => person.name ?? 'someone whose record is missing'
