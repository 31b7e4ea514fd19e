/** A call with all that its screens show. */
import { answersInPlay } from '@shared/advisor/answers-in-play'
import type { CallBundle } from '@shared/contract'
import { callBackgrounds } from '@shared/domain/background'
import { callNeighbourhood, siblingCalls } from '@shared/domain/neighbourhood'
import { AppError } from '@shared/errors'
import { callsAround } from '@shared/preflight/day-calls'
import { readableRecords, type WorkspaceRecords } from './workspace'

export async function readCall(workspace: WorkspaceRecords, callId: string): Promise<CallBundle> {
  const { lookup } = workspace
  const refs = callNeighbourhood(callId, lookup)
  if (refs.length === 0)
    throw new AppError('not-found', 'This call is not in the workspace any more.', { id: callId })
  const around = await readableRecords(workspace, refs)
  const answers = await readableRecords(workspace, answersInPlay(around, lookup))
  const start = lookup.find('call', callId)?.start
  return {
    records: [...around, ...answers],
    siblings: siblingCalls(callId, lookup),
    background: callBackgrounds([callId], lookup)[callId],
    dayCalls: start === undefined ? [] : callsAround([start], lookup),
  }
}
