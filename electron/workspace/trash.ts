/**
 * The trash: records that carry `deletedAt`. They stay where they are for 30 days, come back whole, and are removed
 * for good only by themselves after that time, or on the user's word. The history keeps their versions until it thins.
 */
import { type AnyRecord, type RecordRef, recordKinds } from '@shared/domain/records'
import type { Summary } from '@shared/domain/summary'
import { AppError } from '@shared/errors'
import type { TrashList, UndoAnswer } from '@shared/safety'
import { answerStep } from './save-as-step'
import { readableRecords, type Workspace } from './workspace'

/** PRODUCT.md: what is deleted goes to a trash for 30 days. */
export const trashDays = 30
const dayMs = 86_400_000

/** Newest first. */
export function listTrash({ store }: Pick<Workspace, 'store'>): TrashList {
  const deleted = recordKinds.flatMap(kind => store.summaries(kind).filter(isInTrash))
  return deleted.toSorted((a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? ''))
}

/** `now` is an ISO instant. What is not in the trash, or not there any more, is left out. */
export async function restoreFromTrash(
  workspace: Workspace,
  refs: readonly RecordRef[],
  now: string,
): Promise<UndoAnswer> {
  const found = (await readableRecords(workspace, unique(refs))).filter(
    ({ deletedAt }) => deletedAt !== undefined,
  )
  if (found.length === 0) {
    throw new AppError('not-found', 'This is not in the trash any more. Nothing was changed.')
  }
  const requests = found.map(record => ({
    ...{ record: outOfTrash(record, now), baseRev: record.rev, by: 'restore' as const },
  }))
  return answerStep(workspace, labelOf(workspace, found), requests)
}

/** For good; without refs all of it. Only what is in the trash. Returns how many records that were. */
export async function emptyTrash(
  { store, undo }: Pick<Workspace, 'store' | 'undo'>,
  refs: readonly RecordRef[] | undefined,
): Promise<number> {
  const wanted = refs && new Set(refs.map(keyOf))
  const gone = listTrash({ store }).filter(one => wanted === undefined || wanted.has(keyOf(one)))
  const removed = await store.remove(gone.map(({ kind, id }) => ({ kind, id })))
  // They are gone either way; a step that stays in the file finds no record then and changes nothing.
  if (removed.length > 0) await undo.forget(removed).catch(() => undefined)
  return removed.length
}

/** Removes what has been in the trash for longer than 30 days. `now` is an ISO instant. */
export async function emptyOldTrash(
  workspace: Pick<Workspace, 'store' | 'undo'>,
  now: string,
): Promise<number> {
  const newest = Date.parse(now) - trashDays * dayMs
  const old = listTrash(workspace).filter(({ deletedAt }) => Date.parse(deletedAt ?? now) < newest)
  return old.length === 0 ? 0 : emptyTrash(workspace, old)
}

/** One that was merged into another leads there and is no rubbish. */
const isInTrash = ({ deletedAt, mergedInto }: Summary): boolean =>
  deletedAt !== undefined && mergedInto === undefined

function outOfTrash(record: AnyRecord, now: string): AnyRecord {
  const { deletedAt: _deletedAt, ...rest } = record
  return { ...rest, updatedAt: now } as AnyRecord
}

function labelOf({ store }: Workspace, records: readonly AnyRecord[]): string {
  const [first] = records
  if (first === undefined || records.length > 1) return `Restore ${records.length} items`
  const title = store.summaries(first.kind).find(({ id }) => id === first.id)?.title ?? ''
  return title === '' ? `Restore ${first.kind.replaceAll('-', ' ')}` : `Restore “${title}”`
}

const keyOf = ({ kind, id }: RecordRef): string => `${kind}/${id}`
const unique = (refs: readonly RecordRef[]): readonly RecordRef[] => [
  ...new Map(refs.map(ref => [keyOf(ref), ref])).values(),
]
