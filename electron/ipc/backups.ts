/** Backups, and the folder the workspace lives in. */
import type { Services } from '../services'
import type { Handlers } from './handle'
import { notYet } from './not-yet'

type Calls =
  | 'listBackups'
  | 'backUpNow'
  | 'readBackup'
  | 'restoreBackup'
  | 'showBackups'
  | 'cancelTask'
  | 'chooseFolder'
  | 'moveWorkspace'
  | 'openFolder'

export function backupCalls(_services: Services): Pick<Handlers, Calls> {
  return {
    listBackups: notYet,
    backUpNow: notYet,
    readBackup: notYet,
    restoreBackup: notYet,
    showBackups: notYet,
    cancelTask: notYet,
    chooseFolder: notYet,
    moveWorkspace: notYet,
    openFolder: notYet,
  }
}
