/** The composition root: every service of the main process, made once and handed on. */
import { randomUUID } from 'node:crypto'
import type { AnyRecord } from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import { mostProblemsTold } from '@shared/safety'
import { app, BrowserWindow, powerSaveBlocker } from 'electron'
import type { Launch } from './argv'
import { readArguments } from './argv'
import { atMostEvery } from './at-most-every'
import { usualDaily } from './backup/daily'
import { type Clock, createClock } from './clock'
import { createFlusher, type Flusher } from './flushing'
import { createGivenFiles, type GivenFiles } from './given-files'
import { startImportProcess } from './import/import-process'
import { createReader, type Reader } from './import/reader'
import { tellInParts, tellPage, tellWindows } from './ipc/events'
import { closeForeignChannels } from './ipc/handle'
import { followJournal } from './journal/follow-journal'
import { saveThroughJournal } from './journal/save-through-journal'
import { createLeaderDesk, type LeaderDesk } from './leader/leader-desk'
import { type Log, openLog } from './log'
import { type Bundle, type Home, workspaceOf } from './paths'
import { finishForgetting } from './person/finish-forgetting'
import { createQuitHold, type QuitHold } from './quit-hold'
import { createKeepAwake } from './run/keep-awake'
import { createRunSession, type RunSession } from './run/run-session'
import { openSession, type SessionParts } from './session'
import { createSessions, type Sessions } from './sessions'
import { openSettingsFile, type SettingsFile } from './settings-file'
import { openRecordStore, type RecordStore } from './store/record-store'
import type { StoreChange } from './store/store-core'
import { createTasks, type Tasks } from './tasks'
import { mainWindows, pageWindows } from './windows/page-windows'
import { upgradeWorkspace } from './workspace/upgrade-workspace'
import { openWorkspace, type Workspace } from './workspace/workspace'

export interface Services {
  readonly home: Home
  readonly clock: Clock
  readonly log: Log
  readonly settings: SettingsFile
  readonly givenFiles: GivenFiles
  readonly reader: Reader
  readonly flusher: Flusher
  /** Opens while the first window is made; every call waits for it. The folder in use may change: read it at each call. */
  readonly workspace: Promise<Workspace>
  readonly run: Promise<RunSession>
  readonly leader: LeaderDesk
  /** Told of every change of the run that is live, and of its end. */
  readonly onRun: (listener: (run: Run) => void) => void
  readonly sessions: Sessions
  readonly tasks: Tasks
  readonly quitHold: QuitHold
  readonly flushPages: () => Promise<void>
  /** The computer was asleep. */
  readonly wokeUp: () => void
  /** A window has come forward: another program may have been at the files meanwhile. */
  readonly lookAround: () => void
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
  const tasks = createTasks(task => tellWindows('taskChanged', { task }))
  const leader = createLeaderDesk({
    ...{ home: home.folder, clock, log, settings },
    session: async () => (await sessions.current()).run,
    store: async () => (await (await sessions.current()).workspace).store,
  })
  const runListeners = new Set<(run: Run) => void>([leader.follow, keepAwake])
  const tellRun = (run: Run) => {
    tellWindows('runChanged', { run })
    for (const listener of runListeners) listener(run)
  }
  const parts = sessionParts({ home, clock, log, tasks, settings, onRun: tellRun })
  const sessions: Sessions = createSessions(chosen => openSession(chosen, parts), folder, log.failure)
  const flusher = createFlusher((page, payload) => {
    const window = pageWindows().find(one => one.webContents.id === page.id)
    if (window !== undefined) tellPage(window.webContents, 'flushWanted', payload)
  })
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const reader = createReader({ start: () => startImportProcess(bundle.importWorker), now: clock.now, zone })
  const lookAround = () =>
    void sessions
      .current()
      .then(async session => (await session.workspace).store.lookAround())
      .catch(error => log.failure('looking at the files', error))
  return {
    home,
    clock,
    log,
    settings,
    givenFiles: createGivenFiles(given.file),
    reader,
    flusher,
    leader,
    sessions,
    tasks,
    get workspace() {
      return sessions.current().then(session => session.workspace)
    },
    get run() {
      return sessions.current().then(session => session.run)
    },
    onRun: listener => void runListeners.add(listener),
    quitHold: createQuitHold({
      held: async () => {
        const { journal } = await (await sessions.current()).workspace
        const entries = journal.entries()
        return { unsaved: entries.length, why: entries.at(-1)?.why.message ?? '' }
      },
      tell: held => {
        const page = frontPage()
        if (held.unsaved === 0) tellWindows('quitHeld', held)
        else if (page !== undefined) tellPage(page, 'quitHeld', held)
      },
      isAnybodyThere: async withinMs => {
        const page = frontPage()
        return page !== undefined && flusher.answers(page, withinMs)
      },
    }),
    flushPages: () => flusher.flush(pageWindows().map(window => window.webContents)),
    wokeUp: () => {
      void sessions.current().then(session => session.wokeUp())
      lookAround()
    },
    lookAround: atMostEvery(lookAroundEveryMs, lookAround),
    close: async () => {
      leader.close()
      reader.end()
      tasks.cancel()
      await tasks.settled()
      await sessions.close()
    },
  }
}

/** Of the window the user looks at, or of any that can ask something. */
const frontPage = () => (BrowserWindow.getFocusedWindow() ?? mainWindows()[0])?.webContents

const keepAwake = createKeepAwake({
  start: () => powerSaveBlocker.start('prevent-display-sleep'),
  stop: id => void powerSaveBlocker.stop(id),
})

/** What a session is made of, whatever its folder. */
const sessionParts = ({
  home,
  clock,
  log,
  tasks,
  settings,
  onRun,
}: Pick<Services, 'home' | 'clock' | 'log' | 'tasks' | 'settings'> & {
  readonly onRun: (run: Run) => void
}): SessionParts => ({
  openStore: folder => openStore(folder, home, clock, log),
  openWorkspace: async store => {
    const open = await openWorkspace(store, { home: home.folder, now: clock.now, log: log.info })
    open.undo.onChanged(standing => tellWindows('undoChanged', standing))
    open.undo.onSaved(records => tellWindows('recordsChanged', { records }))
    open.backups.onRestored(records => void tellInParts(records))
    const settingsProblem = settings.problem()
    if (settingsProblem !== undefined) store.addNotice(settingsProblem)
    const tell = (records: readonly AnyRecord[]) => tellWindows('recordsChanged', { records })
    void upgradeWorkspace(open, tasks, tell).catch(error => log.failure('upgrading the workspace', error))
    const person = { workspace: open, home: home.folder, now: clock.now, onChanged: tell }
    await finishForgetting(person, log.failure)
    open.journal.onClose(followJournal(open, { onSaved: tell }))
    setTimeout(() => void open.search.ready(), searchAfterMs).unref()
    return open
  },
  openRun: ({ store, journal }) =>
    createRunSession({
      store: { ...store, save: saveThroughJournal(store, journal, clock.now) },
      clock,
      newId: randomUUID,
      onChanged: onRun,
    }),
  lookEveryMs,
  // Under a clock that stands still no day passes.
  daily: clock.reading().ticking ? usualDaily : undefined,
  isBusy: () => tasks.current() !== null,
  onFailure: log.failure,
})

/** Ten thousand damaged files are a number and a list to page through, not ten thousand messages. */
const toldProblems = ({ workspace, problems }: Extract<StoreChange, { kind: 'workspace' }>) => ({
  workspace,
  problems: problems.slice(0, mostProblemsTold),
  problemCount: problems.length,
})

/** The first window is in use by then; a search before that builds the index at once. */
const searchAfterMs = 5_000

/** One look at ten thousand files takes some 40 ms, in slices; changes are mostly told by the system anyway. */
const lookAroundEveryMs = 10_000

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
    } else if (change.by === 'disk') {
      tellWindows('recordsChanged', { records: change.records, gone: change.gone ?? [] })
    }
  })
  await store.watch()
  return store
}
