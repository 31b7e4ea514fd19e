/** People named in pasted lines: address lists, "Name - Title", rows with commas or tabs. */
import type { PersonDraft } from '../draft'
import {
  findTitled,
  looksLikeList,
  looksLikeName,
  looksLikeRoom,
  readAddress,
  readPersonName,
} from '../person-names'
import { looksLikeJob } from './job-words'

const address = /<?(?:mailto:)?([^\s<>,;:"'()[\]|@]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}[\p{L}\d-]{2,63})>?/giu

/** One person draft from what a line says of them. */
export function draftPerson(fields: {
  readonly shown: string
  readonly email?: string
  readonly title?: string
  readonly company?: string
  readonly line: number
  readonly organiser?: boolean
  readonly optional?: boolean
}): PersonDraft {
  const { name, suggested, title, company } = readPersonName(fields.shown, fields.email)
  const kind = looksLikeRoom(name, fields.email)
    ? 'room'
    : looksLikeList(name, fields.email)
      ? 'list'
      : 'person'
  const bracketIsJob = company !== undefined && looksLikeJob(company)
  return {
    name,
    nameSuggested: suggested,
    email: fields.email,
    title: fields.title ?? title ?? (bracketIsJob ? company : undefined),
    company: fields.company ?? (bracketIsJob ? undefined : company),
    kind,
    attendance: 'unknown',
    optional: fields.optional ?? false,
    organiser: fields.organiser ?? false,
    line: fields.line,
  }
}

/** Everyone in a list of addresses: `Name <mail>; Name <mail>`, bare addresses too. */
export function readAddressList(text: string, line: number): readonly PersonDraft[] {
  const people: PersonDraft[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const email = readAddress(match[1])
    const before = text.slice(from, match.index)
    from = match.index + match[0].length
    if (!email) continue
    people.push(draftPerson({ shown: lastName(before), email, line }))
  }
  return people
}

/** Names without addresses under a label: `Tom Okafor; Brouwer, Anke; IT Dept`. */
export function readNameList(text: string, line: number): readonly PersonDraft[] {
  const separator = text.includes(';') ? ';' : /,/.test(text) && !isTurned(text) ? ',' : '\u0000'
  const names = text
    .split(separator)
    .map(name => name.trim())
    .filter(name => name !== '')
  return names.flatMap(
    name => readPersonLine(name, line) ?? (isNameLike(name) ? draftPerson({ shown: name, line }) : []),
  )
}

/** A line that is one person: a name with a title, an address or both. Sentences are not. */
export function readPersonLine(text: string, line: number): PersonDraft | undefined {
  const bare = text
    .trim()
    .replace(/^[>*•\-–\s]+/, '')
    .replace(/^\d{1,2}[.)]\s+/, '')
  if (bare.length > 200 || /[!?]$|\p{Ll}{3}[.!?]\s+\p{Lu}/u.test(bare)) return undefined
  const parts = splitParts(bare)
  const email = parts
    .map(part => readAddress(part.replace(/^(?:e-?mail|mail)\s*:\s*/i, '')))
    .find(found => found)
  const rest = parts.filter(
    part => readAddress(part.replace(/^(?:e-?mail|mail)\s*:\s*/i, '')) === undefined && !isPhone(part),
  )
  const [first = '', ...more] = rest
  if (email && rest.length === 0) return draftPerson({ shown: '', email, line })
  if (!isNameLike(first) || looksLikeJob(first)) return undefined
  const title = more.find(looksLikeJob)
  if (!email && !title) return undefined
  const company = more.find(part => part !== title && part.length <= 60 && !/^\d/.test(part))
  return draftPerson({ shown: first, email, title, company, line })
}

/** True when the text can be a person's name, also as `Last, First` or with a bracket. */
export function isNameLike(text: string): boolean {
  if (text.length > 60) return false
  const { name } = readPersonName(text, undefined)
  return looksLikeName(name) && (name.includes(' ') || looksLikeList(name, undefined))
}

function splitParts(text: string): readonly string[] {
  const spaced = text.replace(/<([^<>@\s]+@[^<>\s]+)>/g, ' | $1 | ').replace(/\(([^()]{3,80})\)/g, ' | $1 | ')
  const separator = /\t|\|/.test(spaced)
    ? /\s*[\t|]\s*|\s+[-–—]\s+|;\s*|,\s+/
    : /\s+[-–—·]\s+|;\s*|,\s*|\s*:\s+/
  return spaced
    .split(separator)
    .map(part => part.replace(/^["\s]+|["\s]+$/g, ''))
    .filter(part => part !== '')
}

function isPhone(text: string): boolean {
  return /^[\p{L}. ]{0,8}[:+]?\s*[+(]?\d[\d\s()./-]{5,}$/u.test(text)
}

function isTurned(text: string): boolean {
  return /^[^,;]+,[^,;]+$/.test(text) && !/\s/.test((text.split(',')[1] ?? '').trim())
}

function lastName(before: string): string {
  const own = before
    .slice(-120)
    .replace(/^[\s,;>)\]"']+/, '')
    .replace(/[<(["'\s]+$/, '')
  const tail = own.split(/;|\t|\|/).at(-1) ?? ''
  const bare = tail.replace(/^.*:\s+/, '').trim()
  const titled = findTitled(bare)
  if (titled) return `${titled.name}, ${titled.title}`
  return isNameLike(bare) || bare.split(/\s+/).length <= 3 ? bare : trailingName(bare)
}

/** In running text only the capitalised words right before the address are the name. */
function trailingName(text: string): string {
  return /(?:\p{Lu}[\p{L}'’.-]*\s+){0,3}\p{Lu}[\p{L}'’.-]*$/u.exec(text)?.[0] ?? ''
}
