/** Handing versions to the history: what was found on disk, and what only memory still holds. */
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import type { VersionSource } from '@shared/safety'
import type { Entry } from './catalog'
import { encodeRecord } from './record-text'
import type { StoreCore } from './store-core'

export function keepVersion(
  core: StoreCore,
  ref: RecordRef,
  version: { readonly hash: string; readonly rev: number; readonly text: string },
  by: VersionSource,
): void {
  const { hash, rev, text } = version
  core.history.keep(ref, { hash, rev, text, by, at: core.now().toISOString() })
}

/** The version that is about to be superseded by somebody else: kept from memory when the history lacks it. */
export async function keepKnown(core: StoreCore, ref: RecordRef, known: Entry): Promise<void> {
  const held = core.cache.get(ref)
  if (held === undefined || (await core.history.has(ref, known.hash))) return
  const { text, hash } = encodeRecord({ ...held })
  if (hash === known.hash) keepVersion(core, ref, { hash, rev: known.rev, text }, 'edit')
}

/** The text and hash that a record would have in a file. */
export function versionOf(record: AnyRecord): { hash: string; rev: number; text: string } {
  return { ...encodeRecord({ ...record }), rev: record.rev }
}
