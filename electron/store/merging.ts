/** Two states of one record become the next version: merged field by field over their common past, child of both. */
import { lineageOfMerge } from '@shared/domain/lineage'
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { Conflict } from '@shared/merge/conflict'
import { hasSameContent, mergeRecords } from '@shared/merge/merge-records'
import type { CommonPast, Descent } from './common-past'
import { versionOf } from './keep-version'
import type { NoticeVersions } from './notices'

export interface MergedVersion {
  readonly record: AnyRecord
  readonly text: string
  readonly hash: string
  readonly conflicts: readonly Conflict[]
  /** It says something else than ours did. */
  readonly tookTheirs: boolean
  readonly versions: NoticeVersions
}

/** `atLeast` is the number that was given out last; the merged version gets a higher one. */
export function mergeVersions(
  base: CommonPast | undefined,
  ours: Descent,
  theirs: Descent,
  atLeast = 0,
): MergedVersion {
  const { record, conflicts } = mergeRecords(base?.record, ours.record, theirs.record)
  const rev = Math.max(ours.rev, theirs.rev, atLeast) + 1
  const whole = asWhole(record, { ...record, rev, lineage: lineageOfMerge(theirs, ours) })
  const { text, hash } = versionOf(whole)
  return {
    record: whole,
    text,
    hash,
    conflicts,
    tookTheirs: !hasSameContent(whole, ours.record),
    versions: { ours: ours.hash, theirs: theirs.hash, base: base?.hash, merged: hash },
  }
}

/** In schema order, as it will be read. */
function asWhole({ kind, id }: RecordRef, value: AnyRecord): AnyRecord {
  const parsed = parseRecord(kind, value)
  if (parsed.kind === 'ok') return parsed.record
  throw new AppError(
    'changed-outside',
    'This was changed elsewhere in a way that cannot be merged. Both versions are kept.',
    {
      kind,
      id,
    },
  )
}
