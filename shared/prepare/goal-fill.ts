/**
 * A goal filled in by parts (R03, P02): who, does what one can see or hear, by which sign, by when. Each part is a
 * chip; what it puts in stays a sentence, so that it can be written over.
 */
import { checkGoal, observableVerbs, thirdPerson } from '../advisor/goal'
import type { RoomPerson } from '../advisor/room'
import { isFilled } from '../advisor/words'
import type { Call, CallKind } from '../domain/call'
import { toWall } from '../formats/zones/zone'

export const goalPartNames = ['who', 'verb', 'sign', 'date'] as const
export type GoalPartName = (typeof goalPartNames)[number]

/** One of the four parts: there, or missing, in words. */
export interface GoalPart {
  readonly part: GoalPartName
  readonly is: boolean
  readonly words: string
}

/** The live check of R03. `dayWords` writes a day, "2026-11-19", as it is said. */
export function goalParts(
  facts: { readonly call: Call; readonly room: readonly RoomPerson[] },
  dayWords: (day: string) => string,
): readonly GoalPart[] {
  const { call } = facts
  const check = checkGoal(call.goal ?? { text: '' }, facts)
  const who = check.people.map(person => person.name ?? '').join(', ')
  const by = goalDay(call)
  const isOwnDay = call.goal?.by !== undefined
  return [
    part('who', who || (check.wholeRoom ? 'the whole room' : ''), 'nobody who attends is named'),
    part('verb', check.verb ?? '', 'nothing they do or say'),
    part('sign', check.sign ?? '', 'no sign you would hear'),
    part(
      'date',
      by === undefined ? '' : `${dayWords(by)}${isOwnDay ? '' : ', the day of the call'}`,
      'no day yet',
    ),
  ]
}

const part = (name: GoalPartName, words: string, missing: string): GoalPart => ({
  part: name,
  is: words !== '',
  words: words === '' ? missing : words,
})

/** The day the goal is due: its own, else that of the call on the clock of its zone. */
export function goalDay({ goal, start, zone }: Pick<Call, 'goal' | 'start' | 'zone'>): string | undefined {
  if (goal?.by !== undefined) return goal.by
  if (start === undefined) return undefined
  const { year, month, day } = toWall(Date.parse(start), zone)
  return [year, month, day].map(number => String(number).padStart(2, '0')).join('-')
}

/** A verb and the word that carries the sentence on. */
export interface VerbChip {
  readonly verb: string
  readonly link: string
}

const chip = (verb: string, link: string): VerbChip => ({ verb, link })

/** The verbs that fit a kind of call; all of them are on R03's list. */
export const verbChips: Readonly<Record<CallKind, readonly VerbChip[]>> = {
  discovery: [
    chip('name', 'what'),
    chip('describe', 'how'),
    chip('agree', 'that'),
    chip('invite', 'who'),
    chip('rank', 'the'),
  ],
  demo: [
    chip('agree', 'that'),
    chip('name', 'the'),
    chip('ask', 'for'),
    chip('invite', 'the'),
    chip('schedule', 'the'),
  ],
  'deep-dive': [
    chip('confirm', 'that'),
    chip('list', 'what'),
    chip('test', 'the'),
    chip('name', 'the'),
    chip('invite', 'the'),
  ],
  'proof-of-concept': [
    chip('sign', 'the'),
    chip('run', 'the'),
    chip('confirm', 'that'),
    chip('name', 'the day'),
    chip('decide', 'on'),
  ],
  closing: [
    chip('sign', 'the'),
    chip('name', 'what'),
    chip('approve', 'the'),
    chip('send', 'the'),
    chip('schedule', 'the'),
  ],
  other: [
    chip('agree', 'that'),
    chip('name', 'the'),
    chip('ask', 'for'),
    chip('invite', 'the'),
    chip('schedule', 'the'),
  ],
}

const everybody = 'They'

/** Puts a person in front, in place of who stood there; the verb follows. */
export function fillWho(text: string, name: string, room: readonly RoomPerson[]): string {
  const { subject, rest } = splitSubject(text, room)
  const follows = rest.trimStart()
  if (follows === '') return `${name} `
  if (subject === undefined)
    return `${name} ${startsVerb(follows) ? asDoneBy(name, follows) : lowered(follows)}`
  return `${name} ${asDoneBy(name, follows)}`
}

/** Puts what they do or say after who does it, in place of a verb that stood right there. */
export function fillVerb(text: string, { verb, link }: VerbChip, room: readonly RoomPerson[]): string {
  const { subject = everybody, rest } = splitSubject(text, room)
  const follows = rest.trimStart()
  const form = conjugated(verb, subject)
  if (startsVerb(follows)) return `${subject} ${form}${follows.slice(firstWord(follows).length)}`
  return `${subject} ${form} ${link} ${lowered(follows)}`
}

/** Who the sentence begins with: an attendee, or the whole room. */
function splitSubject(
  text: string,
  room: readonly RoomPerson[],
): { readonly subject?: string; readonly rest: string } {
  const bare = text.trimStart()
  const names = room.flatMap(({ name }) => (isFilled(name) ? [name, name.split(/\s+/u)[0] ?? name] : []))
  const found = [...names, everybody]
    .toSorted((a, b) => b.length - a.length)
    .find(name => new RegExp(`^${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(bare))
  if (found === undefined) return { rest: bare }
  return { subject: bare.slice(0, found.length), rest: bare.slice(found.length) }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const baseOf = new Map(
  observableVerbs.flatMap(verb => [[verb, verb] as const, [thirdPerson(verb), verb] as const]),
)

const startsVerb = (text: string): boolean => baseOf.has(firstWord(text).toLowerCase())
const firstWord = (text: string): string => text.match(/^[\p{L}\p{N}]+/u)?.[0] ?? ''

/** "agree that" after a name becomes "agrees that". */
function asDoneBy(name: string, text: string): string {
  const word = firstWord(text)
  const base = baseOf.get(word.toLowerCase())
  return base === undefined ? text : `${conjugated(base, name)}${text.slice(word.length)}`
}

const conjugated = (verb: string, subject: string): string =>
  subject.toLowerCase() === everybody.toLowerCase() ? verb : thirdPerson(verb)

const starters = new Set(
  'a an the this that these those their our its it there no one two all each'.split(' '),
)

/** A sentence that moves behind a name begins small; what may be a name keeps its capital. */
function lowered(text: string): string {
  const isStarter = starters.has(firstWord(text).toLowerCase())
  return isStarter ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** Signs one can hear or see, the ones for that verb first. */
export function signChips(verb: string | undefined): readonly string[] {
  const base = verb === undefined ? undefined : baseOf.get(verb)
  const own = base === undefined ? [] : (signsOf[base] ?? [])
  return [...own, ...anySign.filter(sign => !own.includes(sign))].slice(0, mostSigns)
}

const mostSigns = 3
const anySign = ['a name and a day are said', 'it is said aloud', 'they write it down']
const signsOf: Readonly<Record<string, readonly string[]>> = {
  agree: ['it is said without an “if”'],
  approve: ['it is said without an “if”'],
  confirm: ['it is said without an “if”'],
  name: ['a name is said', 'a number is said'],
  describe: ['an example of their own comes up'],
  list: ['each point gets a name and a day'],
  invite: ['the invite is sent during the call'],
  schedule: ['the invite is sent during the call'],
  sign: ['the date of the signature is said'],
  test: ['the first result is read out'],
  run: ['the first result is read out'],
  ask: ['the question is about when, not whether'],
  send: ['it is in the inbox before we hang up'],
  decide: ['the day of the decision is said'],
  rank: ['a first and a second are said'],
}
