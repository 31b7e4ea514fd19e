/**
 * Undoing and redoing as saving: what stands in the records now, with the step's own change taken back by a three-way
 * merge. What somebody else changed since stays.
 */
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { contentOf, hasSameContent, mergeRecords } from '@shared/merge/merge-records'
import type { LoggedStep, StepChange } from '@shared/undo/log'
import { eachAtOnce } from '../store/in-slices'
import type { RecordStore } from '../store/record-store'
import { encodeRecord } from '../store/record-text'
import type { SaveRequest } from '../store/save-step'

export type Direction = 'undo' | 'redo'
export interface TakenBack {
  readonly requests: readonly SaveRequest[]
  /** The records of the step that are right as they are. */
  readonly unchanged: readonly AnyRecord[]
  /** Fields, or whole records, that stay as somebody else has left them. */
  readonly kept: number
}

/** A version that the step needs is not kept any more: the step can never be undone. */
export class VersionGone extends Error {}

/** What has to be saved so that the step is undone, or done again. */
export async function planTakingBack(
  store: RecordStore,
  step: LoggedStep,
  direction: Direction,
  now: string,
): Promise<TakenBack> {
  const planned: Planned[] = []
  await eachAtOnce([...byRecord(step.changes).entries()], width, async ([place, changes]) => {
    planned[place] = await planRecord(store, changes, direction, now)
  })
  return {
    requests: planned.flatMap(({ present, next }) =>
      present && next ? [{ record: next, baseRev: present.rev, by: direction }] : [],
    ),
    unchanged: planned.flatMap(({ present, next }) => (present && next === undefined ? [present] : [])),
    kept: planned.reduce((sum, { kept }) => sum + kept, 0),
  }
}

/** An import is thousands of records: enough of them at once to keep a disk busy. */
const width = 8

interface Planned {
  /** Undefined when its file is gone. */
  readonly present: AnyRecord | undefined
  /** Undefined when nothing has to change. */
  readonly next: AnyRecord | undefined
  readonly kept: number
}

async function planRecord(
  store: RecordStore,
  changes: readonly StepChange[],
  direction: Direction,
  now: string,
): Promise<Planned> {
  const [first] = changes
  if (first === undefined) return { present: undefined, next: undefined, kept: 0 }
  const present = await readPresent(store, first.ref)
  // Emptied from the trash, or gone from the disk: there is nothing to take a change back from.
  if (present === undefined) return { present, next: undefined, kept: first.before === undefined ? 0 : 1 }
  const version = versionReader(store, present)
  let next: AnyRecord = present
  let kept = 0
  for (const { before, after } of direction === 'undo' ? changes.toReversed() : changes) {
    if (before === undefined) {
      next = direction === 'undo' ? inTrash(next, now) : outOfTrash(next)
      continue
    }
    const [from, to] = direction === 'undo' ? [after, before] : [before, after]
    const merged = changeBack(await version(from), next, await version(to))
    next = merged.record
    kept += merged.conflicts
  }
  if (hasSameContent(next, present)) return { present, next: undefined, kept }
  return { present, next: { ...next, updatedAt: now }, kept }
}

/** What nobody has touched since becomes exactly what it was; else only the step's own change is taken back. */
function changeBack(
  base: AnyRecord,
  ours: AnyRecord,
  theirs: AnyRecord,
): { readonly record: AnyRecord; readonly conflicts: number } {
  if (hasSameContent(ours, base)) return { record: withContentOf(ours, theirs), conflicts: 0 }
  const { record, conflicts } = mergeRecords(base, ours, theirs)
  return { record: withContentOf(ours, record), conflicts: conflicts.length }
}

async function readPresent(store: RecordStore, ref: RecordRef): Promise<AnyRecord | undefined> {
  const read = await store.read(ref.kind, ref.id)
  if (read.kind === 'ok') return read.record
  if (read.kind === 'missing') return undefined
  if (read.kind === 'newer') {
    throw new AppError('too-new', 'A newer Presnap wrote one of its records. Nothing was changed.', {
      ...ref,
    })
  }
  throw new AppError('damaged', 'One of its records cannot be read. Nothing was changed.', { ...ref })
}

/** Versions out of the history. The present one may not be there yet: it is handed over behind its save. */
function versionReader(store: RecordStore, present: AnyRecord): (hash: string) => Promise<AnyRecord> {
  const presentHash = encodeRecord({ ...present }).hash
  return async hash => {
    if (hash === presentHash) return present
    const kept = await store.history.read(present, hash)
    const parsed = kept && parseRecord(present.kind, kept)
    if (parsed?.kind !== 'ok') throw new VersionGone(`${present.kind} ${present.id} ${hash}`)
    return parsed.record
  }
}

const inTrash = (record: AnyRecord, now: string): AnyRecord =>
  record.deletedAt === undefined ? { ...record, deletedAt: now } : record

function outOfTrash(record: AnyRecord): AnyRecord {
  const { deletedAt: _deletedAt, ...rest } = record
  return asRecord(record, rest)
}

/** What the store owns stays; all else is as the other has it. */
function withContentOf(record: AnyRecord, other: AnyRecord): AnyRecord {
  return asRecord(record, { ...contentOf(other), ...envelopeOf(record) })
}

function asRecord(of: AnyRecord, value: object): AnyRecord {
  const parsed = parseRecord(of.kind, value)
  if (parsed.kind === 'ok') return parsed.record
  throw new AppError('refused', 'One of its records would not be readable afterwards. Nothing was changed.', {
    kind: of.kind,
    id: of.id,
  })
}

function envelopeOf({ id, kind, schemaVersion, rev, lineage, createdAt, updatedAt }: AnyRecord): object {
  return { id, kind, schemaVersion, rev, ...(lineage && { lineage }), createdAt, updatedAt }
}

function byRecord(changes: readonly StepChange[]): readonly (readonly StepChange[])[] {
  const groups = new Map<string, StepChange[]>()
  for (const change of changes) {
    const key = `${change.ref.kind}/${change.ref.id}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()]
}
