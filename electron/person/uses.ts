import { AppError } from '@shared/errors'
import { workspaceHome } from '../store/workspace-home'
import type { Workspace } from '../workspace/workspace'

/** What looking for a person, and removing one, works with. */
export interface PersonUses {
  readonly workspace: Pick<Workspace, 'store' | 'undo' | 'journal' | 'backups'>
  /** The app's own folder. */
  readonly home: string
  /** ISO instant. */
  readonly now: () => string
}

/** What the app keeps of the open workspace. */
export function homeOf({ workspace, home }: PersonUses): string {
  const id = workspace.store.id()
  if (id === undefined) throw new AppError('not-found', 'There is no workspace yet, so nobody is known.')
  return workspaceHome(home, id)
}
