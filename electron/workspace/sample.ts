/** The sample workspace: written in one step, and taken away again in one. */
import { type AnyRecord, recordKinds } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import type { Clock } from '../clock'
import { readableRecords, type WorkspaceRecords } from './workspace'

/** Writes the sample beside whatever is there; a sample that lies in the trash comes back. */
export async function openSample({ store, lookup }: WorkspaceRecords, clock: Clock): Promise<void> {
  const records = sampleWorkspace({ now: clock.now() })
  await saveAll(
    store,
    records.map(record => ({ record, baseRev: lookup.find(record.kind, record.id)?.rev ?? 0 })),
  )
}

/** Moves what belongs to the sample to the trash, and nothing else. Returns how many records that were. */
export async function removeSample(workspace: WorkspaceRecords, clock: Clock): Promise<number> {
  const { store, lookup } = workspace
  const refs = recordKinds.flatMap(kind =>
    lookup.list(kind).flatMap(({ id, sample }) => (sample === true ? [{ kind, id }] : [])),
  )
  const now = clock.now()
  const records = await readableRecords(workspace, refs)
  await saveAll(
    store,
    records.map(record => ({ record: { ...record, deletedAt: now, updatedAt: now }, baseRev: record.rev })),
  )
  return records.length
}

async function saveAll(
  store: WorkspaceRecords['store'],
  requests: readonly { readonly record: AnyRecord; readonly baseRev: number }[],
): Promise<void> {
  const { failed } = await store.saveMany(requests)
  const [first] = failed
  if (first !== undefined)
    throw new AppError(first.error.code, first.error.message, { ...first.error.detail })
}
