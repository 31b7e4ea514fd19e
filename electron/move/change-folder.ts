/** Another folder for the workspace: moved there as a copy that is verified, or one that is opened instead. */
import { realpath } from 'node:fs/promises'
import { AppError } from '@shared/errors'
import type { Session } from '../session'
import type { Sessions } from '../sessions'
import type { SettingsFile } from '../settings-file'
import { asDiskError } from '../store/disk-errors'
import { errnoOf } from '../store/errno'
import { createWorkspace } from '../store/workspace-folder'
import type { TaskHandle } from '../tasks'
import { copyFolder } from './copy-folder'
import { assertVacant, inspectToOpen, realPlace } from './target-folder'

/** The windows, as far as a change of the folder needs them. */
export interface Pages {
  /** Resolves when they have written what was pending. */
  readonly flush: () => Promise<void>
  /** Takes them away from what they show, so that none of them writes into the next workspace. */
  readonly clear: () => Promise<void>
  /** Loads them anew. */
  readonly load: () => void
}

export interface FolderUses {
  readonly sessions: Sessions
  readonly settings: SettingsFile
  readonly pages: Pages
  /** The app's own folder. */
  readonly home: string
  /** ISO instant. */
  readonly now: () => string
  readonly newId: () => string
}

/**
 * Copies and verifies while work goes on, then once more what has changed meanwhile, with nobody writing; from then
 * on the copy is in use, under the same workspace id, and the old folder stays as it is. Stopped or failed, the old
 * one stays in use and only what was copied is removed.
 */
export async function moveWorkspace(folder: string, uses: FolderUses, task: TaskHandle): Promise<void> {
  const { sessions, pages } = uses
  const session = await sessions.current()
  await refuseWhileLive(session)
  const to = await realPlace(folder)
  const { store } = await session.workspace
  if (store.state().kind === 'missing') throw notThere()
  if (store.id() === undefined) return openFolder(folder, uses, task)
  const from = await realpath(session.folder)
  await assertVacant(to, [from, await realPlace(uses.home)])
  const copy = copyFolder(from, to)
  try {
    await copy.bringUp(task)
    await pages.flush()
    await sessions.change(async () => {
      await copy.bringUp({ ...task, progress: () => undefined })
      await assertSettled(session)
      task.pointOfNoReturn()
      await copy.finish()
      await keepChoice(uses.settings, to)
      return to
    })
  } catch (error) {
    await copy.takeBack()
    throw asMoveError(error)
  }
  await pages.flush()
  pages.load()
}

/** Works in another folder: a workspace, or an empty folder that becomes one. */
export async function openFolder(folder: string, uses: FolderUses, task: TaskHandle): Promise<void> {
  const { sessions, settings, pages } = uses
  const session = await sessions.current()
  await refuseWhileLive(session)
  const place = await realPlace(folder)
  const state = await inspectToOpen(place, await realPlace(uses.home))
  if (place === (await realPlace(session.folder)) && state.kind === 'workspace') return
  task.pointOfNoReturn()
  await pages.flush()
  await pages.clear()
  try {
    await sessions.change(async () => {
      if (state.kind === 'vacant') await createWorkspace(place, { id: uses.newId(), now: uses.now() })
      await keepChoice(settings, place)
      return place
    })
  } catch (error) {
    throw asOpenError(error)
  } finally {
    pages.load()
  }
}

/** The call has the computer to itself. */
async function refuseWhileLive(session: Session): Promise<void> {
  if ((await session.run).isLive()) {
    throw new AppError(
      'refused',
      'A run is going on. End it first, then change the folder. Nothing was changed.',
    )
  }
}

/** A run that was begun in the last moment is in the old folder, and goes on there. */
const assertSettled = refuseWhileLive

async function keepChoice(settings: SettingsFile, workspaceFolder: string): Promise<void> {
  await settings.save({ ...settings.current(), workspaceFolder })
}

const notThere = () =>
  new AppError(
    'folder-missing',
    'The workspace folder is not there, so there is nothing to move. Bring it back, or open the folder where it is now.',
  )

function asMoveError(error: unknown): unknown {
  if (error instanceof AppError || errnoOf(error) === undefined) return error
  const { code } = asDiskError(error)
  const why = code === 'disk-full' ? 'There is not enough room there' : `The disk answered ${errnoOf(error)}`
  return new AppError(
    code,
    `The workspace was not moved. ${why}. It is still in use where it was, and what had been copied was removed.`,
  )
}

function asOpenError(error: unknown): unknown {
  if (error instanceof AppError || errnoOf(error) === undefined) return error
  return new AppError(
    asDiskError(error).code,
    `The folder was not opened: the disk answered ${errnoOf(error)}. Presnap goes on in the folder from before.`,
  )
}
