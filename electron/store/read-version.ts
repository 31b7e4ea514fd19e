import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import type { StoreCore } from './store-core'

/** A version of the history, as a record of the present schema. */
export async function readVersion(
  core: StoreCore,
  ref: RecordRef | undefined,
  hash: string,
): Promise<AnyRecord | null> {
  const value = ref && (await core.history.read(ref, hash))
  if (ref === undefined || value === undefined) return null
  const parsed = parseRecord(ref.kind, value, core.ladder)
  return parsed.kind === 'ok' ? parsed.record : null
}
