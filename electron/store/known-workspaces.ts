/**
 * Which workspaces this app has opened, by folder. It is how a vanished folder is told from a first start: a folder
 * that held a workspace once and holds nothing now is missing, and no new workspace is made in its place.
 */
import { join } from 'node:path'
import { isErrno } from './errno'
import { openRecordFile } from './record-file'
import type { JsonObject } from './record-text'

const fileName = 'known-workspaces.json'

/** A list that cannot be read speaks for caution: every folder counts as known. */
export async function wasOpenedBefore(home: string, root: string): Promise<boolean> {
  const known = await readKnown(home)
  return known === undefined || Object.hasOwn(known, root)
}

export async function rememberWorkspace(home: string, root: string, id: string): Promise<void> {
  const known = (await readKnown(home)) ?? {}
  if (known[root] === id) return
  await openRecordFile(join(home, fileName)).write({ ...known, [root]: id })
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
