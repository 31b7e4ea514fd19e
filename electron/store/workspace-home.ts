/** What the app keeps of one workspace in its own folder: history, undo log, unsaved edits, notices, backups. */
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'

/** The folder of one workspace, by its id, in the app's own folder. */
export const workspaceHome = (home: string, id: string): string => join(home, 'workspaces', id)

/** The same for a workspace that has no id yet, by the folder it will stand in. */
export function homeWithoutId(home: string, root: string): string {
  const name = createHash('sha256').update(resolve(root)).digest('hex').slice(0, 16)
  return join(home, 'workspaces', `unknown-${name}`)
}
