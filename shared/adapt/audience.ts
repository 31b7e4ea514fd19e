/** P06, "Fine line or slippery slope": at which level a room is spoken to, and in whose words. The one who signs sets it. */
import type { FactUsed } from '../advisor/finding'
import { knownFact, suggestedFact } from '../advisor/finding'
import { basisOfItPro, basisOfPart, itProLevel, nameOf, type RoomPerson } from '../advisor/room'
import { listed } from '../advisor/words'
import type { Audience, Step } from '../domain/step'

export interface Spoken {
  readonly audience: Audience
  readonly why: string
  readonly facts: readonly FactUsed[]
  readonly missing: readonly string[]
}

/** Those a step serves, where it names some who attend; else the whole room. */
export function servedBy(step: Step, room: readonly RoomPerson[]): readonly RoomPerson[] {
  const named = room.filter(person => step.personIds.includes(person.personId))
  return named.length > 0 ? named : room
}

/** Undefined where nobody is known well enough: nothing is guessed. */
export function spokenTo(people: readonly RoomPerson[]): Spoken | undefined {
  const signers = people.filter(person => basisOfPart(person, 'signs') !== undefined)
  if (signers.length > 0) return forSigner(signers)
  const technical = people.filter(person => basisOfItPro(person) !== undefined)
  if (people.length > 0 && technical.length === people.length) {
    return {
      audience: 'technical',
      why: 'Only IT professionals hear this: they want real technical value.',
      facts: technical.map(itProFact),
      missing: [],
    }
  }
  const users = people.filter(person => basisOfPart(person, 'end-user') !== undefined)
  if (users.length * 2 <= people.length) return undefined
  return {
    audience: 'user',
    why: `Most who hear this will work with it: ${listed(users.map(nameOf))}.`,
    facts: users.map(person => partFact(person, 'end-user', 'end user')),
    missing: [],
  }
}

function forSigner(signers: readonly RoomPerson[]): Spoken {
  const level = levelOf(signers)
  const isExpert = level !== undefined && level >= itProLevel
  const names = listed(signers.map(nameOf))
  return {
    audience: isExpert ? 'technical' : 'executive',
    why: isExpert
      ? `${names} signs and is an expert: the words may be technical.`
      : `${names} signs and hears this: the one who signs sets the level.`,
    facts: signers.flatMap(signerFacts),
    missing: level === undefined ? [`how technical ${names} is`] : [],
  }
}

/** Of several the least technical. */
function levelOf(people: readonly RoomPerson[]): number | undefined {
  const levels = people.flatMap(person => person.level?.value ?? [])
  return levels.length === 0 ? undefined : Math.min(...levels)
}

export interface SignersLevel {
  readonly value: number
  readonly facts: readonly FactUsed[]
}

/** The level the whole room is spoken to at; undefined while nobody who signs attends, or nobody knows their level. */
export function signersLevel(room: readonly RoomPerson[]): SignersLevel | undefined {
  const signers = room.filter(person => basisOfPart(person, 'signs') !== undefined)
  const value = levelOf(signers)
  return value === undefined ? undefined : { value, facts: signers.flatMap(signerFacts) }
}

const signerFacts = (person: RoomPerson): readonly FactUsed[] => [
  partFact(person, 'signs', 'signs'),
  ...levelFacts(person),
]

export const levelFacts = (person: RoomPerson): readonly FactUsed[] => {
  if (person.level === undefined) return []
  const { value, basis } = person.level
  return [(basis === 'confirmed' ? knownFact : suggestedFact)(nameOf(person), `level ${value} of 5`)]
}

const partFact = (person: RoomPerson, part: 'signs' | 'end-user', words: string): FactUsed =>
  (basisOfPart(person, part) === 'confirmed' ? knownFact : suggestedFact)(nameOf(person), words)

const itProFact = (person: RoomPerson): FactUsed =>
  (basisOfItPro(person) === 'confirmed' ? knownFact : suggestedFact)(nameOf(person), 'IT professional')
