/** A call with all that its screens show. */
import type { CallBundle } from '@shared/contract'
import { callNeighbourhood, siblingCalls } from '@shared/domain/neighbourhood'
import { AppError } from '@shared/errors'
import { callsAround } from '@shared/preflight/day-calls'
import { readableRecords, type WorkspaceRecords } from './workspace'

export async function readCall(workspace: WorkspaceRecords, callId: string): Promise<CallBundle> {
  const { lookup } = workspace
  const refs = callNeighbourhood(callId, lookup)
  if (refs.length === 0)
    throw new AppError('not-found', 'This call is not in the workspace any more.', { id: callId })
  const start = lookup.find('call', callId)?.start
  return {
    records: await readableRecords(workspace, refs),
    siblings: siblingCalls(callId, lookup),
    dayCalls: start === undefined ? [] : callsAround([start], lookup),
  }
}
