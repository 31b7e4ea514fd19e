/** Writes the index some time after the last change. It is a cache: when it fails, the next start reads the files. */
import { join } from 'node:path'
import type { Catalog, IndexedKind } from './catalog'
import { readIndex, writeIndex } from './index-file'

export type IndexKeeper = {
  readonly read: (workspaceId: string) => Promise<readonly IndexedKind[]>
  readonly changed: () => void
  /** Writes now if anything changed since; never rejects. */
  readonly flush: () => Promise<void>
}

/** A stale index costs a start one read per changed record, so it is written seldom: it costs 30 ms at 10,000 calls. */
const quietMs = 20_000

export function createIndexKeeper(
  home: string,
  catalog: Catalog,
  log: (message: string) => void,
  {
    workspaceId,
    schemaVersion,
    hasOlder,
  }: {
    readonly workspaceId: () => string | undefined
    readonly schemaVersion: number
    /** Some files are still of an earlier version. */
    readonly hasOlder: () => boolean
  },
): IndexKeeper {
  const path = join(home, 'index.json')
  let timer: NodeJS.Timeout | undefined
  let dirty = false

  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const id = workspaceId()
    if (!dirty || id === undefined) return
    dirty = false
    try {
      await writeIndex(path, id, hasOlder() ? 0 : schemaVersion, catalog.toIndex())
    } catch (error) {
      dirty = true
      log(`The index was not written: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  return {
    read: async id => (await readIndex(path, id, schemaVersion)) ?? [],
    changed: () => {
      dirty = true
      timer ??= setTimeout(() => void flush(), quietMs).unref()
    },
    flush,
  }
}
