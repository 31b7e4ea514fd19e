import type { RecordRef } from '@shared/domain/records'

/** The reverse of `keyOf`, by which everything in the index was entered. */
export function refOfKey(key: string): RecordRef {
  const cut = key.indexOf('/')
  return { kind: key.slice(0, cut) as RecordRef['kind'], id: key.slice(cut + 1) }
}
