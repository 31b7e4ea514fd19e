/** Anything pasted to a draft: an invite's text, a mail, a list of attendees, notes, or a whole calendar. */
import { looksBinary } from '../bytes'
import {
  type ImportDraft,
  type Notice,
  type PersonDraft,
  type ReadContext,
  type ReadResult,
  refuse,
  type SentenceDraft,
} from '../draft'
import { readIcs } from '../ics/read-ics'
import { addPerson } from '../merge-people'
import { findFields, type InviteField, peopleOfField } from './invite-fields'
import { readPastedEvent, whenFromNotes, withPeople } from './pasted-event'
import { markLines, openTexts, type PastedLines, pastedLines, takePeople } from './pasted-lines'
import { saidBy, spokenDate } from './said-by'
import { splitSentences } from './sentences'
import { findSignatures, type Signature } from './signatures'
import { suggestTag } from './suggest-tag'
import { looksLikeTranscript, readTranscript } from './transcript'
import { dayAt, isoDay, type Voice, voicesOf } from './voices'

/** Longest paste, in characters. */
export const mostPasted = 300_000

/** Reads pasted text. Refused only when there is nothing to read, or too much. */
export function readPastedText(text: string, context: ReadContext): ReadResult {
  const clean = text.replace(/^\uFEFF/, '')
  if (clean.trim() === '')
    return refuse('There is no text in what you pasted. Copy the invite or your notes and paste again.')
  if (looksBinary(clean))
    return refuse(
      `What "${context.name}" holds is no text (line 1). Copy the words themselves and paste again.`,
      1,
    )
  if (clean.length > mostPasted)
    return refuse(
      'That is more text than a call needs (over 300,000 characters). Paste the part about the call.',
    )
  if (looksLikeTranscript(clean)) return { kind: 'draft', draft: readTranscript(clean, context) }
  const at = /^[^\S\r\n]*BEGIN:VCALENDAR/im.exec(clean)?.index
  if (at !== undefined) return readWithCalendar(clean, at, context)
  return { kind: 'draft', draft: readText(clean, context) }
}

/** A calendar in the middle of a text: the calendar gives the events, the rest the notes. Lines keep their numbers. */
function readWithCalendar(text: string, at: number, context: ReadContext): ReadResult {
  const last = text.toUpperCase().lastIndexOf('END:VCALENDAR')
  const calendar = text.slice(at, last < at ? undefined : last + 'END:VCALENDAR'.length)
  const before = text.slice(0, at)
  const read = readIcs(blanked(before) + calendar, context)
  if (read.kind === 'refused') return read
  const rest = before + blanked(calendar) + text.slice(at + calendar.length)
  if (rest.trim() === '') return read
  const { people, sentences } = readText(rest, context)
  return { kind: 'draft', draft: { ...read.draft, people, sentences } }
}

/** Only the line ends, so that what follows stays on its line. */
function blanked(text: string): string {
  return text.replace(/[^\r\n]+/g, '')
}

function readText(text: string, context: ReadContext): ImportDraft {
  const lines = pastedLines(text)
  const notices: Notice[] = []
  const fields = findFields(openTexts(lines))
  const signatures = findSignatures(openTexts(lines))
  const voices = voicesOf(lines, fields, signatures, context)
  const people = readPeople(lines, fields, signatures)
  const event = readPastedEvent(lines, fields, context, notices)
  const sentences = readSentences(lines, voices, people, context)
  const timed = whenFromNotes(event, sentences, context, notices)
  return {
    source: { kind: 'text', name: context.name },
    events: [withPeople(timed, people)],
    people: [...people],
    sentences,
    notices,
  }
}

function readPeople(
  lines: PastedLines,
  fields: readonly InviteField[],
  signatures: readonly Signature[],
): readonly PersonDraft[] {
  const people: PersonDraft[] = []
  const isInvite = fields.some(each => each.field === 'when')
  for (const field of fields) {
    const isList = field.field === 'people' || field.field === 'optional' || field.field === 'organiser'
    const isFrom = field.field === 'from'
    markLines(lines, field.first, field.last, isList || isFrom ? 'person' : 'call')
    if (!isList && !isFrom) continue
    for (const person of peopleOfField(field)) {
      addPerson(people, isFrom && isInvite ? { ...person, organiser: true } : person)
    }
  }
  for (const signature of signatures) {
    markLines(lines, signature.from, signature.from, 'boilerplate')
    markLines(lines, signature.from + 1, signature.to, 'person')
    if (signature.person) addPerson(people, signature.person)
  }
  for (const person of takePeople(lines)) addPerson(people, person)
  return people
}

/** Notes as sentences with a suggested tag; lines read as something else are kept as they are. */
function readSentences(
  lines: PastedLines,
  voices: readonly Voice[],
  people: readonly PersonDraft[],
  context: ReadContext,
): readonly SentenceDraft[] {
  const today = dayAt(context)
  const open = lines.texts.flatMap((text, i) =>
    lines.uses[i] === undefined && text.trim() !== '' ? [{ line: i + 1, text }] : [],
  )
  const notes = splitSentences(open).map(({ line, text }): SentenceDraft => {
    const { who, whoUnsure, on, from } = voices[line - 1] ?? {}
    const said = saidBy(text, people) ?? { who, whoUnsure }
    return {
      ...{ text, line, ...suggestTag(text), suggested: true, use: 'note', from },
      ...(said.whoUnsure === true ? said : { who: said.who }),
      ...(on === undefined ? {} : { on: isoDay(on) }),
      date: spokenDate(text, on ?? today),
    }
  })
  const used = lines.texts.flatMap((text, i): readonly SentenceDraft[] => {
    const use = lines.uses[i]
    return use === undefined || text.trim() === ''
      ? []
      : [{ text: text.trim(), line: i + 1, tag: 'none', suggested: true, use }]
  })
  return [...notes, ...used].sort((a, b) => a.line - b.line)
}
