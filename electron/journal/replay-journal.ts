/**
 * Edits that wait in the journal go to the workspace as soon as it takes them: at the opening, and when a folder is
 * back, is writable again or its disk has room. They are saved on the version they were made on, so that what changed
 * meanwhile is merged with them.
 */
import type { AnyRecord } from '@shared/domain/records'
import { AppError, encodeError } from '@shared/errors'
import { encodeRecord } from '../store/record-text'
import { changesOf } from '../workspace/save-as-step'
import type { Workspace } from '../workspace/workspace'
import type { JournalEntry } from './journal'

type Uses = Pick<Workspace, 'store' | 'undo' | 'journal'>

/** Returns the records that are on disk now; what still fails stays, with the newest reason. Never rejects. */
export async function replayJournal(uses: Uses): Promise<readonly AnyRecord[]> {
  if (uses.store.state().kind !== 'ready') return []
  const waiting = [...uses.journal.entries()].sort((one, other) => (one.at < other.at ? -1 : 1))
  const saved: AnyRecord[] = []
  for (const entry of waiting) saved.push(...(await replayEntry(uses, entry)))
  return saved
}

async function replayEntry(uses: Uses, entry: JournalEntry): Promise<readonly AnyRecord[]> {
  const { store, undo, journal } = uses
  const { record, baseRev, baseHash, step } = entry
  try {
    if (await wasSavedLater(uses, entry)) {
      await journal.remove(record)
      return []
    }
    const request = { record, baseRev, baseHash }
    const saved = await store.save(request)
    if (step !== undefined) await undo.record(step, changesOf([saved]))
    await journal.remove(record)
    return [saved.record]
  } catch (error) {
    if (error instanceof AppError) await journal.put({ ...entry, why: encodeError(error) })
    return []
  }
}

/**
 * The app ended between a save and the removal of what had waited for it. The disk then holds a newer state of the
 * same edit; this one becomes a version among the others.
 */
async function wasSavedLater({ store }: Uses, { record, baseRev, at }: JournalEntry): Promise<boolean> {
  const versions = await store.history.list(record)
  if (!versions.some(version => version.rev > baseRev && version.by === 'edit' && version.at > at))
    return false
  const kept = { ...record, rev: baseRev + 1 }
  const { text, hash } = encodeRecord({ ...kept })
  store.history.keep(record, { hash, rev: kept.rev, at, by: 'edit', text })
  await store.history.kept(record)
  return true
}
