/**
 * A workspace folder made at once, for benches and end-to-end tests: the store's own marker, layout and text, without
 * its flushes. The folder must not exist or be empty.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { encodeRecord } from '../../electron/store/record-text'
import { createWorkspace } from '../../electron/store/workspace-folder'
import { testId } from './ids'

export const testWorkspaceId = testId(1, 0xf01de5)

/** Writes every record as a first save would and returns how many. Throws on a record the app could not read. */
export async function writeWorkspace(folder: string, records: Iterable<AnyRecord>): Promise<number> {
  await createWorkspace(folder, { id: testWorkspaceId, now: '2026-11-19T12:00:00.000Z' })
  const made = new Set<string>()
  let written = 0
  for (const record of records) {
    const { kind, id } = record
    if (!made.has(kind)) mkdirSync(join(folder, kind), { mode: 0o700 })
    made.add(kind)
    writeFileSync(join(folder, kind, `${id}.json`), textOf(record), { flag: 'wx', mode: 0o600 })
    written += 1
  }
  return written
}

function textOf(record: AnyRecord): string {
  const parsed = parseRecord(record.kind, JSON.parse(JSON.stringify(record)))
  if (parsed.kind !== 'ok')
    throw new Error(`${record.kind} ${record.id} cannot be read: ${JSON.stringify(parsed)}`)
  return encodeRecord({ ...parsed.record, rev: Math.max(1, parsed.record.rev) }).text
}
