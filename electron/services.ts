/** The composition root: every service of the main process, made once and handed on. */
import { randomUUID } from 'node:crypto'
import { mostProblemsTold } from '@shared/safety'
import { app, BrowserWindow } from 'electron'
import type { Launch } from './argv'
import { readArguments } from './argv'
import { type Clock, createClock } from './clock'
import { createFlusher, type Flusher } from './flushing'
import { createGivenFiles, type GivenFiles } from './given-files'
import { startImportProcess } from './import/import-process'
import { createReader, type Reader } from './import/reader'
import { tellPage, tellWindows } from './ipc/events'
import { closeForeignChannels } from './ipc/handle'
import { type Log, openLog } from './log'
import { type Bundle, type Home, workspaceOf } from './paths'
import { createRunSession, type RunSession } from './run/run-session'
import { openSettingsFile, type SettingsFile } from './settings-file'
import { openRecordStore, type RecordStore } from './store/record-store'
import type { StoreChange } from './store/store-core'
import { openWorkspace, type Workspace } from './workspace/workspace'

export interface Services {
  readonly clock: Clock
  readonly log: Log
  readonly settings: SettingsFile
  readonly givenFiles: GivenFiles
  readonly reader: Reader
  readonly flusher: Flusher
  /** Opens while the first window is made; every call waits for it. */
  readonly workspace: Promise<Workspace>
  readonly run: Promise<RunSession>
  readonly flushPages: () => Promise<void>
  /** The computer was asleep. */
  readonly wokeUp: () => void
  readonly close: () => Promise<void>
}

export function createServices(home: Home, bundle: Bundle, launch: Launch): Services {
  const log = openLog(home.logs)
  const clock = createClock(process.env.PRESNAP_NOW)
  const given = readArguments(launch, app.getAppPath())
  const settings = openSettingsFile(home.settings, error => log.failure('reading the settings', error))
  const folder = workspaceOf({
    argument: given.workspace,
    env: process.env,
    settings: settings.current().workspaceFolder,
    documents: app.getPath('documents'),
  })
  const store = openStore(folder, home, clock, log)
  const workspace = store.then(async opened => {
    const open = await openWorkspace(opened, { home: home.folder, now: clock.now, log: log.info })
    open.undo.onChanged(standing => tellWindows('undoChanged', standing))
    return open
  })
  const flusher = createFlusher((page, payload) => {
    const window = BrowserWindow.getAllWindows().find(one => one.webContents.id === page.id)
    if (window !== undefined) tellPage(window.webContents, 'flushWanted', payload)
  })
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const reader = createReader({ start: () => startImportProcess(bundle.importWorker), now: clock.now, zone })
  const run = store.then(opened =>
    createRunSession({
      store: opened,
      clock,
      newId: randomUUID,
      onChanged: current => tellWindows('runChanged', { run: current }),
    }),
  )
  return {
    clock,
    log,
    settings,
    givenFiles: createGivenFiles(given.file),
    reader,
    flusher,
    workspace,
    run,
    flushPages: () => flusher.flush(BrowserWindow.getAllWindows().map(window => window.webContents)),
    wokeUp: () => {
      void run.then(session => session.wokeUp())
      void store.then(opened => opened.checkFolder())
    },
    close: async () => {
      reader.end()
      await (await run).flush()
      await (await workspace).undo.flush()
      await (await store).close()
    },
  }
}

/** Ten thousand damaged files are a number and a list to page through, not ten thousand messages. */
const toldProblems = ({ workspace, problems }: Extract<StoreChange, { kind: 'workspace' }>) => ({
  workspace,
  problems: problems.slice(0, mostProblemsTold),
  problemCount: problems.length,
})

/** How often it is looked whether the workspace folder is still there. */
const lookEveryMs = 2_000

async function openStore(folder: string, home: Home, clock: Clock, log: Log): Promise<RecordStore> {
  const store = await openRecordStore({
    workspace: folder,
    home: home.folder,
    now: () => new Date(clock.nowMs()),
    newId: randomUUID,
    log: log.info,
  })
  closeForeignChannels()
  store.onChanged(change => {
    if (change.kind === 'workspace') {
      tellWindows('workspaceChanged', toldProblems(change))
    } else if (change.by === 'disk') tellWindows('recordsChanged', { records: change.records })
  })
  const look = () => void store.checkFolder().catch(error => log.failure('looking at the workspace', error))
  setInterval(look, lookEveryMs).unref()
  return store
}
