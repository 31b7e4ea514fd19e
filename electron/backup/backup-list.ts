/** The backups that lie in a folder, newest first, and the removal of those that have had their time. */
import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { readBackupName } from '@shared/backup/name'
import { byAge, outlived } from '@shared/backup/rotation'
import type { BackupInfo } from '@shared/safety'
import { syncFolder } from '../store/atomic-write'
import { isErrno } from '../store/errno'
import { countEntries } from './zip-reader'

export interface BackupList {
  /** Newest first. One whose records cannot be counted says it holds none; why is said when it is opened. */
  readonly read: (folder: string) => Promise<readonly BackupInfo[]>
  readonly ids: (folder: string) => Promise<readonly string[]>
  /** Removes what has outlived its time, but for `inUse`. */
  readonly rotate: (folder: string, now: string, inUse: readonly string[]) => Promise<void>
}

/** The marker and what a backup says of itself. */
const filesBesides = 2

export function createBackupList(log: (message: string) => void): BackupList {
  /** A zip never changes under its name without changing its size or time. */
  const counts = new Map<string, number>()

  async function infoOf(folder: string, id: string): Promise<readonly BackupInfo[]> {
    const name = readBackupName(id)
    if (name === undefined) return []
    try {
      const path = join(folder, id)
      const { size, mtimeMs } = await stat(path)
      const key = `${path} ${size} ${mtimeMs}`
      const records = counts.get(key) ?? Math.max(0, ((await countEntries(path)) ?? 0) - filesBesides)
      counts.set(key, records)
      return [{ id, ...name, bytes: size, records }]
    } catch (error) {
      if (!isErrno(error, 'ENOENT')) log(`The backup ${id} could not be looked at: ${error}`)
      return []
    }
  }

  const read = async (folder: string) => {
    const infos = await Promise.all((await namesIn(folder)).map(id => infoOf(folder, id)))
    return infos.flat().toSorted(byAge)
  }
  return {
    read,
    ids: async folder => {
      const names = await namesIn(folder)
      const known = names.flatMap(id => {
        const name = readBackupName(id)
        return name === undefined ? [] : [{ id, ...name }]
      })
      return known.toSorted(byAge).map(({ id }) => id)
    },
    rotate: async (folder, now, inUse) => {
      const gone = outlived(await read(folder), now).filter(id => !inUse.includes(id))
      for (const id of gone) {
        await unlink(join(folder, id)).catch(error => log(`The backup ${id} was not removed: ${error}`))
      }
      if (gone.length > 0) await syncFolder(folder).catch(() => undefined)
    },
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}
