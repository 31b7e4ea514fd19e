/** Compares what is known of the records with the files that are there, by size and time alone. */
import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { join, sep } from 'node:path'
import { type RecordKind, type RecordRef, recordKinds } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'
import { looksAsKnown } from './atomic-write'
import type { Catalog } from './catalog'
import { eachInSlices } from './in-slices'
import { isTempName, removeTempLitter, sweepFolder } from './temp-files'
import { quarantineName, type WorkspaceFolder } from './workspace-folder'

export type Scan = {
  /** New, or of another size or time than known: to be read. */
  readonly stale: readonly RecordRef[]
  /** Known, but the file is gone. */
  readonly gone: readonly RecordRef[]
  /** Known, but the file holds nothing any more. */
  readonly emptied: readonly RecordRef[]
  /** Files in a record folder whose name is no record's. */
  readonly strange: readonly Place[]
  /** Folders that are there but cannot be looked into: their records stay known, nothing counts as gone. */
  readonly closed: readonly Place[]
}

/** Relative to the workspace. */
export type Place = { readonly kind: RecordKind; readonly file: string }

/**
 * One look at every file. Synchronous calls in slices of 8 ms: 12,500 stats take 40 ms this way and ten times that
 * through the thread pool. Removes our own temp litter on the way.
 */
export async function scanFolder(folder: WorkspaceFolder, known: Known, nowMs: number): Promise<Scan> {
  const scan = emptyScan()
  const mayTidy = folder.mayChange()
  if (mayTidy) await sweepFolder(folder.root, nowMs)
  for (const kind of recordKinds) {
    const path = folder.kindFolder(kind)
    const names = namesIn(path)
    if (names === undefined) {
      scan.closed.push({ kind, file: kind })
      continue
    }
    const present = new Set<string>()
    await eachInSlices(names, name => {
      const id = look(scan, known, path, kind, name)
      if (id !== undefined) present.add(id)
    })
    for (const id of known.catalog.ids(kind)) if (!present.has(id)) scan.gone.push({ kind, id })
    if (!mayTidy) continue
    await removeTempLitter(path, names.filter(isTempName), nowMs)
    await sweepFolder(join(folder.root, quarantineName, kind), nowMs)
  }
  return scan
}

/** The same for some files that are said to have changed; they need not be there. */
export function scanNames(
  folder: WorkspaceFolder,
  known: Known,
  places: readonly { readonly kind: RecordKind; readonly name: string }[],
): Scan {
  const scan = emptyScan()
  for (const { kind, name } of places) {
    const path = folder.kindFolder(kind)
    if (!name.endsWith(suffix)) continue
    const stats = statOrNothing(`${path}${sep}${name}`)
    if (stats !== undefined) {
      look(scan, known, path, kind, name)
      continue
    }
    const ref = { kind, id: name.slice(0, -suffix.length) }
    if (known.catalog.get(ref)) scan.gone.push(ref)
  }
  return scan
}

type Known = {
  readonly catalog: Catalog
  /** Were missing when last seen, by key: one that is there is news, however it looks. */
  readonly frozen: ReadonlyMap<string, RecordRef>
}
type Growing = { readonly [K in keyof Scan]: Scan[K][number][] }

const suffix = '.json'
const emptyScan = (): Growing => ({ stale: [], gone: [], emptied: [], strange: [], closed: [] })

/** Returns the id that the name stands for. */
function look(
  scan: Growing,
  { catalog, frozen }: Known,
  path: string,
  kind: RecordKind,
  name: string,
): string | undefined {
  // What begins with a dot belongs to a file manager or a sync tool.
  if (!name.endsWith(suffix) || name.startsWith('.')) return undefined
  const id = name.slice(0, -suffix.length)
  const known = catalog.get({ kind, id })
  if (!known && !isId(id)) {
    scan.strange.push({ kind, file: `${kind}/${name}` })
    return undefined
  }
  const stats = statOrNothing(`${path}${sep}${name}`)
  if (known && stats?.isFile() && stats.size === 0) scan.emptied.push({ kind, id })
  else if (!known || !stats?.isFile() || !looksAsKnown(stats, known) || isFrozen(frozen, kind, id))
    scan.stale.push({ kind, id })
  return id
}

/** Almost always nothing is, and no key need be made. */
const isFrozen = (frozen: Known['frozen'], kind: RecordKind, id: string): boolean =>
  frozen.size > 0 && frozen.has(`${kind}/${id}`)

export const isEmptyScan = (scan: Scan): boolean => Object.values(scan).every(found => found.length === 0)

function statOrNothing(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** undefined when something stands there that cannot be listed: a folder without permission, a link, a file. */
function namesIn(path: string): readonly string[] | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats) return []
    return stats.isDirectory() ? readdirSync(path) : undefined
  } catch {
    return undefined
  }
}
