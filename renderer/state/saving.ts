/**
 * From a change on screen to "Saved". Writes 300 ms after the last change and 500 ms after the first at the
 * latest, each step as a save of its own; says saved only when main has answered. A failed record stays on screen,
 * is named with its reason and tried again; it never holds back the others.
 */
import type { SaveAnswer } from '@shared/contract'
import { AppError, type EncodedError, encodeError } from '@shared/errors'
import type { UnsavedRecord } from '@shared/safety'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { newId } from './clock'
import {
  type Act,
  afterSaved,
  baseRevOf,
  markFailed,
  moved,
  type Outbox,
  type Parcel,
  type Sent,
  toSend,
  waitingIds,
  withAct,
} from './outbox'
import { show } from './records'
import type { State } from './store'

const quietMs = 300
/** The other half of the second within which a letter must be on disk is for a slow machine to write it. */
const longestMs = 500
/** A disk that has room again is noticed within five seconds; a write that fails costs next to nothing. */
const retryMs = [1_000, 2_000, 4_000] as const

type Unsaved = Readonly<Record<string, { readonly why: EncodedError | null }>>

export interface SavingSlice {
  /** ISO instant of the last write that reached the disk in this session. */
  readonly savedAt: string | null
  /** What is still to be written, oldest first. */
  readonly outbox: Outbox
  /** The records in it; a reason once a write has failed. */
  readonly unsaved: Unsaved
  /** Writes what was done soon, with whatever else of the same step comes until then. */
  saveSoon(act: Act): void
  /** Writes at once: what waits, then this, all of it or none. */
  saveTogether(act: Act): Promise<void>
  /** Writes what is pending; resolves when main has answered for all of it. */
  saveNow(): Promise<void>
  /** Takes over edits of an earlier time that no disk took yet. */
  takeUnsaved(kept: readonly UnsavedRecord[]): void
  /** Replaces what waits, where it was taken back or is somebody else's now. */
  setOutbox(outbox: Outbox): void
  isUnsaved(id: string): boolean
}

export const createSavingSlice: StateCreator<State, [], [], SavingSlice> = (set, get) => {
  let quiet: ReturnType<typeof setTimeout> | undefined
  let latest: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let failures = 0

  /** Every parcel on its own, in order. Of a record that fails only its newest state is tried again, for the journal. */
  async function write(): Promise<void> {
    clearTimeout(quiet)
    clearTimeout(latest)
    latest = undefined
    const failed = new Set<string>()
    for (const { key } of get().outbox) {
      const parcel = get().outbox.find(one => one.key === key)
      if (parcel === undefined || isOvertaken(get().outbox, parcel, failed)) continue
      for (const { id } of (await send(parcel)).failed) failed.add(id)
    }
    failures = failed.size > 0 ? failures + 1 : 0
    if (failed.size > 0) wait(retryMs[Math.min(failures, retryMs.length) - 1] ?? 4_000)
  }

  async function send(parcel: Parcel): Promise<Pick<SaveAnswer, 'failed'>> {
    const sent = toSend(get().outbox, parcel)
    if (sent.length === 0) return { failed: [] }
    const answer = await askToSave(get().outbox, parcel, sent)
    set(state => afterAnswer(state, parcel, sent, answer))
    return answer
  }

  function add(act: Act): void {
    get().setOutbox(withAct(get().outbox, act, newId()))
  }

  function wait(ms: number): void {
    clearTimeout(quiet)
    quiet = setTimeout(() => void get().saveNow(), ms)
  }

  return {
    savedAt: null,
    outbox: [],
    unsaved: {},
    saveSoon: act => {
      add(act)
      wait(quietMs)
      latest ??= setTimeout(() => void get().saveNow(), longestMs)
    },
    saveNow: () => {
      writing = writing.then(write)
      return writing
    },
    saveTogether: act => {
      add({ ...act, together: true })
      return get().saveNow()
    },
    takeUnsaved: kept => {
      const fresh = kept.filter(({ record }) => !get().isUnsaved(record.id))
      if (fresh.length === 0) return
      set(state => withKept(state, fresh))
      wait(retryMs[0])
    },
    setOutbox: outbox => set(state => ({ outbox, unsaved: unsavedOf(outbox, state.unsaved) })),
    isUnsaved: id => get().unsaved[id] !== undefined,
  }
}

/** Refused before, as a part of what was refused again just now: the newest state of it is all that is tried. */
function isOvertaken(outbox: Outbox, parcel: Parcel, failed: ReadonlySet<string>): boolean {
  if (!parcel.failed || parcel.together) return false
  const later = outbox.slice(outbox.indexOf(parcel) + 1)
  return Object.keys(parcel.entries).every(id => failed.has(id) && later.some(one => one.entries[id]))
}

/** Asks main; a call that fails as a whole fails for each record, so that nothing is forgotten. */
async function askToSave(outbox: Outbox, parcel: Parcel, sent: readonly Sent[]): Promise<SaveAnswer> {
  const { step, together, isImport } = parcel
  try {
    return await ask('saveRecords', {
      records: sent.map(({ record }) => ({
        kind: record.kind,
        baseRev: baseRevOf(outbox, record.id),
        record,
      })),
      ...(step !== null && { step }),
      ...(isImport && { isImport }),
      together,
    })
  } catch (error) {
    const why =
      error instanceof AppError ? encodeError(error) : encodeError(new AppError('not-written', notWritten))
    const failed = sent.map(({ record: { kind, id } }) => ({ kind, id, error: why }))
    return { savedAt: '', saved: [], failed }
  }
}

const notWritten = 'The change could not be written yet. It is kept here and tried again.'

type Written = Pick<State, 'records' | 'summaries' | 'outbox' | 'unsaved' | 'savedAt' | 'workspace'>

function afterAnswer(state: State, parcel: Parcel, sent: readonly Sent[], answer: SaveAnswer): Written {
  const records = { ...state.records }
  const reasons = { ...state.unsaved }
  const mergedIds: string[] = []
  let { outbox } = state
  for (const { id, rev, merged } of answer.saved) {
    const one = sent.find(({ record }) => record.id === id)
    if (one === undefined) continue
    const current = records[id]
    const stored = merged ?? { ...one.record, rev: Math.max(rev, current?.rev ?? 0) }
    outbox = afterSaved(outbox, one, stored)
    delete reasons[id]
    if (current !== undefined) records[id] = moved(current, one.record, stored)
    if (merged !== undefined) mergedIds.push(id)
  }
  for (const { id, error } of answer.failed) reasons[id] = { why: error }
  outbox = markFailed(outbox, parcel.key, answer.failed.length > 0)
  const isAny = answer.saved.length > 0
  return {
    ...show(
      { ...state, records },
      mergedIds.flatMap(id => records[id] ?? []),
    ),
    outbox,
    unsaved: unsavedOf(outbox, reasons),
    savedAt: isAny ? answer.savedAt : state.savedAt,
    workspace: isAny ? noLongerEmpty(state.workspace) : state.workspace,
  }
}

const unsavedOf = (outbox: Outbox, reasons: Unsaved): Unsaved =>
  Object.fromEntries(waitingIds(outbox).map(id => [id, { why: reasons[id]?.why ?? null }]))

/** A step of its own for each, so that it can be undone like any other once it is written. */
function withKept(
  state: State,
  kept: readonly UnsavedRecord[],
): Pick<State, 'records' | 'summaries' | 'outbox' | 'unsaved'> {
  let { outbox } = state
  for (const { record } of kept) {
    const known = state.records[record.id]
    const before = known?.rev === record.rev ? known : null
    const step = { id: newId(), label: 'Edit kept from the last time' }
    outbox = withAct(outbox, { step, changes: [{ before, after: record }] }, newId())
  }
  const reasons = Object.fromEntries(kept.map(({ record, why }) => [record.id, { why }]))
  return {
    ...show(
      state,
      kept.map(({ record }) => record),
    ),
    outbox,
    unsaved: unsavedOf(outbox, { ...state.unsaved, ...reasons }),
  }
}

/** Main tells of the workspace when its folder comes or goes, not of its first record. */
export function noLongerEmpty(workspace: State['workspace']): State['workspace'] {
  if (workspace === null || workspace.kind === 'missing') return workspace
  return workspace.empty ? { ...workspace, empty: false } : workspace
}
