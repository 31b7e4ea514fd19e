/** Whether the bytes of a file are a whole record: only such a file takes the place of an older good state. */
import type { Ladder } from '@shared/domain/migrations'
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import { decodeRecord, type JsonObject } from '../store/record-text'

export type Judged =
  | { readonly kind: 'good'; readonly value: JsonObject; readonly hash: string }
  | { readonly kind: 'bad'; readonly reason: string }

/** `knownHash`: of the content the store has read from this file; the same content needs no second look. */
export function judgeRecord(
  bytes: Uint8Array,
  ref: RecordRef,
  ladder: Ladder,
  knownHash?: string | undefined,
): Judged {
  const decoded = decodeRecord(bytes)
  if (decoded.kind === 'damaged') return { kind: 'bad', reason: decoded.reason }
  const { value, hash } = decoded
  if (hash === knownHash) return { kind: 'good', value, hash }
  if (value.kind !== ref.kind || value.id !== ref.id) {
    return { kind: 'bad', reason: 'says it is another record than its name does' }
  }
  const parsed = parseRecord(ref.kind, value, ladder)
  if (parsed.kind === 'invalid') return { kind: 'bad', reason: `does not fit its kind: ${parsed.reason}` }
  return { kind: 'good', value, hash }
}

/** The record as this Presnap knows it; undefined for one of a newer version or of no known form. */
export function asPresentRecord(ref: RecordRef, value: JsonObject, ladder: Ladder): AnyRecord | undefined {
  const parsed = parseRecord(ref.kind, value, ladder)
  return parsed.kind === 'ok' && parsed.record.id === ref.id ? parsed.record : undefined
}
