/** The answers that advice can speak of: those their questions name, and comparisons with rivals of a deal. The summaries tell. */
import type { SummaryLookup } from '../domain/neighbourhood'
import type { AnyRecord, RecordRef } from '../domain/records'

export function answersInPlay(records: readonly AnyRecord[], lookup: SummaryLookup): readonly RecordRef[] {
  const named = new Set<string>(
    records.flatMap(record =>
      record.kind === 'question' && record.answerId !== undefined ? [record.answerId] : [],
    ),
  )
  const rivals = new Set(
    records
      .flatMap(record => (record.kind === 'deal' ? record.competitors : []))
      .map(({ name }) => plain(name)),
  )
  const isComparison = (rival: string | undefined) => rival !== undefined && rivals.has(plain(rival))
  if (named.size + rivals.size === 0) return []
  return lookup
    .list('answer')
    .filter(({ id, form, rival }) => named.has(id) || (form === 'competitor' && isComparison(rival)))
    .map(({ id }) => ({ kind: 'answer', id }))
}

const plain = (name: string): string => name.trim().toLowerCase()
