/** Records and their summaries. */
import { prospectNeighbourhood } from '@shared/domain/neighbourhood'
import { dealsToDecide } from '@shared/effort/deals-to-decide'
import type { Services } from '../services'
import { findKnown } from '../workspace/find-known'
import { readCall } from '../workspace/read-call'
import { readHabits } from '../workspace/read-habits'
import { saveSent } from '../workspace/save-records'
import { readableRecords } from '../workspace/workspace'
import { tellWindows } from './events'
import type { Handlers } from './handle'

type Calls =
  | 'listSummaries'
  | 'readRecords'
  | 'readCall'
  | 'readProspect'
  | 'findKnown'
  | 'saveRecords'
  | 'readHabits'
  | 'readDealsToDecide'

export function recordCalls(services: Services): Pick<Handlers, Calls> {
  return {
    listSummaries: async ({ kind }) => JSON.stringify((await services.workspace).store.summaries(kind)),
    readRecords: async ({ refs }) => readableRecords(await services.workspace, refs),
    readCall: async ({ callId }) => readCall(await services.workspace, callId),
    readProspect: async ({ prospectId }) => {
      const workspace = await services.workspace
      return readableRecords(workspace, prospectNeighbourhood(prospectId, workspace.lookup))
    },
    readHabits: async () => readHabits(await services.workspace, services.clock.now()),
    readDealsToDecide: async input => dealsToDecide((await services.workspace).lookup, input),
    findKnown: async keys => findKnown(await services.workspace, keys),
    saveRecords: async ({ records: sent, step, isImport, together = false }, from) => {
      const { answer, records } = await saveSent(await services.workspace, sent, {
        ...{ together, step, isImport },
        now: services.clock.now,
      })
      if (records.length > 0) tellWindows('recordsChanged', { records }, from)
      return answer
    },
  }
}
