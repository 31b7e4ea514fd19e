/**
 * The newest good state of one record in any backup. Whoever mends ten thousand files asks ten thousand times, so the
 * zips stay open for a moment.
 */
import type { RecordRef } from '@shared/domain/records'
import { decodeRecord, type JsonObject } from '../store/record-text'
import { type EarlierBackup, onlyDamage } from './earlier-backup'
import { nameOf } from './workspace-files'

export interface Finder {
  /** `ids`: newest first. */
  readonly find: (ref: RecordRef, ids: readonly string[]) => Promise<JsonObject | undefined>
  readonly close: () => Promise<void>
}

const heldForMs = 5_000

export function createFinder(open: (id: string) => Promise<EarlierBackup>): Finder {
  const held = new Map<string, Promise<EarlierBackup | undefined>>()
  let timer: NodeJS.Timeout | undefined
  let asking = 0

  const close = async () => {
    const all = [...held.values()]
    held.clear()
    for (const backup of all) await (await backup)?.close()
  }
  const closeLater = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (asking === 0) void close()
    }, heldForMs).unref()
  }
  const opened = (id: string): Promise<EarlierBackup | undefined> => {
    const found = held.get(id) ?? open(id).catch(onlyDamage)
    held.set(id, found)
    return found
  }
  return {
    find: async (ref, ids) => {
      asking += 1
      try {
        for (const id of ids) {
          const bytes = await (await opened(id))?.readGood(nameOf(ref))
          const decoded = bytes && decodeRecord(bytes)
          if (decoded?.kind === 'ok') return decoded.value
        }
        return undefined
      } finally {
        asking -= 1
        closeLater()
      }
    },
    close: async () => {
      clearTimeout(timer)
      if (asking === 0) await close()
    },
  }
}
