/**
 * Where this window was, for a page that died and is loaded again: it comes back to the same screen. Session storage
 * is the window's own and ends with it, so a fresh start begins at Today.
 */
import type { State } from './store'
import type { View } from './view'

const key = 'presnap.view'

interface Memory {
  readonly folder: string
  readonly view: View
}

/** Call when a view is shown; nothing depends on it being kept. */
export function rememberView({ view, workspace }: Pick<State, 'view' | 'workspace'>): void {
  if (workspace === null) return
  const memory: Memory = { folder: workspace.folder, view }
  try {
    sessionStorage.setItem(key, JSON.stringify(memory))
  } catch {
    // A page without storage begins at Today.
  }
}

/** The view this window had on this workspace before its page died; undefined at a start. */
export function recallView(folder: string): View | undefined {
  try {
    const memory: Memory | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return memory?.folder === folder ? memory.view : undefined
  } catch {
    return undefined
  }
}
