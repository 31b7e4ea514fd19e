/**
 * Who writes to a workspace. Electron's own lock holds per app folder only; two of those on one folder of records lost
 * half of each other's saves when measured. The first program on a computer writes, the next one reads and says who
 * holds the folder, and takes over within seconds of the holder's end, however it ended. A program on another computer
 * is only told of: its lock may be old by hours, and the merge protects both. A lock that cannot be written stops nobody.
 */
import { createHash } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { lstatOrNothing } from './atomic-write'
import {
  type LockText,
  lockNameOf,
  makeLock,
  newToken,
  otherLocks,
  readLock,
  replaceLock,
  type SeenLock,
  takeOverLock,
  thisHost,
} from './lock-file'
import { isRunning, processStart } from './process-start'

export type LockStanding =
  | { readonly kind: 'ours' }
  | { readonly kind: 'theirs'; readonly holder: LockText }
  /** We write without one. */
  | { readonly kind: 'none'; readonly why: string }

export type WorkspaceLock = {
  /** Takes it, keeps it, or sees who has it. Never rejects. */
  readonly look: () => Promise<LockStanding>
  /** Before each write: false when another program has taken it since the last look. */
  readonly isStillOurs: () => Promise<boolean>
  /** Those on other computers that were seen at work lately. */
  readonly elsewhere: () => Promise<readonly LockText[]>
  /** Something was saved: the next beat says so. */
  readonly used: () => void
  readonly release: () => Promise<void>
}

/** Between two programs that find the same lock abandoned: who lost it in spite of all sees so after this time. */
const settleMs = 60
const mostLooks = 10
/** Written over disks without hard links, a lock is empty for a moment. */
const beingWrittenMs = 3_000
const beatMs = 60_000
/** Without a save the file is touched this seldom, so that a sync tool has nothing to do. */
const idleBeatMs = 10 * 60_000
const seenLatelyMs = 15 * 60_000

/** A computer by its name and by what tells it from others of that name. */
export type Host = { readonly name: string; readonly id: string }

export type LockOptions = {
  /** The app's own folder. */
  readonly home: string
  readonly now: () => Date
  /** Left out, this one; tests play several. */
  readonly host?: Host | undefined
}

export function createLock(root: string, { home, now, host = thisHost() }: LockOptions): WorkspaceLock {
  const path = join(root, lockNameOf(host.id))
  const token = newToken()
  const startedAt = now().toISOString()
  let own: Promise<LockText> | undefined
  let stamp: string | undefined
  let standing: LockStanding = { kind: 'none', why: '' }
  let usedSince = false
  let beatAt = 0
  let beat: NodeJS.Timeout | undefined

  const text = async (): Promise<LockText> => {
    own ??= describeSelf({ token, host: host.name, startedAt, home })
    return { ...(await own), seenAt: now().toISOString() }
  }
  const hold = async (): Promise<LockStanding> => {
    stamp = await stampOf(path)
    beatAt = performance.now()
    beat ??= setInterval(() => void keepFresh(), beatMs).unref()
    return { kind: 'ours' }
  }
  const keepFresh = async () => {
    if (standing.kind !== 'ours' || (!usedSince && performance.now() - beatAt < idleBeatMs)) return
    if (!(await isOurs())) return
    usedSince = false
    await replaceLock(path, await text()).catch(() => undefined)
    await hold()
  }
  const isOurs = async (): Promise<boolean> => {
    const seen = await readLock(path)
    return seen !== undefined && seen !== 'unreadable' && seen.token === token
  }

  const take = async (): Promise<LockStanding> => {
    const seen = await readLock(path)
    if (seen === undefined) return (await makeLock(path, await text())) ? hold() : sawAnother()
    if (seen !== 'unreadable' && seen.token === token) return hold()
    const isLeftByUs = await isOwnProcess(seen)
    if (!isLeftByUs && (await isHeld(seen, path)))
      return { kind: 'theirs', holder: asHolder(seen, host.name, startedAt) }
    if (isLeftByUs) await replaceLock(path, await text())
    else if (!(await takeOverLock(path, seen, await text()))) return sawAnother()
    else await new Promise(resume => setTimeout(resume, settleMs))
    return (await isOurs()) ? hold() : sawAnother()
  }
  const sawAnother = async (): Promise<LockStanding> => {
    let seen = await readLock(path)
    // Between two that meet at an abandoned one there is none for a moment.
    for (let looks = 0; seen === undefined && looks < mostLooks; looks += 1) {
      await new Promise(resume => setTimeout(resume, settleMs))
      seen = await readLock(path)
    }
    if (seen === undefined) return { kind: 'none', why: 'It comes and goes.' }
    return { kind: 'theirs', holder: asHolder(seen, host.name, startedAt) }
  }

  return {
    look: async () => {
      if (standing.kind === 'ours' && stamp !== undefined && (await stampOf(path)) === stamp) return standing
      try {
        standing = await take()
      } catch (error) {
        standing = { kind: 'none', why: error instanceof Error ? error.message : String(error) }
      }
      return standing
    },
    isStillOurs: async () => {
      if (standing.kind !== 'ours') return standing.kind === 'none'
      const seen = await stampOf(path)
      // Gone or out of reach: the next look makes it again. Another one: it is read.
      if (seen === undefined || seen === stamp) return true
      return isOurs().catch(() => true)
    },
    elsewhere: async () => {
      const since = now().getTime() - seenLatelyMs
      const others = await otherLocks(root, lockNameOf(host.id))
      return others.filter(({ seenAt }) => Date.parse(seenAt) >= since)
    },
    used: () => {
      usedSince = true
    },
    release: async () => {
      clearInterval(beat)
      if (standing.kind !== 'ours') return
      standing = { kind: 'none', why: 'It was released.' }
      if (await isOurs().catch(() => false)) await unlink(path).catch(() => undefined)
    },
  }
}

async function describeSelf(self: {
  readonly token: string
  readonly host: string
  readonly startedAt: string
  readonly home: string
}): Promise<LockText> {
  const { token, host, startedAt, home } = self
  const app = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 12)
  const start = await processStart(process.pid)
  const { pid } = process
  return { token, host, pid, ...(start && { processStart: start }), app, startedAt, seenAt: startedAt }
}

/** An earlier opening of this very process; it has gone on to this one. */
async function isOwnProcess(seen: Exclude<SeenLock, undefined>): Promise<boolean> {
  if (seen === 'unreadable' || seen.pid !== process.pid) return false
  return seen.processStart === (await processStart(process.pid))
}

/** Held by a process that lives; one just being written counts as held for a moment. */
async function isHeld(seen: Exclude<SeenLock, undefined>, path: string): Promise<boolean> {
  if (seen !== 'unreadable') return isRunning(seen)
  const stats = await lstatOrNothing(path)
  if (stats !== undefined && !stats.isFile()) throw new Error('Something else stands in its place.')
  return stats !== undefined && Date.now() - stats.mtimeMs < beingWrittenMs
}

function asHolder(seen: Exclude<SeenLock, undefined>, host: string, at: string): LockText {
  if (seen !== 'unreadable') return seen
  return { token: '', host, pid: 1, app: '', startedAt: at, seenAt: at }
}

/** Which file the lock is; undefined when there is none or the disk does not say. */
async function stampOf(path: string): Promise<string | undefined> {
  const stats = await lstatOrNothing(path).catch(() => undefined)
  return stats && `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeMs}`
}
