/** Undo and redo, the trash, and earlier versions of a record. */
import type { Services } from '../services'
import type { Handlers } from './handle'
import { notYet } from './not-yet'

type Calls =
  | 'undo'
  | 'redo'
  | 'listTrash'
  | 'restoreFromTrash'
  | 'emptyTrash'
  | 'listVersions'
  | 'readVersion'
  | 'restoreVersion'

export function undoCalls(_services: Services): Pick<Handlers, Calls> {
  return {
    undo: notYet,
    redo: notYet,
    listTrash: notYet,
    restoreFromTrash: notYet,
    emptyTrash: notYet,
    listVersions: notYet,
    readVersion: notYet,
    restoreVersion: notYet,
  }
}
