/** What the title bar says about saving: only what is true. */
import type { EncodedError } from '@shared/errors'
import type { State } from '../state/store'
import { isOnPage } from '../state/whereabouts'
import { clockTime } from '../time'

type Facts = Pick<State, 'savedAt' | 'unsaved' | 'workspace' | 'zone'>

export function saveWords({ savedAt, unsaved, workspace, zone }: Facts): {
  readonly words: string
  readonly failed: boolean
} {
  if (workspace?.kind === 'missing')
    return { words: 'The workspace folder is gone. Edits are kept here.', failed: true }
  if (workspace?.kind === 'read-only') return { words: workspace.why, failed: true }
  const waiting = Object.values(unsaved)
  const failed = waiting.find(entry => entry.why !== null)?.why
  if (failed) return { words: failed.message, failed: true }
  if (waiting.length > 0) return { words: 'On this computer, saving', failed: false }
  if (savedAt !== null) return { words: `On this computer, saved ${clockTime(savedAt, zone)}`, failed: false }
  return { words: workspace?.empty === true ? 'On this computer, empty' : 'On this computer', failed: false }
}

/** Why something of the page that is open is not on disk; undefined while all of it is, or a write is only under way. */
export function unsavedHere({
  view,
  records,
  unsaved,
}: Pick<State, 'view' | 'records' | 'unsaved'>): EncodedError | undefined {
  if (!('id' in view)) return undefined
  for (const [id, { why }] of Object.entries(unsaved)) {
    const record = records[id]
    if (why !== null && record !== undefined && isOnPage(record, view, records)) return why
  }
  return undefined
}
