import { readdirSync, readFileSync } from 'node:fs'
import type { ImportDraft, PersonDraft, ReadContext, SentenceDraft } from '@shared/formats/draft'
import { readPastedText } from '@shared/formats/pasted-text/read-pasted-text'

export const pasteFolder = new URL('../../../fixtures/paste/', import.meta.url)
export const here: ReadContext = { name: 'pasted text', now: '2026-11-19T12:48:00Z', zone: 'Europe/Berlin' }
export const pasteNames = readdirSync(pasteFolder).filter(name => name.endsWith('.txt'))
export const pasteText = (name: string): string => readFileSync(new URL(name, pasteFolder), 'utf8')

export function readPaste(text: string): ImportDraft {
  const result = readPastedText(text, here)
  if (result.kind !== 'draft') throw new Error(result.message)
  return result.draft
}

const person = (each: PersonDraft): string =>
  [
    `${each.name}${each.nameSuggested ? '?' : ''}`,
    each.email,
    each.title,
    each.company,
    each.kind === 'person' ? undefined : each.kind,
    each.organiser ? 'organiser' : undefined,
    each.optional ? 'optional' : undefined,
  ]
    .filter(part => part !== undefined)
    .join(' | ')

/** "[mail from Helen Brandt, on 2026-11-18, of 2026-12-18?]": a question mark stands where it is only likely. */
function voice({ who, whoUnsure, on, from, date }: SentenceDraft): string {
  const parts = [
    from?.includes(who ?? '\u0000') && whoUnsure !== true
      ? undefined
      : who && `${who}${whoUnsure ? '?' : ''}`,
    from,
    on && `on ${on}`,
    date && `of ${date.days.join(' or ')}${date.unsure ? '?' : ''}`,
  ].filter(part => part !== undefined)
  return parts.length === 0 ? '' : ` [${parts.join(', ')}]`
}

/** A draft as a few lines that a reader of the test can check by eye. */
export function summarise(draft: ImportDraft): readonly string[] {
  const [event] = draft.events
  const people = event && event.attendees.length > 0 ? event.attendees : draft.people
  const when =
    event?.start ?? (event && event.startOptions.length > 0 ? event.startOptions.join(' or ') : 'unknown')
  const length =
    event?.start && event.end ? (Date.parse(event.end) - Date.parse(event.start)) / 60_000 : undefined
  return [
    `title: ${event?.title}${event?.status === 'cancelled' ? ' (cancelled)' : ''}`,
    `when: ${when}${length === undefined ? '' : `, ${length} min${event?.endSuggested ? '?' : ''}`}, ${event?.zone}`,
    ...(event?.location ? [`where: ${event.location}`] : []),
    ...(event?.joinUrl ? [`link: ${event.joinUrl}`] : []),
    ...people.map(each => `person: ${person(each)}`),
    ...draft.sentences
      .filter(each => each.use === 'note')
      .map(each => `${each.line} ${each.tag}: ${each.text}${voice(each)}`),
    ...draft.notices.map(each => `notice${each.line === undefined ? '' : ` ${each.line}`}: ${each.message}`),
  ]
}
