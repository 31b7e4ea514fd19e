/**
 * R03 (P02): a goal is a verb one can observe, an attendee and a sign by which it will be heard. Its date is
 * the call's. Words that only happen inside a head (understand, like, be convinced) are not on the list.
 */
import type { Goal } from '../domain/call'
import type { CallFacts } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact } from './finding'
import { nameOf, type RoomPerson } from './room'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { isFilled, listed, wordsOf } from './words'

/** What one can see or hear a customer do, in the base form. */
export const observableVerbs: readonly string[] = `
  accept add agree approve ask assign book bring buy call choose close commit confirm decide
  describe explain give grant install introduce invite list name offer open order pay pick present
  promise put rank release reserve run say schedule send set share show sign start state tell test
  try write
`
  .trim()
  .split(/\s+/)

/** "sign" -> "signs", "try" -> "tries", "push" -> "pushes". */
export function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

const verbForms = new Set(observableVerbs.flatMap(verb => [verb, thirdPerson(verb)]))

/** Words that stand for the whole room. They name nobody, so they count in a discovery only. */
const wholeRoom = new Set(['they', 'all', 'both', 'everyone', 'everybody', 'room'])

/** First names that are everyday words as well: they count only with their capital. */
const wordLikeNames = new Set('will mark may grant rich bill sue grace hope art'.split(' '))

/** The verb of `text` that is on the list, as it stands there. */
export function observableVerbIn(text: string, except: ReadonlySet<string> = new Set()): string | undefined {
  return wordsOf(text).find(word => verbForms.has(word) && !except.has(word))
}

/** Attendees whom `text` names, by any word of their name. */
export function peopleNamedIn(text: string, room: readonly RoomPerson[]): readonly RoomPerson[] {
  const words = new Set(wordsOf(text))
  const asWritten = new Set(text.split(/[^\p{L}\p{N}]+/u))
  return room.filter(({ name }) =>
    (name ?? '').split(/\s+/u).some(part => {
      const plain = wordsOf(part).join('')
      if (plain.length < 2) return false
      return wordLikeNames.has(plain) ? asWritten.has(part) : words.has(plain)
    }),
  )
}

export interface GoalCheck {
  readonly verb?: string | undefined
  readonly people: readonly RoomPerson[]
  /** "They" in a discovery, where nobody has to be named yet. */
  readonly wholeRoom: boolean
  readonly sign?: string | undefined
}

/** What a goal has of the three. A verb that is only somebody's name ("Grant") is none. */
export function checkGoal(goal: Goal, { call, room }: Pick<CallFacts, 'call' | 'room'>): GoalCheck {
  const people = peopleNamedIn(goal.text, room)
  const names = new Set(people.flatMap(person => wordsOf(person.name ?? '')))
  return {
    verb: observableVerbIn(goal.text, names),
    people,
    wholeRoom:
      call.callKind === 'discovery' &&
      room.length > 0 &&
      wordsOf(goal.text).some(word => wholeRoom.has(word)),
    sign: isFilled(goal.heardWhen) ? goal.heardWhen : undefined,
  }
}

const whyGoal =
  'A call without a sign of success cannot be won, and nobody notices when several in a row led nowhere.'

/** R03: no goal, or one of verb, attendee and sign is missing from it. Speaks in every kind of call. */
export const goalRule: Rule = (facts, thresholds) => {
  const { goal } = facts.call
  if (goal === undefined || !isFilled(goal.text)) return [noGoal(facts, thresholds)]
  const check = checkGoal(goal, facts)
  const missing = missingOf(check, facts)
  return missing.length === 0 ? [] : [unclearGoal(goal, check, missing, facts, thresholds)]
}

function noGoal(facts: CallFacts, { mendGoalMinutes }: Thresholds): Finding {
  return findingOf('R03', {
    severity: 'gate',
    title: 'No goal yet',
    why: whyGoal,
    facts: roomFacts(facts),
    missing: ['a goal for this call'],
    minutesToMend: mendGoalMinutes,
    target: { kind: 'goal' },
  })
}

function missingOf({ verb, people, wholeRoom, sign }: GoalCheck, { room }: CallFacts): readonly string[] {
  const nobody = room.length === 0 ? 'somebody of theirs who attends' : 'the attendee who does it'
  return [
    ...(verb === undefined ? ['something they do or say, such as agree, name or sign'] : []),
    ...(people.length > 0 || wholeRoom ? [] : [nobody]),
    ...(sign === undefined ? ['the sign by which you will hear it'] : []),
  ]
}

function unclearGoal(
  goal: Goal,
  check: GoalCheck,
  missing: readonly string[],
  facts: CallFacts,
  { mendGoalPartMinutes }: Thresholds,
): Finding {
  const onlySign = missing.length === 1 && check.sign === undefined
  return findingOf('R03', {
    severity: 'gate',
    title: onlySign ? 'The goal has no sign you would hear' : 'The goal cannot be heard',
    why: `${whyGoal} This one lacks ${listed(missing)}.`,
    facts: [knownFact('Goal', goal.text), ...signFact(check), ...roomFacts(facts)],
    missing,
    minutesToMend: mendGoalPartMinutes * missing.length,
    target: { kind: onlySign ? 'goal-heard' : 'goal' },
  })
}

const signFact = ({ sign }: GoalCheck): readonly FactUsed[] =>
  sign === undefined ? [] : [knownFact('Heard when', sign)]

function roomFacts({ room }: CallFacts): readonly FactUsed[] {
  return room.length === 0 ? [] : [knownFact('Attends', listed(room.map(nameOf)))]
}
