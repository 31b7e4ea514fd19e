/**
 * A file that cannot be read as a record is kept byte for byte under `quarantine/<kind>/`, with the reason in words
 * beside it. It is moved there by its name, in one step, so that ten thousand of them cost no copying and a failing
 * disk is not asked for its bytes; if it turns out to be another file than the one that was read, it goes back. What
 * cannot be moved stays where it is.
 */
import type { Stats } from 'node:fs'
import { chmod, link, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { RecordKind, RecordRef } from '@shared/domain/records'
import { recordKinds } from '@shared/domain/records'
import { lstatOrNothing } from './atomic-write'
import { errnoOf } from './errno'
import { eachAtOnce } from './in-slices'
import { quarantineName, type WorkspaceFolder } from './workspace-folder'

export type Quarantined = { readonly kind: RecordKind; readonly keptAt: string; readonly reason: string }

const reasonSuffix = '.reason.txt'

/** Moves what stands in a record's place into quarantine; undefined when it had to stay where it is. */
export async function quarantineFile(
  folder: WorkspaceFolder,
  ref: RecordRef,
  damage: { readonly reason: string; readonly stats: Stats; readonly now: string },
): Promise<Quarantined | undefined> {
  try {
    await folder.assertPresent()
    const path = folder.recordPath(ref.kind, ref.id)
    const keptAt = await freePlace(folder, ref, damage.now)
    await rename(path, keptAt)
    if (!isSame(await lstatOrNothing(keptAt), damage.stats)) {
      await putBack(keptAt, path)
      return undefined
    }
    if (isOpenToOthers(damage.stats)) await chmod(keptAt, 0o600).catch(() => undefined)
    // Neither is flushed: should the power fail now, the file is found and moved again at the next start.
    await writeFile(`${keptAt}${reasonSuffix}`, `${damage.reason}\n`, { mode: 0o600 }).catch(() => undefined)
    return { kind: ref.kind, keptAt: relative(folder.root, keptAt), reason: damage.reason }
  } catch (error) {
    if (errnoOf(error) === undefined && !(error instanceof Error && error.name === 'AppError')) throw error
    return undefined
  }
}

/** What earlier starts have put aside, so that it stays named until the user has dealt with it. */
export async function listQuarantine(folder: WorkspaceFolder): Promise<readonly Quarantined[]> {
  const found: Quarantined[] = []
  for (const kind of recordKinds) {
    const place = join(folder.root, quarantineName, kind)
    const names = (await readdir(place).catch(() => [])).filter(each => each.endsWith('.json')).sort()
    const reasons = new Map<string, string>()
    await eachAtOnce(names, readingWidth, async name => {
      const path = join(place, `${name}${reasonSuffix}`)
      reasons.set(name, await readFile(path, 'utf8').catch(() => 'could not be read'))
    })
    for (const name of names) {
      const keptAt = relative(folder.root, join(place, name))
      found.push({ kind, keptAt, reason: reasons.get(name)?.trim() ?? '' })
    }
  }
  return found
}

const readingWidth = 8

async function freePlace(folder: WorkspaceFolder, ref: RecordRef, now: string): Promise<string> {
  const place = await folder.ensureFolder(quarantineName, ref.kind)
  const stem = `${ref.id}-${now.replaceAll(/[-:.]/g, '')}`
  for (let copy = 1; ; copy += 1) {
    const path = join(place, copy === 1 ? `${stem}.json` : `${stem}-${copy}.json`)
    if (!(await lstatOrNothing(path))) return path
  }
}

const isOpenToOthers = (stats: Stats): boolean => stats.isFile() && (stats.mode & 0o077) !== 0

const isSame = (now: Stats | undefined, seen: Stats): boolean =>
  now !== undefined && now.ino === seen.ino && now.size === seen.size && now.mtimeMs === seen.mtimeMs

/** Somebody wrote it anew in the same moment. Nothing that stands in its place by now is replaced. */
async function putBack(keptAt: string, path: string): Promise<void> {
  await link(keptAt, path)
  await unlink(keptAt)
}
