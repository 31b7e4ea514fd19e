/** Watches for the moment at which edits that wait can be saved, whether or not a page still shows them. */
import type { AnyRecord } from '@shared/domain/records'
import type { Workspace } from '../workspace/workspace'
import { replayJournal } from './replay-journal'

export interface Following {
  /** Pages are told what is on disk now. */
  readonly onSaved: (records: readonly AnyRecord[]) => void
  /** A page that still holds the edit goes first: it may know a newer state of it. */
  readonly afterMs?: number
  /** A full disk says nothing when it has room again. */
  readonly everyMs?: number
}

/** Returns what ends it. */
export function followJournal(
  workspace: Pick<Workspace, 'store' | 'undo' | 'journal'>,
  { onSaved, afterMs = 5_000, everyMs = 60_000 }: Following,
): () => void {
  const { store, journal } = workspace
  let isGoing = false
  let soon: NodeJS.Timeout | undefined
  const replay = async () => {
    if (isGoing || journal.entries().length === 0) return
    isGoing = true
    try {
      const records = await replayJournal(workspace)
      if (records.length > 0) onSaved(records)
    } finally {
      isGoing = false
    }
  }
  const stopListening = store.onChanged(change => {
    if (change.kind !== 'workspace' || change.workspace.kind !== 'ready') return
    if (journal.entries().length === 0) return
    clearTimeout(soon)
    soon = setTimeout(() => void replay(), afterMs)
    soon.unref()
  })
  const timer = setInterval(() => void replay(), everyMs)
  timer.unref()
  return () => {
    clearTimeout(soon)
    clearInterval(timer)
    stopListening()
  }
}
