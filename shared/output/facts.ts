/** What the documents are written from, and the words several of them share. */
import type { Advice } from '../advisor/advise'
import type { CallFacts, CallNeighbourhood } from '../advisor/facts'
import { nameOf, type RoomPerson } from '../advisor/room'
import type { FollowUpFacts, MailTemplate, MailTo } from '../debrief/mail-facts'
import { callEnd, type MyRole } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import type { Commitment } from '../domain/commitment'
import type { Complaint } from '../domain/complaint'
import type { Debrief } from '../domain/debrief'
import type { Environment } from '../domain/environment'
import { type Person, partLabels } from '../domain/person'
import type { Proof } from '../domain/proof'
import { cleanLine, isBlank, linesOf } from './clean'
import type { LiveFacts } from './live'
import type { Block, DraftBlock, DraftSection, Secret, SecretKind, Source } from './sheet'

/** Times in words; the page hands in its own, which know the user's language. */
export interface TimeWords {
  /** "14:30". */
  readonly clock: (iso: string, zone: string) => string
  /** "Thu 19 Nov". */
  readonly day: (iso: string, zone: string) => string
  /** "Thursday 19 November". */
  readonly longDay: (iso: string, zone: string) => string
  /** "Berlin, GMT+1". */
  readonly zone: (iso: string, zone: string) => string
}

export interface OutputFacts {
  readonly neighbourhood: CallNeighbourhood
  readonly facts: CallFacts
  readonly advice: Advice
  readonly environments: readonly Environment[]
  readonly proofs: readonly Proof[]
  /** Of its deal, else of the call itself. */
  readonly commitments?: readonly Commitment[] | undefined
  readonly now: string
  /** The user's. */
  readonly zone: string
  readonly times: TimeWords
  /** The colleague whose own sheet it is; absent when it is for all. */
  readonly speakerId?: Colleague['id'] | undefined
  /** Its live run, while that goes on. */
  readonly live?: LiveFacts | undefined
  /** What came of it, once it has a debrief. */
  readonly after?: AfterFacts | undefined
}

/** What the documents after a call are written from. */
export interface AfterFacts {
  readonly debrief: Debrief
  /** Of the call and its deal. */
  readonly commitments: readonly Commitment[]
  readonly complaints: readonly Complaint[]
  readonly mail: {
    readonly facts: FollowUpFacts
    readonly template: MailTemplate
    readonly to: MailTo
  }
}

export const roleWords: Readonly<Record<MyRole, string>> = {
  lead: 'Lead',
  active: 'Active',
  passive: 'Passive',
}

export const open = (block: Block, from: Source): DraftBlock => ({ block, from })

/** A private block. Its id holds what it is of, so that a tick stays with it while the call is edited. */
export function secret(block: Block, from: Source, kind: SecretKind, words: string): DraftBlock {
  return { block, from, secret: { id: secretId(kind, from), kind, words: cleanLine(words) } satisfies Secret }
}
const secretId = (kind: SecretKind, { kind: of, id = '' }: Source): string => `${kind}/${of}/${id}`

/** Without the blocks that would say nothing. */
export function section(
  id: string,
  title: string | undefined,
  blocks: readonly (DraftBlock | undefined)[],
  more: Pick<DraftSection, 'isWide' | 'noun'> = {},
): DraftSection {
  return { id, title, ...more, blocks: blocks.filter(block => block !== undefined) }
}

export const paragraph = (text: string, look: 'plain' | 'lead' | 'muted' = 'plain'): Block => ({
  form: 'paragraph',
  text,
  look,
})

export interface FactRow {
  readonly label: string
  readonly value: string | undefined
}

/** The rows that have a value; undefined when none has. */
export function factsBlock(rows: readonly FactRow[]): Block | undefined {
  const known = rows.flatMap(({ label, value }) =>
    value === undefined || isBlank(value) ? [] : [{ label, value }],
  )
  return known.length === 0 ? undefined : { form: 'facts', rows: known }
}

export const opened = (block: Block | undefined, from: Source): DraftBlock | undefined =>
  block === undefined ? undefined : open(block, from)

/** "Corvane Packaging, Whole-room proof". */
export function aboutCall({ facts: { call, prospect } }: OutputFacts): string {
  return [prospect?.name, call.title].filter(Boolean).join(', ')
}

/** "Thu 19 Nov, 14:30 to 15:00", in a zone. */
export function whenWords({ facts: { call }, times }: OutputFacts, zone: string): string {
  const end = callEnd(call)
  if (call.start === undefined || end === undefined) return 'No time yet'
  if (call.allDay === true) return times.day(call.start, zone)
  return `${times.day(call.start, zone)}, ${times.clock(call.start, zone)} to ${times.clock(end, zone)}`
}

/** "12 min"; whole or with one decimal. */
export const minutesWords = (minutes: number): string => `${Number(minutes.toFixed(1))} min`

export const dayWordsOf = ({ times }: OutputFacts, day: string): string =>
  times.day(`${day}T12:00:00Z`, 'UTC')

export const meOf = ({ neighbourhood }: OutputFacts): Colleague | undefined =>
  neighbourhood.colleagues.find(({ me }) => me)

export const colleagueOf = ({ neighbourhood }: OutputFacts, id: string | undefined): Colleague | undefined =>
  neighbourhood.colleagues.find(colleague => colleague.id === id)

/** Colleagues who are invited, the salesperson among them even when nobody invited them. */
export function usOf(facts: OutputFacts): readonly Colleague[] {
  const { call, salesperson } = facts.facts
  const invited = new Set(
    call.attendees.filter(({ attendance }) => attendance !== 'declined').map(one => one.colleagueId),
  )
  return facts.neighbourhood.colleagues.filter(
    one => invited.has(one.id) || one.id === salesperson?.id || one.me,
  )
}

export const personOf = ({ neighbourhood }: OutputFacts, id: string | undefined): Person | undefined =>
  neighbourhood.people.find(person => person.id === id)

/** "signs the check, champion (guess)": a guess stays a guess on paper. */
export const partWords = ({ parts }: RoomPerson): string =>
  parts.map(({ part, basis }) => `${partLabels[part]}${basis === 'suggested' ? ' (guess)' : ''}`).join(', ')

export const levelWords = ({ level }: RoomPerson): string =>
  level === undefined ? '' : `${level.value} of 5${level.basis === 'suggested' ? ' (guess)' : ''}`

/** "Helen Brandt, Tom Okafor and Ines Roth". */
export function namesList(names: readonly string[]): string {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return `${names.slice(0, -1).join(', ')} and ${last}`
}

export const roomNames = (people: readonly RoomPerson[]): string => namesList(people.map(nameOf))

/** The lines of a talk track as cues, without the dashes they were typed with. */
export const cuesOf = (text: string): readonly string[] =>
  linesOf(text).map(line => line.replace(/^(?:[-*•–]|\d+[.)])\s+/u, ''))
