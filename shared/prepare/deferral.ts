/**
 * The message that asks for a later time (P03: step back and return): polite, with two questions that would make the
 * call worth their time and two hours on their clock. Nothing private is in it: no gap, no house rule, no reason of ours.
 */
import type { CallFacts } from '../advisor/facts'
import { basisOfPart } from '../advisor/room'
import { isFilled, listed } from '../advisor/words'
import type { Call } from '../domain/call'
import { missingFields } from '../domain/situation'
import { questionFor, situationsOf } from './situations'

export interface Deferral {
  readonly call: Pick<Call, 'title' | 'start' | 'minutes'>
  /** Those it goes to, as they are addressed. */
  readonly names: readonly string[]
  readonly questions: readonly string[]
  /** ISO instants. */
  readonly slots: readonly string[]
  readonly zone: string
  readonly from?: string | undefined
}

export interface Message {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export const questionsAsked = 2

/** Two questions that are worth asking first: what is missing on file, then what is always worth knowing. */
export function deferralQuestions(
  facts: Pick<CallFacts, 'needs' | 'people' | 'prospect'>,
): readonly string[] {
  const { needs, people, prospect } = facts
  const cards = situationsOf(prospect).flatMap(card =>
    missingFields(card).map(field => questionFor(card, field)),
  )
  const questions = [
    ...(needs.some(need => need.quoted && isFilled(need.words))
      ? []
      : ['What would you most like to be rid of, in your own words?']),
    ...(people.some(person => basisOfPart(person, 'signs') !== undefined)
      ? []
      : ['Who besides you should see this before anything is decided?']),
    ...cards,
    'What would make this hour worth your time?',
    'Has anything changed since we last spoke?',
  ]
  return [...new Set(questions)].slice(0, questionsAsked)
}

export function writeDeferral(deferral: Deferral): Message {
  const { call, names, slots, zone, from } = deferral
  const questions = deferral.questions.map(one => one.trim()).filter(one => one !== '')
  const when = call.start === undefined ? '' : `, ${slotWords(call.start, call.minutes, zone)}`
  const parts: readonly Part[] = [
    { kind: 'line', words: names.length === 0 ? 'Hello,' : `Hello ${listed(names)},` },
    {
      kind: 'line',
      words: `We would like to bring you something worth your time, and we are not there yet. May we move “${call.title.trim()}”${when}?`,
    },
    ...asked(questions),
    ...offered(
      slots.map(slot => slotWords(slot, call.minutes, zone)),
      zone,
    ),
    { kind: 'line', words: 'Thank you for your patience.' },
    ...(isFilled(from) ? [{ kind: 'line', words: from } as const] : []),
  ]
  return {
    subject: `A later time for “${call.title.trim()}”?`,
    text: parts.map(asText).join('\n\n'),
    html: parts.map(asHtml).join(''),
  }
}

type Part =
  | { readonly kind: 'line'; readonly words: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] }

function asked(questions: readonly string[]): readonly Part[] {
  if (questions.length === 0) return []
  const one = 'One answer from you would help us to prepare it:'
  const words = questions.length === 1 ? one : 'Two answers from you would help us to prepare it:'
  return [
    { kind: 'line', words },
    { kind: 'list', isNumbered: true, items: questions },
  ]
}

function offered(slots: readonly string[], zone: string): readonly Part[] {
  if (slots.length === 0) return [{ kind: 'line', words: 'Which hour of the coming weeks would suit you?' }]
  const choice = slots.length === 1 ? 'This hour is free on our side' : 'Either of these is free on our side'
  return [
    { kind: 'line', words: `${choice}, ${zoneWords(zone)}:` },
    { kind: 'list', isNumbered: false, items: slots },
    { kind: 'line', words: 'If that does not suit you, name an hour that does.' },
  ]
}

const asText = (part: Part): string =>
  part.kind === 'line'
    ? part.words
    : part.items.map((item, at) => `${part.isNumbered ? `${at + 1}.` : '-'} ${item}`).join('\n')

function asHtml(part: Part): string {
  if (part.kind === 'line') return `<p>${escaped(part.words)}</p>`
  const tag = part.isNumbered ? 'ol' : 'ul'
  return `<${tag}>${part.items.map(item => `<li>${escaped(item)}</li>`).join('')}</${tag}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string): string => words.replace(/[&<>"]/g, sign => entities[sign] ?? sign)

/** "Monday 23 November, 10:00 to 10:30", on the clock of the zone. */
export function slotWords(start: string, minutes: number, zone: string): string {
  const end = Date.parse(start) + minutes * 60_000
  return `${inZone(Date.parse(start), zone, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')}, ${clock(Date.parse(start), zone)} to ${clock(end, zone)}`
}

const clock = (ms: number, zone: string): string =>
  inZone(ms, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const inZone = (ms: number, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(ms)

/** "America/New_York" -> "New York time". */
export function zoneWords(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return `${city} time`
}
