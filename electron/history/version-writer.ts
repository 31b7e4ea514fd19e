/**
 * Versions on their way to their files: held in memory until they stand there, a few files at a time, so that an
 * import of ten thousand records opens four. What no disk takes stays in memory up to a bound and is tried again,
 * later and later; nobody waits for it.
 */
import { dirname } from 'node:path'
import type { RecordRef } from '@shared/domain/records'
import { syncFolder } from '../store/atomic-write'
import { isErrno } from '../store/errno'
import { eachAtOnce } from '../store/in-slices'
import { createKeyedQueue } from '../store/keyed-queue'
import { appendToHistory, flushHistory, makeHistoryFolder, readHistoryText } from './history-file'
import { createKnownHashes, type KnownFile } from './known-hashes'
import { encodeLine, hashIn, type KeptVersion } from './version-line'

export interface VersionWriter {
  readonly add: (path: string, ref: RecordRef, version: KeptVersion) => void
  /** Those that do not stand in the file yet, oldest first. */
  readonly waiting: (path: string) => readonly KeptVersion[]
  readonly waitingRefs: () => readonly RecordRef[]
  /** Resolves when this file was tried; what it did not take is held. */
  readonly written: (path: string) => Promise<void>
  readonly known: (path: string) => Promise<KnownFile>
  /** With the file as it stands: nothing is appended meanwhile. */
  readonly reading: <T>(path: string, work: () => Promise<T>) => Promise<T>
  /** The same, and what was known of it is forgotten. */
  readonly alone: <T>(path: string, work: () => Promise<T>) => Promise<T>
  readonly drop: (path: string) => void
  /** Resolves when all was tried and what the disk took is flushed. */
  readonly settled: () => Promise<void>
  /** Bytes appended since it was asked last. */
  readonly appended: () => number
}

export interface WriterOptions {
  readonly log: (message: string) => void
  /** Told of the first failure, and when everything could be written after all. */
  readonly onStuck: (error: unknown) => void
  readonly onUnstuck: () => void
  readonly onPutAside: (path: string, keptAt: string) => void
  /** A file grew beyond what one record's history should be. */
  readonly onLarge: (path: string, ref: RecordRef) => void
}

const width = 4
/** A power cut may cost the versions of this many milliseconds, never the present one: that is the record's own file. */
const flushMs = 1_000
const retryMs = [1_000, 5_000, 30_000]
/** Of texts that no disk takes: a long day's typing. The oldest go first. */
export const mostHeldBytes = 32 * 1024 * 1024
export const largeFileBytes = 32 * 1024 * 1024

interface Entry {
  readonly ref: RecordRef
  versions: readonly KeptVersion[]
}

export function createVersionWriter(options: WriterOptions): VersionWriter {
  const entries = new Map<string, Entry>()
  const ready = new Set<string>()
  const stuck = new Set<string>()
  const queue = createKeyedQueue()
  const files = createKnownHashes()
  const flusher = createFlusher(options.log)
  let active = 0
  let tries = 0
  let isRetrying = false
  /** Undefined until the disk has shown how it is. */
  let isWell: boolean | undefined
  let appendedBytes = 0

  const load = async (path: string): Promise<KnownFile> => {
    const held = files.get(path)
    if (held !== undefined) return held
    const { lines, bytes, isTorn, putAside } = await readHistoryText(path)
    if (putAside !== undefined) options.onPutAside(path, putAside)
    const hashes = new Set(lines.flatMap(line => hashIn(line) ?? []))
    const file = { hashes, bytes, isTorn }
    files.set(path, file)
    return file
  }
  const append = async (path: string, ref: RecordRef, batch: readonly KeptVersion[]) => {
    const file = await load(path)
    const fresh = batch.filter(({ hash }) => !file.hashes.has(hash))
    if (fresh.length === 0) return
    const lines = (await Promise.all(fresh.map(encodeLine))).join('')
    // Should it fail half way, nothing is known of the file any more.
    files.forget(path)
    const isNew = file.bytes === 0
    await appendOrMake(path, file.isTorn ? `\n${lines}` : lines)
    for (const { hash } of fresh) file.hashes.add(hash)
    files.set(path, { hashes: file.hashes, bytes: file.bytes + lines.length, isTorn: false })
    appendedBytes += lines.length
    flusher.touch(path, isNew)
    if (file.bytes + lines.length > largeFileBytes) options.onLarge(path, ref)
  }
  const write = async (path: string) => {
    const entry = entries.get(path)
    if (entry === undefined) return
    const batch = entry.versions
    ready.delete(path)
    try {
      await append(path, entry.ref, batch)
      entry.versions = entry.versions.filter(version => !batch.includes(version))
      if (entry.versions.length === 0) entries.delete(path)
      freed(path)
    } catch (error) {
      held(path, error)
    }
  }
  const written = (path: string) => queue.run([path], () => write(path))

  const freed = (path: string) => {
    stuck.delete(path)
    if (stuck.size > 0 || isWell) return
    isWell = true
    tries = 0
    options.onUnstuck()
  }
  const held = (path: string, error: unknown) => {
    if (isWell !== false) options.log(`Earlier versions could not be written: ${error}`)
    isWell = false
    // Each time: whoever lists what is wrong may have begun anew.
    options.onStuck(error)
    stuck.add(path)
    if (!isRetrying) tryAgain()
    forgetOldest(entries, stuck)
  }
  const tryAgain = () => {
    const wait = retryMs[Math.min(tries, retryMs.length - 1)]
    tries += 1
    isRetrying = true
    setTimeout(async () => {
      await eachAtOnce([...stuck], width, written)
      isRetrying = false
      if (stuck.size > 0) tryAgain()
    }, wait).unref()
  }
  const pump = () => {
    for (const path of ready) {
      if (active >= width) return
      ready.delete(path)
      active += 1
      void written(path).then(() => {
        active -= 1
        pump()
      })
    }
  }

  return {
    add: (path, ref, version) => {
      const entry = entries.get(path) ?? { ref, versions: [] }
      entries.set(path, entry)
      if (entry.versions.some(({ hash }) => hash === version.hash)) return
      entry.versions = [...entry.versions, version]
      ready.add(path)
      // Packing it takes as long as two calls of the disk: whoever saved is answered first.
      setImmediate(pump)
    },
    waiting: path => entries.get(path)?.versions ?? [],
    waitingRefs: () => [...entries.values()].map(({ ref }) => ref),
    written: async path => {
      if (entries.has(path)) await written(path)
    },
    known: async path => files.get(path) ?? queue.run([path], () => load(path)),
    reading: (path, work) => queue.run([path], work),
    alone: (path, work) =>
      queue.run([path], async () => {
        files.forget(path)
        return work().finally(() => files.forget(path))
      }),
    drop: path => {
      entries.delete(path)
      ready.delete(path)
      freed(path)
    },
    settled: async () => {
      while (ready.size > 0 || active > 0) await eachAtOnce([...entries.keys()], width, written)
      await queue.settled()
      await flusher.flush()
    },
    appended: () => {
      const bytes = appendedBytes
      appendedBytes = 0
      return bytes
    },
  }
}

/** The folder of a kind is made at its first version. */
async function appendOrMake(path: string, text: string): Promise<void> {
  try {
    await appendToHistory(path, text)
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
    await makeHistoryFolder(path)
    await appendToHistory(path, text)
  }
}

function forgetOldest(entries: ReadonlyMap<string, Entry>, stuck: ReadonlySet<string>): void {
  const all = [...stuck].flatMap(path => entries.get(path) ?? [])
  let bytes = all.reduce((sum, { versions }) => sum + textBytes(versions), 0)
  while (bytes > mostHeldBytes) {
    const longest = all.reduce((a, b) => (b.versions.length > a.versions.length ? b : a))
    const [oldest, ...rest] = longest.versions
    if (oldest === undefined) return
    longest.versions = rest
    bytes -= oldest.text.length
  }
}

const textBytes = (versions: readonly KeptVersion[]): number =>
  versions.reduce((sum, { text }) => sum + text.length, 0)

async function syncIfThere(folder: string): Promise<void> {
  try {
    await syncFolder(folder)
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
  }
}

/** Files that were appended to are flushed together, a moment later. */
function createFlusher(log: (message: string) => void) {
  const files = new Set<string>()
  const folders = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const [paths, places] = [[...files], [...folders]]
    files.clear()
    folders.clear()
    const quietly = (work: Promise<void>) =>
      work.catch(error => log(`Earlier versions could not be flushed: ${error}`))
    await eachAtOnce(paths, 2, path => quietly(flushHistory(path)))
    await eachAtOnce(places, 2, folder => quietly(syncIfThere(folder)))
  }
  return {
    touch: (path: string, isNew: boolean) => {
      files.add(path)
      if (isNew) folders.add(dirname(path))
      timer ??= setTimeout(() => void flush(), flushMs).unref()
    },
    flush,
  }
}
