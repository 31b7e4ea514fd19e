/** Reading: a file becomes a record once and is held. What is missing in a crowd is answered from its versions. */
import type { RecordKind, RecordOf } from '@shared/domain/records'
import { lastGood } from './last-good'
import type { LoadedFile } from './load-file'
import type { JsonObject } from './record-text'
import { keyOf, type StoreCore } from './store-core'
import { adoptFile, asPresent } from './take-over'

export type ReadRecord<K extends RecordKind = RecordKind> =
  | { readonly kind: 'ok'; readonly record: RecordOf<K> }
  /** To be shown, never written; `record` is there when the present schema fits it as well. */
  | {
      readonly kind: 'newer'
      readonly raw: JsonObject
      readonly schemaVersion: number
      readonly record: RecordOf<K> | undefined
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly reason: string }

/** One record, from memory or from its file; in turn with the saves of the same record. */
export async function readRecord<K extends RecordKind>(
  core: StoreCore,
  ref: { readonly kind: K; readonly id: string },
): Promise<ReadRecord<K>> {
  const held = heldRecord(core, ref)
  if (held) return { kind: 'ok', record: held }
  return core.queue.run([keyOf(ref)], async () => {
    const loaded = await adoptFile(core, await core.folder(), ref)
    if (core.frozen.has(keyOf(ref)) && loaded.kind !== 'ok') return fromVersions(core, ref)
    return asRead(ref.kind, loaded)
  })
}

/** Its file is missing together with many others, and nobody has said yet that they may go. */
async function fromVersions<K extends RecordKind>(
  core: StoreCore,
  ref: { readonly kind: K; readonly id: string },
): Promise<ReadRecord<K>> {
  const record = await lastGood(core, ref, core.catalog.get(ref)?.hash)
  return record?.kind === ref.kind ? { kind: 'ok', record: record as RecordOf<K> } : { kind: 'missing' }
}

function heldRecord<K extends RecordKind>(
  core: StoreCore,
  ref: { readonly kind: K; readonly id: string },
): RecordOf<K> | undefined {
  const held = core.cache.get(ref)
  return held?.kind === ref.kind ? (held as RecordOf<K>) : undefined
}

function asRead<K extends RecordKind>(kind: K, loaded: LoadedFile): ReadRecord<K> {
  switch (loaded.kind) {
    case 'ok':
      return { kind: 'ok', record: loaded.record as RecordOf<K> }
    case 'newer':
      return {
        kind: 'newer',
        raw: loaded.raw,
        schemaVersion: loaded.schemaVersion,
        record: asPresent(kind, loaded.raw),
      }
    case 'absent':
      return { kind: 'missing' }
    case 'sides':
      return { kind: 'damaged', reason: 'holds the marks of an unfinished merge' }
    default:
      return { kind: 'damaged', reason: loaded.reason }
  }
}
