/** Names of our temp files, and their removal at start: a kill can leave one behind, and a sync tool would spread it. */
import { randomBytes } from 'node:crypto'
import { lstat, readdir, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

const tempName = /^\..+\.(\d+)-[0-9a-f]{12}\.tmp$/
const abandonedAfterMs = 10 * 60 * 1000

/** Names this process has made lately: a look at the files must not take away what a save is just writing. */
const ours = new Set<string>()
/** Far more than one step stages at once. */
const mostRemembered = 20_000

/** `<folder>/.<name>.<process id>-<random>.tmp`: same folder, so that the rename stays within one file system. */
export function tempNameFor(path: string): string {
  const name = `.${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`
  ours.add(name)
  if (ours.size > mostRemembered) ours.delete(ours.values().next().value ?? '')
  return join(dirname(path), name)
}

export function isTempName(name: string): boolean {
  return tempName.test(name)
}

/**
 * Removes our own temp files from `folder`, given the names in it. A file whose process still runs is left alone
 * for ten minutes: it may be in the middle of a save, ours or that of a second Presnap. Returns how many went.
 */
export async function removeTempLitter(
  folder: string,
  names: readonly string[],
  nowMs: number,
): Promise<number> {
  let removed = 0
  for (const name of names) {
    const pid = Number(tempName.exec(name)?.[1])
    if (!pid) continue
    const path = join(folder, name)
    try {
      if (mayBeInUse(name, pid) && nowMs - (await lstat(path)).mtimeMs < abandonedAfterMs) continue
      await unlink(path)
      removed += 1
    } catch {
      // Gone already, or not ours to remove: it does no harm and is tried again at the next start.
    }
  }
  return removed
}

/** As `removeTempLitter`, reading the folder itself; an absent folder holds no litter. */
export async function sweepFolder(folder: string, nowMs: number): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  return removeTempLitter(folder, names.filter(isTempName), nowMs)
}

/** A file with our own process id that we have not made was left by an earlier process that had the same number. */
function mayBeInUse(name: string, pid: number): boolean {
  if (pid === process.pid) return ours.has(name)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
