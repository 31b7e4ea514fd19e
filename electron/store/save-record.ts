/**
 * Writing. A save is answered when it is on disk, never before. The file that is replaced must be the one that was
 * read: compared by size and times, and by content when those differ; a change from elsewhere is merged. Saves of one
 * record follow each other, saves of different records do not wait for one another.
 */
import type { TargetCheck } from './atomic-write'
import {
  asSaveError,
  ChangedOnDisk,
  changedOutside,
  fileFor,
  type Prepared,
  prepare,
  prepareOver,
  refuseOutsideChange,
  type Saved,
  type SaveRequest,
  settle,
} from './save-step'
import { keyOf, type StoreCore } from './store-core'
import type { WorkspaceFolder } from './workspace-folder'

/** A file that changes this often while it is being merged belongs to somebody else for now. */
const mostMerges = 5

/** Rejects with an `AppError`; the file then holds what it held. */
export function saveRecord(core: StoreCore, request: SaveRequest): Promise<Saved> {
  return core.queue.run([keyOf(request.record)], () => saveInTurn(core, request))
}

/** For who has the record's turn already. */
export async function saveInTurn(core: StoreCore, request: SaveRequest): Promise<Saved> {
  try {
    const saved = await writeMerging(core, request)
    core.announce({ kind: 'records', by: 'save', records: [saved.record] })
    return saved
  } catch (error) {
    throw asSaveError(core, request.record, error)
  }
}

/** Throws `ChangedOnDisk` when something else stands there than what it was prepared for. */
export async function writePrepared(
  core: StoreCore,
  prepared: Prepared,
  opened?: WorkspaceFolder,
): Promise<Saved> {
  const folder = opened ?? (await core.folder())
  await folder.ensureFolder(prepared.stored.kind)
  const check: TargetCheck = current => refuseOutsideChange(core, folder, prepared, current)
  const stamp = await fileFor(folder, prepared).write(prepared.stored, check, folder.assertPresent)
  return settle(core, prepared, stamp)
}

async function writeMerging(core: StoreCore, request: SaveRequest): Promise<Saved> {
  let prepared = await prepare(core, request)
  for (let merges = 0; merges < mostMerges; merges += 1) {
    try {
      return await writePrepared(core, prepared)
    } catch (error) {
      if (!(error instanceof ChangedOnDisk)) throw error
      prepared = await prepareOver(core, request, prepared.known)
    }
  }
  throw changedOutside(request.record)
}
