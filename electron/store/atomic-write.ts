/**
 * The only way a file of the workspace or of the app's folder gets its bytes: a temp file beside it, written in a
 * loop, flushed, read back, renamed over, and the folder flushed. Each step answers a fault that lost data elsewhere:
 * short writes on a full disk, a disk that reports bytes it never took, a power cut after the rename.
 * Nothing is retried here: a busy or full disk is an answer, and the saving layer tries again later.
 */
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errno, isErrno } from './errno'
import { tempNameFor } from './temp-files'

/**
 * What tells one state of a file from another without reading it. Size and time can be made to look the same; when the
 * file system last noted a change cannot, so a file is only taken for the one that was read or written when that lies
 * within `changed`. It is not known of files that were last seen by an earlier session.
 */
export type FileStamp = {
  readonly size: number
  readonly mtimeMs: number
  readonly changed?: { readonly from: number; readonly until: number }
}

export function stampOf({ size, mtimeMs, ctimeMs }: Stats): FileStamp {
  return { size, mtimeMs, changed: { from: ctimeMs, until: ctimeMs } }
}

/** By size and time, and by the last change where that is known of both. */
export function looksAsKnown(current: Stats, known: FileStamp): boolean {
  const { changed } = known
  if (current.size !== known.size || current.mtimeMs !== known.mtimeMs) return false
  return changed === undefined || (current.ctimeMs >= changed.from && current.ctimeMs <= changed.until)
}

/** A file written in full beside its place, waiting to take it. */
export type StagedFile = {
  /** Takes the place. `check` sees what stands there now and may throw to leave it alone. */
  readonly commit: (check?: TargetCheck) => Promise<FileStamp>
  readonly discard: () => Promise<void>
}

/** Sees the file that would be replaced (undefined when there is none) right before the rename. */
export type TargetCheck = (current: Stats | undefined) => Promise<void> | void

/**
 * Writes `bytes` to `path` so that they survive a crash, a kill, a full disk and a power cut, or throws and leaves
 * what was there. Resolves only when file and folder are flushed. Never makes a folder, never follows a link.
 * `before` may throw while nothing is written yet. What does not depend on each other is asked at once: each call of
 * the disk costs a way to the thread pool and back.
 */
export async function writeFileDurably(
  path: string,
  bytes: Uint8Array,
  check?: TargetCheck,
  before?: () => Promise<void>,
): Promise<FileStamp> {
  const folder = await openFolderAfter(before, dirname(path))
  try {
    const filled = await fillTemp(path, bytes)
    const stamp = await orRemove(filled.temp, async () => {
      const [current] = await bothOf(lstatOrNothing(path), filled.handle.close())
      return takePlace(filled, path, current, check)
    })
    await folder?.sync()
    return stamp
  } finally {
    // Nothing is written by closing it: nobody waits.
    void folder?.close().catch(() => undefined)
  }
}

/** Writes and verifies the temp file; the caller commits it and then flushes the folder with `syncFolder`. */
export async function stageFile(path: string, bytes: Uint8Array): Promise<StagedFile> {
  const filled = await fillTemp(path, bytes)
  const { temp, handle } = filled
  await orRemove(temp, () => handle.close())
  return {
    commit: check => orRemove(temp, async () => takePlace(filled, path, await lstatOrNothing(path), check)),
    discard: () => removeQuietly(temp),
  }
}

/** Flushes the names in a folder, so that a rename in it survives a power cut. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await openFolder(folder)
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}

/** lstat, with an absent file as undefined. */
export async function lstatOrNothing(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

type FilledFile = { readonly temp: string; readonly handle: FileHandle; readonly stamp: FileStamp }

async function takePlace(
  { temp, stamp }: FilledFile,
  path: string,
  current: Stats | undefined,
  check: TargetCheck | undefined,
): Promise<FileStamp> {
  if (current?.isSymbolicLink()) throw errno('ELOOP', `${path} is a link`)
  if (current && !current.isFile()) throw errno('EISDIR', `${path} is not a file`)
  await check?.(current)
  await rename(temp, path)
  // The rename is a change to the file system, at a time it does not tell: some time up to now.
  return { ...stamp, changed: { from: stamp.changed?.from ?? 0, until: Date.now() + 1 } }
}

/** The bytes beside their place, flushed and read back; still open. */
async function fillTemp(path: string, bytes: Uint8Array): Promise<FilledFile> {
  const temp = tempNameFor(path)
  const handle = await open(temp, 'wx+', 0o600)
  try {
    return { temp, handle, stamp: await fillAndVerify(handle, bytes) }
  } catch (error) {
    await handle.close().catch(() => undefined)
    await removeQuietly(temp)
    throw error
  }
}

async function fillAndVerify(handle: FileHandle, bytes: Uint8Array): Promise<FileStamp> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, done)
    if (bytesWritten === 0) throw errno('ENOSPC', 'the disk took no more bytes')
    done += bytesWritten
  }
  await handle.sync()
  const [stats, isThere] = await bothOf(handle.stat(), holds(handle, bytes))
  if (stats.size !== bytes.length || !isThere) {
    throw errno('EIO', 'the disk gave back other bytes than it was given')
  }
  return stampOf(stats)
}

async function holds(handle: FileHandle, bytes: Uint8Array): Promise<boolean> {
  const back = Buffer.allocUnsafe(bytes.length)
  for (let done = 0; done < back.length; ) {
    const { bytesRead } = await handle.read(back, done, back.length - done, done)
    if (bytesRead === 0) return false
    done += bytesRead
  }
  return back.equals(bytes)
}

/** Opened before anything is written: a vanished folder or a link in its place is noticed with nothing touched. */
async function openFolder(folder: string): Promise<FileHandle | undefined> {
  if (process.platform === 'win32') return undefined
  return open(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW)
}

/** The word of `before` counts first: it knows what a folder is for, the disk only that there is none. */
async function openFolderAfter(
  before: (() => Promise<void>) | undefined,
  folder: string,
): Promise<FileHandle | undefined> {
  const [allowed, opened] = await Promise.allSettled([before?.(), openFolder(folder)])
  if (allowed.status === 'fulfilled' && opened.status === 'fulfilled') return opened.value
  if (opened.status === 'fulfilled') await opened.value?.close()
  throw allowed.status === 'rejected' ? allowed.reason : (opened as PromiseRejectedResult).reason
}

/** Both results, or the first failure once both have come to an end: nothing is still at work on the file then. */
async function bothOf<A, B>(one: Promise<A>, other: Promise<B>): Promise<readonly [A, B]> {
  await Promise.allSettled([one, other])
  return [await one, await other]
}

async function orRemove<T>(temp: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await removeQuietly(temp)
    throw error
  }
}

/** A temp file that cannot be removed now is removed at the next start. */
async function removeQuietly(temp: string): Promise<void> {
  await unlink(temp).catch(() => undefined)
}
