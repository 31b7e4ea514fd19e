/** The meeting a pasted text speaks of: from labelled lines, a line that is only a time, or a sentence. */
import type { EventDraft, Notice, PersonDraft, SentenceDraft } from '../draft'
import { findJoinUrl } from '../meeting-links'
import { isoOf } from '../zones/zone'
import { findLength } from './find-time'
import { type FoundWhen, findWhen, type Here, readWhen, withoutWhen } from './find-when'
import { findZones } from './find-zone'
import type { InviteField } from './invite-fields'
import type { Field } from './labels'
import { markLines, openTexts, type PastedLines } from './pasted-lines'

/** When the text says it is, and on which line. */
interface When {
  readonly found: FoundWhen
  readonly line: number
}

/** Said of a text that may become a call; one that goes to a call which is here needs no time. */
export const noTimeFound = 'No time was found. Say when the call is; everything else is kept.'

/** Length of a meeting when nobody wrote one; marked as suggested. */
const usualMinutes = 30
const cancelled = /^(?:cancel+ed|abgesagt|geannuleerd|annul[ée]e?|cancelad[oa])(?: event)?\s*:\s*/i
const prefix =
  /^(?:(?:re|fwd?|aw|wg|tr|rv|invitation|updated invitation|einladung|aktualisierte einladung|uitnodiging|invitación)\s*:\s*)+/i
const meetingCue =
  /\b(?:call|meet(?:ing)?|demo|discovery|session|walkthrough|sync|zoom|teams|presentation|workshop|review|termin|besprechung|gespräch|vorführung|afspraak|overleg|gesprek|réunion|rendez-vous|rdv|reunión|llamada|cita)\b/iu

/** What the fields, lines and notes say of the meeting; lines that say it are marked as used. */
export function readPastedEvent(
  lines: PastedLines,
  fields: readonly InviteField[],
  here: Here,
  notices: Notice[],
): EventDraft {
  const subject = valueIn(fields, 'title')
  const labelled = labelledWhen(fields, subject, here)
  const single = labelled ?? timeLine(lines, here)
  const title = titleText(subject?.value) || (single ? titleAbove(lines, single.line - 1) : '')
  const minutes = findLength(valueIn(fields, 'length')?.value ?? '')
  return {
    ...placeOf(lines, fields),
    ...startOf(single, minutes, here, notices),
    sequence: 0,
    status: cancelled.test(subject?.value ?? '') ? 'cancelled' : 'confirmed',
    title,
    floating: false,
    description: '',
    attendees: [],
    line: single?.line,
  }
}

/** For a text without a time of its own: a note that speaks of a meeting with a date and a time. */
export function whenFromNotes(
  event: EventDraft,
  sentences: readonly SentenceDraft[],
  here: Here,
  notices: Notice[],
): EventDraft {
  if (event.start !== undefined || event.startOptions.length > 0) return event
  const found = sentences.flatMap(sentence => {
    const speaks = sentence.use === 'note' && sentence.tag !== 'house-rule' && meetingCue.test(sentence.text)
    const when = speaks ? findWhen(sentence.text, here) : undefined
    return when ? [{ found: when, line: sentence.line }] : []
  })
  const options = [...new Set(found.flatMap(({ found: when }) => when.options))]
  const first = found[0]
  const title = event.title || (sentences.map(titleInNote).find(each => each !== '') ?? '')
  if (!first) {
    notices.push({ message: noTimeFound })
    return { ...event, title }
  }
  const merged = { ...first, found: { ...first.found, options } }
  return { ...event, title, ...startOf(merged, undefined, here, notices), line: first.line }
}

/** "Call with Helen Brandt" in a note names the meeting. */
function titleInNote(sentence: SentenceDraft): string {
  if (sentence.use !== 'note' || sentence.text.length > 600) return ''
  const words =
    /(?<!\p{L})((?:[Ff]irst |[Ss]econd |[Nn]ext )?(?:[Cc]all|[Dd]emo|[Mm]eeting|[Dd]iscovery|[Ww]orkshop|[Rr]eview) (?:with|for) \p{Lu}[\p{L}'’-]+(?: (?:and |& )?\p{Lu}[\p{L}'’-]+){0,4})/u.exec(
      sentence.text,
    )?.[1]
  const name = /(?:with|for) (\p{Lu}.*)$/u.exec(words ?? '')?.[1]
  return words !== undefined && name !== undefined ? words.charAt(0).toUpperCase() + words.slice(1) : ''
}

/** Adds the people found to the meeting. */
export function withPeople(event: EventDraft, people: readonly PersonDraft[]): EventDraft {
  return { ...event, attendees: people, organiser: people.find(person => person.organiser) }
}

function valueIn(fields: readonly InviteField[], field: Field): InviteField | undefined {
  return fields.find(each => each.field === field && each.value !== '')
}

function labelledWhen(
  fields: readonly InviteField[],
  subject: InviteField | undefined,
  here: Here,
): When | undefined {
  const zone = valueIn(fields, 'zone')?.value ?? ''
  const from = fields.find(each => each.field === 'from')
  const ofMail = (each: InviteField): boolean => from !== undefined && Math.abs(each.first - from.first) <= 4
  const when = fields.filter(
    each => each.field === 'when' || (/^(?:date|time)$/.test(each.field) && !ofMail(each)),
  )
  const whole = when.map(each => each.value).join(' ')
  for (const [text, line] of [
    ...when.filter(each => each.field === 'when').map(each => [each.value, each.first + 1] as const),
    [whole, (when[0]?.first ?? 0) + 1] as const,
    [subject?.value.split(' @ ')[1] ?? '', (subject?.first ?? 0) + 1] as const,
  ]) {
    const found = text === '' ? undefined : readWhen(`${text} ${zone}`.trim(), here)
    if (found) return { found, line }
  }
  return undefined
}

/** A line that holds a date and a time and nothing else; a zone on the line below belongs to it. */
function timeLine(lines: PastedLines, here: Here): When | undefined {
  const texts = openTexts(lines)
  for (const [i, text] of texts.entries()) {
    if (text.length > 160 || !findWhen(text, here) || withoutWhen(text, here).length > 6) continue
    const below = texts[i + 1] ?? ''
    const hasZone =
      below.length <= 60 && findZones(below).length > 0 && /time|zeit|tijd|heure|hora|utc|gmt/i.test(below)
    const found = findWhen(hasZone ? `${text} ${below}` : text, here)
    markLines(lines, i, hasZone ? i + 1 : i, 'call')
    if (found) return { found, line: i + 1 }
  }
  return undefined
}

/** The short line right above the time names the meeting. */
function titleAbove(lines: PastedLines, at: number): string {
  const texts = openTexts(lines)
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const text = (texts[i] ?? '').trim()
    if (text === '') continue
    if (text.length > 120 || /[.?!:]$/.test(text)) return ''
    markLines(lines, i, i, 'call')
    return titleText(text)
  }
  return ''
}

function titleText(text: string | undefined): string {
  const bare = (text ?? '').split('\n')[0]?.replace(prefix, '').replace(cancelled, '') ?? ''
  return bare
    .replace(/\s+@ .*\d{1,2}[:.h]\d{2}.*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}

function placeOf(
  lines: PastedLines,
  fields: readonly InviteField[],
): Pick<EventDraft, 'location' | 'joinUrl'> {
  const where = valueIn(fields, 'where')?.value ?? ''
  const joinUrl = findJoinUrl([valueIn(fields, 'link')?.value, where, lines.texts.join('\n')])
  const place = where
    .replace(joinUrl ?? '\u0000', '')
    .replace(/^[\s;,<>()-]+|[\s;,<>()-]+$/g, '')
    .replace(/\n+/g, ', ')
  return { location: place === '' ? undefined : place, joinUrl }
}

function startOf(
  when: When | undefined,
  written: number | undefined,
  here: Here,
  notices: Notice[],
): Pick<EventDraft, 'start' | 'end' | 'endSuggested' | 'startOptions' | 'zone' | 'allDay'> {
  if (!when) return { endSuggested: true, startOptions: [], zone: here.zone, allDay: false }
  const { found, line } = when
  for (const message of found.problems) notices.push({ line, message })
  const minutes = found.minutes ?? written
  const [start] = found.options
  if (found.options.length !== 1 || start === undefined) {
    notices.push({ line, message: 'The start can be read in more than one way. Choose one.' })
    return { startOptions: [...found.options], endSuggested: true, zone: found.zone, allDay: false }
  }
  const end = isoOf(Date.parse(start) + (minutes ?? usualMinutes) * 60_000)
  return {
    start,
    end,
    endSuggested: minutes === undefined,
    startOptions: [],
    zone: found.zone,
    allDay: found.allDay,
  }
}
