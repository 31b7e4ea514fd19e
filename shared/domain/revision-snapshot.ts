import { type ParsedRecord, parseRecord } from './records'
import type { Revision, Revisioned, RevisionedKind } from './revision'
import { revisionedKinds } from './revision'

/** The record as it stood in a revision, brought up to the present schema; undefined when it cannot be read. */
export function recordOfRevision({
  of,
  snapshot,
}: Pick<Revision, 'of' | 'snapshot'>): Revisioned | undefined {
  const kind = revisionedKinds.find(one => one === of.kind)
  if (kind === undefined) return undefined
  const parsed = parsedSnapshot(kind, snapshot)
  return parsed?.kind === 'ok' && parsed.record.id === of.id ? parsed.record : undefined
}

function parsedSnapshot(kind: RevisionedKind, snapshot: string): ParsedRecord<RevisionedKind> | undefined {
  try {
    return parseRecord(kind, JSON.parse(snapshot))
  } catch {
    // Not JSON: there is nothing to show of it.
    return undefined
  }
}
