/**
 * A file that cannot be read as a record is kept byte for byte under `quarantine/<kind>/`, with the reason in words
 * beside it. It is copied, flushed and compared first; only then does the original go, and only if it is still the
 * file that was copied. What cannot be copied stays where it is.
 */
import type { Stats } from 'node:fs'
import { readdir, readFile, unlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { RecordKind, RecordRef } from '@shared/domain/records'
import { recordKinds } from '@shared/domain/records'
import { lstatOrNothing, syncFolder, writeFileDurably } from './atomic-write'
import { errnoOf } from './errno'
import { quarantineName, type WorkspaceFolder } from './workspace-folder'

export type Quarantined = { readonly kind: RecordKind; readonly keptAt: string; readonly reason: string }

/** Beyond this a copy would cost more memory than the file is worth; it is named and left in place. */
const largestCopyBytes = 512 * 1024 * 1024
const reasonSuffix = '.reason.txt'

/** Moves a damaged record file into quarantine; undefined when it had to stay where it is. */
export async function quarantineFile(
  folder: WorkspaceFolder,
  ref: RecordRef,
  damage: { readonly reason: string; readonly stats: Stats; readonly now: string },
): Promise<Quarantined | undefined> {
  if (damage.stats.size > largestCopyBytes) return undefined
  try {
    await folder.assertPresent()
    const path = folder.recordPath(ref.kind, ref.id)
    const keptAt = await freePlace(folder, ref, damage.now)
    await writeFileDurably(keptAt, await readFile(path), refuseToReplace)
    await writeFileDurably(`${keptAt}${reasonSuffix}`, Buffer.from(`${damage.reason}\n`))
    await removeIfUnchanged(path, damage.stats)
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
    const names = await readdir(place).catch(() => [])
    for (const name of names.filter(each => each.endsWith('.json')).sort()) {
      const keptAt = join(place, name)
      const reason = await readFile(`${keptAt}${reasonSuffix}`, 'utf8').catch(() => 'could not be read')
      found.push({ kind, keptAt: relative(folder.root, keptAt), reason: reason.trim() })
    }
  }
  return found
}

async function freePlace(folder: WorkspaceFolder, ref: RecordRef, now: string): Promise<string> {
  const place = await folder.ensureFolder(quarantineName, ref.kind)
  const stem = `${ref.id}-${now.replaceAll(/[-:.]/g, '')}`
  for (let copy = 1; ; copy += 1) {
    const path = join(place, copy === 1 ? `${stem}.json` : `${stem}-${copy}.json`)
    if (!(await lstatOrNothing(path))) return path
  }
}

function refuseToReplace(current: Stats | undefined): void {
  if (current) throw Object.assign(new Error('A file is already kept under this name'), { code: 'EEXIST' })
}

async function removeIfUnchanged(path: string, seen: Stats): Promise<void> {
  const current = await lstatOrNothing(path)
  if (current?.ino !== seen.ino || current.size !== seen.size || current.mtimeMs !== seen.mtimeMs) return
  await unlink(path)
  await syncFolder(join(path, '..'))
}
