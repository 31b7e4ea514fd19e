/** P05 and P06: what is too deep for the one who signs is said, not shown, and taken up one-to-one. */
import { knownFact } from '../advisor/finding'
import { mixOf } from '../advisor/mix'
import { nameOf, type RoomPerson } from '../advisor/room'
import { type RoomOption, roomOptions } from '../advisor/room-options'
import { defaultThresholds, type Thresholds } from '../advisor/settings'
import { listed } from '../advisor/words'
import type { Story } from '../domain/script'
import type { Step } from '../domain/step'
import { type SignersLevel, signersLevel } from './audience'
import { type AdaptFacts, type Change, changeOf, stepWords } from './change'
import { whyStays } from './stays'

/** Somebody with this level or less does not set anything up. */
export const layLevel = 2

/** In calls apart or in blocks the technical people have a time of their own; in one room they wait for it. */
export function tooTechnicalChanges(
  story: Story,
  facts: AdaptFacts,
  { mixLevels }: Thresholds = defaultThresholds,
): readonly Change[] {
  const { call, room } = facts
  const signs = signersLevel(room)
  if (signs === undefined || call.roomPlan === 'blocks' || call.roomPlan === 'separate') return []
  return story.steps.flatMap((step, at) => {
    const isDeep = (step.level ?? 0) - signs.value >= mixLevels
    const trains = step.depth === 'train' && signs.value <= layLevel
    if (!(isDeep || trains) || isMarked(step) || isAsked(step, facts)) return []
    return [oneToOne(step, at, facts, signs, isDeep)]
  })
}

const isMarked = (step: Step): boolean => step.watchOuts.some(({ form }) => form === 'too-technical')
const isAsked = (step: Step, facts: AdaptFacts): boolean =>
  whyStays(step, facts).some(({ kind }) => kind === 'asked')

function oneToOne(
  step: Step,
  at: number,
  { room, call }: AdaptFacts,
  signs: SignersLevel,
  isDeep: boolean,
): Change {
  const experts = expertsFor(step, room, signs.value)
  const whom = experts.length === 0 ? 'those who ask for it' : listed(experts.map(nameOf))
  return changeOf(
    { kind: 'one-to-one', stepId: step.id, whom },
    {
      reason: 'too-technical',
      verb: 'One-to-one',
      what: stepWords(step, at),
      before: isDeep ? `level ${step.level}, ${step.depth}` : step.depth,
      after: `said here, shown to ${whom} alone`,
      why: isDeep
        ? `Level ${step.level} in a room that is spoken to at level ${signs.value}.`
        : 'Setting something up is training: it loses those who came to decide.',
      facts: [...signs.facts, knownFact('Depth of the step', step.depth)],
      missing: [
        ...(call.roomPlan === undefined ? ['how this room is served'] : []),
        ...(experts.length === 0 ? ['who of them would want it'] : []),
      ],
      playbook: isDeep ? 'P05' : 'P06',
    },
  )
}

const expertsFor = (step: Step, room: readonly RoomPerson[], level: number): readonly RoomPerson[] =>
  room.filter(
    person => person.level !== undefined && person.level.value >= Math.max(step.level ?? 0, level + 1),
  )

export interface MixedRoom {
  readonly spread: number
  readonly departments: number
  readonly isSuggested: boolean
  readonly options: readonly RoomOption[]
}

/** R27: a room of different levels and trades for which nobody has said how it is served: three ways. */
export function mixedRoom(
  { call, room }: AdaptFacts,
  { mixLevels, mixDepartments }: Thresholds = defaultThresholds,
): MixedRoom | undefined {
  const { spread, departments, isSuggested } = mixOf(room)
  if (call.roomPlan !== undefined || spread < mixLevels || departments.length < mixDepartments)
    return undefined
  return { spread, departments: departments.length, isSuggested, options: roomOptions({ call, room }) }
}
