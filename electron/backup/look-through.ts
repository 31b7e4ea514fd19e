/** Looks into the backups for what they hold of a record or a person, and writes those anew that must not hold it. */
import { encodeManifest, manifestName } from '@shared/backup/manifest'
import type { RecordRef } from '@shared/domain/records'
import { createPace } from '../store/in-slices'
import { decodeRecord, encodeRecord, type JsonObject } from '../store/record-text'
import { markerName } from '../store/workspace-folder'
import type { TaskHandle } from '../tasks'
import type { Change, Match } from './backups'
import { type EarlierBackup, onlyDamage } from './earlier-backup'
import { nameOf } from './workspace-files'
import { createZip } from './zip-writer'

/** Whether one of its records matches. */
export async function isHolding(backup: EarlierBackup, matches: Match, task: TaskHandle): Promise<boolean> {
  const pace = createPace()
  for (const { ref, entry } of backup.records) {
    task.goOn()
    await pace()
    const value = valueIn(await backup.read(entry).catch(onlyDamage))
    if (value !== undefined && matches(ref, value)) return true
  }
  return false
}

/** Writes the zip anew if `change` changes anything; true when it did. What cannot be read is left out then. */
export async function rewriteBackup(
  path: string,
  backup: EarlierBackup,
  change: Change,
  task: TaskHandle,
): Promise<boolean> {
  if (!(await isHolding(backup, (ref, value) => change(ref, value) !== value, task))) return false
  const zip = await createZip(path, true)
  try {
    await zip.add(markerName, await backup.marker())
    const kept = new Set<string>()
    const pace = createPace()
    for (const { ref, entry } of backup.records) {
      await pace()
      const bytes = await backup.read(entry).catch(onlyDamage)
      const next = bytes && changed(ref, bytes, change)
      if (next === undefined) continue
      kept.add(nameOf(ref))
      await zip.add(nameOf(ref), next)
    }
    await zip.add(manifestName, Buffer.from(manifestAfter(backup, kept)))
    await zip.finish(() => undefined)
    return true
  } catch (error) {
    await zip.discard()
    throw error
  }
}

function manifestAfter({ manifest }: EarlierBackup, kept: ReadonlySet<string>): string {
  return encodeManifest({
    ...manifest,
    records: kept.size,
    carried: manifest.carried.filter(name => kept.has(name)),
    // What is in it is not what stood there, so the next daily one is not spared.
    fingerprint: '',
  })
}

/** Undefined where the record goes, or says nothing that could be looked at. */
function changed(ref: RecordRef, bytes: Buffer, change: Change): Uint8Array | undefined {
  const value = valueIn(bytes)
  if (value === undefined) return undefined
  const next = change(ref, value)
  if (next === undefined) return undefined
  return next === value ? bytes : Buffer.from(encodeRecord(next).text)
}

function valueIn(bytes: Buffer | undefined): JsonObject | undefined {
  const decoded = bytes && decodeRecord(bytes)
  return decoded?.kind === 'ok' ? decoded.value : undefined
}
