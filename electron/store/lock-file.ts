/**
 * The lock as it stands in the workspace folder. Each computer has a file of its own name, so that a sync tool never
 * finds two versions of one lock; programs on one computer meet at the same file.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { link, open, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { isErrno } from './errno'
import { tempNameFor } from './temp-files'

const lockName = /^\.presnap-lock-[0-9a-f]{12}\.json$/

export const isLockName = (name: string): boolean => lockName.test(name)
export const lockNameOf = (hostId: string): string => `.presnap-lock-${hostId}.json`

const about = 'Presnap is at work in this folder. It takes this file away when it ends.'

const lockText = z.object({
  presnapLock: z.literal(1),
  /** Of this one opening: tells our lock from any other. */
  token: z.string(),
  host: z.string().max(300),
  pid: z.int().min(1),
  processStart: z.string().max(200).optional(),
  /** Which app folder, so that two installations can be told apart. */
  app: z.string().max(100),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
})
export type LockText = Omit<z.infer<typeof lockText>, 'presnapLock'>

/** A lock that stands there, whole or not. */
export type SeenLock = LockText | 'unreadable' | undefined

export async function readLock(path: string): Promise<SeenLock> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    if (isErrno(error, 'EISDIR', 'ELOOP')) return 'unreadable'
    throw error
  }
  return parseLock(text) ?? 'unreadable'
}

/** Whole from the first moment, and never over another one: false when somebody was faster. */
export async function makeLock(path: string, lock: LockText): Promise<boolean> {
  const temp = await writeTemp(path, lock)
  try {
    return await placed(temp, path)
  } finally {
    await unlink(temp).catch(() => undefined)
  }
}

/**
 * Takes the place of an abandoned lock, `seen` a moment ago: false when somebody was faster. It is moved aside first,
 * which only one can do; who finds that it moved another one puts that back.
 */
export async function takeOverLock(path: string, seen: SeenLock, lock: LockText): Promise<boolean> {
  const temp = await writeTemp(path, lock)
  const aside = tempNameFor(path)
  try {
    if (!(await moved(path, aside))) return false
    const isRight = isSameLock(await readLock(aside), seen)
    return (await placed(isRight ? temp : aside, path)) && isRight
  } finally {
    await unlink(temp).catch(() => undefined)
    await unlink(aside).catch(() => undefined)
  }
}

export const isSameLock = (one: SeenLock, other: SeenLock): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false
    throw error
  }
}

/** In the place of whatever stands there. */
export async function replaceLock(path: string, lock: LockText): Promise<void> {
  const temp = await writeTemp(path, lock)
  try {
    await rename(temp, path)
  } catch (error) {
    await unlink(temp).catch(() => undefined)
    throw error
  }
}

/** The locks of other computers in this folder. */
export async function otherLocks(root: string, ownName: string): Promise<readonly LockText[]> {
  const names = await readdir(root).catch(() => [])
  const found: LockText[] = []
  for (const name of names) {
    if (!isLockName(name) || name === ownName) continue
    const lock = await readLock(join(root, name)).catch(() => undefined)
    if (lock !== undefined && lock !== 'unreadable') found.push(lock)
  }
  return found
}

/** This computer, as far as its processes can see one another. */
export function thisHost(): { readonly name: string; readonly id: string } {
  const name = hostname()
  const parts = [name, textOf('/etc/machine-id'), linkOf('/proc/self/ns/pid')]
  return { name, id: createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12) }
}

export const newToken = (): string => randomUUID()

/** Under its name too, unless that is taken. */
async function placed(from: string, path: string): Promise<boolean> {
  try {
    await link(from, path)
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    if (!isErrno(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL')) throw error
    return placedWithoutLink(from, path)
  }
}

/** Disks without hard links: made in one step, though not filled in the same one. */
async function placedWithoutLink(from: string, path: string): Promise<boolean> {
  try {
    await writeFile(path, await readFile(from), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    throw error
  }
}

/** Flushed, or a power cut would leave an empty lock, which looks like one that is just being written. */
async function writeTemp(path: string, lock: LockText): Promise<string> {
  const temp = tempNameFor(path)
  const file = await open(temp, 'wx', 0o600)
  try {
    await file.writeFile(encode(lock))
    await file.sync()
  } finally {
    await file.close()
  }
  return temp
}

const encode = (lock: LockText): string => `${JSON.stringify({ presnapLock: 1, about, ...lock }, null, 2)}\n`

function parseLock(text: string): LockText | undefined {
  try {
    const read = lockText.safeParse(JSON.parse(text))
    if (!read.success) return undefined
    const { presnapLock: _form, ...lock } = read.data
    return lock
  } catch {
    return undefined
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1').trim()
  } catch {
    return ''
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
