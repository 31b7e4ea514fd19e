/** Writing a record again whose file is gone, or giving it up; the versions stay in the history either way. */
import type { RecordRef } from '@shared/domain/records'
import { foundAgain } from './gone'
import { eachAtOnce } from './in-slices'
import { versionOf } from './keep-version'
import { lastGood } from './last-good'
import { writePrepared } from './save-record'
import { asSaveError, ChangedOnDisk } from './save-step'
import { dropEntry, keyOf, type StoreCore } from './store-core'
import { adoptFile } from './take-over'

/** Side by side; a disk is not faster with more. */
const width = 4

/** Resolves with those of which nothing is kept; rejects with the disk's reason when it takes none. */
export async function putBack(
  core: StoreCore,
  refs: readonly RecordRef[],
  hashOf: (ref: RecordRef) => string | undefined,
): Promise<readonly RecordRef[]> {
  const lost: RecordRef[] = []
  const errors: unknown[] = []
  await eachAtOnce(refs, width, async ref => {
    if (errors.length > 0) return
    try {
      const isBack = await core.queue.run([keyOf(ref)], () => putBackOne(core, ref, hashOf(ref)))
      if (!isBack) lost.push(ref)
    } catch (error) {
      errors.push(asSaveError(core, ref, error))
    }
  })
  if (errors.length > 0) throw errors[0]
  return lost
}

async function putBackOne(core: StoreCore, ref: RecordRef, hash: string | undefined): Promise<boolean> {
  const record = await lastGood(core, ref, hash)
  if (record === undefined) return false
  const known = core.catalog.get(ref)
  try {
    const { text, hash: written } = versionOf(record)
    await writePrepared(core, { stored: record, text, hash: written, by: 'restore', known, merge: undefined })
    core.announce({ kind: 'records', by: 'disk', records: [record] })
  } catch (error) {
    if (!(error instanceof ChangedOnDisk)) throw error
    // Something stands there again by itself.
    await adoptFile(core, await core.folder(), ref)
  }
  return true
}

/** Those that are still gone leave the lists; an emptied file goes the way of a damaged one. */
export async function letGo(core: StoreCore, refs: readonly RecordRef[]): Promise<void> {
  const gone: RecordRef[] = []
  const folder = await core.folder()
  await eachAtOnce(refs, width, async ref => {
    await core.queue.run([keyOf(ref)], async () => {
      const loaded = await adoptFile(core, folder, ref)
      if (loaded.kind === 'ok' || loaded.kind === 'newer') return
      foundAgain(core, ref)
      if (loaded.kind === 'damaged') await adoptFile(core, folder, ref)
      dropEntry(core, ref)
      gone.push(ref)
    })
  })
  if (gone.length > 0) core.announce({ kind: 'records', by: 'disk', records: [], gone })
}
