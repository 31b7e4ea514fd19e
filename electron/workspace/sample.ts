/** The sample workspace: written in one step, and taken away again in one. */
import { recordKinds } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import type { Clock } from '../clock'
import type { SaveRequest } from '../store/save-step'
import { saveAsStep } from './save-as-step'
import { readableRecords, type Workspace, type WorkspaceRecords } from './workspace'

/** Writes the sample beside whatever is there; a sample that lies in the trash comes back. */
export async function openSample({ store, lookup }: WorkspaceRecords, clock: Clock): Promise<void> {
  const records = sampleWorkspace({ now: clock.now() })
  await saveAll(
    store,
    records.map(record => ({
      ...{ record, baseRev: lookup.find(record.kind, record.id)?.rev ?? 0, by: 'sample' as const },
    })),
  )
}

/** Moves what belongs to the sample to the trash, and nothing else, as one step. Returns how many records that were. */
export async function removeSample(
  workspace: WorkspaceRecords & Pick<Workspace, 'undo'>,
  clock: Clock,
): Promise<number> {
  const { lookup } = workspace
  const refs = recordKinds.flatMap(kind =>
    lookup.list(kind).flatMap(({ id, sample }) => (sample === true ? [{ kind, id }] : [])),
  )
  if (refs.length === 0) return 0
  const now = clock.now()
  const records = await readableRecords(workspace, refs)
  const requests = records.map(record => ({
    ...{ record: { ...record, deletedAt: now, updatedAt: now }, baseRev: record.rev, by: 'sample' as const },
  }))
  await saveAsStep(workspace, 'Remove the sample', requests)
  return records.length
}

async function saveAll(store: WorkspaceRecords['store'], requests: readonly SaveRequest[]): Promise<void> {
  const { failed } = await store.saveMany(requests)
  const [first] = failed
  if (first !== undefined)
    throw new AppError(first.error.code, first.error.message, { ...first.error.detail })
}
