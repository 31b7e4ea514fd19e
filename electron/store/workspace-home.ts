/** What the app keeps of one workspace in its own folder: history, undo log, unsaved edits, notices, backups. */
import { join } from 'node:path'

/** The folder of one workspace, by its id, in the app's own folder. */
export const workspaceHome = (home: string, id: string): string => join(home, 'workspaces', id)
