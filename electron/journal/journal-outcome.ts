/** What a save that failed leaves in the journal, and what one that succeeded takes out of it. */
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import type { EncodedError, ErrorCode } from '@shared/errors'
import type { Step } from '@shared/safety'
import type { History } from '../history/history'
import { eachAtOnce } from '../store/in-slices'
import type { Journal } from './journal'

type PastVersions = Pick<History, 'list'>

/** An import that failed as one is a thousand entries. */
const writingWidth = 8

/** Nothing a later try could change: the page tells these at once, and no disk would take them. */
const notKept: ReadonlySet<ErrorCode | 'bug'> = new Set(['bad-input', 'bad-request', 'not-found'])

export interface Outcome {
  readonly requests: readonly { readonly record: AnyRecord; readonly baseRev: number }[]
  readonly saved: readonly { readonly record: RecordRef }[]
  readonly failed: readonly (RecordRef & { readonly error: EncodedError })[]
  readonly step: Step | undefined
  readonly at: string
}

/** Resolves when the app's own disk has followed; never rejects. */
export async function journalOutcome(
  { journal, store }: { readonly journal: Journal; readonly store: { readonly history: PastVersions } },
  { requests, saved, failed, step, at }: Outcome,
): Promise<void> {
  await Promise.all(saved.map(({ record }) => journal.remove(record)))
  const errors = new Map(failed.map(({ kind, id, error }) => [`${kind}/${id}`, error]))
  await eachAtOnce(requests, writingWidth, async ({ record, baseRev }) => {
    const why = errors.get(`${record.kind}/${record.id}`)
    if (why === undefined || notKept.has(why.code)) return
    const baseHash = await hashOf(store.history, record, baseRev)
    await journal.put({ record, baseRev, baseHash, step, why, at })
  })
}

/** The version the change was made on, as far as the history knows it. */
async function hashOf(history: PastVersions, ref: RecordRef, rev: number): Promise<string | undefined> {
  if (rev === 0) return undefined
  const versions = await history.list(ref).catch(() => [])
  return versions.findLast(version => version.rev === rev)?.hash
}
