/**
 * The journal on disk: one file per record, its newest unsaved state. What is kept is in memory first, so that a home
 * folder that fails as well costs nothing while the app runs. A file that cannot be read is put aside and named.
 */
import { mkdir, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Ladder } from '@shared/domain/migrations'
import type { RecordRef } from '@shared/domain/records'
import { syncFolder, writeFileDurably } from '../store/atomic-write'
import { isErrno } from '../store/errno'
import { createKeyedQueue } from '../store/keyed-queue'
import { sweepFolder } from '../store/temp-files'
import { decodeEntry, encodeEntry } from './entry-text'
import type { Journal, JournalEntry } from './journal'

export interface JournalOptions {
  /** Where entries go now; asked at each one, since a workspace gets its id with the first save. */
  readonly folder: () => string
  /** Where else entries of this workspace may lie: from before it had an id. */
  readonly earlier?: string
  readonly now: () => Date
  readonly log: (message: string) => void
  readonly ladder?: Ladder
}

type Held = { readonly entry: JournalEntry; readonly paths: ReadonlySet<string> }

export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { folder, earlier, log } = options
  const held = new Map<string, Held>()
  const unreadable: string[] = []
  const ends: (() => void)[] = []
  const queue = createKeyedQueue()
  for (const place of new Set([earlier ?? folder(), folder()])) {
    for (const { path, entry } of await readFolder(place, options, unreadable)) {
      const before = held.get(keyOf(entry.record))
      const newest = before !== undefined && before.entry.at > entry.at ? before.entry : entry
      held.set(keyOf(entry.record), { entry: newest, paths: new Set([...(before?.paths ?? []), path]) })
    }
  }

  const write = async (entry: JournalEntry, path: string) => {
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeFileDurably(path, Buffer.from(encodeEntry(entry)))
    } catch (error) {
      log(`An unsaved change is only in memory: ${String(error)}`)
    }
  }
  const erase = async (paths: ReadonlySet<string>) => {
    for (const path of paths) {
      try {
        await unlink(path)
        await syncFolder(dirname(path))
      } catch (error) {
        if (!isErrno(error, 'ENOENT'))
          log(`An entry of the journal stays though it is saved: ${String(error)}`)
      }
    }
  }
  return {
    put: async entry => {
      const key = keyOf(entry.record)
      const path = join(folder(), `${entry.record.kind}-${entry.record.id}.json`)
      held.set(key, { entry, paths: new Set([...(held.get(key)?.paths ?? []), path]) })
      await queue.run([key], () => write(entry, path))
    },
    remove: async ref => {
      const key = keyOf(ref)
      const gone = held.get(key)
      if (gone === undefined) return
      held.delete(key)
      await queue.run([key], () => erase(gone.paths))
    },
    entries: () => [...held.values()].map(({ entry }) => entry),
    unreadable: () => unreadable,
    copyTo: async path => {
      const text = encodeCopy(
        [...held.values()].map(({ entry }) => entry),
        options.now().toISOString(),
      )
      await writeFileDurably(path, Buffer.from(text))
    },
    onClose: end => void ends.push(end),
    close: async () => {
      for (const end of ends) end()
      await queue.settled()
    },
  }
}

const keyOf = ({ kind, id }: RecordRef): string => `${kind}/${id}`

function encodeCopy(entries: readonly JournalEntry[], writtenAt: string): string {
  const about =
    'Changes that Presnap could not write to its workspace. It keeps them itself as well and writes them when the workspace can be written again; this copy is for safety.'
  return `${JSON.stringify({ presnapCopy: 1, about, writtenAt, unsaved: entries }, null, 2)}\n`
}

async function readFolder(
  place: string,
  { now, log, ladder }: JournalOptions,
  unreadable: string[],
): Promise<readonly { readonly path: string; readonly entry: JournalEntry }[]> {
  await sweepFolder(place, now().getTime())
  const names = await readdir(place).catch(() => [])
  const found: { readonly path: string; readonly entry: JournalEntry }[] = []
  for (const name of names) {
    const path = join(place, name)
    if (name.endsWith('.unreadable')) unreadable.push(path)
    if (!name.endsWith('.json')) continue
    const entry = await readEntry(path, ladder)
    if (entry !== undefined) found.push({ path, entry })
    else unreadable.push(await putAside(path, log))
  }
  return found
}

async function readEntry(path: string, ladder: Ladder | undefined): Promise<JournalEntry | undefined> {
  try {
    return decodeEntry(await readFile(path, 'utf8'), ladder)
  } catch {
    return undefined
  }
}

/** Out of the way of the next edit of the same record, byte for byte. Returns where it lies. */
async function putAside(path: string, log: (message: string) => void): Promise<string> {
  try {
    for (let copy = 1; ; copy += 1) {
      const aside = `${path}${copy === 1 ? '' : `.${copy}`}.unreadable`
      const isTaken = (await readdir(dirname(path))).includes(basename(aside))
      if (isTaken) continue
      await rename(path, aside)
      return aside
    }
  } catch (error) {
    log(`An entry of the journal cannot be read or moved: ${String(error)}`)
    return path
  }
}
