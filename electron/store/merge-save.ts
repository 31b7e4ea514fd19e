/** A change that was sent for another version than the one on disk: both go into the history, and into the file. */
import { type Lineage, lineageAfter, lineageEntry } from '@shared/domain/lineage'
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { VersionSource } from '@shared/safety'
import { commonPast, descentOf } from './common-past'
import { keepVersion, versionOf } from './keep-version'
import type { LoadedRecord } from './load-file'
import { type MergedVersion, mergeVersions } from './merging'
import { forgetOutside, isOutsideNoted, noteMerge } from './outside-notices'
import { readVersion } from './read-version'
import type { SaveRequest } from './save-step'
import { type StoreCore, summaryOf } from './store-core'

/**
 * What was sent gets a number of its own between theirs and the merged version, so that no number means two versions
 * that pages may hold.
 */
export async function mergeSent(
  core: StoreCore,
  request: SaveRequest & { readonly by: VersionSource },
  theirs: LoadedRecord,
): Promise<MergedVersion> {
  const { record, baseRev, by } = request
  const base = request.baseHash ?? (await hashOfRev(core, request))
  const before = await pastOf(core, record, base)
  const rev = Math.max(theirs.record.rev, baseRev) + 1
  const lineage = base === undefined ? before : lineageAfter(before, baseRev, base)
  const sent = parseRecord(record.kind, { ...record, rev, lineage })
  if (sent.kind !== 'ok') throw unfit(request)
  const ours = { ...versionOf(sent.record), record: sent.record, lineage }
  const other = descentOf(theirs)
  const chain = base === undefined ? before : [lineageEntry(baseRev, base), ...before]
  const past = await commonPast(core, record, chain, other)
  keepVersion(core, record, ours, by)
  keepVersion(core, record, other, 'outside')
  return mergeVersions(past, ours, other)
}

/** A merge of two windows of ours is no news; one with a change from outside is, and so is a conflict. */
export function noteMergedSave(core: StoreCore, record: MergedVersion['record'], merge: MergedVersion): void {
  if (merge.conflicts.length === 0 && !merge.tookTheirs) {
    forgetOutside(core, record)
    return
  }
  if (merge.conflicts.length === 0 && !isOutsideNoted(core, record)) return
  noteMerge(core, record, summaryOf(record).title, { ...merge, from: 'elsewhere' })
}

/** What a page sends along may be the lineage of an earlier version: the history knows better. */
async function pastOf(core: StoreCore, record: AnyRecord, base: string | undefined): Promise<Lineage> {
  const version = base === undefined ? null : await readVersion(core, record, base)
  return version?.lineage ?? record.lineage ?? []
}

async function hashOfRev(core: StoreCore, { record, baseRev }: SaveRequest): Promise<string | undefined> {
  if (baseRev === 0) return undefined
  const versions = (await core.history.list(record)).filter(({ rev }) => rev === baseRev)
  const ours = versions.findLast(({ by }) => by !== 'outside' && by !== 'copy')
  return (ours ?? versions.at(-1))?.hash
}

function unfit({ record: { kind, id } }: SaveRequest): AppError {
  const words = 'This record could not be saved as it is: it does not fit its kind. Nothing was changed.'
  return new AppError('refused', words, { kind, id })
}
