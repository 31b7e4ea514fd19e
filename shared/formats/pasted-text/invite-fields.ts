/** The labelled lines of an invite or a mail head: what they say and which lines they cover. */
import type { PersonDraft } from '../draft'
import { type Field, readLabel } from './labels'
import { isNameLike, readAddressList, readNameList, readPersonLine } from './people-lines'

/** One field with its text over all its lines; `first`, `last` and `valueAt` (where the text begins) are line indexes. */
export interface InviteField {
  readonly field: Field
  readonly value: string
  readonly first: number
  readonly last: number
  readonly valueAt: number
}

const listFields: readonly Field[] = ['people', 'optional', 'organiser']

/** The labelled fields of the lines. A value may stand on the lines below its label. */
export function findFields(lines: readonly string[]): readonly InviteField[] {
  const found: InviteField[] = []
  let i = 0
  while (i < lines.length) {
    const label = readLabel(lines[i] ?? '')
    if (!label || !isBelievable(label.field, label.value, lines[i + 1])) {
      i++
      continue
    }
    const last = listFields.includes(label.field) ? endOfList(lines, i) : label.value === '' ? i + 1 : i
    const value = [label.value, ...lines.slice(i + 1, last + 1)].join('\n').trim()
    const valueAt = label.value === '' ? i + 1 : i
    found.push({ field: label.field, value, first: i, last: Math.min(last, lines.length - 1), valueAt })
    i = last + 1
  }
  return found
}

/** People of a list field, whichever way they are written. */
export function peopleOfField(field: InviteField): readonly PersonDraft[] {
  const flags = { organiser: field.field === 'organiser', optional: field.field === 'optional' }
  const people: PersonDraft[] = []
  field.value.split('\n').forEach((text, i) => {
    const role = /^\s*(?:(organi[sz]er)|(optional))\s*$/i.exec(text)
    const last = people.at(-1)
    if (role && last)
      people[people.length - 1] = {
        ...last,
        organiser: role[1] !== undefined,
        optional: role[2] !== undefined,
      }
    else people.push(...peopleOfLine(text, field.valueAt + i + 1))
  })
  return people.map(person => withFlags(person, flags))
}

function withFlags(
  person: PersonDraft,
  flags: { readonly organiser: boolean; readonly optional: boolean },
): PersonDraft {
  return {
    ...person,
    organiser: person.organiser || flags.organiser,
    optional: person.optional || flags.optional,
  }
}

function peopleOfLine(text: string, line: number): readonly PersonDraft[] {
  if (serviceWords.test(text)) return []
  const marked = /\s*[-–,(]?\s*(?:organi[sz]er|organisator|organisateur|host|veranstalter)\)?\s*$/i
  const bare = text.replace(marked, '')
  const organiser = bare !== text
  const listed = readAddressList(bare, line)
  if (listed.length === 0 && bare.includes(';')) return readNameList(bare, line)
  const one = listed.length > 1 ? undefined : readPersonLine(bare, line)
  const people = one ? [one] : listed.length > 0 ? listed : readNameList(bare, line)
  return people.map(person => (organiser ? { ...person, organiser } : person))
}

/** An empty label needs a next line; "To:" before a sentence is no list. */
function isBelievable(field: Field, value: string, next: string | undefined): boolean {
  if (value === '') return next !== undefined && next.trim() !== '' && readLabel(next) === undefined
  if (field === 'from' || listFields.includes(field)) return peopleOfLine(value, 0).length > 0
  return value.length <= 300
}

/** A list goes on while its lines name people. */
function endOfList(lines: readonly string[], first: number): number {
  let last = first
  for (let i = first + 1; i < lines.length; i++) {
    const text = (lines[i] ?? '').trim()
    if (!replies.test(text) && (text === '' || readLabel(text) !== undefined || !namesPeople(text))) break
    last = i
  }
  return last
}

function namesPeople(text: string): boolean {
  if (serviceWords.test(text)) return false
  if (replies.test(text) || readAddressList(text, 0).length > 0 || readPersonLine(text, 0)) return true
  const names = text.split(';').filter(part => part.trim() !== '')
  return names.every(isNameLike) || peopleOfLine(text, 0).some(person => person.organiser)
}

/** "3 yes, 1 awaiting" and the role under a name, between the names of a guest list. */
const replies =
  /^(?:\d+ (?:yes|no|maybe|awaiting|ja|nein|nee|oui|non)\b[\p{L}\d ,]*|organi[sz]er|optional|required)$/iu

/** "Join Microsoft Teams Meeting": capitals like a name, but the words of a meeting service. */
const serviceWords =
  /^\s*(?:join\s(?:.*\b(?:meeting|meet|call|event|webinar|zoom|teams|webex)\b|(?:on|with|by|via|now)\b)|(?:microsoft teams|google meet|zoom|webex|skype)(?:\s+(?:meeting|call))?\s*$)/i
