/** What a save that failed leaves in the journal, and what one that succeeded takes out of it. */
import type { AnyRecord, RecordRef } from '@shared/domain/records'
import type { EncodedError, ErrorCode } from '@shared/errors'
import type { Step } from '@shared/safety'
import type { History } from '../history/history'
import type { Journal } from './journal'

/** Nothing a later try could change: the page tells these at once, and no disk would take them. */
const notKept: ReadonlySet<ErrorCode | 'bug'> = new Set(['bad-input', 'bad-request', 'not-found'])

export interface SaveOutcome {
  readonly requests: readonly { readonly record: AnyRecord; readonly baseRev: number }[]
  readonly saved: readonly { readonly record: RecordRef }[]
  readonly failed: readonly (RecordRef & { readonly error: EncodedError })[]
  readonly step: Step | undefined
  readonly at: string
}

/** Resolves when the app's own disk has followed; never rejects. */
export async function journalOutcome(
  { journal, history }: { readonly journal: Journal; readonly history: Pick<History, 'list'> },
  { requests, saved, failed, step, at }: SaveOutcome,
): Promise<void> {
  await Promise.all(saved.map(({ record }) => journal.remove(record)))
  const errors = new Map(failed.map(({ kind, id, error }) => [`${kind}/${id}`, error]))
  for (const { record, baseRev } of requests) {
    const why = errors.get(`${record.kind}/${record.id}`)
    if (why === undefined || notKept.has(why.code)) continue
    const baseHash = await hashOf(history, record, baseRev)
    await journal.put({ record, baseRev, baseHash, step, why, at })
  }
}

/** The version the change was made on, as far as the history knows it. */
async function hashOf(history: Pick<History, 'list'>, ref: RecordRef, rev: number): Promise<string | undefined> {
  if (rev === 0) return undefined
  const versions = await history.list(ref).catch(() => [])
  return versions.findLast(version => version.rev === rev)?.hash
}
