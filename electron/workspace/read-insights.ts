/** The files behind Insights. So few at a time that a save, a mark or a window is never kept waiting. */
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import { type CallFacts, callFactRefs, callFactsFrom } from '@shared/insights/call-facts'
import { type GapFact, gapFactRefs, gapFactsFrom } from '@shared/insights/gap-facts'
import type { DayOf } from '@shared/insights/zone-days'
import { readableRecords, type WorkspaceRecords } from './workspace'

/** A parsed run costs about half a millisecond. */
const filesAtOnce = 20

export async function readCallFacts(
  workspace: WorkspaceRecords,
  callIds: readonly string[],
): Promise<CallFacts> {
  return callFactsFrom(await readSlowly(workspace, callFactRefs(callIds, workspace.lookup)))
}

export async function readGapFacts(
  workspace: WorkspaceRecords,
  dealIds: readonly string[],
  dayOf: DayOf,
): Promise<readonly GapFact[]> {
  return gapFactsFrom(await readSlowly(workspace, gapFactRefs(dealIds, workspace.lookup)), dayOf)
}

async function readSlowly(
  workspace: WorkspaceRecords,
  refs: readonly RecordRef[],
): Promise<readonly AnyRecord[]> {
  const records: AnyRecord[] = []
  for (let at = 0; at < refs.length; at += filesAtOnce) {
    records.push(...(await readableRecords(workspace, refs.slice(at, at + filesAtOnce))))
    await new Promise(resume => setImmediate(resume))
  }
  return records
}
