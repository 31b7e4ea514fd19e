/**
 * What is still to be written, in the order in which it was done: one parcel per step, so that each step reaches the
 * disk as a save of its own and can be undone alone. A parcel knows its records before and after; what is saved, or
 * comes from elsewhere, moves the parcels behind it along.
 */
import type { AnyRecord } from '@shared/domain/records'
import { hasSameContent, mergeRecords } from '@shared/merge/merge-records'
import type { Step } from '@shared/safety'

export interface Entry {
  /** As it stood before the step; null when the step made it, or when that is not known. */
  readonly before: AnyRecord | null
  readonly after: AnyRecord
  /** Goes up with each edit, so that an answer knows whether it is about what stands here now. */
  readonly edits: number
}
export interface Parcel {
  readonly key: string
  /** Whose act it is; null for what follows from other records, which nobody undoes. */
  readonly step: Step | null
  readonly entries: Readonly<Record<string, Entry>>
  /** All or none. */
  readonly together: boolean
  readonly isImport: boolean
  /** Main has refused it before. */
  readonly failed: boolean
}
export type Outbox = readonly Parcel[]

export type Change = Pick<Entry, 'before' | 'after'>
export interface Act {
  readonly step: Step | null
  readonly changes: readonly Change[]
  readonly together?: boolean
  readonly isImport?: boolean
}

/** The outbox with one more act: a step that goes on stays in its parcel, anything else begins a new one. */
export function withAct(outbox: Outbox, act: Act, key: string): Outbox {
  const at = outbox.findLastIndex(parcel => act.changes.some(({ after }) => parcel.entries[after.id]))
  const last = outbox[at < 0 ? outbox.length - 1 : at]
  if (last !== undefined && act.together !== true && goesOn(last, act)) {
    const entries = { ...last.entries, ...entriesOf(act.changes, last.entries) }
    return outbox.map(parcel => (parcel === last ? { ...parcel, entries, failed: false } : parcel))
  }
  const { step, together = false, isImport = false } = act
  const parcel = { key, step, together, isImport, failed: false }
  return [...outbox, { ...parcel, entries: entriesOf(act.changes, {}) }]
}

function goesOn(last: Parcel, { step, changes }: Act): boolean {
  if (last.together || last.step?.id !== step?.id) return false
  return step === null || changes.every(({ after }) => last.entries[after.id] !== undefined)
}

function entriesOf(changes: readonly Change[], known: Parcel['entries']): Parcel['entries'] {
  return Object.fromEntries(
    changes.map(({ before, after }) => {
      const entry = known[after.id]
      return [after.id, { before: entry ? entry.before : before, after, edits: (entry?.edits ?? 0) + 1 }]
    }),
  )
}

/** The same, where what waits of a record was made on a version that is only known now. */
export function withBase(outbox: Outbox, record: AnyRecord): Outbox {
  const first = outbox.find(parcel => parcel.entries[record.id])
  const entry = first?.entries[record.id]
  if (first === undefined || entry === undefined || entry.before !== null) return outbox
  if (record.rev === 0 || record.rev !== entry.after.rev) return outbox
  return outbox.map(one => (one === first ? withEntry(one, record.id, { ...entry, before: record }) : one))
}

/** Ids of all that waits. */
export const waitingIds = (outbox: Outbox): readonly string[] => [
  ...new Set(outbox.flatMap(parcel => Object.keys(parcel.entries))),
]

const firstOf = (outbox: Outbox, id: string): Entry | undefined =>
  outbox.find(parcel => parcel.entries[id])?.entries[id]

/** The record as it was last known to be on disk; null when it is new, or not known. */
export const baseOf = (outbox: Outbox, id: string): AnyRecord | null => firstOf(outbox, id)?.before ?? null

/** The `rev` on which what waits was made. */
export function baseRevOf(outbox: Outbox, id: string): number {
  const first = firstOf(outbox, id)
  return (first?.before ?? first?.after)?.rev ?? 0
}

/** A state of a record on its way, and the parcel whose state it is. */
export interface Sent {
  readonly key: string
  readonly edits: number
  readonly record: AnyRecord
}

/**
 * What of a parcel is sent now. One that was refused as a whole goes with the newest of its records, which may mend
 * it; until it is through, later changes of them wait with it.
 */
export function toSend(outbox: Outbox, parcel: Parcel): readonly Sent[] {
  const ids = Object.keys(parcel.entries)
  if (parcel.together && parcel.failed) return ids.flatMap(id => asSent(newestWith(outbox, id), id))
  const held = outbox.slice(0, outbox.indexOf(parcel)).filter(one => one.together && one.failed)
  const isHeld = (id: string) => held.some(one => one.entries[id])
  if (parcel.together && ids.some(isHeld)) return []
  return ids.flatMap(id => (isHeld(id) ? [] : asSent(parcel, id)))
}

const newestWith = (outbox: Outbox, id: string): Parcel | undefined =>
  outbox.findLast(parcel => parcel.entries[id])

function asSent(parcel: Parcel | undefined, id: string): readonly Sent[] {
  const entry = parcel?.entries[id]
  if (parcel === undefined || entry === undefined) return []
  return [{ key: parcel.key, edits: entry.edits, record: entry.after }]
}

/** After `sent` is on disk as `stored`. Earlier states of the record are part of it, later ones go on from it. */
export function afterSaved(outbox: Outbox, sent: Sent, stored: AnyRecord): Outbox {
  const at = outbox.findIndex(parcel => parcel.key === sent.key)
  const { id } = sent.record
  return withoutEmpty(
    outbox.map((parcel, index) => {
      const entry = parcel.entries[id]
      if (entry === undefined) return parcel
      if (index > at) return withEntry(parcel, id, carried(entry, sent.record, stored))
      if (index < at || entry.edits === sent.edits) return withEntry(parcel, id, undefined)
      const typedOn = carried({ ...entry, before: sent.record }, sent.record, stored)
      return withEntry(parcel, id, typedOn)
    }),
  )
}

/** After the record on disk went from `base` to `theirs` by somebody else's hand. */
export function rebased(outbox: Outbox, base: AnyRecord, theirs: AnyRecord): Outbox {
  return outbox.map(parcel => {
    const entry = parcel.entries[theirs.id]
    return entry === undefined ? parcel : withEntry(parcel, theirs.id, carried(entry, base, theirs))
  })
}

/** The outbox without what waits of these records. */
export function without(outbox: Outbox, ids: readonly string[]): Outbox {
  return withoutEmpty(outbox.map(parcel => ids.reduce((one, id) => withEntry(one, id, undefined), parcel)))
}

/**
 * Without what one parcel did to a record, which now stands as in `back`. That is written too, where nothing else of
 * the record waits: what was tried before lies in main's journal and would come back from there.
 */
export function withoutStep(outbox: Outbox, key: string, back: AnyRecord, newKey: string): Outbox {
  const at = outbox.findIndex(parcel => parcel.key === key)
  const gone = outbox[at]?.entries[back.id]
  if (gone === undefined) return outbox
  const rest = outbox.map((parcel, index) => {
    const entry = parcel.entries[back.id]
    if (entry === undefined || index < at) return parcel
    return withEntry(parcel, back.id, index === at ? undefined : carried(entry, gone.after, back))
  })
  const left = withoutEmpty(rest)
  if (left.some(parcel => parcel.entries[back.id])) return left
  return withAct(left, { step: null, changes: [{ before: gone.before, after: back }] }, newKey)
}

/** As `failed` says of a parcel that main has refused. */
export function markFailed(outbox: Outbox, key: string, failed: boolean): Outbox {
  return outbox.map(parcel => (parcel.key === key ? { ...parcel, failed } : parcel))
}

const carried = (entry: Entry, from: AnyRecord, to: AnyRecord): Entry => ({
  before: entry.before === null ? to : moved(entry.before, from, to),
  after: moved(entry.after, from, to),
  edits: entry.edits,
})

/** The record with what happened between `from` and `to`; where both changed the same, it stays as it is. */
export function moved(record: AnyRecord, from: AnyRecord, to: AnyRecord): AnyRecord {
  if (record === from || hasSameContent(record, from)) return to
  if (hasSameContent(from, to)) return { ...record, rev: to.rev }
  return mergeRecords(from, record, to).record
}

function withEntry(parcel: Parcel, id: string, entry: Entry | undefined): Parcel {
  const { [id]: _was, ...others } = parcel.entries
  if (entry !== undefined) return { ...parcel, entries: { ...parcel.entries, [id]: entry } }
  return _was === undefined ? parcel : { ...parcel, entries: others }
}

const withoutEmpty = (outbox: Outbox): Outbox =>
  outbox.filter(parcel => Object.keys(parcel.entries).length > 0)
