import { type AnyRecord, parseRecord } from '../domain/records'
import type { Conflict } from './conflict'
import { envelopeFields } from './merge-records'
import { withValueAt } from './path'

/**
 * A merged record with all its conflicts, or those given, resolved one way. What did not clash stays merged. The same
 * record when it already stands so, or when the conflicts are of a state so different that the outcome would not parse.
 */
export function resolveConflicts<R extends AnyRecord>(
  merged: R,
  conflicts: readonly Conflict[],
  side: 'ours' | 'theirs',
): R {
  const resolved = conflicts.reduce<unknown>((record, conflict) => {
    return conflict.path.length === 0
      ? { ...withoutEnvelope(conflict[side]), ...envelopeOf(merged) }
      : withValueAt(record, conflict.path, conflict[side])
  }, merged)
  if (resolved === merged) return merged
  const parsed = parseRecord(merged.kind, resolved)
  return parsed.kind === 'ok' ? (parsed.record as R) : merged
}

const fieldsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const withoutEnvelope = (value: unknown) =>
  Object.fromEntries(fieldsOf(value).filter(([field]) => !envelopeFields.has(field)))

const envelopeOf = (value: unknown) =>
  Object.fromEntries(fieldsOf(value).filter(([field]) => envelopeFields.has(field)))
