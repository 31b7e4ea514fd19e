/**
 * From a change on screen to "Saved". Writes 300 ms after the last change and 900 ms after the first at the
 * latest; says saved only when main has answered. A failed record stays on screen, is named with its reason
 * and tried again; it never holds back the others.
 */

import type { SaveAnswer } from '@shared/contract'
import { AppError, type EncodedError, encodeError } from '@shared/errors'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import type { State } from './store'

const quietMs = 300
const longestMs = 900
const retryMs = [1_000, 2_000, 5_000, 15_000, 30_000] as const

export interface SavingSlice {
  /** ISO instant of the last write that reached the disk in this session. */
  readonly savedAt: string | null
  /** Records not yet on disk; a reason once a write has failed. */
  readonly unsaved: Readonly<Record<string, { readonly why: EncodedError | null }>>
  saveSoon(ids: readonly string[]): void
  /** Writes what is pending; resolves when main has answered for all of it. */
  saveNow(): Promise<void>
  /** Writes these records in one step, all or none, as an import must. */
  saveTogether(ids: readonly string[]): Promise<void>
  isUnsaved(id: string): boolean
}

export const createSavingSlice: StateCreator<State, [], [], SavingSlice> = (set, get) => {
  let quiet: ReturnType<typeof setTimeout> | undefined
  let latest: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let failures = 0

  function stopTimers(): void {
    clearTimeout(quiet)
    clearTimeout(latest)
    latest = undefined
  }

  async function write(): Promise<void> {
    stopTimers()
    await send(Object.keys(get().unsaved), false)
  }

  async function send(ids: readonly string[], together: boolean): Promise<void> {
    const sent = ids.flatMap(id => get().records[id] ?? [])
    if (sent.length === 0) return
    const answer = await askToSave(sent, together)
    set(state => afterSaving(state, sent, answer))
    failures = answer.failed.length > 0 ? failures + 1 : 0
    if (answer.failed.length > 0) wait(retryMs[Math.min(failures, retryMs.length) - 1] ?? 30_000)
  }

  function mark(ids: readonly string[]): void {
    const waiting = { ...get().unsaved }
    for (const id of ids) waiting[id] ??= { why: null }
    set({ unsaved: waiting })
  }

  function wait(ms: number): void {
    clearTimeout(quiet)
    quiet = setTimeout(() => void get().saveNow(), ms)
  }

  return {
    savedAt: null,
    unsaved: {},
    saveSoon: ids => {
      mark(ids)
      wait(quietMs)
      latest ??= setTimeout(() => void get().saveNow(), longestMs)
    },
    saveNow: () => {
      writing = writing.then(write)
      return writing
    },
    saveTogether: ids => {
      mark(ids)
      writing = writing.then(() => send(ids, true))
      return writing
    },
    isUnsaved: id => get().unsaved[id] !== undefined,
  }
}

/** Asks main; a call that fails as a whole fails for each record, so that nothing is forgotten. */
async function askToSave(sent: readonly State['records'][string][], together: boolean): Promise<SaveAnswer> {
  try {
    return await ask('saveRecords', {
      records: sent.map(record => ({ kind: record.kind, baseRev: record.rev, record })),
      together,
    })
  } catch (error) {
    const why =
      error instanceof AppError ? encodeError(error) : encodeError(new AppError('not-written', notWritten))
    return { savedAt: '', saved: [], failed: sent.map(({ kind, id }) => ({ kind, id, error: why })) }
  }
}

const notWritten = 'The change could not be written yet. It is kept here and tried again.'

function afterSaving(
  state: State,
  sent: readonly State['records'][string][],
  answer: SaveAnswer,
): Pick<State, 'records' | 'unsaved' | 'savedAt' | 'workspace'> {
  const records = { ...state.records }
  const unsaved = { ...state.unsaved }
  for (const { id, rev } of answer.saved) {
    const current = records[id]
    if (current === undefined) continue
    const stillAsSent = sent.some(record => record === current)
    records[id] = { ...current, rev }
    if (stillAsSent) delete unsaved[id]
    else unsaved[id] = { why: null }
  }
  for (const { id, error } of answer.failed) unsaved[id] = { why: error }
  if (answer.saved.length === 0)
    return { records, unsaved, savedAt: state.savedAt, workspace: state.workspace }
  return { records, unsaved, savedAt: answer.savedAt, workspace: noLongerEmpty(state.workspace) }
}

/** Main tells of the workspace when its folder comes or goes, not of its first record. */
export function noLongerEmpty(workspace: State['workspace']): State['workspace'] {
  if (workspace === null || workspace.kind === 'missing') return workspace
  return workspace.empty ? { ...workspace, empty: false } : workspace
}
