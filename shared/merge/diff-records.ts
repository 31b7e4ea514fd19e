/**
 * What has changed between two states of a record, for people: a line for each field, list items by what they are
 * called. What the store keeps for itself is left out, and so is the difference between nothing and an empty field.
 */
import type { AnyRecord } from '../domain/records'
import { isEqual, isList, isObject, type JsonObject, keysOf } from './json'
import { capital, fieldWords, labelOf } from './label'
import { movedIn } from './merge-order'
import { contentOf } from './merge-records'
import { isItemStep, namingOf, type Path } from './path'
import { isNothing, ownNames, readable, type Wording } from './readable'

export { diffText, type TextPart } from './diff-text'
export type { Wording } from './readable'

export interface FieldChange {
  readonly path: Path
  /** "Step 3 “Restore a file” · minutes". */
  readonly label: string
  readonly how: 'added' | 'removed' | 'changed' | 'moved'
  /** As people read it; absent where nothing stood, or nothing stands. Of a moved item, its place: "2nd of 5". */
  readonly before?: string | undefined
  readonly after?: string | undefined
}

interface Comparing {
  readonly records: readonly (JsonObject | undefined)[]
  readonly wording: Wording
  readonly own: ReadonlyMap<string, string>
  readonly changes: FieldChange[]
}

/** The changes from `before` to `after`, in the order of the record; undefined stands for no record at all. */
export function diffRecords(
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  wording: Wording = {},
): readonly FieldChange[] {
  const [was, is] = [visible(before), visible(after)]
  const own = ownNames(is, new Map(ownNames(was)))
  const comparing: Comparing = { records: [is, was], wording, own, changes: [] }
  compareObjects(was, is, [], comparing)
  return comparing.changes
}

/** Short labels of what has changed, for a line in a history; beyond `most` the rest is counted. */
export function changedWords(
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  most = 6,
): readonly string[] {
  const labels = [...new Set(diffRecords(before, after).map(labelWithHow))]
  return labels.length <= most ? labels : [...labels.slice(0, most - 1), `${labels.length - most + 1} more`]
}

const howWords = { added: ' added', removed: ' removed', changed: '', moved: ' moved' } as const

function labelWithHow({ path, label, how }: FieldChange): string {
  return isItemStep(path.at(-1) ?? '') ? `${label}${howWords[how]}` : label
}

/** Said nowhere on screen. */
const unseen = new Set(['sample'])

const visible = (record: AnyRecord | undefined): JsonObject | undefined =>
  record === undefined
    ? undefined
    : Object.fromEntries(Object.entries(contentOf(record)).filter(([field]) => !unseen.has(field)))

function compare(was: unknown, is: unknown, path: Path, comparing: Comparing): void {
  if (isEqual(was, is) || (isNothing(was) && isNothing(is))) return
  const [before, after] = [was, is].map(value => (isNothing(value) ? [] : value))
  if (isObject(was) && isObject(is)) compareObjects(was, is, path, comparing)
  else if (!isList(before) || !isList(after) || !compareItems(before, after, path, comparing)) {
    note(was, is, path, comparing)
  }
}

function compareObjects(
  was: JsonObject | undefined,
  is: JsonObject | undefined,
  path: Path,
  comparing: Comparing,
): void {
  for (const key of keysOf(is, was)) {
    compare(was?.[key], is?.[key], [...path, key], comparing)
  }
}

/** False where items have no names: then the list is compared as one. */
function compareItems(
  was: readonly unknown[],
  is: readonly unknown[],
  path: Path,
  comparing: Comparing,
): boolean {
  const nameOf = namingOf([was, is])
  if (nameOf === undefined) return false
  const keysIn = (list: readonly unknown[]) => list.map(item => (isObject(item) ? nameOf(item) : ''))
  const [before, after] = [keysIn(was), keysIn(is)]
  const places = new Map(before.map((key, at) => [key, at]))
  const stays = new Set(after.filter(key => places.has(key)))
  const moved = movedIn(
    after,
    before.filter(key => stays.has(key)),
    stays,
  )
  after.forEach((key, at) => {
    const from = places.get(key)
    if (from !== undefined && moved.has(key))
      noteMove(from, at, [was.length, is.length], [...path, key], comparing)
    if (from === undefined) note(undefined, is[at], [...path, key], comparing)
    else compare(was[from], is[at], [...path, key], comparing)
  })
  before.forEach((key, at) => {
    if (!stays.has(key)) note(was[at], undefined, [...path, key], comparing)
  })
  return true
}

function note(was: unknown, is: unknown, path: Path, { records, wording, own, changes }: Comparing): void {
  const field = path.findLast(step => !isItemStep(step)) ?? ''
  const [before, after] = [was, is].map(value =>
    isNothing(value) ? undefined : readable(field, value, wording, own),
  )
  const how = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  changes.push({ path, label: labelOf(path, records, wording.names), how, before, after })
}

function noteMove(
  from: number,
  to: number,
  [before, after]: readonly [number, number],
  path: Path,
  { records, wording, changes }: Comparing,
): void {
  changes.push({
    ...{ path, label: labelOf(path, records, wording.names), how: 'moved' },
    ...{ before: `${nth(from)} of ${before}`, after: `${nth(to)} of ${after}` },
  })
}

function nth(at: number): string {
  const number = at + 1
  const ending = { one: 'st', two: 'nd', few: 'rd' }
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number)
  return `${number}${rule in ending ? ending[rule as keyof typeof ending] : 'th'}`
}

/** The words for a whole field, for headings: "Steps". */
export const fieldLabel = (field: string): string => capital(fieldWords(field))
