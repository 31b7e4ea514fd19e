/** The changes that are being tried, with the debriefs they stand in. */
import { type ChangeFound, changesDue, changesOfCall } from '@shared/debrief/changes'
import type { AnyRecord } from '@shared/domain/records'
import type { Services } from '../services'
import { readableRecords, type WorkspaceRecords } from '../workspace/workspace'
import type { Handlers } from './handle'

/** So many are asked about at once; a decision brings up the next. */
const mostDue = 3

export function changeCalls(services: Services): Pick<Handlers, 'readChanges' | 'readChangesDue'> {
  return {
    readChanges: async ({ callId }) => {
      const workspace = await services.workspace
      return withDebriefs(workspace, changesOfCall(callId, workspace.lookup))
    },
    readChangesDue: async () => {
      const workspace = await services.workspace
      const due = changesDue(workspace.lookup, services.clock.now())
      return { ...(await withDebriefs(workspace, due.slice(0, mostDue))), total: due.length }
    },
  }
}

async function withDebriefs<C extends ChangeFound>(workspace: WorkspaceRecords, found: readonly C[]) {
  const refs = found.map(({ debriefId }) => ({ kind: 'debrief' as const, id: debriefId }))
  const debriefs = (await readableRecords(workspace, refs)).filter(isDebrief)
  return { found, debriefs }
}

const isDebrief = (record: AnyRecord): record is Extract<AnyRecord, { kind: 'debrief' }> =>
  record.kind === 'debrief'
