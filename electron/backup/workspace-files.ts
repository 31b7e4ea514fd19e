/** The record files of a workspace folder as they stand, seen by a backup: names, sizes and times, nothing read yet. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RecordRef, recordKinds } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'
import { AppError } from '@shared/errors'
import { createPace } from '../store/in-slices'
import { markerName, quarantineName } from '../store/workspace-folder'

export interface RecordFileAt {
  readonly ref: RecordRef
  readonly name: string
  readonly path: string
  readonly size: number
}

export interface WorkspaceFiles {
  readonly files: readonly RecordFileAt[]
  /** The same as long as no file has come, gone or changed. */
  readonly fingerprint: string
}

export const nameOf = ({ kind, id }: RecordRef): string => `${kind}/${id}.json`

/** The record that a file of this name would hold. */
export function refOf(name: string): RecordRef | undefined {
  const [, folder, id = ''] = /^([a-z-]+)\/([^/\\]+)\.json$/.exec(name) ?? []
  const kind = recordKinds.find(one => one === folder)
  return kind !== undefined && isId(id) ? { kind, id } : undefined
}

/** Synchronous looks in slices: through the thread pool they take ten times as long. */
export async function listFiles(root: string): Promise<WorkspaceFiles> {
  const files: RecordFileAt[] = []
  const print = createHash('sha256')
  const pace = createPace()
  for (const kind of recordKinds) {
    for (const name of namesIn(join(root, kind)).toSorted()) {
      await pace()
      const ref = refOf(`${kind}/${name}`)
      const stats = ref && lstatSync(join(root, kind, name), { throwIfNoEntry: false })
      if (ref === undefined || !stats?.isFile()) continue
      files.push({ ref, name: nameOf(ref), path: join(root, kind, name), size: stats.size })
      print.update(`${kind}/${name} ${stats.size} ${stats.mtimeMs}\n`)
    }
  }
  return { files, fingerprint: print.digest('hex').slice(0, 32) }
}

/** Records that lie in quarantine, with the moment (`20261119T124800000Z`) the last one of each was put there. */
export function listQuarantined(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const kind of recordKinds) {
    for (const name of namesIn(join(root, quarantineName, kind))) {
      const [, id = '', stamp = ''] = /^(.{36})-(\d{8}T\d{9}Z)(?:-\d+)?\.json$/.exec(name) ?? []
      const ref = refOf(`${kind}/${id}.json`)
      if (ref !== undefined && stamp > (found.get(nameOf(ref)) ?? '')) found.set(nameOf(ref), stamp)
    }
  }
  return found
}

/** The marker's bytes; throws `folder-missing` unless this very workspace stands here. Reading needs no right to write. */
export async function readMarkerOf(root: string, workspaceId: string): Promise<Buffer> {
  const bytes = await readFile(join(root, markerName)).catch(() => Buffer.alloc(0))
  if (workspaceIn(bytes) === workspaceId) return bytes
  throw new AppError(
    'folder-missing',
    'The workspace folder is not there, so no backup was made. The earlier ones are untouched. Bring the folder back.',
  )
}

/** The workspace that a marker names. */
export function workspaceIn(marker: Buffer): string | undefined {
  try {
    const value: unknown = JSON.parse(marker.toString('utf8'))
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}

/** A folder that is not there holds no names; one that cannot be looked into is no folder without files. */
function namesIn(folder: string): readonly string[] {
  const stats = lstatSync(folder, { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (stats.isDirectory()) return readdirSync(folder)
  throw new AppError(
    'not-written',
    `No backup was made: ${folder} is not a folder, and what should be in it is not there. The earlier backups are untouched. Put it right and try again.`,
  )
}
