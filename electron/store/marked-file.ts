/**
 * A record's file in which git left an unfinished merge: both sides go into the history, and what they make together
 * takes the place of the marks, unless the file has changed since it was read.
 */
import type { Stats } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { chainOf } from '@shared/domain/lineage'
import type { RecordRef } from '@shared/domain/records'
import { writeFileDurably } from './atomic-write'
import { commonPast, descentOf } from './common-past'
import { errno, errnoOf } from './errno'
import { keepVersion } from './keep-version'
import type { LoadedFile, LoadedRecord } from './load-file'
import { mergeVersions } from './merging'
import { noteMerge } from './outside-notices'
import { keyOf, type StoreCore, summaryOf } from './store-core'
import type { WorkspaceFolder } from './workspace-folder'

type Sides = Extract<LoadedFile, { kind: 'sides' }>

/** undefined when the disk does not take it, or when the file is another by now. */
export async function mergeMarkedFile(
  core: StoreCore,
  folder: WorkspaceFolder,
  ref: RecordRef,
  sides: Sides,
): Promise<LoadedRecord | undefined> {
  const [ours, theirs] = [descentOf(sides.ours), descentOf(sides.theirs)]
  const base = sides.base && descentOf(sides.base)
  for (const side of [ours, theirs, ...(base ? [base] : [])]) keepVersion(core, ref, side, 'outside')
  const past = base ?? (await commonPast(core, ref, chainOf(ours), theirs))
  const merged = mergeVersions(past, ours, theirs, core.catalog.get(ref)?.rev)
  await core.history.kept(ref)
  const path = folder.recordPath(ref.kind, ref.id)
  try {
    await folder.assertPresent()
    const stamp = await writeFileDurably(path, Buffer.from(merged.text), current =>
      stillMarked(path, current, sides),
    )
    ownWrite(core, ref, merged.hash)
    const title = summaryOf(merged.record).title
    noteMerge(core, ref, title, { ...merged, from: 'in a merge by git' })
    const { record, hash, text } = merged
    return { kind: 'ok', record, hash, text, stamp, isOlder: false, asWritten: true, written: hash }
  } catch (error) {
    if (errnoOf(error) === undefined && !(error instanceof Error && error.name === 'AppError')) throw error
    return undefined
  }
}

async function stillMarked(path: string, current: Stats | undefined, { text }: Sides): Promise<void> {
  if (!current || (await readFile(path, 'utf8')) !== text) throw errno('EBUSY', 'the file has changed since')
}

/** What stands in the file now is no news to us. */
function ownWrite(core: StoreCore, ref: RecordRef, hash: string): void {
  core.attempts.set(keyOf(ref), new Set([...(core.attempts.get(keyOf(ref)) ?? []), hash]))
}
