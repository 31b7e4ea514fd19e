/** R27 (P05, "Mixed messages"): people of different levels and trades in one room, and nobody has said how to serve them. */
import type { CallFacts } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact, milder, suggestedFact } from './finding'
import { nameOf, type RoomPerson } from './room'
import { roomOptions } from './room-options'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { listed } from './words'

export interface RoomMix {
  /** Levels between the least and the most technical of those whose level is known. */
  readonly spread: number
  /** The spread counts a level that is only suggested. */
  readonly isSuggested: boolean
  readonly departments: readonly string[]
  readonly withoutLevel: readonly RoomPerson[]
  readonly withoutDepartment: readonly RoomPerson[]
}

export function mixOf(room: readonly RoomPerson[]): RoomMix {
  const spreadOf = (people: readonly RoomPerson[]) => {
    const levels = people.flatMap(person => person.level?.value ?? [])
    return levels.length === 0 ? 0 : Math.max(...levels) - Math.min(...levels)
  }
  const departments = new Map(
    room.flatMap(({ department }) =>
      department === undefined ? [] : [[department.toLowerCase(), department]],
    ),
  )
  const spread = spreadOf(room)
  return {
    spread,
    isSuggested: spreadOf(room.filter(person => person.level?.basis === 'confirmed')) < spread,
    departments: [...departments.values()],
    withoutLevel: room.filter(person => person.level === undefined),
    withoutDepartment: room.filter(person => person.department === undefined),
  }
}

/** A spread of 2 levels and 2 departments. Where one holds and the other is not known of everybody, it asks. */
export const mixRule: Rule = (facts, thresholds) => {
  const { call, room } = facts
  if (call.roomPlan !== undefined || call.play === 'whole-room') return []
  const mix = mixOf(room)
  const isSpread = mix.spread >= thresholds.mixLevels
  const isDiverse = mix.departments.length >= thresholds.mixDepartments
  if (isSpread && isDiverse) return [mixed(mix, facts, thresholds)]
  if (isSpread && mix.withoutDepartment.length > 0)
    return [maybeMixed(mix, mix.withoutDepartment.map(whichDepartment), facts, thresholds)]
  if (isDiverse && mix.withoutLevel.length > 0)
    return [maybeMixed(mix, mix.withoutLevel.map(howTechnical), facts, thresholds)]
  return []
}

const whichDepartment = (person: RoomPerson): string => `where ${nameOf(person)} works`
const howTechnical = (person: RoomPerson): string => `how technical ${nameOf(person)} is`

const whyMix =
  'A room of different trades gets bored one trade at a time. The level is set by the one who signs.'

function mixed(mix: RoomMix, facts: CallFacts, { mendMixMinutes }: Thresholds): Finding {
  return findingOf('R27', {
    severity: mix.isSuggested ? milder('warn') : 'warn',
    title: `A mixed room: ${mix.spread} levels apart, ${mix.departments.length} departments`,
    why: `${whyMix}${mix.isSuggested ? ' Some levels are only suggested.' : ''}`,
    facts: usedBy(mix, facts),
    missing: ['how this room is served'],
    minutesToMend: mendMixMinutes,
    target: { kind: 'room' },
    waysOut: roomOptions(facts).map(({ title }) => ({ words: title, target: { kind: 'room' } })),
  })
}

function maybeMixed(
  mix: RoomMix,
  missing: readonly string[],
  facts: CallFacts,
  { askRoomMinutes }: Thresholds,
): Finding {
  const first = (mix.spread > 0 && mix.withoutDepartment[0]) || mix.withoutLevel[0]
  return findingOf('R27', {
    severity: 'info',
    title: 'Perhaps a mixed room',
    why: `${whyMix} It cannot be told without ${listed(missing)}.`,
    facts: usedBy(mix, facts),
    missing,
    minutesToMend: askRoomMinutes,
    target: first ? { kind: 'attendee', personId: first.personId } : { kind: 'attendees' },
  })
}

function usedBy({ departments }: RoomMix, { kind, room }: CallFacts): readonly FactUsed[] {
  const levels = room.flatMap(person =>
    person.level === undefined
      ? []
      : [
          (person.level.basis === 'confirmed' ? knownFact : suggestedFact)(
            nameOf(person),
            `level ${person.level.value}`,
          ),
        ],
  )
  return [kind, ...levels, ...(departments.length > 0 ? [knownFact('Departments', listed(departments))] : [])]
}
