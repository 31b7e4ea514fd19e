/** What was promised and complained about in this deal: its own records, and those of its calls from before it. */
import { isOfDeal } from '@shared/commitment/of-deal'
import type { Commitment } from '@shared/domain/commitment'
import type { Complaint } from '@shared/domain/complaint'
import type { RecordOf } from '@shared/domain/records'
import { useEffect, useMemo } from 'react'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import type { DealView } from './use-deal'

/** In the order they were said; undefined while they are read. */
export const useDealCommitments = (view: DealView): readonly Commitment[] | undefined =>
  useOfDeal('commitment', view)

export const useDealComplaints = (view: DealView): readonly Complaint[] | undefined =>
  useOfDeal('complaint', view)

function useOfDeal<K extends 'commitment' | 'complaint'>(
  kind: K,
  { deal, calls }: DealView,
): readonly RecordOf<K>[] | undefined {
  const all = useSummaries(kind)
  const records = useStore(state => state.records)
  const load = useStore(state => state.loadRecords)
  const ids = useMemo(() => {
    const callIds = new Set<string>(calls.map(({ id }) => id))
    return all?.filter(one => isOfDeal(one, deal.id, callIds)).map(({ id }) => id)
  }, [all, deal.id, calls])
  useEffect(() => void load((ids ?? []).map(id => ({ kind, id }))), [load, kind, ids])
  return useMemo(
    () =>
      ids
        ?.flatMap(id => {
          const record = records[id]
          return record?.kind === kind && record.deletedAt === undefined ? [record as RecordOf<K>] : []
        })
        .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)),
    [ids, kind, records],
  )
}
