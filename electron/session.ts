/**
 * One workspace folder in use: its store, the run, and all that keeps its edits safe, opened and closed as one.
 * Which folder that is may change while the app runs, so nobody holds on to a session: services.workspace and
 * services.run are read at each call.
 */
import { AppError } from '@shared/errors'
import { type DailyOptions, followDaily } from './backup/daily'
import type { RunSession } from './run/run-session'
import type { RecordStore } from './store/record-store'
import type { Workspace } from './workspace/workspace'

export interface Session {
  readonly folder: string
  readonly workspace: Promise<Workspace>
  readonly run: Promise<RunSession>
  /** The computer was asleep. */
  readonly wokeUp: () => void
  /** Finishes what is under way; what is saved later is refused and stays where it came from. */
  readonly close: () => Promise<void>
}

export interface SessionParts {
  readonly openStore: (folder: string) => Promise<RecordStore>
  readonly openWorkspace: (store: RecordStore) => Promise<Workspace>
  readonly openRun: (workspace: Workspace) => RunSession
  /** How often it is looked whether the folder is still there. */
  readonly lookEveryMs: number
  /** When the automatic backup is looked after; undefined for never. */
  readonly daily: DailyOptions | undefined
  /** A long piece of work goes on, which an automatic backup waits for. */
  readonly isBusy: () => boolean
  readonly onFailure: (where: string, error: unknown) => void
}

export function openSession(folder: string, parts: SessionParts): Session {
  let isClosed = false
  const store = parts.openStore(folder).then(opened => refusingWhen(() => isClosed, opened))
  const workspace = store.then(parts.openWorkspace)
  const run = workspace.then(parts.openRun)
  const look = async () => {
    if (!isClosed) await (await store).checkFolder()
  }
  const timer = setInterval(() => {
    void look().catch(error => parts.onFailure('looking at the workspace', error))
  }, parts.lookEveryMs).unref()
  const daily = Promise.all([workspace, run]).then(([open, running]) => startDaily(open, running, parts))
  // Whoever asks for the workspace is told why there is none.
  daily.catch(() => undefined)
  return {
    folder,
    workspace,
    run,
    wokeUp: () => {
      void run.then(session => session.wokeUp())
      void look().catch(error => parts.onFailure('looking at the workspace', error))
    },
    close: async () => {
      clearInterval(timer)
      const stopDaily = await daily
      stopDaily()
      await (await run).flush()
      isClosed = true
      await closeWorkspace(await workspace)
    },
  }
}

/** Whoever adds a service to the workspace that writes something ends it here, the store last. */
async function closeWorkspace({ undo, journal, search, backups, store }: Workspace): Promise<void> {
  search.close()
  await journal.close()
  await undo.flush()
  await backups.settled()
  await store.close()
}

function startDaily({ backups, upkeep, store }: Workspace, run: RunSession, parts: SessionParts): () => void {
  if (parts.daily === undefined) return () => undefined
  return followDaily(parts.daily, {
    makeDaily: async () => {
      await backups.makeDaily()
      await upkeep()
    },
    isBusy: () => run.isLive() || parts.isBusy(),
    onSaved: listener => store.onChanged(change => change.kind === 'records' && listener()),
  })
}

/** A save that comes late would change a folder that has been copied, or one that is not in use any more. */
function refusingWhen(isClosed: () => boolean, store: RecordStore): RecordStore {
  const refuse = () => {
    if (isClosed()) throw leaving()
  }
  return {
    ...store,
    save: async request => {
      refuse()
      return store.save(request)
    },
    remove: async refs => {
      refuse()
      return store.remove(refs)
    },
    saveMany: async (requests, watch) => {
      refuse()
      return store.saveMany(requests, watch)
    },
  }
}

const leaving = () =>
  new AppError(
    'file-busy',
    'Presnap is changing to another workspace folder. Your change is still here and is saved in a moment.',
  )
