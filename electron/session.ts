/**
 * One workspace folder in use: its store, the run, and all that keeps its edits safe, opened and closed as one.
 * Which folder that is may change while the app runs, so nobody holds on to a session: services.workspace and
 * services.run are read at each call.
 */
import { AppError } from '@shared/errors'
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
  readonly openRun: (store: RecordStore) => RunSession
  /** How often it is looked whether the folder is still there. */
  readonly lookEveryMs: number
  readonly onFailure: (where: string, error: unknown) => void
}

export function openSession(folder: string, parts: SessionParts): Session {
  let isClosed = false
  const store = parts.openStore(folder).then(opened => refusingWhen(() => isClosed, opened))
  const workspace = store.then(parts.openWorkspace)
  const run = store.then(parts.openRun)
  const look = async () => {
    if (!isClosed) await (await store).checkFolder()
  }
  const timer = setInterval(() => {
    void look().catch(error => parts.onFailure('looking at the workspace', error))
  }, parts.lookEveryMs).unref()
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
      await (await run).flush()
      isClosed = true
      await closeWorkspace(await workspace)
    },
  }
}

/** Whoever adds a service to the workspace that writes something ends it here, the store last. */
async function closeWorkspace({ undo, search, store }: Workspace): Promise<void> {
  search.close()
  await undo.flush()
  await store.close()
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
