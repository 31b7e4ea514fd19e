/**
 * Summaries by id and by the call, prospect or deal they name. The store hands out a new list of a kind only after
 * something of that kind changed; the shelves here then take over the difference, so that opening a call looks up
 * a few keys, however many calls there are.
 */
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import type { RecordKind } from '@shared/domain/records'
import type { Summary, SummaryOf } from '@shared/domain/summary'

export type ListSummaries = (kind: RecordKind) => readonly Summary[]

type Reference = Parameters<SummaryLookup['of']>[1]

/** A lookup over `list`; cheap to keep, never stale. */
export function createLookup(list: ListSummaries): SummaryLookup {
  const shelves = new Map<RecordKind, Shelf>()
  const shelf = (kind: RecordKind): Shelf => {
    const found = shelves.get(kind) ?? emptyShelf()
    shelves.set(kind, found)
    takeOver(found, list(kind))
    return found
  }
  return {
    list: <K extends RecordKind>(kind: K) => ofKind<K>(standing(shelf(kind))),
    find: <K extends RecordKind>(kind: K, id: string) => {
      const found = resolve(shelf(kind), id)
      return found === undefined ? undefined : ofKind<K>([found])[0]
    },
    of: <K extends RecordKind>(kind: K, by: Reference, id: string) =>
      ofKind<K>([...(referring(shelf(kind), by).get(id)?.values() ?? [])]),
  }
}

/** A shelf holds the one kind it was asked by. */
const ofKind = <K extends RecordKind>(summaries: readonly Summary[]) =>
  summaries as readonly unknown[] as readonly SummaryOf<K>[]

interface Shelf {
  seen: readonly Summary[]
  standing: readonly Summary[] | undefined
  readonly byId: Map<string, Summary>
  /** Only those that were asked for: a start lists thousands of calls and follows few references. */
  readonly by: Map<Reference, Referring>
}

type Referring = Map<string, Map<string, Summary>>

const emptyShelf = (): Shelf => ({ seen: [], standing: [], byId: new Map(), by: new Map() })

function referring(shelf: Shelf, by: Reference): Referring {
  const built = shelf.by.get(by)
  if (built !== undefined) return built
  const fresh: Referring = new Map()
  shelf.by.set(by, fresh)
  for (const summary of shelf.byId.values()) enter(fresh, by, summary)
  return fresh
}

function takeOver(shelf: Shelf, now: readonly Summary[]): void {
  if (shelf.seen === now) return
  for (const summary of now) {
    const before = shelf.byId.get(summary.id)
    if (before === summary) continue
    if (before !== undefined) takeOut(shelf, before)
    putIn(shelf, summary)
  }
  if (shelf.byId.size !== now.length) dropGone(shelf, now)
  shelf.seen = now
  shelf.standing = undefined
}

function putIn(shelf: Shelf, summary: Summary): void {
  shelf.byId.set(summary.id, summary)
  for (const [by, those] of shelf.by) enter(those, by, summary)
}

function enter(referring: Referring, by: Reference, summary: Summary): void {
  const named = summary[by]
  if (named === undefined || !stands(summary)) return
  const those = referring.get(named) ?? new Map<string, Summary>()
  referring.set(named, those.set(summary.id, summary))
}

function takeOut(shelf: Shelf, summary: Summary): void {
  shelf.byId.delete(summary.id)
  for (const [by, those] of shelf.by) {
    const named = summary[by]
    if (named !== undefined) those.get(named)?.delete(summary.id)
  }
}

function dropGone(shelf: Shelf, now: readonly Summary[]): void {
  const present = new Set(now.map(summary => summary.id))
  for (const summary of [...shelf.byId.values()]) if (!present.has(summary.id)) takeOut(shelf, summary)
}

/** Neither in the trash nor merged into another. */
const stands = (summary: Summary): boolean =>
  summary.deletedAt === undefined && summary.mergedInto === undefined

function standing(shelf: Shelf): readonly Summary[] {
  shelf.standing ??= shelf.seen.filter(stands)
  return shelf.standing
}

const longestMerge = 20

/** A merged record stands for the one it went into. */
function resolve(shelf: Shelf, id: string): Summary | undefined {
  let found = shelf.byId.get(id)
  for (let hop = 0; found?.mergedInto !== undefined && hop < longestMerge; hop += 1) {
    found = shelf.byId.get(found.mergedInto)
  }
  return found
}
