/** The open workspace: its store, and the lookup that spares it from reading files. */
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import type { RecordStore } from '../store/record-store'
import { createLookup } from './lookup'

export interface Workspace {
  readonly store: RecordStore
  readonly lookup: SummaryLookup
}

export function workspaceOn(store: RecordStore): Workspace {
  return { store, lookup: createLookup(store.summaries) }
}

/** The records that can be read; what cannot has been named among the store's problems. */
export async function readableRecords(
  { store }: Workspace,
  refs: readonly RecordRef[],
): Promise<readonly AnyRecord[]> {
  const answers = await store.readMany(refs)
  return answers.flatMap(answer => {
    if (answer.kind !== 'ok' && answer.kind !== 'newer') return []
    return answer.record === undefined ? [] : [answer.record]
  })
}
