/**
 * Writing. A save is answered when it is on disk, never before. The file that is replaced must be the one that was
 * read: compared by size and time, and by content only when those differ. Saves of one record follow each other,
 * saves of different records do not wait for one another.
 */
import {
  asSaveError,
  prepare,
  readyFolder,
  refuseOutsideChange,
  type Saved,
  type SaveRequest,
  settle,
} from './save-step'
import { keyOf, type StoreCore } from './store-core'

/** Rejects with an `AppError`; the file then holds what it held. */
export function saveRecord(core: StoreCore, request: SaveRequest): Promise<Saved> {
  const { record } = request
  return core.queue.run([keyOf(record)], async () => {
    try {
      const prepared = prepare(core, request)
      const folder = await readyFolder(core, record)
      const stamp = await prepared.file(folder).write(prepared.stored, current => {
        return refuseOutsideChange(core, folder, prepared, current)
      })
      const saved = settle(core, prepared, stamp)
      core.announce({ kind: 'records', by: 'save', records: [prepared.stored] })
      return saved
    } catch (error) {
      throw asSaveError(core, record, error)
    }
  })
}
