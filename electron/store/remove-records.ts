/**
 * Removing for good: the one place where the store takes a file away. What stood in it is in the history first, and a
 * file that was changed elsewhere since it was read stays.
 */
import { unlink } from 'node:fs/promises'
import type { RecordRef } from '@shared/domain/records'
import type { AppError } from '@shared/errors'
import { syncFolder } from './atomic-write'
import { eachAtOnce } from './in-slices'
import { loadFile } from './load-file'
import { asSaveError } from './save-step'
import { fileOf, keyOf, type StoreCore } from './store-core'
import type { WorkspaceFolder } from './workspace-folder'

const width = 4

/** Resolves with those that are gone now; rejects when none is and a disk or a folder was the reason. */
export async function removeRecords(
  core: StoreCore,
  refs: readonly RecordRef[],
): Promise<readonly RecordRef[]> {
  const removed: RecordRef[] = []
  const errors: AppError[] = []
  const folder = await core.folder()
  await eachAtOnce(refs, width, async ref => {
    try {
      if (await core.queue.run([keyOf(ref)], () => removeRecord(core, folder, ref))) removed.push(ref)
    } catch (error) {
      errors.push(asSaveError(core, ref, error))
    }
  })
  for (const kind of new Set(removed.map(ref => ref.kind))) await syncFolder(folder.kindFolder(kind))
  const [first] = errors
  if (removed.length === 0 && first !== undefined) throw first
  return removed
}

async function removeRecord(core: StoreCore, folder: WorkspaceFolder, ref: RecordRef): Promise<boolean> {
  await folder.assertPresent()
  const path = folder.recordPath(ref.kind, ref.id)
  const onDisk = await loadFile(path, ref, core.ladder)
  if (onDisk.kind !== 'absent') {
    // The next look at the folder takes over what stands there now.
    if (onDisk.kind !== 'ok' || onDisk.hash !== core.catalog.get(ref)?.hash) return false
    await core.history.kept(ref)
    await unlink(path)
  }
  core.catalog.remove(ref)
  core.cache.remove(ref)
  core.problems.remove(fileOf(ref))
  core.indexChanged()
  return true
}
