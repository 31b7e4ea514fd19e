/** A whole workspace in temp folders: store, undo log, journal, backups; its clock is set by the test. */
import type { Call } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { onTestFinished } from 'vitest'
import { openRecordStore } from '../../../electron/store/record-store'
import { saveSent } from '../../../electron/workspace/save-records'
import { openWorkspace, type Workspace } from '../../../electron/workspace/workspace'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, sceneTime } from '../store/store-scene'
import { stepOf } from '../undo/undo-scene'

export interface WorkspaceScene {
  readonly base: string
  readonly workspace: Workspace
  readonly clock: { now: string }
  readonly call: (number: number) => Promise<Call | undefined>
  /** Saves call `number` with these fields, as a page would: as a step with this number. */
  readonly act: (step: number, number: number, fields: Partial<Call>) => Promise<AnyRecord | undefined>
  readonly restart: () => Promise<WorkspaceScene>
}

export async function openWorkspaceScene(base = tempFolder('presnap-workspace')): Promise<WorkspaceScene> {
  const clock = { now: sceneTime }
  let made = 900
  const home = `${base}/home`
  const options = { home, log: () => undefined }
  const store = await openRecordStore({
    ...options,
    workspace: `${base}/workspace`,
    now: () => new Date(clock.now),
    newId: () => idOf(++made),
  })
  const workspace = await openWorkspace(store, { ...options, now: () => clock.now })
  onTestFinished(() => store.close())
  const call = async (number: number) => {
    const read = await store.read('call', idOf(number))
    return read.kind === 'ok' ? read.record : undefined
  }
  return {
    base,
    workspace,
    clock,
    call,
    act: async (step, number, fields) => {
      const present = await call(number)
      const record = { ...(present ?? callOf(number)), ...fields, updatedAt: clock.now }
      const sent = [{ kind: 'call' as const, baseRev: present?.rev ?? 0, record }]
      const { records } = await saveSent(workspace, sent, {
        ...{ together: false, step: stepOf(step), now: () => clock.now },
      })
      return records[0]
    },
    restart: async () => {
      await workspace.undo.flush()
      await store.close()
      return openWorkspaceScene(base)
    },
  }
}
