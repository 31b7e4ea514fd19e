/** The three-way merge of any JSON value: objects per field, lists per item, long texts per line and word. */
import type { Merging, Notes, Sides } from './conflict'
import { isEqual, isList, isObject, type JsonObject, keysOf } from './json'
import { mergeLists } from './merge-list'
import { mergeText } from './merge-text'
import type { Path } from './path'

/** The merged value; undefined where nothing stands any more. What was decided goes into `notes`. */
export function mergeValue(sides: Sides, path: Path, notes: Notes): unknown {
  const { base, ours, theirs } = sides
  if (isEqual(ours, theirs)) return theirs
  if (sides.hasBase && isEqual(theirs, base)) return take(ours, notes.tookOurs, path)
  if (sides.hasBase && isEqual(ours, base)) return take(theirs, notes.tookTheirs, path)
  if (!sides.hasBase && isBlank(ours)) return take(theirs, notes.tookTheirs, path)
  if (!sides.hasBase && isBlank(theirs)) return take(ours, notes.tookOurs, path)
  if (isObject(ours) && isObject(theirs)) return mergeObjects(sides, ours, theirs, path, notes)
  if (isList(ours) && isList(theirs)) return mergeLists(sides, ours, theirs, path, merging(notes))
  return mergeSingle(sides, path, notes)
}

const merging = (notes: Notes): Merging => ({
  notes,
  value: (sides, path) => mergeValue(sides, path, notes),
})

function take(value: unknown, list: Path[], path: Path): unknown {
  list.push(path)
  return value
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

function mergeObjects(
  { base, hasBase }: Sides,
  ours: JsonObject,
  theirs: JsonObject,
  path: Path,
  notes: Notes,
): JsonObject {
  const was = isObject(base) ? base : undefined
  const known = hasBase && was !== undefined
  const merged: Record<string, unknown> = {}
  for (const key of keysOf(theirs, ours)) {
    const sides = { base: was?.[key], ours: ours[key], theirs: theirs[key], hasBase: known }
    const value = mergeValue(sides, [...path, key], notes)
    if (value !== undefined) merged[key] = value
  }
  return merged
}

/** A text, a number, or two values of different make. */
function mergeSingle(sides: Sides, path: Path, notes: Notes): unknown {
  const { base, ours, theirs, hasBase } = sides
  if (hasBase && typeof base === 'string' && typeof ours === 'string' && typeof theirs === 'string') {
    if (mayBeWoven(path, [base, ours, theirs])) return weave(base, ours, theirs, path, notes)
  }
  const kept = hasBase && ours === undefined && isObject(theirs) ? 'theirs' : 'ours'
  notes.clashes.push({ path, base, ours, theirs, kept })
  return kept === 'ours' ? ours : theirs
}

/** Shorter ones are names, dates and choices: half of one and half of the other is neither. */
const shortestWoven = 80
/** Addresses, and records kept as text. */
const wholes = new Set(['snapshot', 'url', 'joinUrl'])

function mayBeWoven(path: Path, texts: readonly string[]): boolean {
  if (wholes.has(path.at(-1) ?? '')) return false
  return texts.some(text => text.length > shortestWoven || text.includes('\n'))
}

/** What schemas allow a line and a text to hold: a merge of two that fit has to fit. */
const limits = [2_000, 500_000]

function weave(base: string, ours: string, theirs: string, path: Path, notes: Notes): string {
  const { text, clean } = mergeText(base, ours, theirs)
  const longest = Math.max(ours.length, theirs.length)
  if (limits.some(limit => longest <= limit && text.length > limit)) {
    notes.clashes.push({ path, base, ours, theirs, kept: 'ours' })
    return ours
  }
  if (clean) {
    notes.tookOurs.push(path)
    notes.tookTheirs.push(path)
  } else {
    const other = mergeText(base, theirs, ours).text
    notes.clashes.push({ path, base, ours: text, theirs: other, kept: 'ours' })
  }
  return text
}
