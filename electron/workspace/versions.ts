/** Earlier versions of a record: listed with what changed, read, and brought back as a step that can be undone. */
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { versionsToList } from '@shared/history/thin'
import { changedWords } from '@shared/merge/diff-records'
import { contentOf } from '@shared/merge/merge-records'
import type { UndoAnswer, VersionEntry, VersionLine } from '@shared/safety'
import { eachInSlices } from '../store/in-slices'
import { encodeRecord } from '../store/record-text'
import { answerStep } from './save-as-step'
import type { Workspace } from './workspace'

type Reading = Pick<Workspace, 'store'>

/** More than anybody reads; a day of typing holds thousands, so older ones stand a while apart. */
const mostListed = 200

/** Newest first, with the words of what changed against the one listed before it. */
export async function listVersions({ store }: Reading, ref: RecordRef): Promise<readonly VersionLine[]> {
  const present = await presentOf({ store }, ref)
  const hash = present && encodeRecord({ ...present }).hash
  const kept = await store.history.list(ref)
  const listed = versionsToList(withPresent(kept, present, hash), hash, mostListed)
  const values = await store.history.readMany(
    ref,
    listed.map(one => one.hash),
  )
  const lines: VersionLine[] = []
  let before: AnyRecord | undefined
  await eachInSlices(listed, entry => {
    const record = entry.hash === hash ? present : asRecord(ref, values.get(entry.hash))
    if (record === undefined) return
    const changed = before === undefined ? [] : changedWords(before, record)
    lines.push({ ...entry, changed, isPresent: entry.hash === hash })
    before = record
  })
  return lines.toReversed()
}

export async function readVersion({ store }: Reading, ref: RecordRef, hash: string): Promise<AnyRecord> {
  const kept = asRecord(ref, await store.history.read(ref, hash))
  if (kept !== undefined) return kept
  const present = await presentOf({ store }, ref)
  if (present !== undefined && encodeRecord({ ...present }).hash === hash) return present
  throw new AppError('not-found', 'This version is not kept any more. Nothing was changed.', { ...ref })
}

/** A record that is not on disk any more comes back; one in the trash comes out of it. `now` is an ISO instant. */
export async function restoreVersion(
  workspace: Workspace,
  ref: RecordRef,
  hash: string,
  now: string,
): Promise<UndoAnswer> {
  const { store } = workspace
  const version = await readVersion(workspace, ref, hash)
  const present = await presentOf(workspace, ref)
  const { deletedAt: _deletedAt, ...content } = contentOf(version)
  const envelope = envelopeFor(version, present, await newestRev(workspace, ref))
  const record = asRecord(ref, { ...content, ...envelope, updatedAt: now })
  if (record === undefined) throw new AppError('damaged', 'This version cannot be read. Nothing was changed.')
  const title = store.summaries(ref.kind).find(({ id }) => id === ref.id)?.title ?? ''
  const name = title === '' ? ref.kind.replaceAll('-', ' ') : `“${title}”`
  return answerStep(workspace, `Restore an earlier ${name}`, [{ record, baseRev: record.rev, by: 'restore' }])
}

/** Counted on from the present one, or from the newest that is known: a rev is never used twice. */
function envelopeFor(version: AnyRecord, present: AnyRecord | undefined, newest: number): object {
  const { id, kind, schemaVersion, rev, lineage, createdAt } = present ?? { ...version, rev: newest }
  return { id, kind, schemaVersion, rev, ...(lineage && { lineage }), createdAt }
}

async function newestRev({ store }: Reading, ref: RecordRef): Promise<number> {
  return (await store.history.list(ref)).reduce((most, { rev }) => Math.max(most, rev), 0)
}

async function presentOf({ store }: Reading, { kind, id }: RecordRef): Promise<AnyRecord | undefined> {
  const read = await store.read(kind, id)
  if (read.kind === 'ok') return read.record
  if (read.kind === 'newer') return read.record
  return undefined
}

/** The present one is handed over behind its save, so that it may not be there yet. */
function withPresent(
  kept: readonly VersionEntry[],
  present: AnyRecord | undefined,
  hash: string | undefined,
): readonly VersionEntry[] {
  if (present === undefined || hash === undefined) return kept
  if (kept.some(entry => entry.hash === hash)) return kept
  return [...kept, { hash, rev: present.rev, at: present.updatedAt, by: 'edit' }]
}

function asRecord({ kind }: RecordRef, value: unknown): AnyRecord | undefined {
  if (value === undefined) return undefined
  const parsed = parseRecord(kind, value)
  return parsed.kind === 'ok' ? parsed.record : undefined
}
