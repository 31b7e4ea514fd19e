/** Places of a record in plain words: "Step 3 “Restore a file” · minutes". */
import type { AnyRecord } from '../domain/records'
import { isList, isObject, type JsonObject } from './json'
import { indexOf, orderOf, type Path, valueAt } from './path'

/** Fields whose names do not read as what they are. */
const ownWords: Readonly<Record<string, string>> = {
  deletedAt: 'in the trash',
  archivedAt: 'archived',
  mergedInto: 'merged into',
  callKind: 'kind of call',
  callKinds: 'kinds of call',
  does: 'what it does',
  doesNot: 'what it does not do',
  heardWhen: 'how we will hear it',
  me: 'is me',
  of: 'of what',
  is: 'verdict',
  editedFields: 'fields edited by hand',
  checks: 'huddle checks',
  preflight: 'set-up tasks',
  forParts: 'for whom',
  joinUrl: 'link to join',
  url: 'address',
  zone: 'time zone',
  personIds: 'people',
  proofIds: 'proofs',
  lint: 'style and checks',
}

/** One item of a list, where taking off the "s" does not give it. */
const ownSingulars: Readonly<Record<string, string>> = {
  show: 'row of Show',
  preflight: 'set-up task',
  checks: 'huddle check',
  people: 'person',
  parts: 'part',
  criteria: 'criterion',
  stages: 'stage',
  tries: 'try',
  pasted: 'pasted text',
  scope: 'line of scope',
  bookings: 'booking',
  prerequisites: 'prerequisite',
  watchOuts: 'watch-out',
  plan: 'step of the plan',
  stepNotes: 'note on a step',
}

/** "helloMinutes" -> "hello minutes", "lastCheckedOn" -> "last checked", "prospectId" -> "prospect". */
export function fieldWords(field: string): string {
  const own = Object.hasOwn(ownWords, field) ? ownWords[field] : undefined
  if (own !== undefined) return own
  const many = /Ids$/u.test(field) ? 's' : ''
  const bare = field.replace(/(?:Ids?|At|On)$/u, '') || field
  return `${bare.replace(/(?<=[a-z0-9])[A-Z]/gu, letter => ` ${letter.toLowerCase()}`)}${many}`
}

const singularOf = (field: string): string =>
  (Object.hasOwn(ownSingulars, field) ? ownSingulars[field] : undefined) ??
  fieldWords(field).replace(/s$/u, '')

/** What an item calls itself, cut to fit a line; undefined where it has no words of its own. */
export function itemName(item: unknown): string | undefined {
  if (!isObject(item)) return undefined
  const words = [
    'title',
    'name',
    'text',
    'words',
    'question',
    'label',
    'value',
    'part',
    'audience',
    'stage',
    'rule',
  ]
    .map(field => item[field])
    .find(value => typeof value === 'string' && value.trim() !== '')
  if (typeof words !== 'string') return undefined
  const line = words.trim().split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line
}

type Records = readonly (AnyRecord | JsonObject | undefined)[]
export type Names = (id: string) => string | undefined

/** By whom or what an item stands for: an attendee by the person. */
function standsFor(item: unknown, names: Names | undefined): string | undefined {
  if (!isObject(item) || names === undefined) return undefined
  const ids = [item.personId, item.colleagueId, item.gapId, item.callId]
  return ids.map(id => (typeof id === 'string' ? names(id) : undefined)).find(name => name !== undefined)
}

/** The words for a path; list items are named as they stand in the first of the records that holds them. */
export function labelOf(path: Path, records: Records, names?: Names): string {
  if (path.length === 0) return 'All of it'
  const parts: string[] = []
  path.forEach((step, at) => {
    const list = records.map(record => valueAt(record, path.slice(0, at))).find(isList)
    const before = path[at - 1] ?? ''
    if (step === orderOf) parts.splice(-1, 1, `order of ${fieldWords(before)}`)
    else if (list === undefined || at === 0) parts.push(fieldWords(step))
    else parts.splice(-1, 1, itemWords(before, step, path.slice(0, at), records, names))
  })
  return capital(parts.join(' · '))
}

function itemWords(
  field: string,
  step: string,
  listPath: Path,
  records: Records,
  names: Names | undefined,
): string {
  for (const record of records) {
    const list = valueAt(record, listPath)
    const at = isList(list) ? indexOf(list, step) : -1
    if (isList(list) && at !== -1)
      return numbered(field, at, itemName(list[at]) ?? standsFor(list[at], names))
  }
  return singularOf(field)
}

const numbered = (field: string, at: number, name: string | undefined): string =>
  name === undefined ? `${singularOf(field)} ${at + 1}` : `${singularOf(field)} ${at + 1} “${name}”`

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
