/**
 * Two edits of one record, each made from `base`. What only one side changed stands; what both changed the same way
 * stands; where they differ ours stands in the record and theirs in a conflict, so that nothing is dropped. The envelope
 * is the store's and never content, and the result always parses.
 */
import { type AnyRecord, parseRecord } from '../domain/records'
import type { Conflict, Notes } from './conflict'
import { isEqual, type JsonObject } from './json'
import { labelOf } from './label'
import { mergeValue } from './merge-value'
import type { Path } from './path'

export type { Conflict } from './conflict'
export type { Path } from './path'

export interface Merge {
  /** Their envelope and everybody's content. Its lineage is the store's to write. */
  readonly record: AnyRecord
  readonly conflicts: readonly Conflict[]
  readonly tookTheirs: readonly Path[]
  readonly tookOurs: readonly Path[]
}

/** Never content, whatever else a record holds. */
export const envelopeFields: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'schemaVersion',
  'rev',
  'hash',
  'lineage',
  'createdAt',
  'updatedAt',
])

/** The fields that a person fills in, or that say what became of the record. */
export function contentOf(record: AnyRecord): JsonObject {
  return Object.fromEntries(
    Object.entries(record).filter(([field, value]) => !envelopeFields.has(field) && value !== undefined),
  )
}

/** Alike but for what the store keeps about them. */
export const hasSameContent = (a: AnyRecord, b: AnyRecord): boolean => isEqual(contentOf(a), contentOf(b))

/**
 * Merges `ours` and `theirs`, both of one kind and id; `base` is what both come from, undefined where that is not known.
 * Throws a RangeError for two different records.
 */
export function mergeRecords(base: AnyRecord | undefined, ours: AnyRecord, theirs: AnyRecord): Merge {
  if (ours.kind !== theirs.kind || ours.id !== theirs.id)
    throw new RangeError('Two records cannot be merged.')
  const notes: Notes = { clashes: [], tookTheirs: [], tookOurs: [] }
  const was = base === undefined ? undefined : withoutTrash(base)
  const sides = {
    base: was,
    ours: withoutTrash(ours),
    theirs: withoutTrash(theirs),
    hasBase: was !== undefined,
  }
  const content = mergeValue(sides, [], notes) as JsonObject
  const deletedAt = mergeTrash(base, ours, theirs, notes)
  const whole = { ...envelopeOf(ours, theirs), ...content, ...(deletedAt === undefined ? {} : { deletedAt }) }
  const parsed = parseRecord(theirs.kind, whole)
  if (parsed.kind !== 'ok') return keptApart(base, ours, theirs)
  const conflicts = notes.clashes.map(one => ({ ...one, label: labelOf(one.path, [ours, theirs, base]) }))
  return { record: parsed.record, conflicts, tookTheirs: notes.tookTheirs, tookOurs: notes.tookOurs }
}

function withoutTrash(record: AnyRecord): JsonObject {
  const { deletedAt: _trash, ...content } = contentOf(record)
  return content
}

function envelopeOf(ours: AnyRecord, theirs: AnyRecord): JsonObject {
  const { id, kind, schemaVersion, rev, lineage } = theirs
  return {
    ...{ id, kind, schemaVersion, rev },
    ...(lineage === undefined ? {} : { lineage }),
    createdAt: earlier(ours.createdAt, theirs.createdAt),
    updatedAt: later(ours.updatedAt, theirs.updatedAt),
  }
}

const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b)
const earlier = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b)

/** Into the trash, or out of it. Whoever went on writing while the other threw it away has it back, and both are named. */
function mergeTrash(
  base: AnyRecord | undefined,
  ours: AnyRecord,
  theirs: AnyRecord,
  notes: Notes,
): string | undefined {
  const [mine, other] = [ours.deletedAt, theirs.deletedAt]
  if (mine !== undefined && other !== undefined) return later(mine, other)
  if (mine === other) return undefined
  if (base?.deletedAt !== undefined) return undefined
  const [alive, thrown] = mine === undefined ? [ours, theirs] : [theirs, ours]
  const path = ['deletedAt']
  const isSame = isEqual(withoutTrash(alive), withoutTrash(base ?? thrown))
  if (isSame) {
    const list = mine === undefined ? notes.tookTheirs : notes.tookOurs
    list.push(path)
    return mine ?? other
  }
  const kept = mine === undefined ? 'ours' : 'theirs'
  notes.clashes.push({ path, base: undefined, ours: mine, theirs: other, kept })
  return undefined
}

/** Fields that fit alone may not fit together: then ours stands, whole, beside theirs. */
function keptApart(base: AnyRecord | undefined, ours: AnyRecord, theirs: AnyRecord): Merge {
  const record = { ...ours, ...envelopeOf(ours, theirs) } as AnyRecord
  const conflict = { path: [], label: 'All of it', base, ours, theirs, kept: 'ours' as const }
  return { record, conflicts: [conflict], tookTheirs: [], tookOurs: [] }
}
