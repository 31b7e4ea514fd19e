/** One zip to hand out: summary.md to read, data.json to keep. */
import { dirname } from 'node:path'
import { AppError } from '@shared/errors'
import { exportData, exportSummary, type PersonExport } from '@shared/person/export-text'
import { strToU8, zipSync } from 'fflate'
import { writeFileDurably } from '../store/atomic-write'
import { asDiskError } from '../store/disk-errors'
import { findEverywhere } from './find-person'
import type { PersonUses } from './uses'

export async function personExport(uses: PersonUses, personId: string): Promise<PersonExport> {
  const { who, records, versions, backups, other, remains } = await findEverywhere(uses, personId)
  return {
    ...{ name: who.name, madeAt: uses.now(), own: who.present, ownVersions: who.versions },
    ...{ records: records.map(({ found: _found, ...rest }) => rest), versions, backups, other, remains },
  }
}

/** Durable when it resolves; `path` was chosen by the user. */
export async function writeExport(path: string, found: PersonExport): Promise<void> {
  const files = { 'summary.md': strToU8(exportSummary(found)), 'data.json': strToU8(exportData(found)) }
  try {
    await writeFileDurably(path, zipSync(files))
  } catch (error) {
    const { code } = asDiskError(error)
    throw new AppError(
      code,
      `The file could not be written to ${dirname(path)}. Choose another folder. Nothing was changed.`,
    )
  }
}

/** "presnap-helen-brandt.zip": letters that every disk takes. */
export function exportName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const stem = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `presnap-${stem || 'person'}.zip`
}
