/** Undo and redo, the trash, and earlier versions of a record. Every window is told of every change. */
import type { UndoAnswer } from '@shared/safety'
import type { Services } from '../services'
import { emptyTrash, listTrash, restoreFromTrash } from '../workspace/trash'
import { listVersions, readVersion, restoreVersion } from '../workspace/versions'
import { tellWindows } from './events'
import type { Handlers } from './handle'

type Calls =
  | 'undoStep'
  | 'redoStep'
  | 'listTrash'
  | 'restoreFromTrash'
  | 'emptyTrash'
  | 'listVersions'
  | 'readVersion'
  | 'restoreVersion'

export function undoCalls(services: Services): Pick<Handlers, Calls> {
  return {
    // What these two save is told of by the undo log itself, also where not all of a step could be saved.
    undoStep: async ({ stepId }) => (await services.workspace).undo.undo(stepId),
    redoStep: async () => (await services.workspace).undo.redo(),
    listTrash: async () => listTrash(await services.workspace),
    restoreFromTrash: async ({ refs }) =>
      told(await restoreFromTrash(await services.workspace, refs, services.clock.now())),
    emptyTrash: async ({ refs }) => ({ removed: await emptyTrash(await services.workspace, refs) }),
    listVersions: async ref => listVersions(await services.workspace, ref),
    readVersion: async ({ ref, hash }) => readVersion(await services.workspace, ref, hash),
    restoreVersion: async ({ ref, hash }) =>
      told(await restoreVersion(await services.workspace, ref, hash, services.clock.now())),
  }
}

function told(answer: UndoAnswer): UndoAnswer {
  tellWindows('recordsChanged', { records: answer.records })
  return answer
}
