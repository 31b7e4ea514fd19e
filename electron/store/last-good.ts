/** The last good version of a record, in this order: memory, history, the newest backup that holds it. */
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import type { StoreCore } from './store-core'

/** Versions that are looked at before a record counts as lost to the history. */
const mostTried = 12

/** `hash` is the version wanted most, when it is known. */
export async function lastGood(
  core: StoreCore,
  ref: RecordRef,
  hash: string | undefined,
): Promise<AnyRecord | undefined> {
  return core.cache.get(ref) ?? (await fromHistory(core, ref, hash)) ?? (await fromBackup(core, ref))
}

async function fromHistory(
  core: StoreCore,
  ref: RecordRef,
  hash: string | undefined,
): Promise<AnyRecord | undefined> {
  const wanted = hash === undefined ? undefined : asRecord(core, ref, await core.history.read(ref, hash))
  if (wanted !== undefined) return wanted
  const kept = (await core.history.list(ref)).toReversed().slice(0, mostTried)
  for (const version of kept) {
    const record = asRecord(core, ref, await core.history.read(ref, version.hash))
    if (record !== undefined) return record
  }
  return undefined
}

async function fromBackup(core: StoreCore, ref: RecordRef): Promise<AnyRecord | undefined> {
  return asRecord(core, ref, await core.findInBackup(ref).catch(() => undefined))
}

function asRecord(core: StoreCore, ref: RecordRef, value: unknown): AnyRecord | undefined {
  const parsed = value === undefined ? undefined : parseRecord(ref.kind, value, core.ladder)
  return parsed?.kind === 'ok' ? parsed.record : undefined
}
