/**
 * The records in use and the summaries of the lists in use. A change is a pure function from shared/domain,
 * shown at once and handed to saving; nothing waits for the disk.
 */
import type { CallBackground } from '@shared/domain/background'
import type { RecordKind } from '@shared/domain/record'
import { touched } from '@shared/domain/record'
import type { AnyRecord, RecordOf, RecordRef } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { hasSameContent, mergeRecords } from '@shared/merge/merge-records'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { now } from './clock'
import { baseOf, type Change, rebased, withBase, without } from './outbox'
import { orSay } from './say-failure'
import type { State } from './store'

export type RecordMap = Readonly<Record<string, AnyRecord>>
export type SummaryMap = Readonly<Partial<Record<RecordKind, readonly Summary[]>>>

export interface RecordsSlice {
  readonly records: RecordMap
  readonly summaries: SummaryMap
  /** Calls whose neighbourhood is loaded, with the other calls of the same prospect. */
  readonly siblings: Readonly<Record<string, readonly Summary[]>>
  /** What their advice needs of records that no screen of theirs shows. */
  readonly backgrounds: Readonly<Record<string, CallBackground>>
  /** Changes one record; the same back means no change. `label` names it in the undo toast. */
  change<K extends RecordKind>(
    kind: K,
    id: string,
    update: (record: RecordOf<K>) => RecordOf<K>,
    label?: string,
  ): void
  /** Adds or replaces several records as one undoable step, and writes them at once. */
  commit(
    records: readonly AnyRecord[],
    label: string,
    options?: { readonly isImport?: boolean },
  ): Promise<void>
  /** Adds or replaces records that follow from others; nothing the user did, so nothing to undo. */
  put(records: readonly AnyRecord[]): void
  trash(kind: RecordKind, id: string, label: string): void
  loadCall(callId: string): Promise<void>
  loadProspect(prospectId: string): Promise<void>
  loadRecords(refs: readonly RecordRef[]): Promise<void>
  loadSummaries(kind: RecordKind): Promise<void>
  /** Takes in records that are already on disk; what is being edited here is merged with them. */
  receive(records: readonly AnyRecord[]): void
  /** Their files are gone: they leave the lists. What is on screen or unsaved stays; an edit writes it again. */
  dropGone(refs: readonly RecordRef[]): void
  /** Shows records as they are given; what is to be written is not touched. */
  display(records: readonly AnyRecord[]): void
}

export const createRecordsSlice: StateCreator<State, [], [], RecordsSlice> = (set, get) => ({
  records: {},
  summaries: {},
  siblings: {},
  backgrounds: {},
  change: (kind, id, update, label = 'Edit') => {
    const before = get().records[id]
    if (before === undefined || before.kind !== kind) return
    const changed = update(before as RecordOf<typeof kind>)
    // What says the same is no act of anybody: an undo that shows nothing would only puzzle.
    if (changed === before || hasSameContent(changed as AnyRecord, before)) return
    const after = touched(changed, now())
    const step = get().beginStep(label, id)
    get().display([after])
    get().saveSoon({ step, changes: [{ before, after }] })
  },
  commit: async (records, label, { isImport = false } = {}) => {
    const changes = changesOf(get().records, records)
    if (changes.length === 0) return get().saveNow()
    const step = get().beginStep(label)
    get().display(records)
    await get().saveTogether({ step, changes, isImport })
  },
  put: records => {
    const changes = changesOf(get().records, records)
    if (changes.length === 0) return
    get().display(records)
    get().saveSoon({ step: null, changes })
  },
  trash: (kind, id, label) => {
    get().change(kind, id, record => ({ ...record, deletedAt: now() }), label)
    get().say(label, { undoes: true })
  },
  loadCall: async callId => {
    const bundle = await ask('readCall', { callId })
    get().receive(notOvertaken(get().records, bundle.records))
    const { siblings, background } = bundle
    set(state => ({
      siblings: { ...state.siblings, [callId]: siblings },
      backgrounds: background ? { ...state.backgrounds, [callId]: background } : state.backgrounds,
    }))
  },
  loadProspect: async prospectId => {
    await orSay(get().say, async () =>
      get().receive(notOvertaken(get().records, await ask('readProspect', { prospectId }))),
    )
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
    if (records.length === 0) return
    const { shown, outbox } = takenIn(get(), records)
    if (outbox !== get().outbox) get().setOutbox(outbox)
    get().display(shown)
  },
  dropGone: refs => {
    if (refs.length > 0) set(state => withoutGone(state, new Set(refs.map(({ id }) => id))))
  },
  display: records => {
    if (records.length > 0) set(state => show(state, records))
  },
})

function withoutGone(state: State, gone: ReadonlySet<string>): Pick<State, 'records' | 'summaries'> {
  const onScreen = 'id' in state.view ? state.view.id : undefined
  const stays = (id: string) => !gone.has(id) || id === onScreen || state.isUnsaved(id)
  const lists = Object.entries(state.summaries).map(([kind, list]) => [
    kind,
    list?.some(({ id }) => gone.has(id)) ? list.filter(({ id }) => !gone.has(id)) : list,
  ])
  return {
    records: Object.fromEntries(Object.entries(state.records).filter(([id]) => stays(id))),
    summaries: Object.fromEntries(lists),
  }
}

/** The records that are new, or say something else than before. */
const changesOf = (known: RecordMap, records: readonly AnyRecord[]): readonly Change[] =>
  records.flatMap(after => {
    const before = known[after.id] ?? null
    return before !== null && hasSameContent(before, after) ? [] : [{ before, after }]
  })

/**
 * What comes from disk, with what was typed here since. Where both changed the same, this window goes on from what it
 * knew: main merges when it is saved, and names the two.
 */
function takenIn(state: State, records: readonly AnyRecord[]) {
  const shown: AnyRecord[] = []
  let { outbox } = state
  for (const record of records) {
    const current = state.records[record.id]
    outbox = withBase(outbox, record)
    const base = baseOf(outbox, record.id)
    if (!state.isUnsaved(record.id) || current === undefined) shown.push(record)
    else if (base !== null) {
      const merge = mergeRecords(base, current, record)
      if (merge.conflicts.length > 0) continue
      const isSettled = hasSameContent(merge.record, record)
      outbox = isSettled ? without(outbox, [record.id]) : rebased(outbox, base, record)
      shown.push(isSettled ? record : merge.record)
    }
  }
  return { shown, outbox }
}

/** The state with these records on screen, their lists included. */
export function show(state: State, changed: readonly AnyRecord[]): Pick<State, 'records' | 'summaries'> {
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
