/** Records from a page to the disk: each parsed, then saved for itself or, when asked, all as one step. */
import type { SaveAnswer } from '@shared/contract'
import { type AnyRecord, parseRecord, type RecordKind } from '@shared/domain/records'
import { AppError, encodeError } from '@shared/errors'
import type { SaveRequest } from '../store/save-step'
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

/** One bad record never holds back the rest, unless they are saved `together`. */
export async function saveSent(
  { store }: Workspace,
  sent: readonly SentRecord[],
  { together, now }: { readonly together: boolean; readonly now: () => string },
): Promise<SaveOutcome> {
  const parsed = sent.map(parseSent)
  const requests = parsed.flatMap(one => ('request' in one ? [one.request] : []))
  const bad = parsed.flatMap(one => ('failure' in one ? [one.failure] : []))
  if (together && bad.length > 0) return { answer: { savedAt: now(), saved: [], failed: bad }, records: [] }
  const { savedAt, saved, failed } = together
    ? await saveTogether(store, requests)
    : await saveEach(store, requests, now)
  const revs = new Map(saved.map(one => [one.id, one.rev]))
  const records = requests.flatMap(({ record }) => withRev(record, revs.get(record.id)))
  return { answer: { savedAt, saved, failed: [...bad, ...failed] }, records }
}

type Store = Workspace['store']

async function saveTogether(store: Store, requests: readonly SaveRequest[]): Promise<SaveAnswer> {
  const result = await store.saveMany(requests)
  return { ...result, failed: result.failed.map(one => ({ ...one, error: encodeError(one.error) })) }
}

async function saveEach(
  store: Store,
  requests: readonly SaveRequest[],
  now: () => string,
): Promise<SaveAnswer> {
  const saved: SaveAnswer['saved'][number][] = []
  const failed: Failure[] = []
  for (const request of requests) {
    const { kind, id } = request.record
    try {
      saved.push({ kind, id, rev: (await store.save(request)).rev })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failed.push({ kind, id, error: encodeError(error) })
    }
  }
  return { savedAt: now(), saved, failed }
}

function parseSent({ kind, baseRev, record }: SentRecord): { request: SaveRequest } | { failure: Failure } {
  const parsed = parseRecord(kind, record)
  if (parsed.kind === 'ok') return { request: { record: parsed.record, baseRev } }
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

function withRev(record: AnyRecord, rev: number | undefined): readonly AnyRecord[] {
  return rev === undefined ? [] : [{ ...record, rev }]
}
