/**
 * Names as address books write them, made into names as people say them. What a name carries beside the
 * name (company in brackets, title after a semicolon or comma) is kept apart, never dropped.
 */
import { looksLikeJob } from './pasted-text/job-words'

/** A name taken apart. `suggested`: made from the mail address, the user should look at it. */
export interface PersonName {
  readonly name: string
  readonly suggested: boolean
  readonly title?: string
  readonly company?: string
}

/** The person behind a display name and an address; an empty name comes from the address. */
export function readPersonName(shown: string, email: string | undefined): PersonName {
  const text = shown
    .slice(0, 300)
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^mailto:/i, '')
  if (text === '' || text.includes('@')) {
    return { name: nameFromAddress(email ?? text), suggested: true }
  }
  const { rest, company, title } = takeExtras(text)
  return { name: turnAround(rest) || text, suggested: false, title, company }
}

/** `marcus.oyelaran@…` to `Marcus Oyelaran`; numbers and tags after a plus go. */
export function nameFromAddress(address: string): string {
  const local = (address.split('@')[0] ?? '').replace(/\+.*$/, '')
  const words = local.split(/[._\-\s]+/).map(word => word.replace(/\d+$/, ''))
  const made = words
    .filter(word => word !== '')
    .map(capitalise)
    .join(' ')
  return made || address
}

/** Lower-case address without `mailto:`, or undefined when it is none. */
export function readAddress(value: string | undefined): string | undefined {
  const text =
    (value ?? '')
      .trim()
      .replace(/^mailto:/i, '')
      .replace(/^<|>$/g, '')
      .split('?')[0] ?? ''
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(text) && text.length <= 254
    ? text.toLowerCase()
    : undefined
}

const listWords =
  /^(?:all|team|info|sales|support|office|helpdesk|service-?desk|hello|contact|admin|it|hr|dev|ops|noreply|no-reply|group|vertrieb|presales|everyone|staff|alle)$/i
const listName =
  /\b(?:dept|department|team|group|all|list|distribution|dl|abteilung|gruppe|verteiler|afdeling|équipe|equipe)\b/i
const roomName =
  /\b(?:room|meeting room|conf(?:erence)? room|boardroom|raum|besprechungsraum|zaal|vergaderzaal|salle|sala|projector|beamer)\b/i

/** True for addresses and names that stand for many: `it-dept@`, `Sales Team`. */
export function looksLikeList(name: string, email: string | undefined): boolean {
  const local = (email?.split('@')[0] ?? '').toLowerCase()
  if (/(?:^|[-_.])(?:dept|team|group|all|list|dl|everyone)$/.test(local) || listWords.test(local)) return true
  if (/@(?:group\.calendar|googlegroups)\b/.test(email ?? '')) return true
  return listName.test(name) && !/,/.test(name)
}

/** True for rooms and equipment: by name, or by the address a calendar gives its resources. */
export function looksLikeRoom(name: string, email: string | undefined): boolean {
  return /@resource\.calendar\.google\.com$/.test(email ?? '') || roomName.test(name)
}

/** True when the words can be a human name: two or more words of letters, or one that is not all capitals. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length > 6 || !words.every(word => /^[\p{L}][\p{L}\p{M}'’.-]*$/u.test(word))) return false
  if (words.some(word => /^\p{Ll}/u.test(word) && !particles.has(word))) return false
  if (words.length === 1) return /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? '')
  return words.some(word => /^\p{Lu}/u.test(word)) && words.some(word => word.length > 2)
}

const particles = new Set(
  'de del della der den dem di da do dos du la le el van von vom zu zur ter ten te bin ibn al y e i'.split(
    ' ',
  ),
)

function takeExtras(text: string): { rest: string; company?: string; title?: string } {
  let rest = text
  let company: string | undefined
  const bracket = /^(.*?)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(rest)
  if (bracket?.[1] && bracket[2] && /\p{L}{2}/u.test(bracket[2])) {
    rest = bracket[1]
    company = bracket[2].trim()
  }
  const [head = rest, ...more] = rest.split(/\s*[;|]\s*/)
  const titled = findTitled(head)
  const title = [titled?.title, ...more].filter(Boolean).join(', ').trim()
  return { rest: (titled?.name ?? head).trim(), company, title: title === '' ? undefined : title }
}

/** `Marcus Oyelaran, IT Manager`: the name and the job after it, also behind other names. */
export function findTitled(text: string): { readonly name: string; readonly title: string } | undefined {
  const parts = text.split(',').map(part => part.trim())
  const at = parts.findIndex(
    (part, i) =>
      looksLikeName(part) &&
      (part.includes(' ') || parts.length === 2) &&
      !looksLikeJob(part) &&
      looksLikeJob(parts[i + 1] ?? ''),
  )
  const name = parts[at]
  return name === undefined ? undefined : { name, title: parts.slice(at + 1).join(', ') }
}

/** `de Wit, Joost` to `Joost de Wit`; a comma before letters of a degree stays. */
function turnAround(text: string): string {
  const parts = text.split(',').map(part => part.trim())
  if (parts.length !== 2) return text
  const [last = '', first = ''] = parts
  if (/^(?:jr|sr|i{1,3}|iv|phd|md|mba|ph\.d|m\.?sc|b\.?sc|cissp|pmp)\.?$/i.test(first)) return text
  return first === '' || last === '' ? text : `${first} ${last}`
}

function capitalise(word: string): string {
  return word.charAt(0).toLocaleUpperCase('en') + word.slice(1)
}
