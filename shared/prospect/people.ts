/** Who is at a company, who was, and where those have gone. A move keeps the history: both companies show them. */
import type { Deal } from '../domain/deal'
import {
  type Affiliation,
  currentAffiliation,
  type LevelClaim,
  type Part,
  type PartClaim,
  type Person,
  type PersonId,
  partLabels,
} from '../domain/person'
import type { ProspectId } from '../domain/prospect'
import { suggestFromTitle } from '../intake/titles'

export interface PersonHere {
  readonly person: Person
  /** The affiliation with this company; the last of several. */
  readonly affiliation: Affiliation
  readonly parts: readonly PartClaim[]
  /** They came from elsewhere: that affiliation. */
  readonly cameFrom: Affiliation | undefined
}

export interface PersonGone {
  readonly person: Person
  readonly affiliation: Affiliation
  /** The day they went, if known. */
  readonly on: string | undefined
  /** Where they are now; undefined when nobody knows. */
  readonly nowAt: Affiliation | undefined
}

export interface PeopleOfCompany {
  readonly here: readonly PersonHere[]
  readonly gone: readonly PersonGone[]
}

/** `today` is a calendar day. Those with a say come first, then by name. */
export function peopleAt(
  prospectId: string,
  people: readonly Person[],
  deal: Deal | undefined,
  today: string,
): PeopleOfCompany {
  const here: PersonHere[] = []
  const gone: PersonGone[] = []
  for (const person of people) {
    if (person.deletedAt !== undefined || person.mergedInto !== undefined) continue
    const affiliation = affiliationWith(person, prospectId)
    if (affiliation === undefined) continue
    if (isHere(person, affiliation, today)) {
      here.push({
        ...{ person, affiliation, parts: partsIn(deal, person) },
        cameFrom: person.affiliations.findLast(
          one => one.to !== undefined && one.prospectId !== affiliation.prospectId,
        ),
      })
    } else gone.push({ ...{ person, affiliation }, ...departureOf(person, affiliation) })
  }
  return {
    here: here.toSorted((a, b) => sayOf(b).value - sayOf(a).value || byName(a.person, b.person)),
    gone: gone.toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? '') || byName(a.person, b.person)),
  }
}

/** The open affiliation with the company, else the last one that has ended. */
function affiliationWith(person: Person, prospectId: string): Affiliation | undefined {
  const there = person.affiliations.filter(one => one.prospectId === prospectId)
  return there.findLast(one => one.to === undefined) ?? there.at(-1)
}

const isHere = (person: Person, affiliation: Affiliation, today: string): boolean =>
  (affiliation.to === undefined || affiliation.to > today) &&
  (person.leftOn === undefined || person.leftOn > today)

function departureOf(person: Person, affiliation: Affiliation): Pick<PersonGone, 'on' | 'nowAt'> {
  const current = currentAffiliation(person)
  const nowAt = current === affiliation ? undefined : current
  return { on: affiliation.to ?? person.leftOn, nowAt }
}

const byName = (a: Person, b: Person): number => a.name.localeCompare(b.name)

/** The deal's parts where it lists some, else what the title suggests. */
export function partsIn(deal: Deal | undefined, person: Person): readonly PartClaim[] {
  const onDeal = deal?.people.find(entry => entry.personId === person.id)
  if (onDeal !== undefined && onDeal.parts.length > 0) return onDeal.parts
  return person.suggestedParts.map(claim => ({ ...claim, basis: 'suggested' }))
}

const sayOfPart = { signs: 5, blocker: 4, champion: 3, 'technical-evaluator': 2, 'end-user': 1 } as const

export interface Say {
  /** 1 to 5; 0 while nothing says it. */
  readonly value: number
  /** Read off a part rather than told. */
  readonly isSuggested: boolean
}

/** How much say somebody has: told, else suggested by the strongest part. */
export function sayOf({ person, parts }: Pick<PersonHere, 'person' | 'parts'>): Say {
  if (person.say !== undefined) return { value: person.say, isSuggested: false }
  return { value: Math.max(0, ...parts.map(({ part }) => sayOfPart[part])), isSuggested: true }
}

export interface Move {
  /** The day they start there; the old place ends on it. */
  readonly on: string
  /** A company we know, or only its name. */
  readonly prospectId?: ProspectId | undefined
  readonly company?: string | undefined
  readonly title?: string | undefined
}

/** They work elsewhere from that day on. What was is kept; what the old title suggested goes. */
export function movePerson(person: Person, { on, prospectId, company, title }: Move): Person {
  const ended = person.affiliations.map(one => (one.to === undefined ? { ...one, to: on } : one))
  const next: Affiliation = { form: 'prospect', prospectId, company, title, from: on }
  const guess = title === undefined ? undefined : suggestFromTitle(title)
  const isGuessed = person.level === undefined || person.level.basis === 'suggested'
  const level: LevelClaim | undefined = isGuessed ? (guess?.level ?? person.level) : person.level
  return {
    ...person,
    affiliations: [...ended, next],
    suggestedParts: guess?.parts ?? [],
    level,
    leftOn: undefined,
  }
}

/** The department at the place of now. */
export function setDepartment(person: Person, department: string): Person {
  const current = currentAffiliation(person)
  const affiliations = person.affiliations.map(one => (one === current ? { ...one, department } : one))
  return { ...person, affiliations }
}

/** Whom they report to or trust; nobody stands above themselves. */
export function withReportsTo(person: Person, to: PersonId | undefined): Person {
  return to === person.id ? person : { ...person, reportsTo: to }
}

export interface DealAndPerson {
  readonly deal: Deal
  readonly person: Person
}

/** The parts somebody has in a deal, all confirmed; with none left, what their title suggests is gone as well. */
export function setPartsInDeal({ deal, person }: DealAndPerson, parts: readonly Part[]): DealAndPerson {
  const before = deal.people.find(one => one.personId === person.id)
  const claims: readonly PartClaim[] = parts.map(part => ({ part, basis: 'confirmed' }))
  const others = deal.people.filter(one => one !== before)
  return {
    deal: { ...deal, people: [...others, { ...before, personId: person.id, parts: claims }] },
    person: parts.length === 0 ? { ...person, suggestedParts: [] } : person,
  }
}

/** What is only suggested of them: parts and level. */
export function suggestionsOf(deal: Deal | undefined, person: Person): readonly string[] {
  const parts = partsIn(deal, person)
    .filter(({ basis }) => basis === 'suggested')
    .map(({ part }) => partLabels[part])
  return person.level?.basis === 'suggested' ? [...parts, `level ${person.level.value}`] : parts
}

/** All that is suggested is so. Without a deal a part stays a suggestion: it belongs to one. */
export function confirmInDeal(
  deal: Deal | undefined,
  person: Person,
): { readonly deal: Deal | undefined; readonly person: Person } {
  const level: LevelClaim | undefined = person.level && { ...person.level, basis: 'confirmed' }
  const levelled = level === undefined ? person : { ...person, level }
  const parts = partsIn(deal, person).map(({ part }) => part)
  return deal === undefined || parts.length === 0
    ? { deal, person: levelled }
    : setPartsInDeal({ deal, person: levelled }, parts)
}
