/** Backups, and the folder the workspace lives in. */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { AppError } from '@shared/errors'
import type { UndoAnswer } from '@shared/safety'
import { dialog, type OpenDialogOptions, shell } from 'electron'
import { type FolderUses, moveWorkspace, openFolder } from '../move/change-folder'
import type { Services } from '../services'
import type { Handlers, Parsed } from './handle'
import { allPages } from './pages'
import { windowOf } from './window'

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

export function backupCalls(services: Services): Pick<Handlers, Calls> {
  const { tasks } = services
  const backups = async () => (await services.workspace).backups
  return {
    listBackups: async () => (await backups()).list(),
    backUpNow: () => tasks.run('backup', async task => (await backups()).make('by-hand', task)),
    readBackup: async ({ backupId }) => (await backups()).contents(backupId),
    restoreBackup: async ({ backupId }) =>
      inShort(await tasks.run('restore', async task => (await backups()).restore(backupId, task))),
    showBackups: async () => {
      await showFolder((await backups()).folder())
      return null
    },
    cancelTask: () => {
      tasks.cancel()
      return null
    },
    chooseFolder: async ({ purpose }, from) => {
      const { filePaths } = await dialog.showOpenDialog(windowOf(from), choosers[purpose])
      return filePaths[0] ?? null
    },
    moveWorkspace: async ({ folder }) => {
      await tasks.run('move', task => moveWorkspace(folder, folderUses(services), task))
      return null
    },
    openFolder: async ({ folder }) => {
      await tasks.run('move', task => openFolder(folder, folderUses(services), task))
      return null
    },
  }
}

const folderUses = ({ sessions, settings, home, clock, log, flushPages }: Services): FolderUses => ({
  sessions,
  settings,
  home: home.folder,
  now: clock.now,
  newId: randomUUID,
  pages: allPages(flushPages, log.failure),
})

type Purpose = Parsed<'chooseFolder'>['purpose']
const properties: OpenDialogOptions['properties'] = ['openDirectory', 'createDirectory']
const choosers: Readonly<Record<Purpose, OpenDialogOptions>> = {
  move: { title: 'Move the workspace to an empty folder', buttonLabel: 'Move here', properties },
  open: { title: 'Open another workspace folder', buttonLabel: 'Open', properties },
  save: { title: 'Save to a folder', buttonLabel: 'Save here', properties },
}

const mostAnswered = 200

/** Every window is told of what has changed; a page that got thousands of records in one answer would stand still. */
const inShort = (answer: UndoAnswer): UndoAnswer =>
  answer.records.length > mostAnswered ? { ...answer, records: [] } : answer

async function showFolder(folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    throw new AppError(
      'not-found',
      'There are no backups yet. The first one is made when there is something to keep.',
    )
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const failure = await shell.openPath(folder)
  if (failure === '') return
  throw new AppError('refused', `The folder could not be shown. It is at ${folder}.`)
}
