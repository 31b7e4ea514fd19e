/**
 * The records in use and the summaries of the lists in use. A change is a pure function from shared/domain,
 * shown at once and handed to saving; nothing waits for the disk.
 */
import type { RecordKind } from '@shared/domain/record'
import { touched } from '@shared/domain/record'
import type { AnyRecord, RecordOf, RecordRef } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { now } from './clock'
import { orSay } from './say-failure'
import type { State } from './store'

export type RecordMap = Readonly<Record<string, AnyRecord>>
export type SummaryMap = Readonly<Partial<Record<RecordKind, readonly Summary[]>>>

export interface RecordsSlice {
  readonly records: RecordMap
  readonly summaries: SummaryMap
  /** Calls whose neighbourhood is loaded, with the other calls of the same prospect. */
  readonly siblings: Readonly<Record<string, readonly Summary[]>>
  /** Changes one record; the same object back means no change. `label` names it in the undo toast. */
  change<K extends RecordKind>(
    kind: K,
    id: string,
    update: (record: RecordOf<K>) => RecordOf<K>,
    label?: string,
  ): void
  /** Adds or replaces several records as one undoable change, and writes them at once. */
  commit(records: readonly AnyRecord[], label: string): Promise<void>
  /** Adds or replaces records that follow from others; nothing the user did, so nothing to undo. */
  put(records: readonly AnyRecord[]): void
  trash(kind: RecordKind, id: string, label: string): void
  loadCall(callId: string): Promise<void>
  loadRecords(refs: readonly RecordRef[]): Promise<void>
  loadSummaries(kind: RecordKind): Promise<void>
  /** Takes in records that are already on disk; what is being edited here stays. */
  receive(records: readonly AnyRecord[]): void
}

export const createRecordsSlice: StateCreator<State, [], [], RecordsSlice> = (set, get) => ({
  records: {},
  summaries: {},
  siblings: {},
  change: (kind, id, update, label = 'Edit') => {
    const before = get().records[id]
    if (before === undefined || before.kind !== kind) return
    const changed = update(before as RecordOf<typeof kind>)
    if (changed === before) return
    const after = touched(changed, now())
    set(state => show(state, [after]))
    get().remember({ label, before: [before], createdIds: [] })
    get().saveSoon([id])
  },
  commit: async (records, label) => {
    const known = get().records
    const before = records.flatMap(record => known[record.id] ?? [])
    const createdIds = records.filter(record => known[record.id] === undefined).map(record => record.id)
    set(state => show(state, records))
    get().remember({ label, before, createdIds })
    await get().saveTogether(records.map(record => record.id))
  },
  put: records => {
    if (records.length === 0) return
    set(state => show(state, records))
    get().saveSoon(records.map(record => record.id))
  },
  trash: (kind, id, label) => {
    get().change(kind, id, record => ({ ...record, deletedAt: now() }), label)
    get().say(label, { undoes: true })
  },
  loadCall: async callId => {
    const bundle = await ask('readCall', { callId })
    get().receive(notOvertaken(get().records, bundle.records))
    set(state => ({ siblings: { ...state.siblings, [callId]: bundle.siblings } }))
  },
  loadRecords: async refs => {
    const missing = refs.filter(ref => get().records[ref.id] === undefined)
    if (missing.length === 0) return
    await orSay(get().say, async () => get().receive(await ask('readRecords', { refs: missing })))
  },
  loadSummaries: async kind => {
    await orSay(get().say, async () => {
      // Main's own words, made from summaries of this kind.
      const listed: readonly Summary[] = JSON.parse(await ask('listSummaries', { kind }))
      set(state => ({ summaries: { ...state.summaries, [kind]: asItStands(state, kind, listed) } }))
    })
  },
  receive: records => {
    const free = records.filter(record => !get().isUnsaved(record.id))
    if (free.length > 0) set(state => show(state, free))
  },
})

/** The state with these records on screen, their lists included. */
function show(state: State, changed: readonly AnyRecord[]): Pick<State, 'records' | 'summaries'> {
  const records = { ...state.records }
  for (const record of changed) records[record.id] = record
  return { records, summaries: withSummaries(state.summaries, changed) }
}

function withSummaries(summaries: SummaryMap, changed: readonly AnyRecord[]): SummaryMap {
  const next: Partial<Record<RecordKind, readonly Summary[]>> = { ...summaries }
  for (const kind of new Set(changed.map(record => record.kind))) {
    const list = next[kind]
    if (list === undefined) continue
    const fresh = new Map(
      changed.filter(record => record.kind === kind).map(record => [record.id as string, record]),
    )
    const kept = list.map(summary => {
      const record = fresh.get(summary.id)
      fresh.delete(summary.id)
      return record === undefined ? summary : (summarize(record) as Summary)
    })
    const added = [...fresh.values()].map(record => summarize(record) as Summary)
    next[kind] = [...kept, ...added].filter(stands)
  }
  return next
}

/** Neither in the trash nor merged into another. */
const stands = (summary: Summary): boolean =>
  summary.deletedAt === undefined && summary.mergedInto === undefined

/** A list as main answered it, with what was changed here while the answer was on its way. */
function asItStands(state: State, kind: RecordKind, listed: readonly Summary[]): readonly Summary[] {
  const revs = new Map(listed.map(summary => [summary.id, summary.rev]))
  const newer = Object.values(state.records).filter(
    record =>
      record.kind === kind &&
      (state.unsaved[record.id] !== undefined || record.rev > (revs.get(record.id) ?? 0)),
  )
  const list = listed.filter(stands)
  return withSummaries({ [kind]: list }, newer)[kind] ?? list
}

/** What was read, without what has been saved again since main read it and what is known word for word. */
export function notOvertaken(known: RecordMap, read: readonly AnyRecord[]): readonly AnyRecord[] {
  return read.filter(record => {
    const held = known[record.id]
    if (held === undefined || record.rev > held.rev) return true
    return record.rev === held.rev && !isSame(record, held)
  })
}

/** A record that is put in again is another object, and all that was computed from it is computed again. */
const isSame = (one: AnyRecord, other: AnyRecord): boolean => JSON.stringify(one) === JSON.stringify(other)
