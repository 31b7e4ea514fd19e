/**
 * Which sales play fits this call (P01, P05, P08, P04, P03): two or three, best first, each with why. Every input that
 * is not known is named, never guessed; what rests on a suggestion says so. The weights are ours.
 */
import type { CallFacts } from '../advisor/facts'
import type { TouchingGap } from '../advisor/gap-links'
import { basisOfItPro, basisOfPart, nameOf, type RoomPerson } from '../advisor/room'
import { listed } from '../advisor/words'
import { type CallKind, callKindLabels, type Play, plays } from '../domain/call'
import type { Part } from '../domain/person'

export const playTitles: Readonly<Record<Play, string>> = {
  'question-plan': 'Question plan',
  'technical-team-first': 'Technical team first',
  'whole-room': 'Workflow for the whole room',
  'gap-on-the-table': 'Gap on the table',
  reschedule: 'Reschedule',
}

export interface RankedPlay {
  readonly play: Play
  /** What speaks for it here, strongest first; what it is good for where nothing does. */
  readonly why: readonly string[]
  readonly points: number
}

export interface PlayAdvice {
  /** Two or three, best first. */
  readonly ranked: readonly RankedPlay[]
  /** What would make the ranking surer. */
  readonly missing: readonly string[]
}

type PlayFacts = Pick<
  CallFacts,
  | 'call'
  | 'room'
  | 'people'
  | 'needs'
  | 'touchingGaps'
  | 'minutesLeft'
  | 'plan'
  | 'firstDiscovery'
  | 'slotMinutes'
>

/** Levels this far apart make one story for all worth more (R27). */
export const mixedFromLevels = 2
/** Minutes one gap takes when it is told as a sequence. Ours. */
export const minutesPerGap = 3
/** From so many people on a room is a room. */
const roomFrom = 3
const mostRanked = 3
const leastRanked = 2

export function rankPlays(facts: PlayFacts): PlayAdvice {
  const all = plays.map(play => judged(play, facts)).toSorted((a, b) => b.points - a.points)
  const fitting = all.filter(({ points }) => points > 0).slice(0, mostRanked)
  const ranked = fitting.length >= leastRanked ? fitting : all.slice(0, leastRanked)
  return { ranked, missing: missingInputs(facts) }
}

interface Says {
  readonly points: number
  readonly words: string
}

function judged(play: Play, facts: PlayFacts): RankedPlay {
  const says = judges[play](facts).filter(({ points }) => points !== 0)
  const points = says.reduce((sum, one) => sum + one.points, 0)
  const why = says.filter(one => one.points > 0).toSorted((a, b) => b.points - a.points)
  return { play, points, why: why.length > 0 ? why.map(one => one.words) : [goodFor[play]] }
}

const goodFor: Readonly<Record<Play, string>> = {
  'question-plan': 'Listen first; show nothing they did not ask for.',
  'technical-team-first': 'Win the technical people alone, then the room hears it from them.',
  'whole-room': 'One story each person can see their own day in.',
  'gap-on-the-table': 'Open with what we lack. Earns trust, costs minutes.',
  reschedule: 'Right when the people or the facts it needs are not there.',
}

const when = (holds: boolean, points: number, words: string): Says => ({ points: holds ? points : 0, words })

const judges: Readonly<Record<Play, (facts: PlayFacts) => readonly Says[]>> = {
  'question-plan': ({ call, needs, firstDiscovery }) => [
    when(
      call.callKind === 'discovery',
      4,
      'A discovery is for listening; show nothing they did not ask for.',
    ),
    when(firstDiscovery, 2, 'It is the first call with them.'),
    when(
      needs.every(need => !need.quoted),
      1,
      'None of their needs is on file in their words.',
    ),
    when(call.myRole === 'passive', 1, 'Your part is passive: answer and ask.'),
    when(call.callKind === 'closing', -3, ''),
  ],
  'technical-team-first': facts => {
    const { call, people } = facts
    const technical = technicalIn(facts)
    return [
      when(
        technical !== undefined,
        2,
        `Win ${said(technical, basisOfItPro)} alone, then the room hears it from them.`,
      ),
      when(
        isTechnical(call.callKind),
        2,
        `A ${callKindLabels[call.callKind].toLowerCase()} is won by the technical people.`,
      ),
      when(spread(facts) >= mixedFromLevels, 1, `Levels ${levelRange(facts)} sit in one room.`),
      when(
        technical !== undefined && people.every(one => basisOfPart(one, 'champion') === undefined),
        1,
        'Nobody of theirs is a champion yet.',
      ),
      when(call.callKind === 'discovery' || call.callKind === 'closing', -2, ''),
    ]
  },
  'whole-room': facts => {
    const { call, room, slotMinutes } = facts
    const signer = withPart(facts, 'signs')
    return [
      when(call.callKind === 'demo', 3, 'One story each person can see their own day in.'),
      when(room.length >= roomFrom, 1, `${room.length} of theirs attend.`),
      when(signer !== undefined, 1, `${said(signer, signs)} signs and is there.`),
      when(slotMinutes !== undefined && slotMinutes < shortMinutes, -1, ''),
      when(call.myRole === 'passive' || call.callKind === 'discovery', -3, ''),
    ]
  },
  'gap-on-the-table': facts => {
    const due = gapsDue(facts)
    const [first] = due
    return [
      when(due.length > 0, 3, dueWords(due)),
      when(
        first !== undefined && isLate(facts.call.callKind),
        1,
        'Told this late it costs least when it comes first.',
      ),
      when(due.length === 0, -5, ''),
    ]
  },
  reschedule: facts => {
    const { call, room, plan, minutesLeft } = facts
    const signerKnown = facts.people.find(one => basisOfPart(one, 'signs') !== undefined)
    const isThere = withPart(facts, 'signs') !== undefined
    const isClose = minutesLeft !== undefined && minutesLeft >= 0 && minutesLeft <= closeMinutes
    return [
      when(
        isLate(call.callKind) && signerKnown !== undefined && !isThere,
        3,
        `${said(signerKnown, signs)} signs and does not attend.`,
      ),
      when(isLate(call.callKind) && signerKnown === undefined, 1, 'Nobody who signs is known to attend.'),
      when(room.length === 0 && isClose, 2, 'Nobody of theirs is known to attend.'),
      when(
        isLate(call.callKind) && plan === undefined && isClose,
        2,
        'There is no plan, and the call is close.',
      ),
    ]
  },
}

const shortMinutes = 20
const closeMinutes = 120

const isTechnical = (kind: CallKind): boolean => kind === 'deep-dive' || kind === 'proof-of-concept'
const isLate = (kind: CallKind): boolean => kind !== 'discovery' && kind !== 'other'

const withPart = ({ room }: PlayFacts, part: Part): RoomPerson | undefined =>
  room.find(one => basisOfPart(one, part) === 'confirmed') ??
  room.find(one => basisOfPart(one, part) !== undefined)

/** "Sofia", and that it is only suggested where it is. */
function said(person: RoomPerson | undefined, basis: (person: RoomPerson) => string | undefined): string {
  if (person === undefined) return ''
  const first = person.name?.split(' ')[0] ?? nameOf(person)
  return basis(person) === 'confirmed' ? first : `${first} (suggested by the title)`
}

const signs = (person: RoomPerson) => basisOfPart(person, 'signs')

const technicalIn = (facts: PlayFacts): RoomPerson | undefined =>
  withPart(facts, 'technical-evaluator') ?? facts.room.find(one => basisOfItPro(one) !== undefined)

const levelsOf = ({ room }: PlayFacts): readonly number[] => room.flatMap(one => one.level?.value ?? [])

function spread(facts: PlayFacts): number {
  const levels = levelsOf(facts)
  return levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels)
}

const levelRange = (facts: PlayFacts): string =>
  `${Math.min(...levelsOf(facts))} to ${Math.max(...levelsOf(facts))}`

/** Gaps linked to a need and not told yet: what has to be said before they find it. */
export function gapsDue({ touchingGaps }: Pick<CallFacts, 'touchingGaps'>): readonly TouchingGap[] {
  return touchingGaps.filter(({ touches }) =>
    touches.some(touch => touch.kind === 'linked' && isUntold(touch.exposure)),
  )
}

const isUntold = (exposure: { readonly told?: unknown; readonly resolvedOn?: unknown }): boolean =>
  exposure.told === undefined && exposure.resolvedOn === undefined

function dueWords(due: readonly TouchingGap[]): string {
  const what =
    due.length === 1
      ? `“${due[0]?.gap.title}” touches a need and is`
      : `${due.length} gaps touch their needs and are`
  return `${what} not told. Earns trust, costs ${due.length * minutesPerGap} min.`
}

function missingInputs(facts: PlayFacts): readonly string[] {
  const { call, room, people, slotMinutes } = facts
  const unknown = room.filter(one => one.level === undefined).map(nameOf)
  return [
    ...(call.callKind === 'other' ? ['what kind of call it is'] : []),
    ...(room.length === 0 ? ['who attends'] : []),
    ...(unknown.length > 0
      ? [`how technical ${listed(unknown)} ${unknown.length === 1 ? 'is' : 'are'}`]
      : []),
    ...(people.some(one => basisOfPart(one, 'signs') !== undefined) ? [] : ['who signs']),
    ...(call.myRole === undefined ? ['your part'] : []),
    ...(slotMinutes === undefined ? ['how long it is'] : []),
  ]
}
