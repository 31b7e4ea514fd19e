/** A backup that is there already, opened to be read: whose it is, what it says of itself, and its records. */

import { basename } from 'node:path'
import { decodeManifest, type Manifest, manifestName } from '@shared/backup/manifest'
import { readBackupName } from '@shared/backup/name'
import type { Ladder } from '@shared/domain/migrations'
import type { RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { markerName } from '../store/workspace-folder'
import { judgeRecord } from './judge-record'
import { refOf, workspaceIn } from './workspace-files'
import { damagedZip, type ZipEntry } from './zip-directory'
import { openZip } from './zip-reader'

export interface RecordEntry {
  readonly ref: RecordRef
  readonly entry: ZipEntry
}

export interface EarlierBackup {
  readonly at: string
  readonly manifest: Manifest
  /** In the order of their bytes. */
  readonly records: readonly RecordEntry[]
  readonly carried: ReadonlySet<string>
  /** Throws `damaged` where the bytes are not whole. */
  readonly read: (entry: ZipEntry) => Promise<Buffer>
  /** The bytes of a file, if it is there and a whole record. */
  readonly readGood: (name: string) => Promise<Buffer | undefined>
  readonly marker: () => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** Throws what to tell the user: damaged, not made by Presnap, or of another workspace. */
export async function openBackup(path: string, workspaceId: string, ladder: Ladder): Promise<EarlierBackup> {
  const zip = await openZip(path)
  const byName = new Map(zip.entries.map(entry => [entry.name, entry]))
  const readNamed = async (name: string): Promise<Buffer> => {
    const entry = byName.get(name)
    if (entry === undefined) throw damagedZip(`it has no ${name}`)
    return zip.read(entry)
  }
  try {
    const manifest = decodeManifest((await readNamed(manifestName)).toString('utf8'))
    if (manifest === undefined) throw damagedZip('what it says of itself cannot be read')
    if (workspaceIn(await readNamed(markerName)) !== workspaceId) throw ofAnother()
    return {
      at: readBackupName(basename(path))?.at ?? manifest.at,
      manifest,
      records: zip.entries.flatMap(entry => {
        const ref = refOf(entry.name)
        return ref === undefined ? [] : [{ ref, entry }]
      }),
      carried: new Set(manifest.carried),
      read: zip.read,
      readGood: async name => {
        const entry = byName.get(name)
        const ref = refOf(name)
        if (entry === undefined || ref === undefined) return undefined
        const bytes = await zip.read(entry).catch(onlyDamage)
        return bytes && judgeRecord(bytes, ref, ladder).kind === 'good' ? bytes : undefined
      },
      marker: () => readNamed(markerName),
      close: zip.close,
    }
  } catch (error) {
    await zip.close()
    throw error
  }
}

/** A file in a zip that is not whole says nothing about the others. */
export function onlyDamage(error: unknown): undefined {
  if (!(error instanceof AppError)) throw error
  return undefined
}

const ofAnother = () =>
  new AppError(
    'refused',
    'This is the backup of another workspace, so it is not restored here. Nothing was changed. To see it, unpack it into an empty folder and open that folder.',
  )
