/**
 * Copies a workspace folder file by file into a folder of its own, each one flushed and compared with what was read.
 * The marker comes last: until then the copy is no workspace to anybody. Links are not followed, and locks and temp
 * files stay behind. `takeBack` removes what was copied and nothing else.
 */
import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, rmdir, unlink } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { syncFolder } from '../store/atomic-write'
import { errno, isErrno } from '../store/errno'
import { eachAtOnce } from '../store/in-slices'
import { isLockName } from '../store/lock-file'
import { isTempName } from '../store/temp-files'
import { markerName } from '../store/workspace-folder'

export interface FolderCopy {
  /** Copies what is new or has changed since the last time and takes away what has gone; all but the marker. */
  readonly bringUp: (watch: CopyWatch) => Promise<void>
  /** Makes it a workspace. */
  readonly finish: () => Promise<void>
  readonly takeBack: () => Promise<void>
}

export interface CopyWatch {
  readonly progress: (done: number, total: number) => void
  /** Throws to give up. */
  readonly goOn: () => void
}

/** Enough to keep a disk busy while others are flushed. */
const width = 6
const chunkBytes = 1024 * 1024

/** `to` is a folder that is not there, or is empty. */
export function copyFolder(from: string, to: string): FolderCopy {
  const copied = new Map<string, string>()
  const madeFolders: string[] = []

  const make = async (folder: string) => {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (first !== undefined) madeFolders.push(...foldersBetween(first, folder))
  }
  const copy = async (name: string) => {
    await make(dirname(join(to, name)))
    if (copied.has(name)) await forget(name)
    // Noted as soon as it is made, so that a half one is taken back as well, and never somebody else's.
    const stamp = await copyFile(join(from, name), join(to, name), () => copied.set(name, ''))
    if (stamp !== undefined) copied.set(name, stamp)
  }
  const forget = async (name: string) => {
    await unlink(join(to, name)).catch(() => undefined)
    copied.delete(name)
  }

  return {
    bringUp: async ({ progress, goOn }) => {
      const standing = await filesIn(from)
      for (const name of copied.keys()) if (!standing.has(name)) await forget(name)
      const stale = [...standing].filter(([name, stamp]) => name !== markerName && copied.get(name) !== stamp)
      let done = 0
      await make(to)
      await eachUntilFailure(stale, async ([name]) => {
        goOn()
        await copy(name)
        done += 1
        progress(done, stale.length)
      })
    },
    finish: async () => {
      for (const folder of [...madeFolders].reverse()) await syncFolder(folder)
      await copy(markerName)
      await syncFolder(to)
      await syncFolder(dirname(to)).catch(() => undefined)
    },
    takeBack: async () => {
      for (const name of copied.keys()) await unlink(join(to, name)).catch(() => undefined)
      // One that somebody else has put something into stays.
      for (const folder of [...madeFolders].reverse()) await rmdir(folder).catch(() => undefined)
    },
  }
}

/** Throws the first failure, once nothing is under way any more. */
async function eachUntilFailure<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let failure: { readonly error: unknown } | undefined
  await eachAtOnce(items, width, async item => {
    if (failure !== undefined) return
    await work(item).catch(error => {
      failure ??= { error }
    })
  })
  if (failure !== undefined) throw failure.error
}

/** Relative names of the plain files, each with what tells one state of it from another. */
async function filesIn(root: string, under = ''): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(join(root, under), { withFileTypes: true })) {
    const name = join(under, entry.name)
    if (entry.isDirectory()) {
      for (const [inner, stamp] of await filesIn(root, name)) found.set(inner, stamp)
    } else if (entry.isFile() && !isTempName(entry.name) && !isLockName(entry.name)) {
      const stats = await lstat(join(root, name)).catch(gone)
      if (stats?.isFile()) found.set(name, stampOf(stats))
    }
  }
  return found
}

const stampOf = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`

/** Both included, from the outermost inwards. */
function foldersBetween(outer: string, inner: string): readonly string[] {
  const below = relative(outer, inner).split(sep).filter(Boolean)
  return [outer, ...below.map((_, at) => join(outer, ...below.slice(0, at + 1)))]
}

/** The stamp of what was copied; undefined when the file has gone. Throws when the copy is not the same. */
async function copyFile(from: string, to: string, made: () => void): Promise<string | undefined> {
  const source = await open(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(gone)
  if (source === undefined) return undefined
  try {
    const stats = await source.stat()
    const target = await open(to, 'wx+', 0o600)
    made()
    try {
      const sum = await pour(source, target)
      await target.utimes(stats.atime, stats.mtime)
      await target.sync()
      if ((await sumOf(target)) !== sum)
        throw errno('EIO', 'the disk gave back other bytes than it was given')
    } finally {
      await target.close()
    }
    return stampOf(stats)
  } finally {
    await source.close()
  }
}

function gone(error: unknown): undefined {
  if (!isErrno(error, 'ENOENT')) throw error
  return undefined
}

async function pour(source: FileHandle, target: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; ; ) {
    const { buffer, bytesRead } = await source.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, at)
    if (bytesRead === 0) return hash.digest('hex')
    const bytes = buffer.subarray(0, bytesRead)
    hash.update(bytes)
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await target.write(bytes, done, bytes.length - done, at + done)
      if (bytesWritten === 0) throw errno('ENOSPC', 'the disk took no more bytes')
      done += bytesWritten
    }
    at += bytesRead
  }
}

async function sumOf(target: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; ; ) {
    const { buffer, bytesRead } = await target.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, at)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(buffer.subarray(0, bytesRead))
    at += bytesRead
  }
}
