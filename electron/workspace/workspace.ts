/** The open workspace: its store, the lookup that spares it from reading files, and what keeps edits safe. */
import { join } from 'node:path'
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import type { Backups } from '../backup/backups'
import { openBackups } from '../backup/open-backups'
import type { Journal } from '../journal/journal'
import { openJournal } from '../journal/open-journal'
import { replayJournal } from '../journal/replay-journal'
import { createSearchIndex, type SearchIndex } from '../search/search-index'
import type { Notice } from '../store/notices'
import type { RecordStore } from '../store/record-store'
import { homeWithoutId, workspaceHome } from '../store/workspace-home'
import { openUndoLog } from '../undo/open-undo-log'
import type { UndoLog } from '../undo/undo-log'
import { createLookup } from './lookup'
import { createUpkeep, type Upkeep } from './upkeep'

/** All that reading needs. */
export interface WorkspaceRecords {
  readonly store: RecordStore
  readonly lookup: SummaryLookup
  readonly search: SearchIndex
}

/** With all that an edit passes through. */
export interface Workspace extends WorkspaceRecords {
  readonly undo: UndoLog
  readonly journal: Journal
  readonly backups: Backups
  /** For when the app is idle. */
  readonly upkeep: Upkeep
}

export interface WorkspaceOptions {
  /** The app's own folder. */
  readonly home: string
  /** ISO instant. */
  readonly now: () => string
  readonly log: (message: string) => void
}

export async function openWorkspace(store: RecordStore, options: WorkspaceOptions): Promise<Workspace> {
  const folder = () => {
    const id = store.id()
    return id === undefined ? undefined : workspaceHome(options.home, id)
  }
  const undo = await openUndoLog({ store, folder, now: options.now, log: options.log })
  const journal = await openJournal({
    folder: () => join(folder() ?? homeWithoutId(options.home, store.state().folder), 'journal'),
    earlier: join(homeWithoutId(options.home, store.state().folder), 'journal'),
    now: () => new Date(options.now()),
    log: options.log,
  })
  const backups = openBackups({ store, undo, home: options.home, now: options.now, log: options.log })
  store.useBackups(backups.findRecord)
  for (const file of journal.unreadable()) store.addNotice(unreadableEntry(file))
  // Before anything is shown: what a page reads now holds the edits of an earlier time.
  await replayJournal({ store, undo, journal })
  const upkeep = createUpkeep({ store, undo }, { folder, now: options.now, log: options.log })
  return { ...workspaceOn(store), undo, journal, backups, upkeep }
}

const unreadableEntry = (file: string): Notice => ({
  id: `journal:${file}`,
  form: 'unreadable',
  actions: ['dismiss'],
  file,
  keptAt: file,
  message: `A change that was not saved yet could not be read again after the last start. What is left of it is kept in ${file}. Everything else is here.`,
})

export function workspaceOn(store: RecordStore): WorkspaceRecords {
  const lookup = createLookup(store.summaries)
  return { store, lookup, search: createSearchIndex(store, lookup) }
}

/** The records that can be read; what cannot has been named among the store's problems. */
export async function readableRecords(
  { store }: WorkspaceRecords,
  refs: readonly RecordRef[],
): Promise<readonly AnyRecord[]> {
  const answers = await store.readMany(refs)
  return answers.flatMap(answer => {
    if (answer.kind !== 'ok' && answer.kind !== 'newer') return []
    return answer.record === undefined ? [] : [answer.record]
  })
}
