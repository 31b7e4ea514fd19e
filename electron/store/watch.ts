/**
 * Lets the system say which files of the workspace changed: names only, gathered for a moment, never what happened to
 * them. Where it cannot, or loses count, a look at everything takes its place.
 */
import { type FSWatcher, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { type RecordKind, recordKinds } from '@shared/domain/records'
import { isTempName } from './temp-files'

export type NamedFile = { readonly kind: RecordKind; readonly name: string }

export type Watch = {
  /** Watches the folders that are there now; those already watched stay. */
  readonly renew: (root: string) => void
  readonly close: () => void
}

/** A sync tool writes a temp file, renames it and sets its time: one change. */
const gatherMs = 120
/** Somebody who never stops writing is heard all the same. */
const longestMs = 600

/** A folder that cannot be watched is looked at on focus and after sleep. */
const mostFailures = 3

type Watched = { readonly watcher: FSWatcher; readonly ino: number }

export function createWatch(uses: {
  readonly changed: (files: readonly NamedFile[]) => void
  /** Something happened that names do not tell. */
  readonly unclear: () => void
}): Watch {
  const watched = new Map<string, Watched>()
  const failures = new Map<string, number>()
  const gathered = new Map<string, NamedFile>()
  let timer: NodeJS.Timeout | undefined
  let since = 0

  const tell = () => {
    timer = undefined
    const files = [...gathered.values()]
    gathered.clear()
    if (files.length > 0) uses.changed(files)
  }
  const gather = (file: NamedFile) => {
    if (isTempName(file.name) || !file.name.endsWith('.json')) return
    gathered.set(`${file.kind}/${file.name}`, file)
    const now = performance.now()
    if (timer === undefined) since = now
    else if (now - since > longestMs) return
    clearTimeout(timer)
    timer = setTimeout(tell, gatherMs).unref()
  }
  const drop = (path: string) => {
    watched.get(path)?.watcher.close()
    watched.delete(path)
  }
  const add = (path: string, heard: (name: string) => void) => {
    if ((failures.get(path) ?? 0) >= mostFailures) return
    const ino = inodeOf(path)
    if (watched.get(path)?.ino === ino && ino !== undefined) return
    drop(path)
    if (ino === undefined) return
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => {
        if (name === null) uses.unclear()
        else heard(name)
      })
      watcher.on('error', () => {
        failures.set(path, (failures.get(path) ?? 0) + 1)
        drop(path)
        uses.unclear()
      })
      watched.set(path, { watcher, ino })
    } catch {
      // No more watches to be had: looks at focus and after sleep are what remains.
    }
  }
  return {
    renew: root => {
      // A folder that appears, goes or is put in another's place: all of it is looked at, and watched anew.
      add(root, name => recordKinds.some(kind => kind === name) && uses.unclear())
      for (const kind of recordKinds) add(join(root, kind), name => gather({ kind, name }))
    },
    close: () => {
      clearTimeout(timer)
      for (const path of [...watched.keys()]) drop(path)
    },
  }
}

function inodeOf(path: string): number | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats?.isDirectory() ? stats.ino : undefined
  } catch {
    return undefined
  }
}
