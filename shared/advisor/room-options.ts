/**
 * P05, "Mixed messages": the three ways to serve a mixed room, each ready to use: ask for calls apart, one call in
 * blocks with a time of arrival per group, or one workflow that serves everybody. The words are to be sent; nothing
 * private stands in them.
 */
import type { Call, RoomPlan } from '../domain/call'
import type { CallFacts } from './facts'
import { basisOfItPro, basisOfPart, nameOf, type RoomPerson } from './room'
import { slotFor } from './slot'
import { listed } from './words'

export interface RoomBlock {
  readonly title: string
  readonly names: readonly string[]
  /** Whole minutes from the start of the call. */
  readonly from: number
  readonly minutes: number
  /** ISO instant; absent while the call has no start. */
  readonly arrivesAt?: string | undefined
}

export interface RoomOption {
  readonly id: RoomPlan
  readonly title: string
  readonly why: string
  /** What to send to the one who invited, if anything has to be asked. */
  readonly ask?: string | undefined
  /** Who is there when, one workflow: everybody all the time. */
  readonly blocks: readonly RoomBlock[]
  /** The level to speak at, where somebody is known to sign or technical people have a part of their own. */
  readonly level?: number | undefined
}

type Room = Pick<CallFacts, 'call' | 'room'>

/** All three, the one that fits the length first: a long call can be cut in blocks, a short one cannot. */
export function roomOptions(facts: Room): readonly RoomOption[] {
  const groups = groupsOf(facts.room)
  const [blocks, separate, whole] = [inBlocks(facts, groups), apart(facts, groups), oneWorkflow(facts)]
  return facts.call.minutes >= leastMinutesForBlocks ? [blocks, separate, whole] : [separate, whole, blocks]
}

/** Shorter calls have no room for a change of people. Ours. */
export const leastMinutesForBlocks = 60

interface Group {
  readonly title: string
  readonly people: readonly RoomPerson[]
}

/** Those who decide first, then those who run it, then those who use it (rank order inside one meeting). */
function groupsOf(room: readonly RoomPerson[]): readonly Group[] {
  const signs = room.filter(person => basisOfPart(person, 'signs') !== undefined)
  const rest = room.filter(person => !signs.includes(person))
  const technical = rest.filter(person => basisOfItPro(person) !== undefined)
  const users = rest.filter(person => !technical.includes(person))
  return [
    { title: 'What it changes', people: signs },
    { title: 'How it works', people: technical },
    { title: 'A day with it', people: users },
  ].filter(({ people }) => people.length > 0)
}

const namesIn = (people: readonly RoomPerson[]): readonly string[] =>
  people.flatMap(({ name }) => (name === undefined ? [] : [name]))

const firstNames = (people: readonly RoomPerson[]): string =>
  listed(namesIn(people).map(name => name.trim().split(/\s+/u)[0] ?? name))

function inBlocks({ call, room }: Room, groups: readonly Group[]): RoomOption {
  const blocks = blocksOf(call, groups)
  const lines = blocks.map(
    ({ title, names, from }) =>
      `- ${from === 0 ? 'from the start' : `${from} min in`}: ${title} (${listed(names)})`,
  )
  return {
    id: 'blocks',
    title: 'One call in blocks, each group arrives for its own',
    why: 'Everybody hears what is theirs and is free for the rest. Nobody waits through another trade.',
    ask: [
      `We have ${call.minutes} minutes and people with different questions. May we take them in blocks, so that nobody sits through what is not theirs?`,
      ...lines,
      'Everybody is welcome for the whole time. The result comes first, for all who are there.',
    ].join('\n'),
    blocks,
    level: levelOfSigner(room),
  }
}

/** Hello before the first block, questions and next steps in the last one's time; shares by people, 5 min at least. */
function blocksOf(call: Call, groups: readonly Group[]): readonly RoomBlock[] {
  const slot = slotFor(
    call.minutes,
    groups.some(({ title }) => title === 'How it works'),
  )
  const inBlocks = slot.show + slot.questions
  const least = Math.min(leastBlockMinutes, Math.floor(inBlocks / Math.max(1, groups.length)))
  const people = groups.reduce((sum, group) => sum + group.people.length, 0)
  const spare = inBlocks - least * groups.length
  let from = 0
  return groups.map((group, at) => {
    const share = Math.floor(least + (spare * group.people.length) / Math.max(1, people))
    const hello = at === 0 ? slot.hello : 0
    const isLast = at === groups.length - 1
    const minutes = isLast ? call.minutes - from : share + hello
    const block = { title: group.title, names: group.people.map(nameOf), from, minutes }
    from += minutes
    return { ...block, arrivesAt: arrival(call, block.from) }
  })
}

const leastBlockMinutes = 5

const arrival = ({ start }: Call, from: number): string | undefined =>
  start === undefined ? undefined : new Date(Date.parse(start) + from * 60_000).toISOString()

function apart({ call, room }: Room, groups: readonly Group[]): RoomOption {
  const technical = groups.find(({ title }) => title === 'How it works')
  const others = groups.filter(group => group !== technical).flatMap(({ people }) => people)
  const first = technical === undefined ? 'those who will run it' : firstNames(technical.people)
  const second = others.length === 0 ? 'those who will use it' : firstNames(others)
  return {
    id: 'separate',
    title: 'Two shorter calls, technical people first',
    why: 'The technical people get their depth, and guide us through the others afterwards.',
    ask: [
      `May we split this into two shorter calls? With ${first} first, so that the technical questions get the time they need,`,
      `then with ${second}, so that it stays with what changes for them. It costs everybody less time than ${call.minutes} minutes together.`,
    ].join(' '),
    blocks: [],
    level: levelOfSigner(room),
  }
}

function oneWorkflow({ room }: Room): RoomOption {
  const level = levelOfSigner(room)
  return {
    id: 'one-workflow',
    title: 'One workflow that serves all',
    why:
      level === undefined
        ? 'One story of somebody at work, told at the level of the one who signs; very technical questions go one to one.'
        : `One story of somebody at work, told at level ${level}, that of the one who signs; very technical questions go one to one.`,
    blocks: [],
    level,
  }
}

/** P06: the one who signs sets the level, not the average. Of several, the least technical. */
function levelOfSigner(room: readonly RoomPerson[]): number | undefined {
  const levels = room
    .filter(person => basisOfPart(person, 'signs') !== undefined)
    .flatMap(person => person.level?.value ?? [])
  return levels.length === 0 ? undefined : Math.min(...levels)
}
