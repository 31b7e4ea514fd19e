/**
 * What main holds of every record: where its file stood when last seen, and its summary. Summaries that come from the
 * index stay bytes until a list of that kind is asked for, so that a start with 12,500 records parses none of them.
 */
import type { RecordKind, RecordRef } from '@shared/domain/records'
import { recordKinds } from '@shared/domain/records'
import type { Summary } from '@shared/domain/summary'
import type { FileStamp } from './atomic-write'

export type Entry = FileStamp & {
  readonly hash: string
  readonly rev: number
  /** Written by a newer Presnap: read, never written. */
  readonly newer: boolean
}

/** One kind as it stands in the index: entries by id, and their summaries in the same order, as JSON. */
export type IndexedKind = {
  readonly kind: RecordKind
  readonly entries: ReadonlyMap<string, Entry>
  readonly summaries: Uint8Array
}

export type Catalog = {
  readonly get: (ref: RecordRef) => Entry | undefined
  /** Without a summary the record is counted but stands in no list: one that only a newer Presnap understands. */
  readonly set: (ref: RecordRef, entry: Entry, summary: Summary | undefined) => void
  readonly remove: (ref: RecordRef) => void
  readonly summary: (ref: RecordRef) => Summary | undefined
  readonly ids: (kind: RecordKind) => Iterable<string>
  readonly count: (kind: RecordKind) => number
  readonly summaries: (kind: RecordKind) => readonly Summary[]
  readonly toIndex: () => readonly IndexedKind[]
  /** Throws away everything and takes over what an index holds. */
  readonly reset: (indexed: readonly IndexedKind[]) => void
}

type Shelf = {
  readonly entries: Map<string, Entry>
  readonly summaries: Map<string, Summary>
  /** Set or removed since the index was read: what the index says of them no longer counts. */
  readonly overtaken: Set<string>
  /** The index's own bytes, in the order of `ids`; gone once parsed. */
  indexed: { readonly ids: readonly string[]; readonly bytes: Uint8Array } | undefined
  list: readonly Summary[] | undefined
  changed: boolean
}

export function createCatalog(): Catalog {
  const shelves = new Map<RecordKind, Shelf>(recordKinds.map(kind => [kind, emptyShelf()]))
  const shelf = (kind: RecordKind): Shelf => {
    const found = shelves.get(kind)
    if (!found) throw new Error(`No such kind of record: ${kind}`)
    return found
  }
  return {
    get: ({ kind, id }) => shelf(kind).entries.get(id),
    set: ({ kind, id }, entry, summary) => {
      const place = touch(shelf(kind))
      place.entries.set(id, entry)
      place.overtaken.add(id)
      if (summary) place.summaries.set(id, summary)
      else place.summaries.delete(id)
    },
    remove: ({ kind, id }) => {
      const place = touch(shelf(kind))
      place.entries.delete(id)
      place.overtaken.add(id)
      place.summaries.delete(id)
    },
    summary: ({ kind, id }) => {
      takeFromIndex(shelf(kind))
      return shelf(kind).summaries.get(id)
    },
    ids: kind => shelf(kind).entries.keys(),
    count: kind => shelf(kind).entries.size,
    summaries: kind => listOf(shelf(kind)),
    toIndex: () => recordKinds.map(kind => indexedKind(kind, shelf(kind))),
    reset: indexed => {
      for (const kind of recordKinds) shelves.set(kind, emptyShelf())
      for (const each of indexed) shelves.set(each.kind, shelfFrom(each))
    },
  }
}

function emptyShelf(): Shelf {
  return {
    entries: new Map(),
    summaries: new Map(),
    overtaken: new Set(),
    indexed: undefined,
    list: undefined,
    changed: true,
  }
}

function shelfFrom({ entries, summaries }: IndexedKind): Shelf {
  return {
    entries: new Map(entries),
    summaries: new Map(),
    overtaken: new Set(),
    indexed: { ids: [...entries.keys()], bytes: summaries },
    list: undefined,
    changed: false,
  }
}

function touch(place: Shelf): Shelf {
  place.list = undefined
  place.changed = true
  return place
}

function listOf(place: Shelf): readonly Summary[] {
  takeFromIndex(place)
  place.list ??= [...place.summaries.values()]
  return place.list
}

/** Parses what the index held; a record saved or removed since keeps its newer state. */
function takeFromIndex(place: Shelf): void {
  const { indexed } = place
  if (!indexed) return
  place.indexed = undefined
  const parsed: readonly Summary[] = JSON.parse(Buffer.from(indexed.bytes).toString('utf8'))
  indexed.ids.forEach((id, at) => {
    const summary = parsed[at]
    if (summary && !place.overtaken.has(id)) place.summaries.set(id, summary)
  })
  place.overtaken.clear()
}

function indexedKind(kind: RecordKind, place: Shelf): IndexedKind {
  if (!place.changed && place.indexed) return { kind, entries: place.entries, summaries: place.indexed.bytes }
  takeFromIndex(place)
  const inOrder = [...place.entries.keys()].map(id => place.summaries.get(id))
  return { kind, entries: place.entries, summaries: Buffer.from(JSON.stringify(inOrder)) }
}
