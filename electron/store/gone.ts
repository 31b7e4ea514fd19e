/** A record whose file is gone leaves the lists and is offered back; what is known of it stays in the history. */
import type { RecordRef } from '@shared/domain/records'
import { keepKnown, keepVersion, versionOf } from './keep-version'
import { lastGood } from './last-good'
import { goneNotice, removeGone } from './outside-notices'
import { dropEntry, keyOf, type StoreCore } from './store-core'

export async function forgetFile(core: StoreCore, ref: RecordRef): Promise<void> {
  const known = core.catalog.get(ref)
  if (known === undefined) return
  const title = core.catalog.summary(ref)?.title ?? ''
  await keepKnown(core, ref, known)
  core.problems.add(goneNotice(core, ref, title, await keptVersion(core, ref, known.hash)))
  dropEntry(core, ref)
}

/** Backups are known of later than the records: what only they hold can then be brought back as well. */
export async function askBackups(core: StoreCore): Promise<void> {
  for (const notice of core.problems.all()) {
    if (notice.form !== 'gone' || notice.ref === undefined || notice.versions?.ours !== undefined) continue
    const kept = await keptVersion(core, notice.ref, undefined)
    if (kept !== undefined) core.problems.add(goneNotice(core, notice.ref, notice.title ?? '', kept))
  }
}

/** Its file stands there again. */
export function foundAgain(core: StoreCore, ref: RecordRef): void {
  removeGone(core, ref)
  if (core.frozen.delete(keyOf(ref))) core.frozenChanged()
}

/** The hash of the version that would be brought back; one that only a backup holds comes into the history with this. */
async function keptVersion(
  core: StoreCore,
  ref: RecordRef,
  hash: string | undefined,
): Promise<string | undefined> {
  if (hash !== undefined && (await core.history.has(ref, hash))) return hash
  const record = await lastGood(core, ref, hash)
  if (record === undefined) return undefined
  const version = versionOf(record)
  keepVersion(core, ref, version, 'restore')
  return version.hash
}
