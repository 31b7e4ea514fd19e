/** Sessions over real folders, with pages that only note what is asked of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type FolderUses, moveWorkspace, openFolder } from '../../../electron/move/change-folder'
import { createRunSession } from '../../../electron/run/run-session'
import { openSession } from '../../../electron/session'
import { createSessions, type Sessions } from '../../../electron/sessions'
import { openSettingsFile } from '../../../electron/settings-file'
import { openRecordStore } from '../../../electron/store/record-store'
import { noTask, type TaskHandle } from '../../../electron/tasks'
import { openWorkspace } from '../../../electron/workspace/workspace'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, sceneTime } from '../store/store-scene'

export interface MoveScene {
  readonly base: string
  readonly sessions: Sessions
  readonly uses: FolderUses
  /** What was asked of the pages, in order. */
  readonly asked: readonly string[]
  readonly folder: () => Promise<string>
  readonly save: (number: number, title?: string) => Promise<void>
  readonly titles: () => Promise<readonly string[]>
  readonly move: (to: string, task?: TaskHandle) => Promise<void>
  readonly open: (to: string, task?: TaskHandle) => Promise<void>
  readonly savedFolder: () => unknown
  readonly failures: readonly unknown[]
}

/** `whileAsked` runs in the place of the pages: they may save something before they are flushed. */
export function openMoveScene(
  whileAsked: (what: string, scene: MoveScene) => Promise<void> = async () => undefined,
): MoveScene {
  const base = tempFolder('presnap-move')
  const home = join(base, 'home')
  const failures: unknown[] = []
  const asked: string[] = []
  let made = 900
  const now = () => sceneTime
  const newId = () => idOf(++made)
  const log = () => undefined
  const sessions = createSessions(
    folder =>
      openSession(folder, {
        openStore: workspace => openRecordStore({ workspace, home, now: () => new Date(now()), newId, log }),
        openWorkspace: store => openWorkspace(store, { home, now, log }),
        openRun: ({ store }) =>
          createRunSession({
            store,
            clock: { nowMs: () => Date.parse(now()), monotonicMs: () => 0 },
            newId,
            onChanged: () => undefined,
          }),
        lookEveryMs: 60_000,
        daily: undefined,
        isBusy: () => false,
        onFailure: (_where, error) => failures.push(error),
      }),
    join(base, 'workspace'),
    (_where, error) => failures.push(error),
  )
  onTestFinished(() => sessions.close())
  const ask = async (what: string) => {
    asked.push(what)
    await whileAsked(what, scene)
  }
  const uses: FolderUses = {
    ...{ sessions, home, now, newId },
    settings: openSettingsFile(join(base, 'settings.json'), error => failures.push(error)),
    pages: { flush: () => ask('flush'), clear: () => ask('clear'), load: () => void asked.push('load') },
  }
  const store = async () => (await (await sessions.current()).workspace).store
  const scene: MoveScene = {
    ...{ base, sessions, uses, asked, failures },
    folder: async () => (await store()).state().folder,
    save: async (number, title = `Call ${number}`) => {
      const open = await store()
      const read = await open.read('call', idOf(number))
      const present = read.kind === 'ok' ? read.record : undefined
      await open.save({ record: { ...(present ?? callOf(number)), title }, baseRev: present?.rev ?? 0 })
    },
    titles: async () =>
      (await store())
        .summaries('call')
        .map(({ title }) => title)
        .toSorted(),
    move: (to, task = noTask) => moveWorkspace(to, uses, task),
    open: (to, task = noTask) => openFolder(to, uses, task),
    savedFolder: () => JSON.parse(readFileSync(join(base, 'settings.json'), 'utf8')).workspaceFolder,
  }
  return scene
}
