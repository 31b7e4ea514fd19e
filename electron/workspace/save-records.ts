/** Records from a page to the disk: each parsed, then saved for itself or, when asked, all as one step. */
import type { SaveAnswer, SavedRecord } from '@shared/contract'
import { type AnyRecord, parseRecord, type RecordKind, type RecordRef } from '@shared/domain/records'
import { AppError, encodeError } from '@shared/errors'
import type { Step, VersionSource } from '@shared/safety'
import { journalOutcome } from '../journal/journal-outcome'
import type { Saved, SaveRequest } from '../store/save-step'
import { changesOf } from './save-as-step'
import type { Workspace } from './workspace'

export interface SentRecord {
  readonly kind: RecordKind
  readonly baseRev: number
  readonly record: unknown
}
type Failure = SaveAnswer['failed'][number]

export interface SaveOutcome {
  readonly answer: SaveAnswer
  /** The records as they now are on disk. */
  readonly records: readonly AnyRecord[]
}

export interface SaveOptions {
  readonly together: boolean
  /** Whose act this is; what is saved can then be undone. */
  readonly step?: Step | undefined
  readonly isImport?: boolean | undefined
  /** ISO instant. */
  readonly now: () => string
}

/**
 * One bad record never holds back the rest, unless they are saved `together`. The step stands in the undo log before
 * the answer is given: what a page was told is saved can be undone, whatever happens then.
 */
export async function saveSent(
  workspace: Workspace,
  sent: readonly SentRecord[],
  { together, step, isImport = false, now }: SaveOptions,
): Promise<SaveOutcome> {
  const parsed = sent.map(one => parseSent(one, isImport ? 'import' : 'edit'))
  const requests = parsed.flatMap(one => ('request' in one ? [one.request] : []))
  const bad = parsed.flatMap(one => ('failure' in one ? [one.failure] : []))
  if (together && bad.length > 0) return { answer: { savedAt: now(), saved: [], failed: bad }, records: [] }
  if (isImport) await workspace.backups.begin('before-import', requests.map(refOf))
  const { savedAt, saved, failed } = together
    ? await saveTogether(workspace.store, requests)
    : await saveEach(workspace.store, requests, now)
  if (step !== undefined) await workspace.undo.record(step, changesOf(saved))
  await journalOutcome(workspace, { requests, saved, failed, step, at: now() })
  const answer = { savedAt, saved: saved.map(asAnswered), failed: [...bad, ...failed] }
  return { answer, records: saved.map(({ record }) => record) }
}

const refOf = ({ record: { kind, id } }: SaveRequest): RecordRef => ({ kind, id })

type Store = Workspace['store']
type Result = {
  readonly savedAt: string
  readonly saved: readonly Saved[]
  readonly failed: readonly Failure[]
}

async function saveTogether(store: Store, requests: readonly SaveRequest[]): Promise<Result> {
  const result = await store.saveMany(requests)
  return { ...result, failed: result.failed.map(one => ({ ...one, error: encodeError(one.error) })) }
}

async function saveEach(store: Store, requests: readonly SaveRequest[], now: () => string): Promise<Result> {
  const saved: Saved[] = []
  const failed: Failure[] = []
  for (const request of requests) {
    const { kind, id } = request.record
    try {
      saved.push(await store.save(request))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failed.push({ kind, id, error: encodeError(error) })
    }
  }
  return { savedAt: now(), saved, failed }
}

function parseSent(
  { kind, baseRev, record }: SentRecord,
  by: VersionSource,
): { request: SaveRequest } | { failure: Failure } {
  const parsed = parseRecord(kind, record)
  if (parsed.kind === 'ok') return { request: { record: parsed.record, baseRev, by } }
  const why = parsed.kind === 'newer' ? 'it is of a newer version' : parsed.reason
  const error = new AppError(
    'bad-input',
    `This ${kind.replace('-', ' ')} was not saved: ${why}. It is still here.`,
  )
  return { failure: { kind, id: idIn(record), error: encodeError(error) } }
}

function idIn(record: unknown): string {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined
  return typeof id === 'string' ? id : ''
}

function asAnswered({ record, rev, merged }: Saved): SavedRecord {
  return { kind: record.kind, id: record.id, rev, ...(merged && { merged: record }) }
}
