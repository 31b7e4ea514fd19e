/**
 * Which workspaces this app has opened, by folder. It is how a vanished folder is told from a first start: a folder
 * that held a workspace once and holds nothing now is missing, and no new workspace is made in its place.
 */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isErrno } from './errno'
import { openRecordFile } from './record-file'
import type { JsonObject } from './record-text'

const fileName = 'known-workspaces.json'

export type Known =
  | { readonly kind: 'never' }
  /** Without an id where the list cannot be read, which speaks for caution: every folder counts as known. */
  | { readonly kind: 'before'; readonly id: string | undefined }

export async function askKnown(home: string, root: string): Promise<Known> {
  const known = await readKnown(home)
  if (known === undefined) return { kind: 'before', id: undefined }
  if (!Object.hasOwn(known, root)) return { kind: 'never' }
  const id = known[root]
  return { kind: 'before', id: typeof id === 'string' && id !== '' ? id : undefined }
}

export async function rememberWorkspace(home: string, root: string, id: string): Promise<void> {
  const path = join(home, fileName)
  const known = await readKnown(home)
  if (known?.[root] === id) return
  if (known === undefined) await copyFile(path, `${path}.unreadable`).catch(() => undefined)
  await openRecordFile(path).write({ ...known, [root]: id })
}

/** undefined when there is a list that cannot be read. */
async function readKnown(home: string): Promise<JsonObject | undefined> {
  try {
    const value: unknown = JSON.parse(
      (await openRecordFile(join(home, fileName)).readBytes()).toString('utf8'),
    )
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch (error) {
    return isErrno(error, 'ENOENT') ? {} : undefined
  }
}
