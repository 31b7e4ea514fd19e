/**
 * Which session is in use. While it changes, every call waits for the one that follows; when the change fails, that
 * is the old folder again.
 */
import type { Session } from './session'

export interface Sessions {
  /** The one in use; while it changes, the next one. */
  readonly current: () => Promise<Session>
  /**
   * Closes the session, does `work` while nobody writes, and opens the folder it answers. When `work` fails the
   * folder from before is opened again, and the failure passed on.
   */
  readonly change: (work: () => Promise<string>) => Promise<void>
  readonly close: () => Promise<void>
}

export function createSessions(
  open: (folder: string) => Session,
  folder: string,
  onFailure: (where: string, error: unknown) => void,
): Sessions {
  let current = Promise.resolve(open(folder))
  let turn: Promise<unknown> = Promise.resolve()

  const change = async (work: () => Promise<string>): Promise<void> => {
    const old = await current
    let follow: (next: Session) => void = () => undefined
    current = new Promise(resolve => {
      follow = resolve
    })
    let next = old.folder
    try {
      await old.close().catch(error => onFailure('closing the workspace', error))
      next = await work()
    } finally {
      follow(open(next))
    }
  }
  return {
    current: () => current,
    change: work => {
      const changed = turn.then(() => change(work))
      turn = changed.catch(() => undefined)
      return changed
    },
    close: async () => {
      await turn
      await (await current).close()
    },
  }
}
