/** Records an import makes or changes, each once. A change that changes nothing is no change. */
import type { RecordKind } from '../domain/record'
import { touched } from '../domain/record'
import type { AnyRecord, RecordOf } from '../domain/records'

/** What will be saved: `was` is absent for a new record. */
export interface Change {
  readonly record: AnyRecord
  readonly was?: AnyRecord | undefined
}

export interface Ledger {
  /** The record as it will be, or as it is when nothing here changed it. */
  readonly current: <K extends RecordKind>(record: RecordOf<K>) => RecordOf<K>
  readonly add: <R extends AnyRecord>(record: R) => R
  /** Keeps the changed record unless it equals the old one; returns what now stands. */
  readonly change: <R extends AnyRecord>(was: R, next: R) => R
  readonly changes: () => readonly Change[]
}

export function newLedger(now: string): Ledger {
  const byId = new Map<string, Change>()
  return {
    current: record => {
      const change = byId.get(record.id)
      return change && change.record.kind === record.kind ? (change.record as typeof record) : record
    },
    add: record => {
      byId.set(record.id, { record })
      return record
    },
    change: (was, next) => {
      if (sameContent(was, next)) return was
      const record = touched(next, now)
      const known = byId.get(was.id)
      byId.set(was.id, known ? { ...known, record } : { record, was })
      return record
    },
    changes: () => [...byId.values()],
  }
}

/** Equal but for the time of the last change; an absent field equals an undefined one. */
function sameContent(a: AnyRecord, b: AnyRecord): boolean {
  return JSON.stringify(sorted({ ...a, updatedAt: '' })) === JSON.stringify(sorted({ ...b, updatedAt: '' }))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  )
}
